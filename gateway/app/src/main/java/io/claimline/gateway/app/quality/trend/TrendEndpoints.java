package io.claimline.gateway.app.quality.trend;

import io.claimline.dialer.quality.Scorecard;
import io.claimline.dialer.quality.evaluation.Evaluation;
import io.claimline.dialer.quality.evaluation.Evaluation.CardVersion;
import io.claimline.dialer.quality.trend.TrendGroup;
import io.claimline.dialer.quality.trend.TrendPeriod;
import io.claimline.dialer.quality.trend.Trends;
import io.claimline.gateway.app.quality.Names;
import io.claimline.gateway.app.quality.Refusals;
import io.claimline.gateway.app.quality.Words;
import io.claimline.gateway.app.quality.card.Cards;
import io.claimline.gateway.app.quality.evaluation.EvaluationQuery;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operations;
import io.claimline.gateway.store.quality.EvaluationSearch;
import io.claimline.gateway.store.quality.EvaluationSearch.Drafts;
import io.claimline.gateway.store.quality.Evaluations;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Trends over the API, reckoned anew each time from the evaluations that a list with the same words shows. */
public final class TrendEndpoints implements Endpoints {
    private static final int MOST_DAYS = 400;
    private static final int MOST = 1_000_000;

    private final Evaluations evaluations;
    private final Cards cards;
    private final Names.Sources names;
    private final InstantSource clock;

    /** Reads evaluations there. */
    public TrendEndpoints(Evaluations evaluations, Cards cards, Names.Sources names, InstantSource clock) {
        this.evaluations = evaluations;
        this.cards = cards;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public void register(Operations operations) {
        operations
                .on("getQualityTrends", ask -> reckoned(ask).map(trend -> Answer.ok(TrendText.write(trend))))
                .on("exportQualityTrends", ask -> reckoned(ask).map(trend -> file(ask, trend)));
    }

    private static Answer file(Ask ask, Trend trend) {
        ask.tell().detail("from", trend.from()).detail("to", trend.to()).detail("by", Words.of(trend.by()));
        var name = "quality-by-" + Words.of(trend.by()) + "-" + trend.from() + "-to-" + trend.to() + ".csv";
        return new Answer.Content("text/csv; charset=utf-8", name, Buffer.buffer(TrendFile.write(trend)));
    }

    private Future<Trend> reckoned(Ask ask) {
        var by = ask.query("by")
                .map(word -> Words.constant(TrendGroup.class, word))
                .orElse(TrendGroup.AGENT);
        var per = ask.query("per")
                .map(word -> Words.constant(TrendPeriod.class, word))
                .orElse(TrendPeriod.WEEK);
        if (by.ofParts() && ask.query("scorecard").isEmpty()) {
            throw Refusals.wrong("scorecard", "is missing: sections and items are those of one scorecard");
        }
        return names.read().compose(known -> {
            var search = EvaluationQuery.read(ask, known, new Drafts.None());
            within(search);
            return Stages.future(evaluations.search(search, clock.instant(), MOST))
                    // The earliest first: of the names that an item had, the latest is shown.
                    .map(List::reversed)
                    .compose(found -> versions(by, found).map(versions -> {
                        var trends = new Trends(
                                by,
                                per,
                                known::team,
                                (id, version) -> Objects.requireNonNull(versions.get(new CardVersion(id, version))));
                        return new Trend(
                                search.from().orElseThrow(),
                                search.to().orElseThrow(),
                                by,
                                per,
                                clock.instant(),
                                known,
                                trends.rows(found),
                                trends.totals(found));
                    }));
        });
    }

    private static void within(EvaluationSearch search) {
        var from = search.from().orElseThrow();
        if (ChronoUnit.DAYS.between(from, search.to().orElseThrow()) >= MOST_DAYS) {
            throw Refusals.wrong("to", "is more than " + MOST_DAYS + " days after from; ask for less, or for parts");
        }
    }

    /** Sections and items are named by the version that they were scored by. */
    private Future<Map<CardVersion, Scorecard>> versions(TrendGroup by, List<Evaluation> found) {
        var used =
                by.ofParts() ? found.stream().map(Evaluation::card).collect(Collectors.toSet()) : Set.<CardVersion>of();
        var read = new HashMap<CardVersion, Scorecard>();
        var done = Future.<Void>succeededFuture();
        for (var version : used) {
            done = done.compose(_ ->
                    cards.of(version).onSuccess(card -> read.put(version, card)).<Void>mapEmpty());
        }
        return done.map(read);
    }
}
