package io.claimline.gateway.app.report;

import static io.claimline.dialer.contracts.Stages.await;
import static io.claimline.dialer.contracts.Stages.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.call.Milestone;
import io.claimline.dialer.contracts.PinnedClock;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.outcome.Outcome;
import io.claimline.dialer.report.Column;
import io.claimline.dialer.report.Counts;
import io.claimline.dialer.report.Measure;
import io.claimline.dialer.report.ShiftCalendar;
import io.claimline.gateway.app.records.StoredCampaigns;
import io.claimline.gateway.app.security.MemoryAccounts;
import io.claimline.gateway.store.Store;
import io.claimline.gateway.store.StoreSettings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is stored, in whatever order, late, twice and reckoned in between: each number of a report is that of its calls. */
class ReportsEqualTheirCallsTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-10-30");
    private static final LocalDate LAST = LocalDate.parse("2026-11-03");

    private final Vertx vertx = Vertx.vertx();
    private final ShiftCalendar calendar = new ShiftCalendar(NightsOfCalls.ZONE, LocalTime.of(4, 0));
    private final PinnedClock clock = new PinnedClock(calendar.begin(LAST.plusDays(2)));

    @AfterEach
    void close() {
        vertx.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldEqualTheCallsTheyAreMadeOf(long seed, @TempDir Path folder) throws IOException {
        var random = new Random(seed);
        try (var store = Store.open(StoreSettings.in(folder, Optional.empty()), new NodeId("n-1"), clock)) {
            var keeper = new ReportKeeper(vertx, store.reports(), calendar, clock);
            var desk = new ReportDesk(
                    keeper,
                    store.reports(),
                    calendar,
                    clock,
                    new StoredCampaigns(store.campaigns()),
                    new MemoryAccounts());
            var nights = new NightsOfCalls(random);
            for (var write : nights.writes()) {
                await(write.to(store));
                if (random.nextInt(25) == 0) {
                    keeper.settleNow(Duration.ofHours(1));
                }
            }
            until("everything is delivered", () -> store.undelivered() == 0);
            assertThat(keeper.settleNow(Duration.ofHours(1))).isZero();
            new Held(desk, new ReportCalls(keeper, desk, store.reports()), nights, calendar, seed).all();
        }
    }

    /** A report held against its calls, counted here anew and in another way. */
    private record Held(ReportDesk desk, ReportCalls calls, NightsOfCalls nights, ShiftCalendar calendar, long seed) {
        void all() {
            for (var by : Dimension.values()) {
                var query = new ReportQuery(FIRST.minusDays(2), LAST.plusDays(2), by, Map.of());
                var report = join(desk.of(query));
                var sum = new Counts();
                report.rows().forEach(row -> sum.add(row.counts()));
                assertThat(sum).as("the rows by %s of seed %d", by, seed).isEqualTo(report.totals());
                assertThat(report.pending()).isZero();
                total(report.totals());
            }
            by(Dimension.AGENT, attempt -> attempt.agent().map(id -> id.value()).orElse(""));
            by(Dimension.CAMPAIGN, attempt -> attempt.campaign().value());
            followed();
        }

        private void total(Counts totals) {
            var attempts = nights.attempts();
            assertThat(totals.get(Measure.PLACED) + totals.get(Measure.CAME_IN))
                    .as("seed %d", seed)
                    .isEqualTo(attempts.size());
            assertThat(totals.get(Measure.CONNECTED))
                    .isEqualTo(attempts.stream()
                            .filter(one -> reached(one, Milestone.CONNECTED))
                            .count());
            assertThat(totals.get(Measure.TALK) + totals.get(Measure.HOLD))
                    .isEqualTo(attempts.stream().mapToLong(Held::withAgent).sum());
            var touched = new HashMap<String, Outcome>();
            nights.outcomes().forEach(one -> touched.put(one.call() + one.claim(), one));
            assertThat(totals.get(Measure.TOUCHES)).isEqualTo(touched.size());
            followUps(totals, List.copyOf(touched.values()));
            assertThat(Column.list().stream()
                            .filter(column -> column.group().equals("outcome"))
                            .mapToLong(totals::get)
                            .sum())
                    .isEqualTo(touched.size());
        }

        /** One is kept by another call that spoke of the claim later, on the day itself at the latest. */
        private void followUps(Counts totals, List<Outcome> touched) {
            var set = touched.stream()
                    .filter(one -> one.fields().containsKey("nextFollowUpDate"))
                    .toList();
            var kept = set.stream().filter(one -> {
                var over = LocalDate.parse(one.fields().get("nextFollowUpDate")).plusDays(1);
                return nights.outcomes().stream()
                        .anyMatch(other -> other.claim().equals(one.claim())
                                && !other.call().equals(one.call())
                                && other.savedAt().isAfter(one.savedAt())
                                && other.savedAt().isBefore(calendar.begin(over)));
            });
            assertThat(totals.get(Measure.FOLLOW_UPS)).isEqualTo(set.size());
            assertThat(totals.get(Measure.FOLLOW_UPS_KEPT))
                    .isEqualTo(kept.count())
                    .isBetween(1L, set.size() - 1L);
        }

        private static boolean reached(Attempt attempt, Milestone milestone) {
            return attempt.timeline().at(milestone).isPresent();
        }

        private static long withAgent(Attempt attempt) {
            if (attempt.open() || !reached(attempt, Milestone.CONNECTED)) {
                return 0;
            }
            return at(attempt, Milestone.ENDED) - at(attempt, Milestone.CONNECTED);
        }

        private static long at(Attempt attempt, Milestone milestone) {
            return attempt.timeline().at(milestone).orElseThrow().toEpochMilli();
        }

        private void by(Dimension dimension, Function<Attempt, String> key) {
            var expected = new HashMap<String, Long>();
            nights.attempts().forEach(one -> expected.merge(key.apply(one), 1L, Long::sum));
            var report = join(desk.of(new ReportQuery(FIRST.minusDays(2), LAST.plusDays(2), dimension, Map.of())));
            var found = new HashMap<String, Long>();
            report.rows().forEach(row -> found.put(row.key(), row.counts().get(Measure.PLACED)));
            assertThat(found).as("by %s, seed %d", dimension, seed).isEqualTo(expected);
        }

        /** As many calls behind each number as the number says, page by page. */
        private void followed() {
            var query = new ReportQuery(FIRST.minusDays(2), LAST.plusDays(2), Dimension.DATE, Map.of());
            for (var row : join(desk.of(query)).rows()) {
                for (var counted : List.of("placed", "connected", "result.busy", "missed-answers")) {
                    var column = Column.of(counted).orElseThrow();
                    assertThat(listed(query.with(Dimension.DATE, row.key()), column))
                            .as("%s on %s, seed %d", counted, row.key(), seed)
                            .hasSize((int) row.counts().get(column))
                            .doesNotHaveDuplicates();
                }
            }
        }

        private List<String> listed(ReportQuery query, Column column) {
            var ids = new ArrayList<String>();
            var after = Optional.<String>empty();
            do {
                var page = join(calls.of(query, Optional.of(column), after, 7));
                page.getJsonArray("calls").forEach(call -> ids.add(((JsonObject) call).getString("call")));
                after = Optional.ofNullable(page.getString("next"));
            } while (after.isPresent());
            return ids;
        }

        private static <T> T join(Future<T> future) {
            return future.toCompletionStage().toCompletableFuture().join();
        }
    }
}
