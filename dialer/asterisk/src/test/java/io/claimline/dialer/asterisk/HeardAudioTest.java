package io.claimline.dialer.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.claimline.dialer.asterisk.rig.Likeness;
import io.claimline.dialer.asterisk.rig.RealSwitch;
import io.claimline.dialer.asterisk.rig.RunningPair;
import io.claimline.dialer.asterisk.rig.Wav;
import io.claimline.dialer.contracts.FarEnd;
import io.claimline.dialer.contracts.HeardEvents;
import io.claimline.dialer.contracts.permit.Permits;
import io.claimline.dialer.dialogue.Answerer;
import io.claimline.dialer.dialogue.Prompt;
import io.claimline.dialer.dialogue.Sound;
import io.claimline.dialer.dialogue.Turn;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.id.RecordingId;
import io.claimline.dialer.origination.OriginationLimits;
import io.claimline.dialer.port.Telephony;
import io.claimline.dialer.port.TelephonyEvent.Answered;
import io.claimline.dialer.port.TelephonyEvent.Heard;
import io.claimline.dialer.port.TelephonyEvent.Judged;
import io.claimline.dialer.port.TelephonyEvent.Quiet;
import io.claimline.dialer.port.TelephonyEvent.Recorded;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the far end of a conversation really hears, held against what was to be heard. */
class HeardAudioTest {
    @RegisterExtension
    static final RunningPair PAIR = new RunningPair();

    /** Eight seconds that are at no place like at another: words and pauses of many lengths. */
    private static final Sound MESSAGE = new Sound("message-of-many-words");

    private static final Turn SECOND = Turn.FIRST.next();
    private static final Turn THIRD = SECOND.next();
    private static int calls;

    private final HeardEvents heard = new HeardEvents();
    private RealSwitch world;

    @BeforeEach
    void connect() throws IOException {
        world = (RealSwitch) PAIR.open(OriginationLimits.DEFAULT);
        world.pair().say(MESSAGE, words());
        world.telephony().listen(heard);
        world.telephony().connect();
        until(() -> heard.lastList().isPresent());
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void shouldBeHeardWholeAtTheSameLoudnessAndWithoutGaps() throws IOException {
        E164 number = world.number(FarEnd.LISTENS);
        LegId party = answered(number);
        say(party, Turn.FIRST, Prompt.saying(List.of(MESSAGE)));
        Wav recording = heardUntilHungUp(number, party);
        assertLike(recording);
        assertThat(Likeness.sound(recording)).as("and nothing else").isCloseTo(Likeness.sound(words()), within(0.06));
    }

    @Test
    void shouldSaySeveralRecordingsWithoutAPauseThatIsFelt() throws IOException {
        E164 number = world.number(FarEnd.LISTENS);
        LegId party = answered(number);
        say(
                party,
                Turn.FIRST,
                new Prompt(List.of(world.sound(), world.sound(), world.sound()), 1, Duration.ofMillis(100)));
        Wav recording = heardUntilHungUp(number, party);
        double sound = Likeness.sound(recording);
        assertThat(sound).isCloseTo(6, within(0.1));
    }

    @Test
    void shouldFallSilentWhenAKeyIsPressed() throws IOException {
        E164 number = world.number(FarEnd.LISTENS);
        LegId party = answered(number);
        accepted(world.telephony().say(party, Turn.FIRST, new Prompt(List.of(MESSAGE), 1, Duration.ofSeconds(1))));
        world.farEndPresses(number, '1');
        until(() -> heard.has(new Heard(party, Turn.FIRST, "1")));
        Wav recording = heardUntilHungUp(number, party);
        assertThat(Likeness.sound(recording)).isLessThan(2);
    }

    /** The message begins after the tone, and is there from its first word to its last. */
    @Test
    void shouldLeaveAWholeMessageAfterTheToneOfAMachine() throws IOException {
        E164 number = world.number(FarEnd.MACHINE);
        LegId party = answered(number);
        accepted(world.telephony().judge(party, Turn.FIRST));
        until(() -> !heard.of(Judged.class).isEmpty());
        assertThat(heard.of(Judged.class).getFirst().by()).isEqualTo(Answerer.MACHINE);
        accepted(world.telephony().awaitQuiet(party, SECOND, Duration.ofSeconds(30)));
        until(() -> heard.has(new Quiet(party, SECOND, true)));
        say(party, THIRD, Prompt.saying(List.of(MESSAGE)));
        Wav recording = heardUntilHungUp(number, party);
        assertLike(recording);
        double toneOver = Likeness.lastSound(world.pair().saidAt(number));
        assertThat(Likeness.of(words(), recording).at()).isGreaterThan(toneOver);
    }

    @Test
    void shouldKeepAQuestionAsItWasAsked() throws IOException {
        E164 number = world.number(FarEnd.SPEAKS_WHEN_SPOKEN_TO);
        LegId party = answered(number);
        var id = new RecordingId("question%04d".formatted(++calls));
        accepted(world.telephony().record(party, Turn.FIRST, id, Duration.ofSeconds(20)));
        until(() -> !heard.of(Recorded.class).isEmpty());
        Wav question = world.pair().spokenByPractice("question");
        Likeness likeness = Likeness.of(question, world.pair().recording(id));
        assertThat(likeness.correlation()).isGreaterThan(0.95);
        assertThat(likeness.gaps()).isLessThanOrEqualTo(0.01);
        assertThat(heard.of(Recorded.class).getFirst().length().toMillis() / 1_000.0)
                .isGreaterThan(question.seconds());
    }

    private static void assertLike(Wav recording) {
        Likeness likeness = Likeness.of(words(), recording);
        assertThat(likeness.correlation()).isGreaterThan(0.97);
        assertThat(likeness.louder()).isCloseTo(0, within(0.5));
        assertThat(likeness.gaps()).isLessThanOrEqualTo(0.01);
        assertThat(recording.samples()).as("nothing is clipped").doesNotContain(Short.MAX_VALUE, Short.MIN_VALUE);
    }

    private static Wav words() {
        short[] samples = Wav.notes(8, 500, 700, 900, 600).samples();
        int[] pauses = {3, 9, 14, 16, 23, 31, 38, 40, 47, 55, 61, 70, 72};
        for (int pause : pauses) {
            Arrays.fill(samples, pause * Wav.RATE / 10, (pause + 1 + pause % 2) * Wav.RATE / 10, (short) 0);
        }
        return new Wav(samples);
    }

    private LegId answered(E164 number) {
        var leg = Telephony.partyLeg(new CallId("heard%05d".formatted(++calls)));
        accepted(world.telephony()
                .place(Permits.of(leg, number, world.callerId(), world.now()), Duration.ofSeconds(20)));
        until(() -> heard.has(new Answered(leg)));
        return leg;
    }

    private void say(LegId party, Turn turn, Prompt prompt) {
        accepted(world.telephony().say(party, turn, prompt));
        until(() -> heard.has(new Heard(party, turn, "")));
    }

    private Wav heardUntilHungUp(E164 number, LegId party) throws IOException {
        accepted(world.telephony().hangup(party));
        until(() -> heard.goneOf(party).isPresent());
        until(() -> world.pair().heardAll(number));
        return world.pair().heardAt(number);
    }

    private void accepted(java.util.concurrent.CompletionStage<Void> stage) {
        var future = stage.toCompletableFuture();
        until(future::isDone);
        assertThat(future).isCompleted();
    }

    private void until(BooleanSupplier condition) {
        assertThat(world.await(condition, Duration.ofSeconds(30)))
                .withFailMessage(() -> "Not within 30 s; heard " + heard.all())
                .isTrue();
    }
}
