package io.claimline.gateway.app.report;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.call.Milestone;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.report.CallCounts;
import io.claimline.dialer.report.CallFacts;
import io.claimline.dialer.report.Counting;
import io.claimline.dialer.report.Measure;
import io.claimline.dialer.report.ShiftCalendar;
import io.claimline.dialer.worklist.Audience;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.store.calls.CallLog;
import io.claimline.gateway.store.mark.ReportHour;
import io.claimline.gateway.store.report.HourReader;
import io.claimline.gateway.store.report.ReportBooks;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The calls that agents had on shift dates: those that reports count, and of the same dates. Calls that nobody had, or that go on, are none. */
public final class AgentCalls {
    private final ReportKeeper keeper;
    private final ReportDesk desk;
    private final ReportBooks books;
    private final CallLog log;
    private final HourReader hours;

    /**
     * A call that an agent had.
     *
     * @param reminder whether it began as a reminder
     * @param date the shift date
     * @param placedAt when it was placed, or came in
     * @param talk how long agent and party were connected, without holding
     * @param outcomes statuses that were coded
     */
    public record AgentCall(
            CallId id,
            AgentId agent,
            CampaignId campaign,
            Audience audience,
            boolean reminder,
            LocalDate date,
            Instant placedAt,
            Duration talk,
            List<String> outcomes) {}

    /** Calls of the hours that the desk answers from. */
    public AgentCalls(ReportKeeper keeper, ReportDesk desk, ReportBooks books, CallLog log) {
        this.keeper = keeper;
        this.desk = desk;
        this.books = books;
        this.log = log;
        hours = books.hours(desk.calendar());
    }

    /** To which date what belongs. */
    public ShiftCalendar calendar() {
        return desk.calendar();
    }

    /** The call; empty when no agent had it, when it goes on, or when it is not in the store yet. */
    public Future<Optional<AgentCall>> find(CallId call) {
        return Stages.future(log.attempt(call))
                .compose(found -> found.flatMap(AgentCalls::hour)
                        .map(hour -> keeper.blocking(() ->
                                calls(hour).filter(one -> one.id().equals(call)).findFirst()))
                        .orElseGet(() -> Future.succeededFuture(Optional.empty())));
    }

    private static Optional<String> hour(Attempt attempt) {
        return attempt.timeline().at(Milestone.PLACED).map(ReportHour::of);
    }

    /**
     * The calls of the dates, in the order in which they were placed; those of one agent when that is said.
     *
     * @param to not before {@code from}
     */
    public Future<List<AgentCall>> of(LocalDate from, LocalDate to, Optional<AgentId> agent) {
        var only = agent.map(id -> Map.of(Dimension.AGENT, id.value())).orElse(Map.of());
        var query = new ReportQuery(from, to, Dimension.DATE, only);
        return keeper.settle()
                .compose(_ -> keeper.blocking(() -> hours(query)
                        .flatMap(this::calls)
                        .filter(call ->
                                !call.date().isBefore(from) && !call.date().isAfter(to))
                        .filter(call -> agent.map(call.agent()::equals).orElse(true))
                        .sorted(Comparator.comparing(AgentCall::placedAt)
                                .thenComparing(call -> call.id().value()))
                        .toList()));
    }

    /** Hours whose counts say that an agent had something. */
    private Stream<String> hours(ReportQuery query) {
        return desk.parts(query)
                .flatMap(part -> books.sheets().of(part).join().stream())
                .filter(sheet -> sheet.cells().keySet().stream()
                        .anyMatch(cell -> !cell.agent().isEmpty() && query.takes(cell, Map.of())))
                .map(sheet -> sheet.hour());
    }

    private Stream<AgentCall> calls(String hour) {
        var counting = new Counting(desk.calendar());
        return hours.read(hour).calls().stream().flatMap(facts -> call(facts, counting).stream());
    }

    private static Optional<AgentCall> call(CallFacts facts, Counting counting) {
        var attempt = facts.attempt();
        var placed = attempt.timeline().at(Milestone.PLACED);
        if (attempt.open()
                || placed.isEmpty()
                || attempt.timeline().at(Milestone.CONNECTED).isEmpty()) {
            return Optional.empty();
        }
        return attempt.agent()
                .map(agent -> new AgentCall(
                        attempt.id(),
                        agent,
                        attempt.campaign(),
                        facts.audience(),
                        attempt.reminded().isPresent(),
                        counting.key(facts).date(),
                        placed.get(),
                        Duration.ofMillis(CallCounts.of(facts).get(Measure.TALK)),
                        facts.touches().stream()
                                .map(touch -> touch.outcome().status())
                                .distinct()
                                .sorted()
                                .toList()));
    }
}
