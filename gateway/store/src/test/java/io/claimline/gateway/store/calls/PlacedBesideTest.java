package io.claimline.gateway.store.calls;

import static io.claimline.dialer.contracts.Stages.await;
import static io.claimline.dialer.contracts.Stages.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.claimline.dialer.contracts.Samples;
import io.claimline.gateway.store.journal.Forwarder;
import io.claimline.gateway.store.journal.Journal;
import io.claimline.gateway.store.journal.MongoReceiver;
import io.claimline.gateway.store.link.MongoLink;
import io.claimline.gateway.store.link.Servers;
import io.claimline.gateway.store.link.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.claimline.gateway.store.link.Servers#present")
class PlacedBesideTest {
    private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
    private static final Duration LOOKED_BACK = Duration.ofDays(92);
    /** More than one page of 500. */
    private static final int MANY = 501;

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Parameter
    Servers server = Servers.EMBEDDED;

    @Test
    void shouldLetPlansReadAttemptsOfEarlierVersionsThatAreRecentAndNoOthers(@TempDir Path folder) throws IOException {
        var link = DATABASE.on(server);
        try (var journal = Journal.open(folder, 10_000)) {
            var log = new CallLog(journal, link);
            var recent = Samples.attempt(Samples.campaign(), NOW.minus(Duration.ofDays(3)));
            await(log.keep(recent));
            for (var number = 1; number < MANY; number++) {
                await(log.keep(Samples.attempt(Samples.campaign(), NOW.minus(Duration.ofDays(200)))));
            }
            delivered(journal, link);
            await(link.one(link.collection("attempts").updateMany(Filters.empty(), Updates.unset("placed"))));
            var since = NOW.minus(LOOKED_BACK);
            assertThat(await(log.placed(since)))
                    .as("as earlier versions kept them")
                    .isEmpty();
            for (var again = 0; again < 2; again++) {
                await(PlacedBeside.fill(link));
                assertThat(await(log.placed(since))).containsExactly(recent);
                assertThat(await(log.placed(Instant.EPOCH))).hasSize(MANY);
            }
        }
    }

    private static void delivered(Journal journal, MongoLink link) {
        try (var forwarder = new Forwarder(journal, new MongoReceiver(link))) {
            until(
                    "every attempt is in the store",
                    () -> await(link.one(link.collection("attempts").countDocuments())) == MANY);
        }
    }
}
