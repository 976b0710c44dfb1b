package io.claimline.dialer.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.dialogue.Answerer;
import io.claimline.dialer.dialogue.Prompt;
import io.claimline.dialer.dialogue.Sound;
import io.claimline.dialer.dialogue.Turn;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.id.RecordingId;
import io.claimline.dialer.port.Telephony;
import io.claimline.dialer.port.TelephonyEvent.Answered;
import io.claimline.dialer.port.TelephonyEvent.Bridged;
import io.claimline.dialer.port.TelephonyEvent.Heard;
import io.claimline.dialer.port.TelephonyEvent.Incoming;
import io.claimline.dialer.port.TelephonyEvent.Judged;
import io.claimline.dialer.port.TelephonyEvent.LegState;
import io.claimline.dialer.port.TelephonyEvent.LiveLeg;
import io.claimline.dialer.port.TelephonyEvent.Quiet;
import io.claimline.dialer.port.TelephonyEvent.Recorded;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What everyone may rely on of a {@link Telephony} that holds a conversation by machine: turns, keys, verdicts, recordings, calls that come in. */
public abstract class DialogueContract extends TelephonyDriver {
    private static final Duration PATIENCE = Duration.ofMillis(600);
    private static final Duration MOST = Duration.ofSeconds(10);
    private static final Duration LONG = Duration.ofSeconds(25);
    private static final Turn SECOND = Turn.FIRST.next();

    private record Party(E164 number, LegId leg) {}

    private Party party(FarEnd farEnd) {
        E164 number = world.number(farEnd);
        return new Party(number, answered(number));
    }

    /** Short enough to be over while a test waits. */
    private Prompt asking(int keys) {
        return new Prompt(List.of(world.sound()), keys, PATIENCE);
    }

    /** So long that it is not over while a test waits: what comes meanwhile stopped it. */
    private Prompt speech(int keys) {
        Sound sound = world.sound();
        return new Prompt(Collections.nCopies(12, sound), keys, PATIENCE);
    }

    private void say(Party party, Turn turn, Prompt prompt) {
        accepted(telephony.say(party.leg, turn, prompt));
    }

    private void press(Party party, String keys) {
        keys.chars().forEach(key -> world.farEndPresses(party.number, (char) key));
    }

    private void untilHeard(Party party, Turn turn, String keys) {
        Heard answer = new Heard(party.leg, turn, keys);
        until("turn " + turn.number() + " is answered", () -> heard.has(answer));
        assertThat(heard.of(Heard.class)).containsOnlyOnce(answer);
    }

    @Test
    void shouldSayAllAndTellThatNobodyKeyed() {
        Party party = party(FarEnd.LISTENS);
        say(party, Turn.FIRST, asking(1));
        untilHeard(party, Turn.FIRST, "");
    }

    @Test
    void shouldSaySeveralRecordingsOneAfterTheOther() {
        Party party = party(FarEnd.LISTENS);
        say(party, Turn.FIRST, Prompt.saying(List.of(world.sound(), world.sound())));
        untilHeard(party, Turn.FIRST, "");
    }

    @Test
    void shouldStopSayingWhenAKeyIsPressed() {
        Party party = party(FarEnd.LISTENS);
        say(party, Turn.FIRST, speech(1));
        press(party, "2");
        untilHeard(party, Turn.FIRST, "2");
    }

    @Test
    void shouldHearKeysUntilTheyAreAllThere() {
        Party party = party(FarEnd.LISTENS);
        say(party, Turn.FIRST, speech(8));
        press(party, "04121961");
        untilHeard(party, Turn.FIRST, "04121961");
    }

    @Test
    void shouldEndWithThePoundKeyAndNotTellIt() {
        Party party = party(FarEnd.LISTENS);
        say(party, Turn.FIRST, speech(8));
        press(party, "12#");
        untilHeard(party, Turn.FIRST, "12");
    }

    @Test
    void shouldTellWhatWasKeyedWhenPatienceIsOver() {
        Party party = party(FarEnd.LISTENS);
        say(party, Turn.FIRST, speech(4));
        press(party, "12");
        untilHeard(party, Turn.FIRST, "12");
    }

    @Test
    void shouldHearTheStar() {
        Party party = party(FarEnd.LISTENS);
        say(party, Turn.FIRST, speech(1));
        press(party, "*");
        untilHeard(party, Turn.FIRST, "*");
    }

    @Test
    void shouldSayToTheEndWhateverIsKeyedWhenNoKeyIsWanted() {
        Party party = party(FarEnd.LISTENS);
        say(party, Turn.FIRST, Prompt.saying(List.of(world.sound())));
        press(party, "9");
        untilHeard(party, Turn.FIRST, "");
        say(party, SECOND, asking(1));
        untilHeard(party, SECOND, "");
    }

    @Test
    void shouldAnswerOnlyTheTurnThatTookThePlaceOfAnother() {
        Party party = party(FarEnd.LISTENS);
        say(party, Turn.FIRST, speech(1));
        say(party, SECOND, asking(1));
        untilHeard(party, SECOND, "");
        assertThat(heard.of(Heard.class)).extracting(Heard::turn).containsOnly(SECOND);
    }

