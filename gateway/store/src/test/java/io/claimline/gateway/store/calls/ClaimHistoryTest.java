package io.claimline.gateway.store.calls;

import static io.claimline.dialer.contracts.Stages.await;
import static io.claimline.dialer.contracts.Stages.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.contracts.Samples;
import io.claimline.dialer.id.Fence;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.worklist.NextStep;
import io.claimline.gateway.store.journal.Forwarder;
import io.claimline.gateway.store.journal.Journal;
import io.claimline.gateway.store.journal.MongoReceiver;
import io.claimline.gateway.store.link.Servers;
import io.claimline.gateway.store.link.TestDatabase;
import io.claimline.gateway.store.worklist.MongoWorkStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.claimline.gateway.store.link.Servers#present")
class ClaimHistoryTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Parameter
    Servers server = Servers.EMBEDDED;

    @TempDir
    Path folder;

    @Test
    void shouldKnowTheCallsOfAWorkItemThatIsNotAboutTheClaimAnyMore() throws IOException {
        var link = DATABASE.on(server);
        var now = Instant.parse("2026-11-22T15:00:00Z");
        var campaign = Samples.campaign();
        var lead = Samples.lead(campaign, 1, now);
        var store = new MongoWorkStore(link);
        await(store.add(List.of(lead)));
        var leased = await(store.lease(campaign, 1, new NodeId("node-1"), now, Duration.ofMinutes(1)));
        var left = lead.claims().subList(1, 2);
        await(store.settle(
                leased.getFirst().lease(), new NextStep.Changed(left, Set.of(), now, true, "one is paid", null)));
        try (var journal = Journal.open(folder, 1_000);
                var forwarder = new Forwarder(journal, new MongoReceiver(link))) {
            assertThat(forwarder).isNotNull();
            var log = new CallLog(journal, link);
            await(log.keep(Samples.attempt(campaign, lead.id(), new Fence(1), now)));
            var history = new ClaimHistory(link, log);
            for (var claim : lead.claims()) {
                until("the attempt is stored", () -> await(history.of(claim)).size() == 1);
            }
        }
    }
}
