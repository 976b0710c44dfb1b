package io.claimline.gateway.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The launcher as far as it can be tried without setting anything up. */
class LauncherTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    @TempDir
    Path state = Path.of("");

    static Stream<Path> scripts() throws IOException {
        try (var files = Files.list(ROOT.resolve("infra/launcher"))) {
            return Stream.concat(
                    Stream.of(ROOT.resolve("claimline"), ROOT.resolve(".ci/run")), files.toList().stream());
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void shouldBeReadableByBash(Path script) throws Exception {
        assertThat(run(Map.of(), "bash", "-n", script.toString()).code()).isZero();
    }

    @Test
    void shouldNameTheCommandsWhenAskedForHelpOrSomethingElse() throws Exception {
        assertThat(launcher("help").text()).contains("up ", "down", "doctor", "import FILE");
        var unknown = launcher("upp");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.text()).contains("no command \"upp\"").contains("Usage");
    }

    @Test
    void shouldSayThatNothingRuns() throws Exception {
        var status = launcher("status");
        assertThat(status.code()).isEqualTo(3);
        assertThat(status.text()).contains("switch", "practice", "gateway").contains("stopped");
    }

    @Test
    void shouldNameTheRemedyOfEachThingThatTheDoctorFindsWrong() throws Exception {
        Files.createDirectories(state.resolve("run"));
        Files.writeString(state.resolve("run/gateway.pid"), "999999999");
        Files.writeString(state.resolve("secrets.conf"), "x = \"y\"");
        Files.setPosixFilePermissions(
                state.resolve("secrets.conf"), java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
        var doctor = launcher("doctor");
        assertThat(doctor.code()).isEqualTo(1);
        assertThat(doctor.text())
                .contains("can be read by others", "chmod 600")
                .contains("gateway ended without being told to", "./claimline up starts it again");
        assertThat(doctor.text().lines().filter(line -> line.contains("remedy:")))
                .hasSameSizeAs(doctor.text()
                        .lines()
                        .filter(line -> line.strip().startsWith("XX"))
                        .toList());
    }

    @Test
    void shouldSayWhereALogWouldBe() throws Exception {
        var logs = launcher("logs", "switch");
        assertThat(logs.code()).isEqualTo(1);
        assertThat(logs.text()).contains("switch/log/messages").contains("./claimline up");
    }

    private record Result(int code, String text) {}

    private Result launcher(String... arguments) throws Exception {
        var command = Stream.concat(Stream.of(ROOT.resolve("claimline").toString()), Stream.of(arguments));
        return run(Map.of("CLAIMLINE_STATE", state.toString(), "LC_ALL", "C"), command.toArray(String[]::new));
    }

    private static Result run(Map<String, String> environment, String... command) throws Exception {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Result(process.exitValue(), text);
    }
}
