package io.claimline.gateway.app.report;

import io.claimline.dialer.report.Counts;
import io.claimline.dialer.report.ShiftCalendar;
import io.claimline.gateway.app.records.StoredCampaigns;
import io.claimline.gateway.app.security.Accounts;
import io.claimline.gateway.store.report.ReportBooks;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers reports from the counts of the hours. */
public final class ReportDesk {
    /** Hours read at once: of a large floor some fifteen megabytes. */
    private static final int PART = 48;

    private final ReportKeeper keeper;
    private final ReportBooks books;
    private final ShiftCalendar calendar;
    private final InstantSource clock;
    private final StoredCampaigns campaigns;
    private final Accounts accounts;

    /** Reads what the keeper reckons. */
    public ReportDesk(
            ReportKeeper keeper,
            ReportBooks books,
            ShiftCalendar calendar,
            InstantSource clock,
            StoredCampaigns campaigns,
            Accounts accounts) {
        this.keeper = keeper;
        this.books = books;
        this.calendar = calendar;
        this.clock = clock;
        this.campaigns = campaigns;
        this.accounts = accounts;
    }

    ShiftCalendar calendar() {
        return calendar;
    }

    Future<ReportNames> names() {
        return ReportNames.read(accounts, campaigns, books.teams());
    }

    /** The report. Fails when the store cannot be reached. */
    Future<Report> of(ReportQuery query) {
        return keeper.settle()
                .compose(pending -> names().compose(names -> keeper.blocking(() -> reckoned(query, names, pending))));
    }

    private Report reckoned(ReportQuery query, ReportNames names, long pending) {
        var asOf = clock.instant();
        var groups = new HashMap<String, Counts>();
        parts(query)
                .forEach(part -> books.sheets()
                        .add(
                                part,
                                cell -> query.takes(cell, names.teams())
                                        ? Optional.of(groups.computeIfAbsent(
                                                query.by().key(cell, names.teams()), _ -> new Counts()))
                                        : Optional.empty())
                        .join());
        var totals = new Counts();
        groups.values().forEach(totals::add);
        var rows = groups.entrySet().stream()
                .map(group -> new Report.Row(group.getKey(), names.label(query.by(), group.getKey()), group.getValue()))
                .sorted(order(query.by()))
                .toList();
        return new Report(query, rows, totals, asOf, pending);
    }

    /** Hours as a night goes, everything else by its name; nobody's last. */
    private Comparator<Report.Row> order(Dimension by) {
        Comparator<Report.Row> nobodyLast =
                Comparator.comparingInt(row -> row.key().isEmpty() ? 1 : 0);
        if (by == Dimension.HOUR) {
            int first = calendar.dayBegins().getHour();
            return nobodyLast
                    .thenComparingInt(row -> Math.floorMod(hour(row.key()) - first, 24))
                    .thenComparing(Report.Row::key);
        }
        return nobodyLast.thenComparing(Report.Row::label).thenComparing(Report.Row::key);
    }

    private static int hour(String key) {
        return key.length() < 2 ? 0 : Integer.parseInt(key.substring(0, 2));
    }

    /** The hours in which something of these dates may be: a shift of the day before may end in them, and one of the last day after them. */
    Stream<List<String>> parts(ReportQuery query) {
        var hours = hours(
                calendar.begin(query.from()).minus(1, ChronoUnit.DAYS),
                calendar.begin(query.to()).plus(3, ChronoUnit.DAYS));
        return Stream.iterate(0, from -> from < hours.size(), from -> from + PART)
                .map(from -> hours.subList(from, Math.min(hours.size(), from + PART)));
    }

    private List<String> hours(Instant from, Instant until) {
        var now = clock.instant();
        return Stream.iterate(from.truncatedTo(ChronoUnit.HOURS), at -> at.plus(1, ChronoUnit.HOURS))
                .takeWhile(at -> at.isBefore(until) && !at.isAfter(now))
                .map(Instant::toString)
                .toList();
    }
}
