package io.claimline.dialer.contracts;

import static io.claimline.dialer.contracts.Stages.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.attempt.Ending;
import io.claimline.dialer.attempt.EventLine;
import io.claimline.dialer.call.CallResult;
import io.claimline.dialer.call.HangupCause;
import io.claimline.dialer.call.Milestone;
import io.claimline.dialer.contracts.permit.Decisions;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.Fence;
import io.claimline.dialer.port.AttemptLog;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link AttemptLog} must do. */
public abstract class AttemptLogContract {
    private static final Ending CLOSED =
            new Ending.Closed(CallResult.CONNECTED, "Agent and party spoke.", new HangupCause(16, 200));

    private final CampaignId campaign = Samples.campaign();
    private final PinnedClock clock = new PinnedClock();

    /** The log under test; the same one at every call within a test. */
    protected abstract AttemptLog log();

    @Test
    void shouldTellOfAnOpenAttemptAsSoonAsItIsKept() {
        var attempt = attempt();
        await(log().keep(attempt));
        assertThat(open()).containsExactly(attempt);
    }

    @Test
    void shouldTellTheLatestRevision() {
        var first = attempt();
        var second = Samples.next(first, new Ending.Open());
        await(log().keep(first));
        await(log().keep(second));
        assertThat(open()).containsExactly(second);
    }

    @Test
    void shouldKeepWhatHappenedEventByEvent() {
        var at = clock.instant();
        var line = EventLine.NONE
                .with(new EventLine.Event(at, "Waiting", "answered", null))
                .with(new EventLine.Event(at.plusMillis(40), "Held", "put on hold", new AgentId("ana")));
        var attempt = attempt().telling(line);
        await(log().keep(attempt));
        assertThat(open()).containsExactly(attempt);
        assertThat(open().getFirst().line()).isEqualTo(line);
    }

    @Test
    void shouldNotTellOfAnAttemptThatEnded() {
        var attempt = attempt();
        await(log().keep(attempt));
        await(log().keep(Samples.next(attempt, CLOSED)));
        assertThat(open()).isEmpty();
    }

    @Test
    void shouldDropALowerRevisionThatArrivesLate() {
        var first = attempt();
        await(log().keep(Samples.next(first, CLOSED)));
        await(log().keep(first));
        assertThat(open()).isEmpty();
    }

    @Test
    void shouldKeepTheSameRevisionOnce() {
        var attempt = attempt();
        await(log().keep(attempt));
        await(log().keep(attempt));
        assertThat(open()).containsExactly(attempt);
    }

    @Test
    void shouldTellOnlyOfTheCampaignAskedFor() {
        var mine = attempt();
        await(log().keep(mine));
        await(log().keep(Samples.attempt(Samples.campaign(), clock.instant())));
        assertThat(open()).containsExactly(mine);
    }

    @Test
    void shouldTellWhichAttemptsWereAnsweredSinceAnInstant() {
        var since = clock.instant();
        var before = answered(since.minusMillis(1));
        var then = answered(since);
        var later = Samples.next(answered(since.plusSeconds(60)), CLOSED);
        List.of(attempt(), before, then, later).forEach(attempt -> await(log().keep(attempt)));
        await(log().keep(answered(Samples.campaign(), since)));
        assertThat(await(log().answered(campaign, since))).containsExactlyInAnyOrder(then, later);
    }

    private Attempt answered(Instant at) {
        return answered(campaign, at);
    }

    private static Attempt answered(CampaignId campaign, Instant at) {
        var placed = Samples.attempt(campaign, at.minusSeconds(9));
        return new Attempt(
                placed.id(),
                2,
                placed.lead(),
                placed.fence(),
                campaign,
                placed.number(),
                placed.decision(),
                placed.node(),
                null,
                placed.timeline().with(Milestone.ANSWERED, at),
                placed.ending(),
                null,
                null);
    }

    @Test
    void shouldKeepEveryKindOfDecisionAndKeepItTwiceWithoutHarm() {
        var lead = attempt().lead();
        var now = clock.instant();
        var kept = List.of(
                Decisions.allowed(lead, now),
                Decisions.deferred(lead, now.plusSeconds(1), now.plusSeconds(60)),
                Decisions.denied(lead, now.plusSeconds(2)));
        for (var decision : kept) {
            await(log().keep(decision));
            await(log().keep(decision));
        }
        assertThat(await(log().decisions(lead)))
                .isEqualTo(kept)
                .allSatisfy(found -> assertThat(found.holdsBy(Decisions.TABLE))
                        .as("can be made again from what was stored")
                        .isTrue());
    }

    @Test
    void shouldTellTheLatestAttemptOfEachLead() {
        var lead = attempt().lead();
        var old = Samples.attempt(campaign, lead, new Fence(1), clock.instant().plusSeconds(9));
        var early = Samples.attempt(campaign, lead, new Fence(2), clock.instant());
        var late = Samples.next(
                Samples.attempt(campaign, lead, new Fence(2), clock.instant().plusSeconds(1)), CLOSED);
        var other = attempt();
        List.of(early, late, old, other).forEach(attempt -> await(log().keep(attempt)));
        assertThat(await(log().latest(Set.of(lead, other.lead(), attempt().lead()))))
                .isEqualTo(Map.of(lead, late, other.lead(), other));
        assertThat(await(log().latest(Set.of()))).isEmpty();
    }

    private Attempt attempt() {
        return Samples.attempt(campaign, clock.instant());
    }

    private List<Attempt> open() {
        return await(log().open(campaign));
    }
}
