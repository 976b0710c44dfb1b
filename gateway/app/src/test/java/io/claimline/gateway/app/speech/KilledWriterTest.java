package io.claimline.gateway.app.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class KilledWriterTest {
    private static final long WHOLE = Wav.write(Tone.sine(8_000, 440, -20, 5)).length;

    @TempDir
    Path directory;

    @Test
    void shouldLeaveNoHalfFileWhenItIsKilledInTheMiddle() throws Exception {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var writer = new ProcessBuilder(java, "-cp", classes, KilledWriter.class.getName(), directory.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            while (sounds().size() < 20) {
                assertThat(writer.isAlive()).isTrue();
                Thread.onSpinWait();
            }
        } finally {
            writer.destroyForcibly().waitFor();
        }
        assertThat(sounds())
                .hasSizeGreaterThanOrEqualTo(20)
                .allSatisfy(file -> assertThat(Files.size(file)).isEqualTo(WHOLE));

        // What the dead process had begun goes when it is old, and the sounds stay.
        int before = sounds().size();
        var later = InstantSource.system().instant().plus(Duration.ofHours(2));
        SoundShelf.open(directory, Duration.ofDays(1), Long.MAX_VALUE, () -> later);
        try (var files = Files.list(directory)) {
            assertThat(files).hasSize(before).allMatch(file -> file.toString().endsWith(".wav"));
        }
    }

    private List<Path> sounds() throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".wav")).toList();
        }
    }
}