    @Test
    void shouldKeepAKeyThatIsPressedBetweenTwoTurnsForTheSecond() {
        Party party = party(FarEnd.LISTENS);
        say(party, Turn.FIRST, speech(1));
        press(party, "1");
        untilHeard(party, Turn.FIRST, "1");
        press(party, "5");
        say(party, SECOND, speech(1));
        untilHeard(party, SECOND, "5");
    }

    @Test
    void shouldKeepTheFirstKeysOfManyThatArePressedTooEarly() {
        Party party = party(FarEnd.LISTENS);
        say(party, Turn.FIRST, speech(1));
        press(party, "104");
        untilHeard(party, Turn.FIRST, "1");
        say(party, SECOND, speech(8));
        press(party, "121961");
        untilHeard(party, SECOND, "04121961");
    }

    @Test
    void shouldNotTakeAKeyForTwo() {
        Party party = party(FarEnd.LISTENS);
        Turn turn = Turn.FIRST;
        for (int round = 0; round < 4; round++) {
            say(party, turn, speech(1));
            press(party, "3");
            untilHeard(party, turn, "3");
            turn = turn.next();
            say(party, turn, asking(1));
            untilHeard(party, turn, "");
            turn = turn.next();
        }
    }

    @Test
    void shouldKeepAPartyToItselfForAWhileAndThenLetItGo() {
        Party party = party(FarEnd.LISTENS);
        say(party, Turn.FIRST, asking(1));
        untilHeard(party, Turn.FIRST, "");
        until("the party is let go", () -> heard.goneOf(party.leg).isPresent(), LONG);
    }

    @Test
    void shouldTellOnlyThatThePartyIsGoneWhenItHangsUpMeanwhile() {
        Party party = party(FarEnd.LISTENS);
        say(party, Turn.FIRST, speech(1));
        world.farEndHangsUp(party.number);
        until("the party is gone", () -> heard.goneOf(party.leg).isPresent());
        assertThat(heard.of(Heard.class)).isEmpty();
        refused(telephony.say(party.leg, SECOND, asking(1)));
    }

    @Test
    void shouldBridgeAPartyThatIsSpokenTo() {
        LegId agent = headset(world.headset());
        Party party = party(FarEnd.LISTENS);
        say(party, Turn.FIRST, speech(1));
        accepted(telephony.bridge(party.leg, agent));
        until("both are bridged", () -> heard.has(new Bridged(party.leg, agent)));
        accepted(telephony.hold(party.leg));
        say(party, SECOND, asking(1));
        untilHeard(party, SECOND, "");
        assertThat(heard.of(Heard.class)).extracting(Heard::turn).containsOnly(SECOND);
    }

    private Judged judged(FarEnd farEnd) {
        Party party = party(farEnd);
        accepted(telephony.judge(party.leg, Turn.FIRST));
        until("it is judged", () -> !heard.of(Judged.class).isEmpty());
        assertThat(heard.of(Judged.class)).hasSize(1);
        Judged verdict = heard.of(Judged.class).getFirst();
        assertThat(verdict.leg()).isEqualTo(party.leg);
        assertThat(verdict.turn()).isEqualTo(Turn.FIRST);
        assertThat(verdict.after()).isPositive();
        return verdict;
    }

    @Test
    void shouldTellAPersonByAWordAndASilence() {
        assertThat(judged(FarEnd.SAYS_HELLO).by()).isEqualTo(Answerer.PERSON);
    }

    @Test
    void shouldTellAMachineByItsGreeting() {
        assertThat(judged(FarEnd.MACHINE).by()).isEqualTo(Answerer.MACHINE);
    }

    @Test
    void shouldNotBeSureOfSomebodyWhoSaysNothing() {
        assertThat(judged(FarEnd.LISTENS).by()).isEqualTo(Answerer.UNSURE);
    }

    @Test
    void shouldNotJudgeAPartyThatIsSpokenToMeanwhile() {
        Party party = party(FarEnd.LISTENS);
        accepted(telephony.judge(party.leg, Turn.FIRST));
        say(party, SECOND, asking(1));
        untilHeard(party, SECOND, "");
        assertThat(heard.of(Judged.class)).isEmpty();
    }

    @Test
    void shouldWaitUntilTheGreetingOfAMachineAndItsToneAreOver() {
        Party party = party(FarEnd.MACHINE);
        accepted(telephony.judge(party.leg, Turn.FIRST));
        until("it is judged", () -> !heard.of(Judged.class).isEmpty());
        accepted(telephony.awaitQuiet(party.leg, SECOND, Duration.ofSeconds(30)));
        until("it is quiet", () -> heard.has(new Quiet(party.leg, SECOND, true)), LONG);
    }

    @Test
    void shouldNotWaitForASilenceThatDoesNotCome() {
        Party party = party(FarEnd.ANSWERS);
        accepted(telephony.awaitQuiet(party.leg, Turn.FIRST, Duration.ofSeconds(3)));
        until("it was waited long enough", () -> heard.has(new Quiet(party.leg, Turn.FIRST, false)));
    }

