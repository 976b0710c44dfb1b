package io.claimline.dialer.report;

import io.claimline.dialer.agent.WorkShift;
import io.claimline.dialer.call.Milestone;
import io.claimline.dialer.id.AgentId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the records of an hour into cells. A function of its records alone: reckoning an hour again gives the same, however often and in whatever order its records came.
 *
 * @param calendar to which date and hour a record belongs
 */
public record Counting(ShiftCalendar calendar) {
    /** The cells of an hour. */
    public Map<CellKey, Counts> cells(HourRecords records) {
        var cells = new HashMap<CellKey, Counts>();
        records.calls().forEach(call -> cell(cells, key(call)).add(CallCounts.of(call)));
        records.times().forEach(time -> time(cells, time, records.shifts().getOrDefault(time.agent(), List.of())));
        records.refusals()
                .forEach(one ->
                        cell(cells, nobodys(one.at(), one.campaign().value())).add(Measure.REFUSED));
        records.payments()
                .forEach(one ->
                        cell(cells, nobodys(one.at(), "")).add(Measure.PAYMENTS).add(Measure.PAID, one.cents()));
        return cells;
    }

    /** The cell in which a call counts, with everything that came of it. */
    public CellKey key(CallFacts call) {
        var attempt = call.attempt();
        var placed = begin(call);
        // The agent may have come to work while it rang.
        var with = attempt.timeline().at(Milestone.CONNECTED).orElse(placed);
        return new CellKey(
                calendar.date(with, call.shifts()),
                calendar.hour(placed),
                attempt.campaign().value(),
                attempt.agent().map(AgentId::value).orElse(""),
                call.payer());
    }

    private static Instant begin(CallFacts call) {
        var times = call.attempt().timeline();
        return times.at(Milestone.PLACED).or(() -> times.at(Milestone.ANSWERED)).orElse(Instant.EPOCH);
    }

    private CellKey nobodys(Instant at, String campaign) {
        return new CellKey(calendar.siteDate(at), calendar.hour(at), campaign, "", "");
    }

    /** Parted where an hour of the wall clock ends, which is not everywhere where one of UTC does. */
    private void time(Map<CellKey, Counts> cells, StateTime time, List<WorkShift> shifts) {
        var from = time.from();
        while (from.isBefore(time.to())) {
            var hour = calendar.nextHour(from);
            var to = hour.isBefore(time.to()) ? hour : time.to();
            var key = new CellKey(
                    calendar.date(from, shifts),
                    calendar.hour(from),
                    time.campaign().value(),
                    time.agent().value(),
                    "");
            cell(cells, key).add(time.state(), Duration.between(from, to));
            from = to;
        }
    }

    private static Counts cell(Map<CellKey, Counts> cells, CellKey key) {
        return cells.computeIfAbsent(key, _ -> new Counts());
    }
}
