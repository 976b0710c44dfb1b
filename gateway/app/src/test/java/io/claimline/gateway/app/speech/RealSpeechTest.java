package io.claimline.gateway.app.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.claimline.gateway.app.config.Secret;
import io.claimline.gateway.app.speech.Preparation.Ready;
import io.claimline.gateway.app.speech.Synthesiser.Speech.Spoken;
import io.claimline.scripts.RenderLimits;
import io.claimline.scripts.ScriptRenderer;
import io.claimline.scripts.call.Language;
import io.claimline.scripts.reminder.Piece.Words;
import io.claimline.scripts.reminder.ReminderLine;
import io.claimline.scripts.reminder.ReminderTexts;
import io.claimline.scripts.reminder.Wording.Worded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What espeak-ng says, measured. */
class RealSpeechTest {
    private static final Map<Language, String> VOICES = Map.of(Language.EN, "en-us+f3", Language.ES, "es-419+f3");
    private static final Pattern EBUR128 = Pattern.compile("I:\\s+(-?[\\d.]+) LUFS");
    private static final int PREPARES = 200;

    @TempDir
    Path directory;

    private Espeak espeak;
    private final ReminderTexts texts = new ReminderTexts(ScriptRenderer.ofProduct(RenderLimits.DEFAULT));

    @BeforeEach
    void find() throws IOException {
        var path = System.getenv().getOrDefault("PATH", "");
        Assumptions.assumeTrue(
                Arrays.stream(path.split(":", -1)).anyMatch(place -> Files.isExecutable(Path.of(place, "espeak-ng"))),
                "espeak-ng is not installed");
        var scratch = Files.createDirectory(directory.resolve("scratch"));
        espeak = new Espeak(155, scratch, 2, Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void shouldSayEveryLineEquallyLoudWithoutClippingAndNotTooFast(Language language) {
        for (var line : ReminderLine.values()) {
            if (texts.text(line, language, SpokenTest.facts("Maria Specimen", 12_305)) instanceof Worded(var pieces)) {
                for (var piece : pieces) {
                    if (piece instanceof Words words) {
                        assertMeasures(words, mastered(words));
                    }
                }
            }
        }
    }

    private static void assertMeasures(Words words, Audio audio) {
        var loudness = Loudness.of(audio);
        assertThat(loudness.integrated().orElseThrow()).as(words.text()).isCloseTo(-23.0, within(0.3));
        assertThat(loudness.truePeak()).as(words.text()).isLessThan(-1);
        // At 155 words a minute a second has about 14 letters; silence at the ends counts little.
        double letters = words.text().length() / audio.seconds();
        assertThat(letters).as(words.text()).isBetween(5.0, 24.0);
    }

    @Test
    void shouldAgreeWithAnotherMeter() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/ffmpeg")), "ffmpeg is not installed");
        for (var text : List.of(
                "Hello. This is an automated call from Harbor Partners. Our number is two zero two, five five five, zero one four three.",
                "Your open balance with Lakeview Family Medicine is one hundred twenty-three dollars and five cents.")) {
            var audio = mastered(new Words(Language.EN, text));
            var file = Files.write(directory.resolve("spoken.wav"), Wav.write(audio));
            double theirs = ebur128(file);
            System.out.printf(
                    "loudness: ours %.2f LUFS, ffmpeg ebur128 %.1f LUFS%n",
                    Loudness.of(audio).integrated().orElseThrow(), theirs);
            assertThat(Loudness.of(audio).integrated().orElseThrow()).isCloseTo(theirs, within(0.1));
        }
    }

    /** At the rate of the standard's coefficients: at 8 kHz this meter computes others, and reads 0.2 LU more. */
    private static double ebur128(Path file) throws Exception {
        var ffmpeg = new ProcessBuilder(
                        "ffmpeg",
                        "-nostdin",
                        "-hide_banner",
                        "-i",
                        file.toString(),
                        "-filter_complex",
                        "aresample=48000,ebur128",
                        "-f",
                        "null",
                        "-")
                .redirectErrorStream(true)
                .start();
        var said = new String(ffmpeg.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(ffmpeg.waitFor()).as(said).isZero();
        return EBUR128.matcher(said)
                .results()
                .map(match -> Double.parseDouble(match.group(1)))
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    @Test
    void shouldSoundDifferentForDifferentWordsAndTheSameForTheSame() throws IOException {
        var sounds = new HashSet<List<Byte>>();
        var texts = List.of("Press 1.", "Press 2.", "one dollar", "two dollars", "un dólar");
        for (var text : texts) {
            sounds.add(bytes(mastered(new Words(Language.EN, text))));
        }
        assertThat(sounds).hasSize(texts.size());
        assertThat(bytes(mastered(new Words(Language.EN, "Press 1."))))
                .isEqualTo(bytes(mastered(new Words(Language.EN, "Press 1."))));
    }

    private static List<Byte> bytes(Audio audio) {
        var file = Wav.write(audio);
        return java.util.stream.IntStream.range(0, file.length)
                .mapToObj(i -> file[i])
                .toList();
    }

    @Test
    void shouldSayThatAVoiceIsUnknown() {
        assertThat(espeak.speak(new Utterance("Hello.", Language.EN, "zzz-unknown")))
                .isInstanceOfSatisfying(
                        Synthesiser.Speech.Mute.class,
                        mute -> assertThat(mute.reason()).contains("Does it know the voice?"));
    }

    /** Measures; asserts only that all was prepared. */
    @Test
    void shouldPrepareCalls() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var shelf =
                    SoundShelf.open(directory.resolve("spoken"), Duration.ofDays(7), 1L << 30, InstantSource.system());
            var sounds = new Sounds(
                    new Studio(espeak, Recordings.NONE, threads),
                    VOICES,
                    new SoundNames(new Secret("s")),
                    shelf,
                    threads);
            var spoken = new io.claimline.gateway.app.speech.Spoken(texts, sounds, shelf, threads);
            long began = System.nanoTime();
            prepare(spoken, "Maria Specimen", 12_305);
            double first = (System.nanoTime() - began) / 1e9;
            long files = count();
            began = System.nanoTime();
            for (int i = 0; i < 20; i++) {
                prepare(spoken, "Person " + (char) ('A' + i) + " Specimen", 10_000 + i);
            }
            double next = (System.nanoTime() - began) / 1e9;
            long more = count() - files;
            var millis = new double[PREPARES];
            for (int i = 0; i < PREPARES; i++) {
                long start = System.nanoTime();
                prepare(spoken, "Maria Specimen", 12_305);
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
            Arrays.sort(millis);
            System.out.printf(
                    "speech: %d sentences in %.1f s for the first call (%.1f/s); %d for 20 calls in %.1f s (%.1f/s, %.2f s a call); cached prepare p50 %.1f ms, p99 %.1f ms%n",
                    files,
                    first,
                    files / first,
                    more,
                    next,
                    more / next,
                    next / 20,
                    millis[PREPARES / 2],
                    millis[PREPARES * 99 / 100]);
            assertThat(files).isGreaterThan(100);
        }
    }

    private static void prepare(io.claimline.gateway.app.speech.Spoken spoken, String person, long cents) {
        var today = LocalDate.of(2026, 3, 9);
        var preparation = spoken.prepare(SpokenTest.facts(person, cents), today, EnumSet.allOf(Language.class))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        assertThat(preparation)
                .isInstanceOfSatisfying(Ready.class, ready -> ready.release().run());
    }

    private long count() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("spoken"))) {
            return files.count();
        }
    }

    private Audio mastered(Words words) {
        var speech =
                espeak.speak(new Utterance(words.text(), words.language(), VOICES.getOrDefault(words.language(), "")));
        assertThat(speech).as(words.text()).isInstanceOf(Spoken.class);
        return Mastering.of(((Spoken) speech).audio()).orElseThrow();
    }

    /** Keeps the samples of the documentation where they can be looked at: {@code -Dclaimline.speech.samples=DIRECTORY}. */
    @Test
    void shouldRenderSamplesWhenAsked() throws IOException {
        var into = System.getProperty("claimline.speech.samples");
        Assumptions.assumeTrue(into != null, "no samples are asked for");
        var table = new HashMap<String, String>();
        for (var line : ReminderLine.values()) {
            for (var language : Language.values()) {
                if (texts.text(line, language, SpokenTest.facts("Maria Specimen", 12_305))
                        instanceof Worded(var pieces)) {
                    int number = 0;
                    for (var piece : pieces) {
                        if (piece instanceof Words words) {
                            var name = line.code() + "." + language.code() + "." + ++number;
                            Files.write(Path.of(into, name + ".wav"), Wav.write(mastered(words)));
                            table.put(name, words.text());
                        }
                    }
                }
            }
        }
        var lines = table.entrySet().stream()
                .map(row -> row.getKey() + "\t" + row.getValue())
                .sorted()
                .toList();
        Files.write(Path.of(into, "samples.tsv"), lines);
    }
}
