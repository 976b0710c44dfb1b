package io.claimline.dialer.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.attempt.Ending;
import io.claimline.dialer.call.Milestone;
import io.claimline.dialer.call.Timeline;
import io.claimline.dialer.compliance.Gates;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.DecisionId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.Fence;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.pacing.Bound;
import io.claimline.dialer.pacing.DayCount;
import io.claimline.dialer.pacing.PacingLimits;
import io.claimline.dialer.port.TelephonyEvent;
import io.claimline.dialer.worklist.RetryPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The abandon budget as a campaign counts it, writes it down, takes it up, and tells of it. */
class BudgetTest {
    private static final PacingLimits USUAL = PacingLimits.USUAL;

    private final WishfulPacer pacer = new WishfulPacer();
    private final Rig rig =
            new Rig(Rig.usual(DialMode.PREDICTIVE, new RetryPolicy(3, Duration.ofHours(4))), Gates.open(), pacer::of);
    private final long today = rig.campaign.day(rig.now);

    /** Somebody answers, and hangs up before an agent is there. */
    private void missed() {
        pacer.wish = 1;
        rig.give(new CampaignInput.Tick());
        pacer.wish = 0;
        var call = rig.onlyCall();
        rig.give(new TelephonyEvent.Answered(Rig.party(call)));
        rig.gone(call, 16, 0);
    }

    private List<DayCount> kept() {
        return rig.all(CampaignEffect.KeepDay.class).stream()
                .map(CampaignEffect.KeepDay::count)
                .toList();
    }

    private PacingView view() {
        return rig.conductor.pacing(rig.now);
    }

    private static Attempt answered(Instant at, Duration connectedAfter) {
        var times = Timeline.EMPTY.with(Milestone.PLACED, at.minusSeconds(9)).with(Milestone.ANSWERED, at);
        if (!connectedAfter.isNegative()) {
            times = times.with(Milestone.CONNECTED, at.plus(connectedAfter));
        }
        var id = "call" + at.toEpochMilli() + connectedAfter.toMillis();
        return new Attempt(
                new CallId(id.replace("-", "m")),
                3,
                new LeadId("lead-9"),
                new Fence(1),
                Rig.usual(DialMode.PREDICTIVE, new RetryPolicy(3, Duration.ofHours(4)))
                        .id(),
                new E164("+12025550188"),
                new DecisionId("decision1"),
                Rig.NODE,
                null,
                times,
                new Ending.Open(),
                null,
                null);
    }

    @Test
    void shouldWriteADayDownAtMostOnceASecondAndThenAllOfIt() {
        rig.running(10).ready("ana");
        missed();
        missed();
        missed();
        assertThat(kept()).containsExactly(new DayCount(today, 1, 1));
        rig.pass(Duration.ofMillis(999));
        rig.give(new CampaignInput.Tick());
        assertThat(kept()).hasSize(1);
        rig.pass(Duration.ofMillis(1));
        rig.give(new CampaignInput.Tick());
        rig.pass(Duration.ofSeconds(5));
        rig.give(new CampaignInput.Tick());
        assertThat(kept()).containsExactly(new DayCount(today, 1, 1), new DayCount(today, 3, 3));
    }

    @Test
    void shouldWriteADayDownAtOnceWhenItStopsOrIsHandedOver() {
        rig.running(10).ready("ana");
        missed();
        missed();
        rig.give(new CampaignInput.Run(false));
        assertThat(kept()).endsWith(new DayCount(today, 2, 2));
        rig.give(new CampaignInput.Run(true));
        rig.give(new CampaignInput.LeadsLeased(List.of(rig.lead())));
        missed();
        rig.give(new CampaignInput.HandOver());
        assertThat(kept()).endsWith(new DayCount(today, 3, 3)).hasSize(3);
    }

    @Test
    void shouldWriteADayDownThoughTheClockWasSetBack() {
        rig.running(10).ready("ana");
        missed();
        rig.pass(Duration.ofHours(-3));
        missed();
        assertThat(kept()).containsExactly(new DayCount(today, 1, 1), new DayCount(today, 2, 2));
    }

    @Test
    void shouldGoOnFromTheDaysBefore() {
        var days =
                List.of(new DayCount(today - 30, 50, 5), new DayCount(today - 29, 100, 3), new DayCount(today, 200, 2));
        rig.give(new CampaignInput.Recovered(List.of(), List.of(), days, List.of()));
        assertThat(pacer.history)
                .as("what is over 30 days old counts no more")
                .containsExactly(days.get(1), days.get(2));
        assertThat(view().today()).isEqualTo(days.get(2));
        assertThat(view().window()).isEqualTo(new DayCount(today, 300, 5));
        assertThat(kept()).isEmpty();
    }

