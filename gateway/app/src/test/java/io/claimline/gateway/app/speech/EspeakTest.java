package io.claimline.gateway.app.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.claimline.gateway.app.speech.Synthesiser.Speech;
import io.claimline.gateway.app.speech.Synthesiser.Speech.Spoken;
import io.claimline.scripts.call.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EspeakTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final List<String> TEXTS = List.of(
            "Maria Specimen.",
            "Hello. This is an automated call from Harbor Partners. Our number is two zero two, five five five, zero one four three.",
            "one hundred twenty-three dollars and five cents.",
            "Smith & Sons <soon>.",
            "Yes.",
            "To get no more of these calls, press 9. To hear this again, press star.");

    @TempDir
    Path scratch;

    @BeforeEach
    void find() {
        var path = System.getenv().getOrDefault("PATH", "");
        Assumptions.assumeTrue(
                Arrays.stream(path.split(":", -1)).anyMatch(place -> Files.isExecutable(Path.of(place, "espeak-ng"))),
                "espeak-ng is not installed");
    }

    private static Utterance utterance(Language language, String text) {
        return new Utterance(text, language, language == Language.EN ? "en-us+f3" : "es-419+f3");
    }

    private static Audio heard(Speech speech) {
        return Mastering.of(((Spoken) speech).audio()).orElseThrow();
    }

    @Test
    void shouldSayManyAtOnceAsItSaysEachAlone() throws Exception {
        var alone = new Espeak(155, scratch, 1, LONG);
        var busy = new Espeak(155, scratch, 1, LONG);
        var wanted = new ArrayList<Utterance>();
        for (var language : Language.values()) {
            TEXTS.forEach(text -> wanted.add(utterance(language, text)));
        }
        List<Callable<Speech>> calls = wanted.stream()
                .<Callable<Speech>>map(one -> () -> busy.speak(one))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var together = threads.invokeAll(calls);
            for (var i = 0; i < wanted.size(); i++) {
                var expected = heard(alone.speak(wanted.get(i)));
                var said = heard(together.get(i).get());
                assertThat(said.seconds()).as(TEXTS.get(i % TEXTS.size())).isCloseTo(expected.seconds(), within(0.06));
            }
        }
    }

    @Test
    void shouldPartSoundsAtLongSilencesAndKeepALittleOfThem() {
        var tone = Tone.sine(8_000, 440, -20, 1);
        var pause = Tone.silence(8_000, 0.5);
        var gap = Tone.silence(8_000, 1.5);
        var all = Tone.joined(Tone.joined(Tone.joined(tone, pause), Tone.joined(tone, gap)), Tone.joined(tone, gap));
        assertThat(all.parts(0.001f, 1.1))
                .extracting(Audio::seconds)
                .satisfiesExactly(
                        first -> assertThat(first).isCloseTo(2.7, within(0.02)),
                        second -> assertThat(second).isCloseTo(1.4, within(0.02)));
        assertThat(gap.parts(0.001f, 1.1)).isEmpty();
    }
}
