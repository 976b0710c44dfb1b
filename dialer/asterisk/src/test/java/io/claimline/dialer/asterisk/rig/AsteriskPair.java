package io.claimline.dialer.asterisk.rig;

import io.claimline.dialer.dialogue.Sound;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.RecordingId;
import io.claimline.provisioning.Installation;
import io.claimline.provisioning.Secrets;
import io.claimline.provisioning.Settings;
import io.claimline.provisioning.practice.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A switch and a practice exchange of their own, on free ports, started by the product's own scripts and removed at the end. Found by the system
 * property {@code claimline.asterisk.root}, the variable CLAIMLINE_ASTERISK_ROOT, or in the state directory of the checkout.
 */
public final class AsteriskPair implements AutoCloseable {
    /** What stands behind a number that is to be a headset. */
    public static final String HEADSETS = "headsets";

    private static final Sound TONES = new Sound("tones");
    private static final Wav TWO_SECONDS = Wav.notes(2, 600, 800, 1_000);

    public final int switchAmi = freePort();
    public final int practiceAmi = freePort();
    public final int practiceSip = freePort();
    public final Secrets secrets;
    private final Path state;

    private AsteriskPair(Path root, Path scenario) throws Exception {
        state = Files.createTempDirectory("cla");
        Files.createSymbolicLink(state.resolve("asterisk-root"), root);
        secrets = Secrets.of(state);
        Path file = Files.writeString(state.resolve("telephony.conf"), """
                claimline.telephony {
                  seats = 2
                  switch { sip.port = %d, http.port = %d, ami.port = %d, rtp { first = 27000, last = 27999 } }
                  practice { sip.port = %d, ami.port = %d, rtp { first = 28000, last = 28999 } }
                }
                """.formatted(
                        freePort(), freePort(), switchAmi, practiceSip, practiceAmi));
        Installation installation = new Installation(state, root, Settings.read(Optional.of(file), secrets), secrets);
        installation.renderSwitch();
        installation.renderPractice(Scenario.read(scenario));
        addHeadsets(state.resolve("switch/etc/pjsip.conf"));
    }

    /** Numbers of the practice exchange as headsets: a second way to it, under a name that is not the trunk's, for no headset may be behind that. */
    private static void addHeadsets(Path pjsip) throws IOException {
        String headsets = Stream.of(Files.readString(pjsip).split("(?m)^(?=\\[)"))
                .filter(section -> section.startsWith("[trunk]"))
                .filter(section -> !section.contains("type = identify") && !section.contains("type = registration"))
                .map(section -> section.replace("[trunk]", "[" + HEADSETS + "]").replace("= trunk", "= " + HEADSETS))
                .collect(Collectors.joining());
        Files.writeString(pjsip, headsets, StandardOpenOption.APPEND);
    }

    /** Starts a pair; empty, and why on standard output, when there is no Asterisk to start. */
    public static Optional<AsteriskPair> start(Path scenario) throws Exception {
        return start(scenario, "practice", "switch");
    }

    /** As {@link #start}, without the practice exchange: its SIP port is for another far end. */
    public static Optional<AsteriskPair> startSwitchAlone(Path scenario) throws Exception {
        return start(scenario, "switch");
    }

    private static Optional<AsteriskPair> start(Path scenario, String... instances) throws Exception {
        Path root = root();
        if (!onPath("espeak-ng") || !onPath("sox")) {
            System.out.println(
                    "SKIPPED: espeak-ng and sox are needed to speak the prompts (apt-get install espeak-ng sox).");
            return Optional.empty();
        }
        if (!Files.exists(root.resolve("claimline-version"))) {
            System.out.println("SKIPPED: no Asterisk in " + root + ". Install one: infra/asterisk/install-root.sh "
                    + root + " (./claimline up does), or name one by CLAIMLINE_ASTERISK_ROOT.");
            return Optional.empty();
        }
        AsteriskPair pair = new AsteriskPair(root, scenario);
        try {
            pair.speakPrompts();
            for (String instance : instances) {
                pair.run("start", instance);
            }
            return Optional.of(pair);
        } catch (Exception e) {
            pair.close();
            throw e;
        }
    }

