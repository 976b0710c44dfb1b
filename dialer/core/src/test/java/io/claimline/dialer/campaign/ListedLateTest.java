package io.claimline.dialer.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.attempt.Ending;
import io.claimline.dialer.call.CallResult;
import io.claimline.dialer.call.CallState;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.port.TelephonyEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A call that the switch does not list may be one that it has not come to yet. */
class ListedLateTest {
    private static final TelephonyEvent.LiveLegs NOTHING = new TelephonyEvent.LiveLegs(List.of());

    private final Rig rig = new Rig(DialMode.PROGRESSIVE).running(1);
    private CallId call;

    @BeforeEach
    void placed() {
        rig.ready("ana");
        call = rig.onlyCall();
    }

    @Test
    void shouldNotGiveUpACallWhoseOrderTheSwitchMayCarryOutYet() {
        pass(5);
        rig.give(new CampaignInput.OrderFailed(Rig.party(call), "the switch did not answer within 5000 ms"));
        rig.give(NOTHING);
        assertThat(state()).isInstanceOf(CallState.Placing.class);

        rig.give(new TelephonyEvent.Ringing(Rig.party(call)));
        pass(5);
        assertThat(asksWhatLives()).isTrue();
        rig.give(new TelephonyEvent.LiveLegs(
                List.of(new TelephonyEvent.LiveLeg(Rig.party(call), TelephonyEvent.LegState.RINGING, null))));
        assertThat(state()).isInstanceOf(CallState.Ringing.class);
    }

    @Test
    void shouldGiveItUpWhenTheSwitchDoesNotListItLaterEither() {
        pass(5);
        rig.give(new CampaignInput.OrderFailed(Rig.party(call), "the switch did not answer within 5000 ms"));
        rig.give(NOTHING);
        pass(4);
        assertThat(asksWhatLives()).isFalse();
        pass(1);
        assertThat(asksWhatLives()).isTrue();
        rig.give(NOTHING);
        assertThat(result()).isEqualTo(CallResult.LOST);
        pass(60);
        assertThat(asksWhatLives()).isFalse();
    }

    @Test
    void shouldAskAgainAboutACallThatRangWhenTheSwitchDied() {
        pass(1);
        rig.give(new TelephonyEvent.Ringing(Rig.party(call)));
        rig.give(new TelephonyEvent.SwitchDown("killed"));
        pass(2);
        rig.give(new TelephonyEvent.SwitchUp("again"));
        rig.give(NOTHING);
        assertThat(state()).isInstanceOf(CallState.Ringing.class);

        pass(2);
        assertThat(asksWhatLives()).isTrue();
        rig.give(NOTHING);
        assertThat(result()).isEqualTo(CallResult.LOST);
    }

    private void pass(int seconds) {
        rig.pass(Duration.ofSeconds(seconds));
    }

    private CallState state() {
        return rig.conductor.call(call).orElseThrow().call().state();
    }

    private boolean asksWhatLives() {
        return rig.give(new CampaignInput.Tick()).stream().anyMatch(CampaignEffect.Reconcile.class::isInstance);
    }

    private CallResult result() {
        var kept = rig.all(CampaignEffect.KeepAttempt.class).getLast().attempt();
        assertThat(kept.id()).isEqualTo(call);
        return ((Ending.Closed) kept.ending()).result();
    }
}
