package io.claimline.dialer.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.attempt.Ending;
import io.claimline.dialer.call.CallResult;
import io.claimline.dialer.call.CallState;
import io.claimline.dialer.call.Milestone;
import io.claimline.dialer.compliance.Gates;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.pacing.Floor;
import io.claimline.dialer.pacing.PacingFact;
import io.claimline.dialer.port.TelephonyEvent;
import io.claimline.dialer.worklist.NextStep;
import io.claimline.dialer.worklist.RetryPolicy;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A campaign hangs up the phones that its pacer names, once the law lets it, and says so. */
class WithdrawingTest {
    private final WishfulPacer pacer = new WishfulPacer();
    private final Rig rig =
            new Rig(Rig.usual(DialMode.PREDICTIVE, new RetryPolicy(3, Duration.ofHours(4))), Gates.open(), pacer::of);
    private CallId call = new CallId("nocall00");
    private double placed;

    @BeforeEach
    void shouldHaveACallThatRings() {
        rig.running(10);
        rig.ready("ana");
        pacer.wish = 1;
        placed = FloorView.clock(rig.now);
        rig.give(new CampaignInput.Tick());
        pacer.wish = 0;
        call = rig.onlyCall();
        rig.pass(Duration.ofSeconds(3));
        rig.give(new TelephonyEvent.Ringing(Rig.party(call)));
    }

    private List<CampaignEffect> withdrawAfter(long seconds) {
        rig.pass(Duration.ofSeconds(seconds));
        pacer.withdrawn = List.of(0);
        var effects = rig.give(new CampaignInput.Tick());
        pacer.withdrawn = List.of();
        return effects;
    }

    private Attempt lastAttempt() {
        return rig.all(CampaignEffect.KeepAttempt.class).getLast().attempt();
    }

    @Test
    void shouldHangUpAndSayAfterHowManySecondsOfRinging() {
        assertThat(withdrawAfter(16)).contains(new CampaignEffect.EndLeg(Rig.party(call)));
        rig.gone(call, 16, 487);
        assertThat(lastAttempt().ending()).isInstanceOfSatisfying(Ending.Closed.class, closed -> {
            assertThat(closed.result()).isEqualTo(CallResult.WITHDRAWN);
            assertThat(closed.reason()).startsWith("Withdrawn after 16 s of ringing");
        });
        assertThat(rig.all(CampaignEffect.Settle.class).getLast().next())
                .isEqualTo(new NextStep.RetryAt(rig.now.plus(Duration.ofHours(4)), true, "withdrawn while it rang"));
        assertThat(rig.conductor.calls()).isEmpty();
    }

    @Test
    void shouldTellThePacerOnceThatNothingIsKnownOfItsEnd() {
        withdrawAfter(16);
        rig.gone(call, 16, 487);
        assertThat(pacer.facts).containsExactly(new PacingFact.Withdrawn(placed, 19, Floor.UNKNOWN));
    }

    @Test
    void shouldNotHangUpAPhoneThatHasRungForLessThanFifteenSecondsWhateverThePacerSays() {
        assertThat(withdrawAfter(14)).noneMatch(CampaignEffect.EndLeg.class::isInstance);
        assertThat(rig.callState(call)).isInstanceOf(CallState.Ringing.class);
        assertThat(pacer.facts).isEmpty();
    }

    @Test
    void shouldTakeAPersonWhoAnswersInThatMomentForAbandoned() {
        withdrawAfter(16);
        assertThat(rig.give(new TelephonyEvent.Answered(Rig.party(call))))
                .contains(new CampaignEffect.EndLeg(Rig.party(call)));
        rig.gone(call, 16, 0);
        assertThat(pacer.all(PacingFact.LiveAnswer.class))
                .containsExactly(new PacingFact.LiveAnswer(rig.campaign.day(rig.now), false));
        assertThat(lastAttempt().timeline().at(Milestone.ANSWERED)).contains(rig.now);
        assertThat(lastAttempt().ending())
                .isInstanceOfSatisfying(
                        Ending.Closed.class,
                        closed -> assertThat(closed.result()).isEqualTo(CallResult.ABANDONED));
    }

    @Test
    void shouldShowTheSupervisorHowManyWereWithdrawn() {
        withdrawAfter(16);
        var notes = rig.conductor.pacing(rig.now).notes();
        assertThat(notes.getLast())
                .isInstanceOfSatisfying(
                        PacingNote.Decided.class,
                        decided -> assertThat(decided.withdrawn()).isEqualTo(1));
    }
}
