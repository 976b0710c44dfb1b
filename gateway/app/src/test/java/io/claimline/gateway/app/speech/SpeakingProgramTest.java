package io.claimline.gateway.app.speech;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.gateway.app.speech.Synthesiser.Speech.Mute;
import io.claimline.gateway.app.speech.Synthesiser.Speech.Spoken;
import io.claimline.scripts.call.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeakingProgramTest {
    private static final Utterance SAYING = new Utterance("You owe nothing, Maria.", Language.ES, "ana");
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path scratch;

    private Path sound;

    @BeforeEach
    void record() throws IOException {
        sound = Files.write(scratch.resolve("sound.wav"), Wav.write(Tone.sine(22_050, 440, -20, 1)));
    }

    @Test
    void shouldGiveTheTextToItsInputAndNothingOfItToItsCommandLine() throws IOException {
        var seen = scratch.resolve("seen");
        var program = program(
                LONG,
                1,
                "cat > " + seen + ".text; echo \"$0 $@\" > " + seen + ".line; cat " + sound,
                "{voice}",
                "{language}",
                "{speed}");
        assertThat(program.speak(SAYING))
                .isInstanceOfSatisfying(
                        Spoken.class,
                        spoken -> assertThat(spoken.audio().seconds()).isEqualTo(1.0));
        assertThat(Files.readString(scratch.resolve("seen.text"))).isEqualTo("You owe nothing, Maria.");
        assertThat(Files.readString(scratch.resolve("seen.line"))).isEqualTo("speak ana es 155\n");
    }

    @Test
    void shouldSayThatAProgramIsMissing() {
        var missing = new SpeakingProgram(List.of("no-such-voice"), 155, scratch, 1, LONG);
        assertThat(missing.speak(SAYING))
                .isInstanceOfSatisfying(
                        Mute.class, mute -> assertThat(mute.reason()).startsWith("no-such-voice cannot be started"));
    }

    @Test
    void shouldStopAProgramThatDoesNotFinish() {
        var program = program(Duration.ofMillis(300), 1, "cat > /dev/null; exec tail -f /dev/null");
        assertThat(program.speak(SAYING))
                .isInstanceOfSatisfying(
                        Mute.class, mute -> assertThat(mute.reason()).contains("did not finish within 0.3 s"));
        // And is free for the next.
        assertThat(program.speak(SAYING))
                .isInstanceOfSatisfying(
                        Mute.class, mute -> assertThat(mute.reason()).contains("did not finish"));
    }

    @Test
    void shouldSayThatAProgramFailedAndQuoteNothingOfIt() {
        for (var script : List.of("cat >&2; exit 3", "exit 0", "cat")) {
            assertThat(program(LONG, 1, script).speak(SAYING))
                    .isInstanceOfSatisfying(
                            Mute.class,
                            mute -> assertThat(mute.reason()).endsWith(".").doesNotContain("Maria"));
        }
    }

    @Test
    void shouldRunNoMoreThanItMayAtOnce() throws Exception {
        var running = Files.createDirectory(scratch.resolve("running"));
        var counts = scratch.resolve("counts");
        var program = program(
                LONG,
                2,
                "cat > /dev/null; touch " + running + "/$$; ls " + running + " | wc -l >> " + counts + "; cat " + sound
                        + "; rm " + running + "/$$");
        var calls = new ArrayList<Callable<Synthesiser.Speech>>();
        for (int i = 0; i < 12; i++) {
            calls.add(() -> program.speak(SAYING));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var speech : threads.invokeAll(calls)) {
                assertThat(speech.get()).isInstanceOf(Spoken.class);
            }
        }
        assertThat(Files.readAllLines(counts)).hasSize(12).allMatch(count -> Integer.parseInt(count.strip()) <= 2);
    }

    private SpeakingProgram program(Duration patience, int atOnce, String script, String... more) {
        var command = new ArrayList<>(List.of("sh", "-c", script, "speak"));
        command.addAll(List.of(more));
        return new SpeakingProgram(command, 155, scratch, atOnce, patience);
    }
}
