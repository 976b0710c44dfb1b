package io.claimline.gateway.store.worklist;

import static io.claimline.dialer.contracts.Stages.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.contracts.PinnedClock;
import io.claimline.dialer.contracts.Samples;
import io.claimline.dialer.contracts.Seed;
import io.claimline.dialer.contracts.worklist.WorkStoreContract;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.port.WorkStore;
import io.claimline.dialer.worklist.Lead;
import io.claimline.gateway.store.link.Servers;
import io.claimline.gateway.store.link.TestDatabase;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.claimline.gateway.store.link.Servers#present")
class MongoWorkStoreTest extends WorkStoreContract {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Parameter
    Servers server = Servers.EMBEDDED;

    private Optional<WorkStore> store = Optional.empty();

    @Override
    protected WorkStore store() {
        store = store.or(() -> Optional.of(new MongoWorkStore(DATABASE.on(server))));
        return store.orElseThrow();
    }

    @Test
    void shouldKeepToTheOrderOnALongWorklistWhileItChanges() {
        var campaign = Samples.campaign();
        var random = Seed.printed("MongoWorkStoreTest").generator();
        var now = PinnedClock.START;
        var left = new TreeMap<Double, Lead>(Comparator.reverseOrder());
        for (var i = 0; i < 1_300; i++) {
            var lead = Samples.lead(campaign, random.nextDouble(), now);
            left.put(lead.priority(), lead);
        }
        await(store().add(List.copyOf(left.values())));
        while (!left.isEmpty()) {
            var leased = await(store().lease(campaign, 90, new NodeId("us"), now, Duration.ofMinutes(1)));
            for (var lead : leased) {
                assertThat(lead.lead()).isEqualTo(left.pollFirstEntry().getValue());
            }
            assertThat(leased).isNotEmpty();
            if (left.size() > 700) {
                var late = Samples.lead(campaign, random.nextDouble(), now);
                left.put(late.priority(), late);
                await(store().add(List.of(late)));
            }
        }
    }
}