    private RecordingId record(Party party) {
        RecordingId recording = new RecordingId(unique());
        accepted(telephony.record(party.leg, Turn.FIRST, recording, MOST));
        return recording;
    }

    private Recorded untilRecorded(Party party, RecordingId recording) {
        until("it is recorded", () -> !heard.of(Recorded.class).isEmpty());
        assertThat(heard.of(Recorded.class)).hasSize(1);
        Recorded told = heard.of(Recorded.class).getFirst();
        assertThat(told.leg()).isEqualTo(party.leg);
        assertThat(told.turn()).isEqualTo(Turn.FIRST);
        assertThat(told.recording()).isEqualTo(recording);
        return told;
    }

    @Test
    void shouldRecordWhatIsSaidUntilNothingMoreIsSaid() {
        Party party = party(FarEnd.SPEAKS_WHEN_SPOKEN_TO);
        assertThat(untilRecorded(party, record(party)).length()).isBetween(Duration.ofSeconds(1), MOST);
    }

    @Test
    void shouldTellThatNothingWasSaid() {
        Party party = party(FarEnd.LISTENS);
        assertThat(untilRecorded(party, record(party)).length()).isEqualTo(Duration.ZERO);
    }

    @Test
    void shouldEndARecordingByAKeyWhichIsNoAnswerToTheNextQuestion() {
        Party party = party(FarEnd.ANSWERS);
        RecordingId recording = record(party);
        world.await(() -> false, Duration.ofSeconds(1));
        press(party, "1");
        untilRecorded(party, recording);
        say(party, SECOND, asking(1));
        untilHeard(party, SECOND, "");
    }

    @Test
    void shouldTellWhatWasRecordedWhenThePartyHangsUp() {
        Party party = party(FarEnd.ANSWERS);
        RecordingId recording = record(party);
        world.await(() -> false, Duration.ofSeconds(2));
        world.farEndHangsUp(party.number);
        assertThat(untilRecorded(party, recording).length()).isPositive();
        until("the party is gone", () -> heard.goneOf(party.leg).isPresent());
    }

    private Incoming incoming(FarEnd farEnd, boolean shown) {
        E164 caller = world.number(farEnd);
        world.farEndCalls(caller, world.callerId(), shown);
        until("the call came in", () -> !heard.of(Incoming.class).isEmpty());
        Incoming call = heard.of(Incoming.class).getFirst();
        assertThat(call.called()).isEqualTo(world.callerId());
        assertThat(call.from()).isEqualTo(shown ? java.util.Optional.of(caller) : java.util.Optional.empty());
        assertThat(Telephony.callOf(call.leg())).isPresent();
        assertThat(heard.of(Answered.class)).isEmpty();
        return call;
    }

    @Test
    void shouldTellWhoCallsAndSpeakWithThem() {
        Incoming call = incoming(FarEnd.LISTENS, true);
        Party party = new Party(call.from().orElseThrow(), call.leg());
        say(party, Turn.FIRST, speech(1));
        press(party, "7");
        untilHeard(party, Turn.FIRST, "7");
    }

    @Test
    void shouldNotTellANumberThatIsWithheld() {
        incoming(FarEnd.LISTENS, false);
    }

    @Test
    void shouldBridgeRecordAndHangUpACallThatCameIn() {
        LegId agent = headset(world.headset());
        heard.clear();
        Incoming call = incoming(FarEnd.ANSWERS, true);
        Party party = new Party(call.from().orElseThrow(), call.leg());
        RecordingId recording = record(party);
        accepted(telephony.bridge(party.leg, agent));
        until(
                "both are bridged",
                () -> heard.has(new Bridged(party.leg, agent)) && heard.has(new Bridged(agent, party.leg)));
        assertThat(heard.of(Recorded.class)).extracting(Recorded::recording).doesNotContain(recording);
        accepted(telephony.hangup(party.leg));
        until("the party is gone", () -> heard.goneOf(party.leg).isPresent());
    }

    @Test
    void shouldListACallThatCameInAmongTheLive() {
        Incoming call = incoming(FarEnd.LISTENS, true);
        heard.clear();
        accepted(telephony.reconcile());
        until("the list came", () -> heard.lastList().isPresent());
        assertThat(heard.lastList().orElseThrow().legs()).contains(new LiveLeg(call.leg(), LegState.UP, null));
    }

    @Test
    void shouldTellThatACallerHungUp() {
        Incoming call = incoming(FarEnd.LISTENS, true);
        world.farEndHangsUp(call.from().orElseThrow());
        until("the caller is gone", () -> heard.goneOf(call.leg()).isPresent());
    }

    @Test
    void shouldLetACallerGoWithWhomNobodySpeaks() {
        Incoming call = incoming(FarEnd.LISTENS, true);
        until("the caller is let go", () -> heard.goneOf(call.leg()).isPresent(), LONG);
    }
}