    /** Ends the switch's process without a chance to say anything. */
    public void killSwitch() throws IOException, InterruptedException {
        long pid = Long.parseLong(
                Files.readString(state.resolve("switch/run/claimline.pid")).trim());
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    public void startSwitch() throws Exception {
        run("start", "switch");
    }

    /** A line of the switch's console. */
    public String console(String command) throws Exception {
        return run("console", "switch", command);
    }

    @Override
    public void close() throws Exception {
        run("stop", "switch");
        run("stop", "practice");
        try (Stream<Path> files = Files.walk(state)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static Path root() {
        return Stream.of(
                        Optional.ofNullable(System.getProperty("claimline.asterisk.root")),
                        Optional.ofNullable(System.getenv("CLAIMLINE_ASTERISK_ROOT")),
                        Optional.ofNullable(System.getenv("CLAIMLINE_STATE")).map(dir -> dir + "/asterisk-root"))
                .flatMap(Optional::stream)
                .findFirst()
                .map(Path::of)
                .orElse(sources().resolve(".claimline/asterisk-root"))
                .toAbsolutePath();
    }

    private static Path sources() {
        return Path.of("../..").toAbsolutePath().normalize();
    }

    /** The safe-harbour message and the apology. Needs espeak-ng and sox. */
    private void speakPrompts() throws Exception {
        for (String instance : List.of("switch", "practice")) {
            script(
                    "infra/practice/synthesise.sh",
                    state.resolve(instance + "/prompts.tsv").toString(),
                    state.resolve(instance + "/share").toString(),
                    state.resolve("prompts").toString());
        }
        say(TONES, TWO_SECONDS);
    }

    /** A recording of two seconds, which the switch can play: the same three notes again and again. */
    public Sound sound() {
        return TONES;
    }

    /** Lets the switch have a recording of its own. */
    public void say(Sound sound, Wav recording) throws IOException {
        recording.write(state.resolve("switch/share/sounds/en/claimline/spoken/" + sound.name() + ".wav"));
    }

    /** What the far end of that number heard when it was called for the first time; the scenario must have said that it is recorded. */
    public Wav heardAt(E164 number) throws IOException {
        return Wav.read(heard(number, "heard"));
    }

    /** Whether both recordings of that number's first call are on disk. */
    public boolean heardAll(E164 number) {
        try {
            return Wav.complete(heard(number, "heard")) && Wav.complete(heard(number, "said"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path heard(E164 number, String side) {
        return state.resolve("practice/heard/" + number.digits() + "-1-" + side + ".wav");
    }

    /** What the far end of that number sent, as {@link #heardAt}, beginning at the same moment. */
    public Wav saidAt(E164 number) throws IOException {
        return Wav.read(heard(number, "said"));
    }

    /** A prompt of the practice exchange. */
    public Wav spokenByPractice(String name) throws IOException {
        return Wav.read(state.resolve("practice/share/sounds/en/claimline/" + name + ".wav"));
    }

    /** A file of a recorded call: 8 kHz, 16 bit, without a header. {@code side} is {@code party} or {@code sent}. */
    public Path recordedCall(CallId call, String side) {
        return state.resolve("switch/var/spool/monitor/" + call + "." + side + ".sln");
    }

    /** What the switch recorded. */
    public Wav recording(RecordingId id) throws IOException {
        return Wav.read(state.resolve("switch/recordings/" + id + ".wav"));
    }

    private String run(String... arguments) throws Exception {
        return script("infra/asterisk/run.sh", arguments);
    }

    private String script(String name, String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("bash", sources().resolve(name).toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("CLAIMLINE_STATE", state.toString());
        Path output = Files.createTempFile(state, "script", ".out");
        Process process = builder.redirectOutput(output.toFile()).start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException(command + " failed:\n" + Files.readString(output));
        }
        return Files.readString(output);
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** Free for UDP and TCP now, and below the range from which the system takes ports for connections. */
    private static int freePort() throws IOException {
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
