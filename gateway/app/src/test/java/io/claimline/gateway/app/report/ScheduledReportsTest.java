package io.claimline.gateway.app.report;

import static io.claimline.dialer.contracts.Stages.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.contracts.PinnedClock;
import io.claimline.dialer.contracts.said.MemoryAuditLog;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.report.ShiftCalendar;
import io.claimline.gateway.app.outbox.MessageProvider.Handover;
import io.claimline.gateway.app.outbox.MessageProvider.Outgoing;
import io.claimline.gateway.app.records.StoredCampaigns;
import io.claimline.gateway.app.security.Account;
import io.claimline.gateway.app.security.MemoryAccounts;
import io.claimline.gateway.app.security.Role;
import io.claimline.gateway.store.Store;
import io.claimline.gateway.store.StoreSettings;
import io.claimline.gateway.store.report.Schedule;
import io.claimline.gateway.store.report.Schedule.Recipient;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduledReportsTest {
    private static final Instant DUE = Instant.parse("2026-11-02T12:30:00Z");
    private static final ShiftCalendar CALENDAR = new ShiftCalendar(ZoneId.of("America/New_York"), LocalTime.of(4, 0));

    private final Vertx vertx = Vertx.vertx();
    private final PinnedClock clock = new PinnedClock(DUE.plusSeconds(1));
    private final MemoryAccounts accounts = new MemoryAccounts();
    private final MemoryAuditLog audit = new MemoryAuditLog();
    private final List<Outgoing> sent = new CopyOnWriteArrayList<>();

    @TempDir
    Path folder;

    private Store store;
    private boolean relayAnswers = true;
    private boolean relayRefuses;

    @BeforeEach
    void open() throws IOException {
        store = Store.open(StoreSettings.in(folder, Optional.empty()), new NodeId("n-1"), clock);
        accounts.add(new Account(new AgentId("super1"), "Sam", Role.SUPERVISOR, 0, ""));
        accounts.add(new Account(new AgentId("ana"), "Ana", Role.AGENT, 1, ""));
        await(store.reports().schedules().add(daily()));
    }

    @AfterEach
    void close() throws IOException {
        store.close();
        vertx.close();
    }

    private static Schedule daily() {
        return new Schedule(
                "s-1",
                "Last night",
                false,
                1,
                "07:30",
                "agent",
                Map.of(),
                "csv",
                List.of(new Recipient("super1", "sam@office.example"), new Recipient("ana", "ana@office.example")),
                "super1",
                1,
                DUE,
                Instant.EPOCH,
                List.of(),
                null,
                "");
    }

    private ReportPost post() {
        var keeper = new ReportKeeper(vertx, store.reports(), CALENDAR, clock);
        var desk = new ReportDesk(
                keeper, store.reports(), CALENDAR, clock, new StoredCampaigns(store.campaigns()), accounts);
        return new ReportPost(
                store.reports().schedules(),
                desk,
                accounts,
                audit,
                (message, file) -> {
                    if (!relayAnswers) {
                        return Future.succeededFuture(new Handover.Unreachable("the relay did not answer"));
                    }
                    if (relayRefuses) {
                        return Future.succeededFuture(new Handover.Refused("there is no such mailbox"));
                    }
                    sent.add(message);
                    return Future.succeededFuture(new Handover.Taken("m"));
                },
                clock);
    }

    private Schedule kept() {
        return await(store.reports().schedules().all()).getFirst();
    }

    @Test
    void shouldSendOneOnceHoweverManyGatewaysLook() {
        var one = post().round().toCompletionStage();
        var other = post().round().toCompletionStage();
        await(one);
        await(other);
        assertThat(sent).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("sam@office.example");
            assertThat(mail.text()).contains("Shift dates 2026-11-01 to 2026-11-01");
        });
        assertThat(kept().nextAt()).isEqualTo("2026-11-03T12:30:00Z");
        assertThat(kept().lastAt()).isNotNull();
    }

    @Test
    void shouldTryAgainWhenTheRelayDoesNotAnswerAndGiveUpAfterHours() {
        relayAnswers = false;
        await(post().round().toCompletionStage());
        assertThat(kept().problem()).contains("super1");
        assertThat(kept().nextAt()).isEqualTo(DUE);
        clock.advance(Duration.ofMinutes(6));
        relayAnswers = true;
        await(post().round().toCompletionStage());
        assertThat(sent).hasSize(1);
        assertThat(kept().problem()).doesNotContain("super1");
        clock.advance(Duration.ofHours(24 + 13));
        await(post().round().toCompletionStage());
        assertThat(sent).as("too late to be of use").hasSize(1);
        assertThat(kept().nextAt()).isEqualTo("2026-11-04T12:30:00Z");
    }

    /** The agent on the list may not see reports, so nobody is left. */
    @Test
    void shouldSayWhoNeverGetsItAndGoOnWithTheNextNight() {
        relayRefuses = true;
        await(post().round().toCompletionStage());
        assertThat(kept().problem())
                .contains("Not sent to super1, for there is no such mailbox")
                .contains("Not sent to ana, who may not see reports any more")
                .contains("add it with who is to get it");
        assertThat(kept().nextAt()).isEqualTo("2026-11-03T12:30:00Z");
        clock.advance(Duration.ofDays(1));
        relayRefuses = false;
        await(post().round().toCompletionStage());
        assertThat(sent).hasSize(1);
        assertThat(kept().problem()).doesNotContain("super1");
    }

    @Test
    void shouldComeAtTheTimeOfTheWallClockAlsoWhenThatChanges() {
        var saturday = Instant.parse("2026-10-31T11:30:00Z");
        assertThat(ScheduleTimes.next(false, 1, LocalTime.of(7, 30), CALENDAR, saturday))
                .isEqualTo("2026-11-01T12:30:00Z");
        assertThat(ScheduleTimes.next(true, 1, LocalTime.of(7, 30), CALENDAR, saturday))
                .isEqualTo("2026-11-02T12:30:00Z");
    }
}
