package io.claimline.gateway.app.quality.sampling;

import io.claimline.dialer.agent.WorkShift;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.quality.sampling.Candidate;
import io.claimline.dialer.quality.sampling.DrawKey;
import io.claimline.dialer.quality.sampling.SamplingRule;
import io.claimline.dialer.quality.sampling.Week;
import io.claimline.gateway.app.quality.Names;
import io.claimline.gateway.app.quality.call.Candidates;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.store.quality.EvaluationSearch;
import io.claimline.gateway.store.quality.EvaluationSearch.Drafts;
import io.claimline.gateway.store.quality.QualityBooks;
import io.claimline.gateway.store.quality.QualityTask;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws calls. One gateway at a time does, by a lease; should two, they draw the same, and each call is drawn once by its id. It looks each minute and reads calls when a shift date is
 * over, a rule was changed, or an hour has passed: calls of a gateway whose store was away come late.
 */
public final class Sampler {
    private static final Logger LOG = LoggerFactory.getLogger(Sampler.class);
    private static final long EVERY_MS = 60_000;
    private static final Duration AGAIN = Duration.ofHours(1);
    private static final int MOST_EVALUATIONS = 100_000;
    private static final int KEY_BYTES = 32;

    private final QualityBooks books;
    private final Candidates candidates;
    private final Names.Sources names;
    private final Turn turn;
    private final InstantSource clock;
    private final Standings standings;
    private Looked looked = new Looked(LocalDate.EPOCH, List.of(), Instant.EPOCH);

    /** Whether it is this gateway that draws now. */
    @FunctionalInterface
    public interface Turn extends Function<Instant, Future<Boolean>> {}

    /** What it works with. */
    public record Around(QualityBooks books, Candidates candidates, Names.Sources names) {}

    private record Looked(LocalDate through, List<SamplingRule> rules, Instant at) {}

    /** Begins with {@link #start}. */
    public Sampler(Around around, Turn turn, InstantSource clock) {
        books = around.books();
        candidates = around.candidates();
        names = around.names();
        this.turn = turn;
        this.clock = clock;
        standings = new Standings(books, candidates.calendar());
    }

    /** Looks each minute from now on. */
    public void start(Vertx vertx) {
        round().onFailure(failure -> LOG.warn("Calls were not drawn, it is tried again: {}", failure.getMessage()))
                .onComplete(_ -> vertx.setTimer(EVERY_MS, _ -> start(vertx)));
    }

    /** Draws what is to be drawn; completes with how many calls. */
    Future<Integer> round() {
        var now = clock.instant();
        return turn.apply(now)
                .compose(ours -> ours
                        ? Stages.future(books.rules().all()).compose(rules -> round(rules, now))
                        : Future.succeededFuture(0));
    }

    private Future<Integer> round(List<SamplingRule> all, Instant now) {
        var rules = all.stream().filter(SamplingRule::on).toList();
        var through = through(now);
        var seen = looked.through().equals(through) && looked.rules().equals(rules);
        if (rules.isEmpty() || (seen && now.isBefore(looked.at().plus(AGAIN)))) {
            return Future.succeededFuture(0);
        }
        return names.read()
                .compose(known -> Stages.future(books.keys().key(Sampler::drawn))
                        .compose(key -> weeks(rules, through).stream()
                                .reduce(
                                        Future.succeededFuture(0),
                                        (sum, week) -> sum.compose(
                                                before -> week(week, rules, through, new Read(known, key, now))
                                                        .map(more -> before + more)),
                                        (one, other) -> one))
                        .onSuccess(count -> looked = new Looked(through, rules, now)));
    }

    private record Read(Names names, DrawKey key, Instant now) {}

    /** The last shift date on which no shift can go on any more. */
    private LocalDate through(Instant now) {
        return candidates.calendar().siteDate(now.minus(WorkShift.LONGEST)).minusDays(1);
    }

    /** That of the last date that is over, and the one before, of which calls may have come late. */
    private static List<Week> weeks(List<SamplingRule> rules, LocalDate through) {
        var since = rules.stream()
                .map(rule -> rule.changed().since())
                .min(LocalDate::compareTo)
                .orElseThrow();
        return Stream.of(Week.of(through).before(), Week.of(through))
                .filter(week -> !week.last().isBefore(since))
                .toList();
    }

    private Future<Integer> week(Week week, List<SamplingRule> rules, LocalDate through, Read read) {
        var last = week.last().isAfter(through) ? through : week.last();
        return candidates.of(week.first(), last, Optional.empty()).compose(calls -> {
            var agents = calls.stream().map(one -> one.call().agent()).collect(Collectors.toSet());
            return Stages.future(books.tasks().of(week))
                    .compose(tasks -> Stages.future(books.evaluations().search(of(week), read.now(), MOST_EVALUATIONS))
                            .compose(scored -> standings
                                    .of(agents, week, read.names())
                                    .map(standing -> new Drawing(
                                                    week, read.names(), read.key(), calls, tasks, scored, standing)
                                            .of(rules, through, read.now()))))
                    .compose(this::add);
        });
    }

    private static EvaluationSearch of(Week week) {
        var all = EvaluationSearch.RELEASED;
        return new EvaluationSearch(
                Optional.of(week.first()),
                Optional.of(week.last()),
                all.agents(),
                all.notAgents(),
                all.campaign(),
                all.card(),
                all.evaluator(),
                all.state(),
                all.only(),
                new Drafts.All(),
                all.after());
    }

    private Future<Integer> add(List<QualityTask> drawn) {
        var count = Future.succeededFuture(0);
        for (var task : drawn) {
            count = count.compose(
                    before -> Stages.future(books.tasks().add(task)).map(added -> added ? before + 1 : before));
        }
        return count.onSuccess(added -> {
            if (added > 0) {
                LOG.info("{} calls were drawn to be scored", added);
            }
        });
    }

    private static DrawKey drawn() {
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new DrawKey(HexFormat.of().formatHex(bytes));
    }

    /** Those that were read of the days before, whoever's. */
    Future<List<Candidate>> before(LocalDate today, int days) {
        return candidates.of(today.minusDays(days), today.minusDays(1), Optional.empty());
    }

    Standings standings() {
        return standings;
    }

    Future<DrawKey> key() {
        return Stages.future(books.keys().key(Sampler::drawn));
    }

    static List<AgentId> agents(List<Candidate> calls) {
        return calls.stream().map(one -> one.call().agent()).distinct().toList();
    }
}
