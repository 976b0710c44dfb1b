package io.claimline.gateway.app.report;

import io.claimline.dialer.report.Counting;
import io.claimline.dialer.report.ShiftCalendar;
import io.claimline.gateway.app.agenttime.StateTimeText;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.store.mark.ReportMarks;
import io.claimline.gateway.store.mark.ReportMarks.Mark;
import io.claimline.gateway.store.report.HourReader;
import io.claimline.gateway.store.report.ReportBooks;
import io.claimline.gateway.store.report.ReportSheets;
import io.claimline.gateway.store.report.Sheet;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reckons the hours that are marked, a few at a time and the latest first. Every gateway does; of two that reckon the same hour at once, the one that comes second leaves the mark and
 * reckons it again.
 */
public final class ReportKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(ReportKeeper.class);
    private static final long EVERY_MS = 10_000;
    /** With more to reckon at once; reports that were asked for come between. */
    private static final long AGAIN_MS = 50;

    private static final int PART = 16;
    /** Who asks for a report waits no longer for what was marked last, and after at most one round that began before. */
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    private final Vertx vertx;
    private final ReportBooks books;
    private final ReportMarks marks;
    private final ReportSheets sheets;
    private final HourReader hours;
    private final ShiftCalendar calendar;
    private final InstantSource clock;
    private final WorkerExecutor worker;

    /** Begins with {@link #start}. */
    public ReportKeeper(Vertx vertx, ReportBooks books, ShiftCalendar calendar, InstantSource clock) {
        this.vertx = vertx;
        this.books = books;
        this.calendar = calendar;
        this.clock = clock;
        marks = books.marks();
        sheets = books.sheets();
        hours = books.hours(calendar);
        worker = vertx.createSharedWorkerExecutor("reports", 1);
    }

    /** Writes agents' time down, marks what another version counted, and reckons what is marked from now on. */
    public void start() {
        vertx.eventBus()
                .<JsonObject>localConsumer(
                        StateTimeText.ADDRESS,
                        message -> Stages.future(books.times().keep(StateTimeText.read(message.body())))
                                .onFailure(failure -> LOG.error("An agent's time could not be kept", failure)));
        Stages.future(sheets.outdated(calendar.toString()).thenCompose(this::marked))
                .onFailure(failure -> LOG.warn("Reports of earlier versions were not marked: {}", failure.getMessage()))
                .onComplete(done -> round());
    }

    private void round() {
        settle().onFailure(
                        failure -> LOG.warn("Reports were not reckoned, it is tried again: {}", failure.getMessage()))
                .otherwise(0L)
                .onSuccess(left -> vertx.setTimer(left > 0 ? AGAIN_MS : EVERY_MS, id -> round()));
    }

    private java.util.concurrent.CompletableFuture<Void> marked(Collection<String> found) {
        return marks.make(found.stream().map(ReportMarks::hour).toList());
    }

    /** Marks every hour of that time, to be reckoned anew; completes with how many. */
    Future<Integer> rebuild(Instant from, Instant until) {
        var all = Stream.iterate(from.truncatedTo(ChronoUnit.HOURS), at -> at.plus(1, ChronoUnit.HOURS))
                .takeWhile(at -> at.isBefore(until) && !at.isAfter(clock.instant()))
                .map(Instant::toString)
                .toList();
        return Stages.future(marked(all)).map(all.size());
    }

    /** Reckons what is marked, as far as that goes quickly; completes with how much is still marked. */
    Future<Long> settle() {
        return blocking(() -> settleNow(PATIENCE));
    }

    <T> Future<T> blocking(Callable<T> work) {
        return worker.executeBlocking(work, true).map(Objects::requireNonNull);
    }

    long settleNow(Duration most) {
        var until = clock.instant().plus(most);
        while (clock.instant().isBefore(until)) {
            var some = marks.some(PART).join();
            if (some.isEmpty()) {
                return 0;
            }
            reckon(some, until);
        }
        return marks.count().join();
    }

    /** As many marks as there is time for, and one at least: a claim with calls in very many hours is done at some time as well. */
    private void reckon(Collection<Mark> some, Instant until) {
        var done = new HashSet<String>();
        var settled = new ArrayList<Mark>();
        for (var mark : some) {
            if (!settled.isEmpty() && !clock.instant().isBefore(until)) {
                break;
            }
            if (reckonAll(mark.ofClaim() ? hours.hoursOf(mark.about()) : Set.of(mark.about()), done)) {
                settled.add(mark);
            }
        }
        marks.clear(settled).join();
    }

    private boolean reckonAll(Set<String> of, Set<String> done) {
        of.stream().filter(hour -> !done.contains(hour)).filter(this::reckon).forEach(done::add);
        return done.containsAll(of);
    }

    /** The revision is read before anything that is counted: whoever counts later than we have read puts a later one. */
    private boolean reckon(String hour) {
        long revision = sheets.revision(hour).join();
        var cells = new Counting(calendar).cells(hours.read(hour));
        return (cells.isEmpty() && revision == 0)
                || sheets.put(new Sheet(hour, revision + 1, calendar.toString(), cells))
                        .join();
    }
}
