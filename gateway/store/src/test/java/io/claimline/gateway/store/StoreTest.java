package io.claimline.gateway.store;

import static io.claimline.dialer.contracts.Stages.await;
import static io.claimline.dialer.contracts.Stages.failureOf;
import static io.claimline.dialer.contracts.Stages.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.dialer.contracts.PinnedClock;
import io.claimline.dialer.contracts.Samples;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.Fence;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.outcome.Outcome;
import io.claimline.gateway.store.calls.HistoryLine;
import io.claimline.gateway.store.embedded.EmbeddedServer;
import io.claimline.gateway.store.people.Shift;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    private static final NodeId US = new NodeId("node-us");

    @TempDir
    Path folder;

    private final PinnedClock clock = new PinnedClock();

    @Test
    void shouldStartTheEmbeddedServerAndSayWhatItLacksWhenNoOtherIsNamed() throws IOException {
        try (var store = Store.open(StoreSettings.in(folder, Optional.empty()), US, clock)) {
            assertThat(store.banner()).first().asString().contains("embedded", "127.0.0.1");
            assertThat(store.banner()).containsAll(EmbeddedServer.LIMITS);
        }
    }

    @Test
    void shouldTellTheHistoryOfAClaimAcrossARestart() throws IOException {
        var campaign = Samples.campaign();
        var lead = Samples.lead(campaign, 1, clock.instant());
        var attempt = Samples.attempt(campaign, lead.id(), new Fence(1), clock.instant());
        var said = Samples.outcome(attempt.id(), clock.instant().plusSeconds(90));
        var outcome = new Outcome(
                said.id(),
                said.call(),
                lead.id(),
                lead.claims().getFirst(),
                said.agent(),
                said.savedAt(),
                said.status(),
                said.fields(),
                said.note());
        try (var store = Store.open(StoreSettings.in(folder, Optional.empty()), US, clock)) {
            await(store.worklists().add(List.of(lead)));
            await(store.calls().keep(attempt));
            await(store.calls().keep(outcome));
        }
        try (var store = Store.open(StoreSettings.in(folder, Optional.empty()), US, clock)) {
            assertThat(await(store.histories().of(outcome.claim())))
                    .containsExactly(
                            new HistoryLine.Learnt(outcome.savedAt(), outcome),
                            new HistoryLine.Tried(clock.instant(), attempt));
        }
    }

    @Test
    void shouldKeepOutcomesWhileTheServerIsDownAndDeliverThemAfter() throws IOException {
        var call = new CallId(Samples.fresh());
        var outcome = Samples.outcome(call, clock.instant());
        var file = folder.resolve("server").resolve("server.mv");
        var server = EmbeddedServer.open(file, 0);
        var settings = StoreSettings.in(folder, Optional.of(server.uri()));
        try (var store = Store.open(settings, US, clock)) {
            server.close();
            await(store.calls().keep(outcome));
            assertThat(failureOf(store.worklists().count(Samples.campaign())))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("Check that it runs");
            until("the trouble is told", () -> store.trouble().isPresent());
            assertThat(store.undelivered()).isEqualTo(1);
            try (var _ = EmbeddedServer.open(file, server.port())) {
                until("it is delivered", () -> store.undelivered() == 0);
                assertThat(await(store.calls().of(call))).containsExactly(outcome);
            }
        }
    }

    @Test
    void shouldKnowAfterARestartWhoJoinedWhileTheServerWasDown() throws IOException {
        var campaign = Samples.campaign();
        var shift = new Shift(new AgentId("ana"), 7, Optional.of(campaign), "ready", clock.instant());
        var file = folder.resolve("server").resolve("server.mv");
        var server = EmbeddedServer.open(file, 0);
        var settings = StoreSettings.in(folder, Optional.of(server.uri()));
        try (var store = Store.open(settings, US, clock)) {
            server.close();
            await(store.shifts().keep(shift));
            until("the trouble is told", () -> store.trouble().isPresent());
        }
        try (var _ = EmbeddedServer.open(file, server.port());
                var store = Store.open(settings, US, clock)) {
            assertThat(await(store.shifts().on(campaign))).containsExactly(shift);
            assertThat(await(store.shifts().of(shift.id()))).contains(shift);
        }
    }

    @Test
    void shouldSayWhichServerDoesNotAnswer() {
        var nobody = StoreSettings.in(folder, Optional.of("mongodb://127.0.0.1:1/claimline"));
        assertThatThrownBy(() -> Store.open(nobody, US, clock))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("127.0.0.1:1/claimline")
                .hasMessageContaining("Check that it runs");
    }

    @Test
    void shouldSayThatTheUriIsMalformed() {
        var wrong = StoreSettings.in(folder, Optional.of("mysql://127.0.0.1"));
        assertThatThrownBy(() -> Store.open(wrong, US, clock))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("mongodb://");
    }

    @Test
    void shouldLeaveNothingOpenWhenItCannotBeOpened() throws IOException {
        try (var _ = Store.open(StoreSettings.in(folder, Optional.empty()), US, clock)) {
            assertThatThrownBy(() -> Store.open(StoreSettings.in(folder, Optional.empty()), US, clock))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("another data directory");
        }
        Store.open(StoreSettings.in(folder, Optional.empty()), US, clock).close();
    }
}
