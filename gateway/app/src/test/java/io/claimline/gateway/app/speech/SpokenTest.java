package io.claimline.gateway.app.speech;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.dialogue.Sound;
import io.claimline.dialer.reminder.Line;
import io.claimline.gateway.app.config.Secret;
import io.claimline.gateway.app.speech.Preparation.Ready;
import io.claimline.gateway.app.speech.Preparation.Unspoken;
import io.claimline.gateway.app.speech.Preparation.Unworded;
import io.claimline.scripts.RenderLimits;
import io.claimline.scripts.ScriptRenderer;
import io.claimline.scripts.call.Capacity;
import io.claimline.scripts.call.Language;
import io.claimline.scripts.reminder.Problem;
import io.claimline.scripts.reminder.ReminderCaller;
import io.claimline.scripts.reminder.ReminderFacts;
import io.claimline.scripts.reminder.ReminderFacts.Owed;
import io.claimline.scripts.reminder.ReminderLine;
import io.claimline.scripts.reminder.ReminderTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpokenTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
    private static final Set<Language> BOTH = EnumSet.allOf(Language.class);

    @TempDir
    Path directory;

    private final FakeVoice voice = new FakeVoice();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private Instant now = Instant.parse("2026-03-09T12:00:00Z");
    private SoundShelf shelf;
    private Sounds sounds;
    private Spoken spoken;

    @BeforeEach
    void open() throws IOException {
        shelf = SoundShelf.open(directory, Duration.ofDays(7), 64 << 20, () -> now);
        sounds = new Sounds(
                new Studio(voice, Recordings.NONE, threads),
                Map.of(Language.EN, "anna", Language.ES, "ana"),
                new SoundNames(new Secret("installation")),
                shelf,
                threads);
        var texts = new ReminderTexts(ScriptRenderer.ofProduct(RenderLimits.DEFAULT));
        spoken = new Spoken(texts, sounds, shelf, threads);
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    @Test
    void shouldHaveATextOfEveryLineOfTheDialogueOpenToTheSamePeople() {
        for (var line : Line.values()) {
            assertThat(ReminderLine.valueOf(line.name()).open()).as(line.name()).isEqualTo(line.open());
        }
    }

    @Test
    void shouldSpeakEverythingThatACallCanSay() {
        var ready = ready(facts("Maria Specimen", 12_305), BOTH);
        assertThat(ready.lines().keySet()).isEqualTo(BOTH);
        for (var language : Language.values()) {
            assertThat(ready.lines().get(language)).containsOnlyKeys(ReminderLine.values());
            assertThat(ready.days().get(language)).hasSize(31).containsKeys(TODAY, TODAY.plusDays(30));
        }
        assertThat(sounds(ready))
                .isNotEmpty()
                .allSatisfy(sound ->
                        assertThat(directory.resolve(sound.name() + ".wav")).exists());
        var english = ready.lines().getOrDefault(Language.EN, Map.of());
        assertThat(english.get(ReminderLine.DISCLOSURE)).isEmpty();
        assertThat(english.get(ReminderLine.CONFIRM_PROMISE))
                .hasSize(5)
                .element(3)
                .isEqualTo(Ready.DAY);
    }

    @Test
    void shouldSpeakForTheNextCallOnlyWhatIsItsOwn() {
        ready(facts("Maria Specimen", 12_305), BOTH);
        int all = voice.spoken.get();
        ready(facts("Maria Specimen", 12_305), BOTH);
        assertThat(voice.spoken).hasValue(all);
        ready(facts("Sean Sample", 2_100), BOTH);
        // The name, for greeting and voicemail, and the amount, for balance, confirmation and promise; in two
        // languages.
        assertThat(voice.spoken).hasValue(all + 4);
        assertThat(voice.byVoice.values()).allMatch(times -> times == 1);
    }

    @Test
    void shouldNotDialAnAccountThatLacksItsNameOrAmount() {
        var owed = new Owed(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        var facts = new ReminderFacts(caller(), Optional.empty(), List.of(owed), TODAY.plusDays(30), 2);
        var preparation = prepared(facts, BOTH);
        assertThat(preparation)
                .isInstanceOfSatisfying(
                        Unworded.class,
                        unworded -> assertThat(unworded.problems())
                                .extracting(Problem::field)
                                .containsExactlyInAnyOrder("person", "balances[0].cents"));
        assertThat(voice.spoken).hasValue(0);
    }

    @Test
    void shouldHoldTheCampaignAndSayWhyWhileTheVoiceIsDown() {
        voice.silence("espeak-ng cannot be started.");
        assertThat(prepared(facts("Maria Specimen", 100), BOTH))
                .isEqualTo(new Unspoken("espeak-ng cannot be started."));
        assertThat(spoken.trouble()).contains("espeak-ng cannot be started.");
        voice.recover();
        ready(facts("Maria Specimen", 100), BOTH);
        assertThat(spoken.trouble()).isEmpty();
    }

    @Test
    void shouldKeepWhatAStagedCallWillPlayUntilItLetsGo() throws IOException {
        var ready = ready(facts("Maria Specimen", 12_305), Set.of(Language.EN));
        now = now.plus(Duration.ofDays(60));
        shelf.sweep();
        assertThat(sounds(ready))
                .allSatisfy(sound ->
                        assertThat(directory.resolve(sound.name() + ".wav")).exists());
        ready.release().run();
        ready.release().run();
        shelf.sweep();
        try (var files = Files.list(directory)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void shouldHoldNothingForACallThatIsNotPlaced() throws IOException {
        ready(facts("Maria Specimen", 100), BOTH).release().run();
        voice.silence("hoarse");
        assertThat(prepared(facts("Sean Sample", 200), BOTH)).isInstanceOf(Unspoken.class);
        now = now.plus(Duration.ofDays(60));
        shelf.sweep();
        try (var files = Files.list(directory)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void shouldHaveForStrangersNoLineThatNamesAPersonOrAnAccount() {
        var nobody = new ReminderFacts(caller(), Optional.empty(), List.of(), TODAY, 2);
        var preparation = spoken.prepareForStrangers(nobody, BOTH)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        assertThat(preparation)
                .isInstanceOfSatisfying(
                        Ready.class,
                        ready -> assertThat(ready.lines()
                                        .getOrDefault(Language.ES, Map.of())
                                        .keySet())
                                .contains(ReminderLine.STRANGER, ReminderLine.OPTED_OUT)
                                .doesNotContain(ReminderLine.GREETING, ReminderLine.VOICEMAIL, ReminderLine.BALANCE));
    }

    @Test
    void shouldShowNothingThatIsSaid() {
        var shown = ready(facts("Maria Specimen", 12_305), BOTH).toString();
        assertThat(shown).matches("Ready\\[(EN, ES|ES, EN)\\]");
    }

    @Test
    void shouldTellTheProbeAndLookAgainAfterAWhile() {
        var probe = new SpeechProbe(sounds, "[anna, ana]", () -> now, threads);
        assertThat(probe.vital()).isFalse();
        voice.silence("hoarse");
        assertThat(look(probe).ok()).isFalse();
        voice.recover();
        assertThat(look(probe).text()).isEqualTo("hoarse");
        now = now.plusSeconds(11);
        assertThat(look(probe).ok()).isTrue();
        int spokenByNow = voice.spoken.get();
        now = now.plusSeconds(60);
        assertThat(look(probe).text()).contains("anna");
        assertThat(voice.spoken).hasValue(spokenByNow);
    }

    private static io.claimline.gateway.app.health.Part look(SpeechProbe probe) {
        return probe.look().toCompletionStage().toCompletableFuture().join();
    }

    private Ready ready(ReminderFacts facts, Set<Language> languages) {
        var preparation = prepared(facts, languages);
        assertThat(preparation).isInstanceOf(Ready.class);
        return (Ready) preparation;
    }

    private Preparation prepared(ReminderFacts facts, Set<Language> languages) {
        return spoken.prepare(facts, TODAY, languages)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private static List<Sound> sounds(Ready ready) {
        return Stream.concat(
                        ready.lines().values().stream()
                                .flatMap(lines -> lines.values().stream())
                                .flatMap(List::stream),
                        ready.days().values().stream().flatMap(days -> days.values().stream()))
                .filter(sound -> !sound.equals(Ready.DAY))
                .toList();
    }

    static ReminderFacts facts(String person, long cents) {
        var owed = new Owed(Optional.empty(), Optional.of(cents), Optional.empty(), Optional.empty());
        return new ReminderFacts(caller(), Optional.of(person), List.of(owed), TODAY.plusDays(30), 2);
    }

    static ReminderCaller caller() {
        return new ReminderCaller(
                "Harbor Partners",
                "+12025550143",
                "Jordan",
                Map.of(),
                "Lakeview Family Medicine",
                Capacity.FIRST_PARTY);
    }

    @Test
    void shouldKnowTheNamesOfAllLines() {
        assertThat(Arrays.stream(ReminderLine.values()).map(Enum::name))
                .containsAll(Arrays.stream(Line.values()).map(Enum::name).toList());
    }
}
