package io.claimline.provisioning;

import io.claimline.provisioning.practice.Scenario;
import io.claimline.provisioning.telephone.Ami;
import io.claimline.provisioning.telephone.SipTelephone;
import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** A state directory of its own with Asterisks on free ports, started by the product's own scripts, and removed at the end. */
final class AsteriskInstallation implements AutoCloseable {
    final Path state;
    final int sipPort = freePort();
    final int amiPort = freePort();
    final int practiceSipPort = freePort();
    final int practiceAmiPort = freePort();
    final Secrets secrets;
    private final List<String> running = new ArrayList<>();

    AsteriskInstallation(String moreSettings, Path scenario) throws Exception {
        state = Files.createTempDirectory("cl");
        Files.createSymbolicLink(state.resolve("asterisk-root"), InstalledAsterisk.root());
        secrets = Secrets.of(state);
        var file = Files.writeString(
                state.resolve("telephony.conf"),
                """
                claimline.telephony {
                  seats = 3
                  switch { sip.port = %d, http.port = %d, ami.port = %d, rtp { first = 26000, last = 26399 } }
                  practice { sip.port = %d, ami.port = %d, rtp { first = 26400, last = 26799 } }
                }
                """.formatted(sipPort, freePort(), amiPort, practiceSipPort, practiceAmiPort) + moreSettings);
        var installation = new Installation(
                state, state.resolve("asterisk-root"), Settings.read(Optional.of(file), secrets), secrets);
        installation.renderSwitch();
        installation.renderPractice(Scenario.read(scenario));
    }

    void start(String name) throws Exception {
        var infra = InstalledAsterisk.infra();
        run(
                infra.resolve("practice/synthesise.sh"),
                home(name, "prompts.tsv"),
                home(name, "share"),
                home("prompts", ""));
        run(infra.resolve("asterisk/run.sh"), "start", name);
        running.add(name);
    }

    void restart(String name) throws Exception {
        run(InstalledAsterisk.infra().resolve("asterisk/run.sh"), "restart", name);
    }

    Ami switchAmi() throws Exception {
        return new Ami(amiPort, secrets.amiSecret());
    }

    Ami practiceAmi() throws Exception {
        return new Ami(practiceAmiPort, secrets.practiceAmiSecret());
    }

    /** A registered telephone that sends a tone of {@code hertz}. */
    SipTelephone telephone(String name, int hertz) throws Exception {
        var telephone = new SipTelephone(name, sipPort, hertz);
        int status = telephone.register(secrets.ofEndpoint(name));
        if (status != 200) {
            throw new AssertionError(name + " could not register: " + status);
        }
        return telephone;
    }

    @Override
    public void close() throws Exception {
        for (var name : running) {
            run(InstalledAsterisk.infra().resolve("asterisk/run.sh"), "stop", name);
        }
        try (var files = Files.walk(state)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private String home(String first, String more) {
        return state.resolve(first).resolve(more).toString();
    }

    private void run(Path script, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("bash", script.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("CLAIMLINE_STATE", state.toString());
        var output = Files.createTempFile(state, "script", ".out");
        var process = builder.redirectOutput(output.toFile()).start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new AssertionError(command + " failed:\n" + Files.readString(output));
        }
    }

    /** Free for UDP and TCP now, and below the range from which the system takes ports for connections. */
    static int freePort() throws IOException {
        var draw = ThreadLocalRandom.current();
        for (int tries = 0; tries < 100; tries++) {
            int port = draw.nextInt(20_000, 27_000);
            try (var udp = new DatagramSocket(port, InetAddress.getLoopbackAddress());
                    var tcp = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return tcp.getLocalPort();
            } catch (BindException taken) {
                continue;
            }
        }
        throw new IOException("No free port from 20000 to 26999");
    }
}
