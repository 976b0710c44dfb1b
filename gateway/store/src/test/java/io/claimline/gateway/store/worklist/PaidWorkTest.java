package io.claimline.gateway.store.worklist;

import static io.claimline.dialer.contracts.Stages.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.contracts.PinnedClock;
import io.claimline.dialer.contracts.Samples;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.worklist.Lead;
import io.claimline.dialer.worklist.NextStep;
import io.claimline.gateway.store.link.Servers;
import io.claimline.gateway.store.link.TestDatabase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.claimline.gateway.store.link.Servers#present")
class PaidWorkTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Parameter
    Servers server = Servers.EMBEDDED;

    private final CampaignId campaign = Samples.campaign();
    private final String paid = "paid-" + Samples.fresh();

    private Lead add(String... claims) {
        var one = Samples.lead(campaign, 1, PinnedClock.START);
        var lead = new Lead(
                one.id(),
                campaign,
                one.audience(),
                one.number(),
                List.of(claims),
                one.party(),
                one.skills(),
                one.priority(),
                one.dueAt(),
                0,
                one.contact(),
                one.personKey(),
                null);
        await(store().add(List.of(lead)));
        return lead;
    }

    private MongoWorkStore store() {
        return new MongoWorkStore(DATABASE.on(server));
    }

    private PaidWork work() {
        return new PaidWork(DATABASE.on(server));
    }

    private StoredWork stored(Lead lead) {
        return await(new OpenWork(DATABASE.on(server)).find(lead.id())).orElseThrow();
    }

    @Test
    void shouldEndWhatIsAboutNothingElseAndLeaveTheRest() {
        var alone = add(paid);
        var among = add("other", paid);
        var other = add("other");
        assertThat(await(work().takeOff(List.of(paid)))).isZero();
        assertThat(stored(alone).lastStep()).contains("paid");
        assertThat(stored(among).lead().claims()).containsExactly("other");
        assertThat(stored(other).lead().claims()).containsExactly("other");
        assertThat(await(work().any(List.of(paid)))).isFalse();
        assertThat(await(store().count(campaign)).ready()).isEqualTo(2);
    }

    @Test
    void shouldLeaveWhatSomebodyHoldsUntilItIsGivenBack() {
        add(paid);
        var held = await(store().lease(campaign, 1, new NodeId("us"), PinnedClock.START, Duration.ofMinutes(1)));
        assertThat(await(work().takeOff(List.of(paid)))).isEqualTo(1);
        await(store().settle(held.getFirst().lease(), new NextStep.Untouched("later")));
        assertThat(await(work().takeOff(List.of(paid)))).isZero();
        assertThat(await(store().count(campaign)).ready()).isZero();
    }
}
