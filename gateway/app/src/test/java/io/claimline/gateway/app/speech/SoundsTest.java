package io.claimline.gateway.app.speech;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.dialogue.Sound;
import io.claimline.gateway.app.config.Secret;
import io.claimline.scripts.call.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundsTest {
    private static final Map<Language, String> VOICES = Map.of(Language.EN, "anna", Language.ES, "ana");

    @TempDir
    Path state;

    private final FakeVoice voice = new FakeVoice();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private SoundShelf shelf;
    private Sounds sounds;

    @BeforeEach
    void open() throws IOException {
        shelf = SoundShelf.open(state.resolve("spoken"), Duration.ofDays(7), 1 << 20, InstantSource.system());
        sounds = with(Recordings.NONE);
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    private Sounds with(Recordings recordings) {
        return new Sounds(
                new Studio(voice, recordings, threads),
                VOICES,
                new SoundNames(new Secret("installation")),
                shelf,
                threads);
    }

    @Test
    void shouldSpeakOnceWhatManyAskForAtOnce() {
        var latch = new CountDownLatch(1);
        voice.holdBack(latch);
        var utterance = sounds.utterance(Language.EN, "Hello.");
        var asked = new ArrayList<CompletableFuture<Optional<String>>>();
        for (int i = 0; i < 50; i++) {
            asked.add(sounds.make(sounds.name(utterance), utterance));
        }
        latch.countDown();
        assertThat(asked).allSatisfy(made -> assertThat(made.join()).isEmpty());
        assertThat(voice.times).containsExactly(Map.entry("Hello.", 1));
    }

    @Test
    void shouldNotSpeakAgainWhatIsThere() throws IOException {
        var first = made(sounds, Language.EN, "Hello.");
        var bytes = Files.readAllBytes(file(first));
        var second = made(sounds, Language.EN, "Hello.");
        assertThat(second).isEqualTo(first);
        assertThat(Files.readAllBytes(file(second))).isEqualTo(bytes);
        assertThat(voice.spoken).hasValue(1);
    }

    @Test
    void shouldNameDifferentWordsVoicesAndInstallationsDifferently() {
        var names = new HashSet<Sound>();
        names.add(sounds.name(sounds.utterance(Language.EN, "One.")));
        names.add(sounds.name(sounds.utterance(Language.EN, "Two.")));
        names.add(sounds.name(sounds.utterance(Language.ES, "One.")));
        names.add(sounds.name(new Utterance("One.", Language.EN, "berta")));
        names.add(new SoundNames(new Secret("another")).of("fake", sounds.utterance(Language.EN, "One.")));
        names.add(new SoundNames(new Secret("installation")).of("faster", sounds.utterance(Language.EN, "One.")));
        assertThat(names).hasSize(6).allMatch(sound -> sound.name().matches("[0-9a-f]{64}"));
    }

    @Test
    void shouldTellWhyNothingIsSpokenAndThatItIsAgain() {
        voice.silence("The voice is hoarse.");
        var utterance = sounds.utterance(Language.EN, "Hello.");
        assertThat(sounds.make(sounds.name(utterance), utterance).join()).contains("The voice is hoarse.");
        assertThat(sounds.trouble()).contains("The voice is hoarse.");
        voice.recover();
        assertThat(sounds.make(sounds.name(utterance), utterance).join()).isEmpty();
        assertThat(sounds.trouble()).isEmpty();
    }

    @Test
    void shouldPlayARecordingOfTheVeryWordsAndNoOther() throws IOException {
        var directory = Files.createDirectories(state.resolve("recordings"));
        Files.write(directory.resolve("hello.en.wav"), Wav.write(Tone.babble(16_000, 2)));
        Files.writeString(directory.resolve("hello.en.txt"), "Hello,\n  world.\n");
        Files.write(directory.resolve("stray.en.wav"), Wav.write(Tone.babble(16_000, 1)));
        Files.writeString(directory.resolve("broken.es.wav"), "no sound");
        Files.writeString(directory.resolve("broken.es.txt"), "Hola.");
        var recordings = Recordings.in(directory);
        assertThat(recordings.faults())
                .hasSize(2)
                .anyMatch(f -> f.startsWith("stray.en.wav"))
                .anyMatch(f -> f.startsWith("broken.es.wav"));

        var recorded = with(recordings);
        var sound = made(recorded, Language.EN, "Hello, world.");
        assertThat(voice.spoken).hasValue(0);
        assertThat(Wav.read(Files.readAllBytes(file(sound))).seconds()).isBetween(1.8, 2.2);
        made(recorded, Language.EN, "Hello, new world.");
        made(recorded, Language.ES, "Hello, world.");
        assertThat(voice.spoken).hasValue(2);
        assertThat(recorded.name(recorded.utterance(Language.EN, "Hello, world.")))
                .isNotEqualTo(sounds.name(sounds.utterance(Language.EN, "Hello, world.")));
    }

    @Test
    void shouldShowNoWordInAString() {
        assertThat(sounds.utterance(Language.EN, "You owe it.").toString()).doesNotContain("owe");
    }

    private Sound made(Sounds by, Language language, String text) {
        var utterance = by.utterance(language, text);
        var sound = by.name(utterance);
        assertThat(by.make(sound, utterance).join()).isEmpty();
        return sound;
    }

    private Path file(Sound sound) {
        return state.resolve("spoken").resolve(sound.name() + ".wav");
    }
}
