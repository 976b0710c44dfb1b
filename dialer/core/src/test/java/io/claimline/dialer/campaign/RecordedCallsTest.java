package io.claimline.dialer.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.dialer.dialogue.Answerer;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.port.TelephonyEvent;
import io.claimline.dialer.recording.CallRecording;
import io.claimline.dialer.recording.CallRecording.Order;
import io.claimline.dialer.recording.RecordingPolicy;
import io.claimline.dialer.recording.RecordingPolicy.When;
import io.claimline.dialer.reminder.Briefs;
import io.claimline.dialer.worklist.ClaimSteps;
import io.claimline.dialer.worklist.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecordedCallsTest {
    private static final RetryPolicy RETRY = new RetryPolicy(3, Duration.ofHours(4));

    private Rig rig = new Rig(DialMode.PROGRESSIVE);
    private AgentId ana = new AgentId("ana");

    private CallId talking(When when) {
        rig.running(1);
        rig.give(new CampaignInput.RecordingSet(new RecordingPolicy(when, 30)));
        ana = rig.ready("ana");
        return rig.talking(ana);
    }

    private CallId recorded() {
        var call = talking(When.ALWAYS);
        rig.give(new TelephonyEvent.Announced(Rig.party(call)));
        rig.give(new TelephonyEvent.CallRecorded(Rig.party(call), false));
        return call;
    }

    private List<Order> orders() {
        return rig.all(CampaignEffect.Recording.class).stream()
                .map(CampaignEffect.Recording::order)
                .toList();
    }

    private CallRecording recording(CallId call) {
        return rig.conductor.call(call).orElseThrow().recording();
    }

    @Test
    void shouldRecordNothingBeforeBothSidesHaveHeardThatTheyAreRecorded() {
        var call = talking(When.ALWAYS);
        assertThat(orders()).containsExactly(Order.ANNOUNCE);
        rig.give(new TelephonyEvent.Announced(Rig.party(call)));
        assertThat(orders()).containsExactly(Order.ANNOUNCE, Order.START);
    }

    @Test
    void shouldAnnounceOnceHoweverOftenTheTwoAreBridged() {
        var call = recorded();
        rig.give(new CampaignInput.Hold(ana, call));
        rig.give(new CampaignInput.Resume(ana, call));
        rig.bridged(call, ana);
        assertThat(orders()).containsExactly(Order.ANNOUNCE, Order.START);
        assertThat(recording(call)).isEqualTo(CallRecording.RUNNING);
    }

    @Test
    void shouldRecordNothingByItselfWhenTheAgentIsToAsk() {
        var call = talking(When.ON_REQUEST);
        assertThat(orders()).isEmpty();
        rig.give(new CampaignInput.RecordAsked(ana, call, true));
        assertThat(orders()).containsExactly(Order.ANNOUNCE);
    }

    @Test
    void shouldRefuseToRecordWhereNothingIsRecorded() {
        var call = talking(When.NEVER);
        rig.give(new CampaignInput.RecordAsked(ana, call, true));
        assertThat(orders()).isEmpty();
        assertThat(rig.all(CampaignEffect.Refuse.class).getLast().why())
                .isEqualTo("Calls of this campaign are not recorded.");
    }

    @Test
    void shouldSayPausedOnlyWhenTheSwitchHasSaidSo() {
        var call = recorded();
        rig.give(new CampaignInput.RecordAsked(ana, call, false));
        assertThat(recording(call)).isEqualTo(CallRecording.PAUSING);
        rig.give(new TelephonyEvent.CallRecorded(Rig.party(call), true));
        assertThat(recording(call)).isEqualTo(CallRecording.PAUSED);
        rig.give(new CampaignInput.RecordAsked(ana, call, true));
        assertThat(orders()).containsExactly(Order.ANNOUNCE, Order.START, Order.PAUSE, Order.RESUME);
    }

    /** Another gateway takes the call up, whose recording was paused when that was noted last, or was not. */
    private void takenUp(CallId call, boolean silenced) {
        var live = rig.conductor.call(call).orElseThrow();
        var agent = rig.conductor.restored(ana).orElseThrow();
        rig.restart();
        rig.give(new CampaignInput.RecordingSet(new RecordingPolicy(When.ALWAYS, 30)));
        rig.give(new CampaignInput.Recovered(
                List.of(new LeftBehind(live.work(), live.attempt(), ClaimSteps.NONE, silenced)), List.of(agent)));
        assertThat(orders())
                .as("nothing is ordered of a switch that has not told what lives")
                .isEmpty();
        rig.give(new TelephonyEvent.SwitchUp("practice"));
        var legs = Stream.of(Rig.party(call), Rig.legOf(ana))
                .map(leg -> new TelephonyEvent.LiveLeg(leg, TelephonyEvent.LegState.UP, null))
                .toList();
        rig.give(new TelephonyEvent.LiveLegs(legs));
    }

    @Test
    void shouldShowAPauseAfterARestartWhenTheSwitchHasSaidSoAgain() {
        var call = recorded();
        rig.give(new CampaignInput.RecordAsked(ana, call, false));
        rig.give(new TelephonyEvent.CallRecorded(Rig.party(call), true));
        takenUp(call, true);
        assertThat(orders()).containsExactly(Order.PAUSE);
        assertThat(recording(call)).isEqualTo(CallRecording.PAUSING);
        rig.give(new TelephonyEvent.CallRecorded(Rig.party(call), true));
        assertThat(recording(call)).isEqualTo(CallRecording.PAUSED);
        rig.give(new CampaignInput.RecordAsked(ana, call, true));
        assertThat(orders()).containsExactly(Order.PAUSE, Order.RESUME);
    }

    @Test
    void shouldTakeACallForRecordedAfterARestartOfWhichNoPauseWasNoted() {
        var call = recorded();
        takenUp(call, false);
        assertThat(orders()).isEmpty();
        assertThat(recording(call)).isEqualTo(CallRecording.RUNNING);
    }

    @Test
    void shouldOrderAPauseAgainThatWasNotConfirmedBeforeTheSwitchWasLost() {
        var call = recorded();
        rig.give(new CampaignInput.RecordAsked(ana, call, false));
        rig.give(new TelephonyEvent.LiveLegs(Stream.of(Rig.party(call), Rig.legOf(ana))
                .map(leg -> new TelephonyEvent.LiveLeg(leg, TelephonyEvent.LegState.UP, null))
                .toList()));
        assertThat(orders()).endsWith(Order.PAUSE, Order.PAUSE);
    }

    @Test
    void shouldPauseByItselfWhenThePartyPressesKeysAndGoOnOnlyWhenTheAgentSaysSo() {
        var call = recorded();
        rig.give(new TelephonyEvent.Keyed(Rig.party(call)));
        rig.give(new TelephonyEvent.Keyed(Rig.party(call)));
        assertThat(orders()).containsExactly(Order.ANNOUNCE, Order.START, Order.PAUSE);
        assertThat(rig.all(CampaignEffect.Tell.class)).hasSize(1);
        rig.give(new TelephonyEvent.CallRecorded(Rig.party(call), true));
        rig.give(new TelephonyEvent.Keyed(Rig.party(call)));
        assertThat(recording(call)).isEqualTo(CallRecording.PAUSED);
        rig.give(new CampaignInput.RecordAsked(ana, call, true));
        assertThat(orders()).endsWith(Order.RESUME);
    }

    @Test
    void shouldNotMindKeysWhereNothingIsRecorded() {
        var call = talking(When.ON_REQUEST);
        rig.give(new TelephonyEvent.Keyed(Rig.party(call)));
        assertThat(orders()).isEmpty();
        assertThat(rig.all(CampaignEffect.Tell.class)).isEmpty();
    }

    private CallId comesToPay(String key) {
        rig = new Rig(DialMode.REMINDER).running(1);
        ana = rig.ready("ana");
        rig.give(new CampaignInput.RecordingSet(new RecordingPolicy(When.ALWAYS, 30)));
        var call = rig.onlyCall();
        rig.give(new TelephonyEvent.Answered(Rig.party(call)));
        rig.judged(call, Answerer.PERSON);
        rig.key(call, "1");
        rig.key(call, Briefs.BIRTH_DATE);
        rig.key(call, "");
        key.chars().forEach(one -> rig.key(call, String.valueOf((char) one)));
        rig.bridged(call, ana);
        return call;
    }

    @Test
    void shouldRecordNothingOfWhoComesToPayByCardUntilTheAgentSaysSo() {
        var call = comesToPay("20");
        assertThat(recording(call)).isEqualTo(CallRecording.WITHHELD);
        assertThat(orders()).isEmpty();
        rig.give(new CampaignInput.RecordAsked(ana, call, true));
        assertThat(orders()).containsExactly(Order.ANNOUNCE);
    }

    @Test
    void shouldRecordWhoWantsAPersonForAnotherReason() {
        var call = comesToPay("0");
        assertThat(recording(call)).isEqualTo(CallRecording.ANNOUNCING);
    }

    @Test
    void shouldPauseACallOnHold() {
        var call = recorded();
        rig.give(new CampaignInput.Hold(ana, call));
        rig.give(new CampaignInput.RecordAsked(ana, call, false));
        assertThat(orders()).endsWith(Order.PAUSE);
    }

    @Test
    void shouldNotTouchTheRecordingOfACallThatIsOver() {
        var call = recorded();
        rig.gone(call, 16, 0);
        rig.give(new CampaignInput.RecordAsked(ana, call, false));
        assertThat(orders()).containsExactly(Order.ANNOUNCE, Order.START);
    }

    @Test
    void shouldNotLetAPayersMenuHearTheAnnouncementByItself() {
        var payer = Rig.usual(DialMode.PREVIEW, RETRY);
        assertThatThrownBy(() -> payer.recorded(new RecordingPolicy(When.ALWAYS, 30)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("when ");
        assertThat(payer.recorded(new RecordingPolicy(When.ON_REQUEST, 30))
                        .recording()
                        .keepDays())
                .isEqualTo(30);
    }
}
