package io.claimline.gateway.store.people;

import static io.claimline.dialer.contracts.Stages.await;
import static io.claimline.dialer.contracts.Stages.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.contracts.PinnedClock;
import io.claimline.dialer.contracts.Samples;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.gateway.store.journal.Forwarder;
import io.claimline.gateway.store.journal.Journal;
import io.claimline.gateway.store.journal.MongoReceiver;
import io.claimline.gateway.store.link.Servers;
import io.claimline.gateway.store.link.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.claimline.gateway.store.link.Servers#present")
class ShiftsTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Parameter
    Servers server = Servers.EMBEDDED;

    @TempDir
    Path folder;

    private final AgentId ana = new AgentId(Samples.fresh());
    private final CampaignId campaign = Samples.campaign();
    private Journal journal;
    private Shifts shifts;

    @BeforeEach
    void open() throws IOException {
        journal = Journal.open(folder, 1_000);
        shifts = new Shifts(journal, DATABASE.on(server));
    }

    @AfterEach
    void close() throws IOException {
        journal.close();
    }

    @Test
    void shouldKnowTheLatestRevisionInTheJournal() {
        keep(1, Optional.of(campaign));
        assertThat(await(shifts.on(campaign))).containsExactly(shift(1, Optional.of(campaign)));
        keep(3, Optional.empty());
        keep(2, Optional.of(campaign));
        assertThat(await(shifts.of(ana))).contains(shift(3, Optional.empty()));
        assertThat(await(shifts.on(campaign))).isEmpty();
    }

    @Test
    void shouldKnowTheLatestRevisionInTheStore() {
        keep(1, Optional.of(campaign));
        deliver();
        assertThat(await(shifts.on(campaign))).containsExactly(shift(1, Optional.of(campaign)));
        keep(3, Optional.empty());
        deliver();
        keep(2, Optional.of(campaign));
        deliver();
        assertThat(await(shifts.of(ana))).contains(shift(3, Optional.empty()));
        assertThat(await(shifts.on(campaign))).isEmpty();
    }

    @Test
    void shouldBelieveTheJournalWhenItIsAheadOfTheStore() {
        keep(1, Optional.of(campaign));
        deliver();
        keep(2, Optional.empty());
        assertThat(await(shifts.on(campaign))).isEmpty();
    }

    @Test
    void shouldBelieveTheStoreWhenAnotherGatewayWroteLater() throws IOException {
        keep(2, Optional.of(campaign));
        try (var other = Journal.open(folder.resolve("other"), 1_000)) {
            await(new Shifts(other, DATABASE.on(server)).keep(shift(3, Optional.empty())));
            deliver(other);
        }
        assertThat(await(shifts.of(ana))).contains(shift(3, Optional.empty()));
        assertThat(await(shifts.on(campaign))).isEmpty();
    }

    private void keep(long revision, Optional<CampaignId> joined) {
        await(shifts.keep(shift(revision, joined)));
    }

    private void deliver() {
        deliver(journal);
    }

    private void deliver(Journal from) {
        try (var _ = new Forwarder(from, new MongoReceiver(DATABASE.on(server)))) {
            until("the shift is delivered", () -> from.undelivered() == 0);
        }
    }

    private Shift shift(long revision, Optional<CampaignId> joined) {
        return new Shift(ana, revision, joined, "ready", PinnedClock.START);
    }
}
