package io.claimline.dialer.contracts.worklist;

import static io.claimline.dialer.contracts.Stages.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.contracts.PinnedClock;
import io.claimline.dialer.contracts.Samples;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.Fence;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.port.WorkStore;
import io.claimline.dialer.worklist.Lead;
import io.claimline.dialer.worklist.Lease;
import io.claimline.dialer.worklist.LeasedLead;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a {@link WorkStore} must do for somebody who calls. */
public abstract class CallersWorkContract {
    /** A lease. */
    protected static final Duration MINUTE = Duration.ofMinutes(1);
    /** Whose store it is. */
    protected static final NodeId US = new NodeId("node-us");
    /** Somebody else. */
    protected static final NodeId THEM = new NodeId("node-them");
    /** Of which no other test knows. */
    protected final CampaignId campaign = Samples.campaign();
    /** Stands still. */
    protected final PinnedClock clock = new PinnedClock();

    /** The store under test; the same one at every call within a test. */
    protected abstract WorkStore store();

    /** What that owner leases now. */
    protected List<LeasedLead> lease(NodeId owner, int limit) {
        return new ArrayList<>(await(store().lease(campaign, limit, owner, clock.instant(), MINUTE)));
    }

    /** The one there is. */
    protected static LeasedLead only(List<LeasedLead> leads) {
        assertThat(leads).hasSize(1);
        return leads.getFirst();
    }

    @Test
    void shouldAddALeadThatNobodyElseHasUntilItsLeaseIsOver() {
        var now = clock.instant();
        var lead = Samples.stranger(campaign, now);
        assertThat(await(store().addLeased(lead, US, now, MINUTE))).isPresent();
        assertThat(await(store().addLeased(lead, THEM, now, MINUTE))).isEmpty();
        assertThat(lease(THEM, 5)).isEmpty();
        clock.advance(MINUTE);
        assertThat(only(lease(THEM, 5)).lead()).isEqualTo(lead);
    }

    @Test
    void shouldBeAboutTheAccountOfWhoCalledOnceThatIsKnownUnderTheLeaseAlone() {
        var now = clock.instant();
        var lead = Samples.stranger(campaign, now);
        var held = await(store().addLeased(lead, US, now, MINUTE)).orElseThrow();
        var theirs = new Lead(
                lead.id(),
                lead.campaign(),
                lead.audience(),
                lead.number(),
                List.of("claim-1", "claim-2"),
                "M.S.",
                Set.of("spanish"),
                lead.priority(),
                lead.dueAt(),
                0,
                lead.contact(),
                "maria",
                null);
        var outdated = new Lease(lead.id(), US, new Fence(held.lease().fence().number() + 1), now.plus(MINUTE));
        assertThat(await(store().become(outdated, theirs))).isFalse();
        assertThat(await(store().become(held.lease(), theirs))).isTrue();
        assertThat(await(store().become(held.lease(), theirs))).isTrue();
        clock.advance(MINUTE);
        assertThat(only(lease(THEM, 5)).lead()).isEqualTo(theirs);
        assertThat(await(store().claims(campaign))).contains("claim-1", "claim-2");
    }
}
