package io.claimline.gateway.store.worklist;

import static io.claimline.dialer.contracts.Stages.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.contracts.PinnedClock;
import io.claimline.dialer.contracts.Samples;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.worklist.Lead;
import io.claimline.dialer.worklist.LeasedLead;
import io.claimline.dialer.worklist.NextStep;
import io.claimline.gateway.store.link.Servers;
import io.claimline.gateway.store.link.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.claimline.gateway.store.link.Servers#present")
class SupervisedWorkTest {
    private static final Instant NOW = PinnedClock.START;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final NextStep OUT = new NextStep.Done(SupervisedWork.TAKEN_OUT + " by Sue: dispute");

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Parameter
    Servers server = Servers.EMBEDDED;

    private final CampaignId campaign = Samples.campaign();
    private @Nullable MongoWorkStore opened;

    private MongoWorkStore store() {
        if (opened == null) {
            opened = new MongoWorkStore(DATABASE.on(server));
        }
        return opened;
    }

    private SupervisedWork work() {
        return new SupervisedWork(DATABASE.on(server));
    }

    private AccountHolds holds() {
        return new AccountHolds(DATABASE.on(server));
    }

    private Lead add(double priority) {
        var lead = Samples.lead(campaign, priority, NOW);
        await(store().add(List.of(lead)));
        return lead;
    }

    private List<LeasedLead> lease(int most, Instant now) {
        return await(store().lease(campaign, most, new NodeId("us"), now, Duration.ofMinutes(1)));
    }

    @Test
    void shouldTakeOneOutAndPutItBack() {
        var lead = add(1);
        assertThat(await(work().step(lead.id(), OUT))).isTrue();
        assertThat(lease(5, NOW)).isEmpty();
        assertThat(await(work().state(lead.id()))).contains(SupervisedWork.State.TAKEN_OUT);
        assertThat(await(work().takenOut(campaign, 5)))
                .extracting(one -> one.lead().id())
                .containsExactly(lead.id());
        assertThat(await(work().putBack(lead.id(), "put back", NOW))).isTrue();
        assertThat(lease(5, NOW)).extracting(one -> one.lead().id()).containsExactly(lead.id());
    }

    @Test
    void shouldNotPutBackWhatWasDone() {
        var lead = add(1);
        assertThat(await(work().step(lead.id(), new NextStep.Done("paid")))).isTrue();
        assertThat(await(work().putBack(lead.id(), "put back", NOW))).isFalse();
        assertThat(await(work().state(lead.id()))).contains(SupervisedWork.State.DONE);
    }

    @Test
    void shouldNotTouchWhatAGatewayHolds() {
        var lead = add(1);
        lease(1, NOW);
        assertThat(await(work().step(lead.id(), OUT))).isFalse();
        assertThat(await(work().pin(lead.id(), NOW))).isFalse();
        assertThat(await(work().state(lead.id()))).contains(SupervisedWork.State.LEASED);
    }

    @Test
    void shouldPinForOneAttempt() {
        var poor = add(1);
        var rich = add(9);
        assertThat(await(work().pin(poor.id(), NOW))).isTrue();
        var first = lease(1, NOW).getFirst();
        assertThat(first.lead().id()).isEqualTo(poor.id());
        await(store().settle(first.lease(), new NextStep.Untouched("not dialled")));
        var again = lease(1, NOW).getFirst();
        assertThat(again.lead().id()).as("not tried yet").isEqualTo(poor.id());
        await(store().settle(again.lease(), new NextStep.RetryAt(NOW, true, "no answer")));
        assertThat(lease(1, NOW).getFirst().lead().id()).as("tried once").isEqualTo(rich.id());
    }

    @Test
    void shouldHoldWhatIsAboutAnAccountWheneverItIsLeased() {
        var lead = add(1);
        var free = add(0.5);
        var until = NOW.plus(HOUR);
        await(holds().hold(lead.claims(), until, "sue"));
        assertThat(lease(5, NOW)).extracting(one -> one.lead().id()).containsExactly(free.id());
        assertThat(lease(5, until.minusSeconds(1)))
                .noneMatch(one -> one.lead().id().equals(lead.id()));
        assertThat(lease(5, until)).extracting(one -> one.lead().id()).contains(lead.id());
    }

    @Test
    void shouldReleaseEarly() {
        var lead = add(1);
        await(holds().hold(lead.claims(), NOW.plus(HOUR), "sue"));
        lease(5, NOW);
        assertThat(await(holds().release(lead.claims())))
                .isEqualTo(lead.claims().size());
        assertThat(await(work().due(lead.claims(), NOW))).isEqualTo(1);
        assertThat(lease(5, NOW)).extracting(one -> one.lead().id()).containsExactly(lead.id());
        assertThat(await(holds().release(lead.claims()))).isZero();
    }
}