    @Test
    void shouldCountNoLessThanTheAttemptsOfTheDayShow() {
        var at = rig.now.minusSeconds(60);
        var attempts = List.of(
                answered(at, Duration.ofMillis(400)),
                answered(at.plusMillis(1), Duration.ofSeconds(2)),
                answered(at.plusMillis(2), Duration.ofMillis(2_001)),
                answered(at.plusMillis(3), Duration.ofSeconds(-1)));
        rig.give(new CampaignInput.Recovered(List.of(), List.of(), List.of(new DayCount(today, 3, 1)), attempts));
        assertThat(view().today()).isEqualTo(new DayCount(today, 4, 2));
        assertThat(pacer.history).containsExactly(new DayCount(today, 4, 2));
        assertThat(kept()).containsExactly(new DayCount(today, 4, 2));
    }

    @Test
    void shouldLowerNoCountToWhatTheAttemptsShow() {
        var attempts = List.of(answered(rig.now, Duration.ZERO));
        rig.give(new CampaignInput.Recovered(List.of(), List.of(), List.of(new DayCount(today, 9, 2)), attempts));
        assertThat(view().today()).isEqualTo(new DayCount(today, 9, 2));
        assertThat(kept()).isEmpty();
    }

    @Test
    void shouldNotOverdrawASpentBudgetForASupervisor() {
        var campaign = rig.campaign.paced(USUAL, new Steering.Fixed(3));
        var steered = new Rig(campaign, Gates.open(), PacerOf::byMode).running(20);
        steered.ready("ana");
        assertThat(steered.conductor.calls()).hasSize(3);
        var spent = new Rig(campaign, Gates.open(), PacerOf::byMode).running(20);
        spent.give(
                new CampaignInput.Recovered(List.of(), List.of(), List.of(new DayCount(today - 1, 100, 3)), List.of()));
        spent.give(new TelephonyEvent.LiveLegs(List.of()));
        spent.ready("ana");
        assertThat(spent.conductor.calls()).hasSize(1);
        assertThat(spent.conductor.pacing(spent.now).pace().bound()).isEqualTo(Bound.BUDGET_SPENT);
    }

    @Test
    void shouldFollowASupervisorAtOnceAndSayWho() {
        var auto = new Rig(rig.campaign, Gates.open(), PacerOf::byMode).running(20);
        auto.ready("ana");
        assertThat(auto.conductor.calls()).hasSize(1);
        var limits = new PacingLimits(0.02, 10, 500, 4);
        auto.give(new CampaignInput.Tune(limits, new Steering.Fixed(4), "super1"));
        assertThat(auto.conductor.calls()).hasSize(4);
        assertThat(auto.conductor.campaign().limits()).isEqualTo(limits);
        var notes = auto.conductor.pacing(auto.now).notes();
        assertThat(notes).contains(new PacingNote.Tuned(auto.now, "super1", limits, new Steering.Fixed(4)));
        auto.give(new CampaignInput.Tune(limits, new Steering.Progressive(), "super1"));
        assertThat(auto.conductor.pacing(auto.now).pace().calls()).isZero();
    }

    @Test
    void shouldNoteEachDecisionThatStartedCallsOrWasBoundByAnother() {
        rig.running(10).ready("ana");
        pacer.wish = 2;
        rig.give(new CampaignInput.Tick());
        pacer.wish = 0;
        for (var i = 0; i < 20; i++) {
            rig.pass(Duration.ofMillis(100));
            rig.give(new CampaignInput.Tick());
        }
        assertThat(view().notes()).hasSize(2);
        var note = (PacingNote.Decided) view().notes().getLast();
        assertThat(note.placed()).isEqualTo(2);
        assertThat(note.bound()).isEqualTo(Bound.RULE);
        assertThat(note.idle()).isEqualTo(1);
        assertThat(note.inFlight()).isZero();
    }

    @Test
    void shouldSayHowMuchOfTheBudgetIsLeft() {
        var days = List.of(new DayCount(today - 1, 1_000, 10), new DayCount(today, 200, 2));
        rig.running(10);
        rig.give(new CampaignInput.Recovered(List.of(), List.of(), days, List.of()));
        rig.give(new TelephonyEvent.LiveLegs(List.of()));
        rig.ready("ana");
        pacer.wish = 1;
        rig.give(new CampaignInput.Tick());
        var note = (PacingNote.Decided) view().notes().getLast();
        assertThat(note.leftToday()).isCloseTo(4, within(1e-9));
        assertThat(note.leftInWindow()).isCloseTo(24, within(1e-9));
    }

    @Test
    void shouldKeepTheLastThousandNotes() {
        rig.running(10).ready("ana");
        var limits = new ArrayList<PacingLimits>();
        for (var i = 1; i <= Pacing.NOTES + 5; i++) {
            limits.add(new PacingLimits(0.03, i, 500, 12));
        }
        limits.forEach(each -> rig.give(new CampaignInput.Tune(each, new Steering.Automatic(), "super1")));
        assertThat(view().notes()).hasSize(Pacing.NOTES);
        assertThat(((PacingNote.Tuned) view().notes().getLast()).limits()).isEqualTo(limits.getLast());
    }

    @Test
    void shouldCountNothingOfAPayersMenu() {
        var payer = new Rig(DialMode.PREVIEW).running(3);
        payer.dial(payer.ready("ana"));
        payer.talking(new AgentId("ana"));
        assertThat(payer.conductor.pacing(payer.now).days()).isEmpty();
    }
}
