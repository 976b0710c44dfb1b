package io.claimline.gateway.app.quality.sampling;

import io.claimline.dialer.quality.sampling.Draw;
import io.claimline.dialer.quality.sampling.SamplingRule;
import io.claimline.dialer.quality.sampling.Week;
import io.claimline.dialer.report.ShiftCalendar;
import io.claimline.gateway.app.quality.Names;
import io.claimline.gateway.app.quality.Refusals;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operations;
import io.claimline.gateway.store.quality.QualityBooks;
import io.claimline.gateway.store.quality.QualityTask;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Sampling rules over the API. */
public final class RuleEndpoints implements Endpoints {
    private static final int DAYS = 7;

    private final QualityBooks books;
    private final Names.Sources names;
    private final Sampler sampler;
    private final ShiftCalendar calendar;
    private final InstantSource clock;

    /** @param sampler draws by the rules */
    public RuleEndpoints(
            QualityBooks books, Names.Sources names, Sampler sampler, ShiftCalendar calendar, InstantSource clock) {
        this.books = books;
        this.names = names;
        this.sampler = sampler;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public void register(Operations operations) {
        operations
                .on("listSamplingRules", _ -> list())
                .on("setSamplingRule", this::set)
                .on("removeSamplingRule", this::remove)
                .on("previewSamplingRule", this::preview);
    }

    private LocalDate today() {
        return calendar.siteDate(clock.instant());
    }

    private Future<Answer> list() {
        return names.read()
                .compose(known -> Stages.future(books.tasks().of(Week.of(today())))
                        .compose(tasks -> Stages.future(books.rules().all()).map(all -> {
                            var drawn = tasks.stream()
                                    .collect(Collectors.groupingBy(QualityTask::rule, Collectors.counting()));
                            var rows = new JsonArray();
                            all.forEach(
                                    rule -> rows.add(RuleText.write(rule, known, drawn.getOrDefault(rule.id(), 0L))));
                            return Answer.ok(new JsonObject().put("rules", rows));
                        })));
    }

    private Future<Answer> set(Ask ask) {
        var id = ask.path("ruleId");
        long seen = Objects.requireNonNull(ask.body().getLong("revision"));
        return names.read()
                .compose(known -> Stages.future(books.rules().find(id)).compose(before -> {
                    if (before.map(SamplingRule::revision).orElse(0L) != seen) {
                        return Future.failedFuture(changed(id, before));
                    }
                    var rule = RuleText.read(id, seen + 1, ask.body(), changedBy(ask, before), known);
                    told(ask, before, rule);
                    return Stages.future(books.rules().keep(rule))
                            .compose(kept -> kept
                                    ? drawn(rule).map(count -> Answer.ok(RuleText.write(rule, known, count)))
                                    : Stages.future(books.rules().find(id))
                                            .compose(now -> Future.failedFuture(changed(id, now))));
                }));
    }

    /** One that was off draws from this week on again: what it did not draw then was not to be drawn. */
    private SamplingRule.Changed changedBy(Ask ask, Optional<SamplingRule> before) {
        var since = before.filter(SamplingRule::on)
                .map(rule -> rule.changed().since())
                .orElseGet(() -> Week.of(today()).first());
        return new SamplingRule.Changed(ask.agent(), clock.instant(), since);
    }

    private static void told(Ask ask, Optional<SamplingRule> before, SamplingRule rule) {
        ask.tell()
                .changed("on", before.map(SamplingRule::on).map(String::valueOf).orElse("none"), "" + rule.on())
                .changed(
                        "perWeek",
                        before.map(one -> "" + one.often().perWeek()).orElse("none"),
                        "" + rule.often().perWeek())
                .changed("scorecard", before.map(SamplingRule::scorecard).orElse("none"), rule.scorecard());
    }

    private Future<Long> drawn(SamplingRule rule) {
        return Stages.future(books.tasks().of(Week.of(today())))
                .map(tasks -> tasks.stream()
                        .filter(task -> task.rule().equals(rule.id()))
                        .count());
    }

    private static ApiProblem changed(String id, Optional<SamplingRule> now) {
        return now.map(rule -> Refusals.changed(
                        "The rule " + rule.name(),
                        Refusals.current(
                                rule.revision(),
                                rule.on() ? "on" : "off",
                                Optional.of(rule.changed().by().value()),
                                rule.changed().at())))
                .orElseGet(() -> ApiProblem.conflict(
                        "There is no rule " + id + " any more. Send it with revision 0 to add it."));
    }

    private Future<Answer> remove(Ask ask) {
        var id = ask.path("ruleId");
        long seen = Objects.requireNonNull(ask.body().getLong("revision"));
        ask.tell().detail("removed", true);
        return Stages.future(books.rules().remove(id, seen))
                .compose(removed -> removed
                        ? Future.succeededFuture(new Answer.Done())
                        : Stages.future(books.rules().find(id))
                                .compose(now -> Future.failedFuture(
                                        now.isEmpty()
                                                ? ApiProblem.notFound("There is no rule " + id + ".")
                                                : changed(id, now))));
    }

    private Future<Answer> preview(Ask ask) {
        var week = new Week(today().minusDays(DAYS));
        return names.read().compose(known -> {
            var changed = new SamplingRule.Changed(ask.agent(), clock.instant(), week.first());
            var order = ask.body().copy().put("on", true);
            var rule = RuleText.read("preview", 1, order, changed, known);
            var card = Objects.requireNonNull(known.cards().get(rule.scorecard()))
                    .inUse()
                    .orElseThrow();
            return sampler.before(today(), DAYS)
                    .compose(calls -> sampler.standings()
                            .of(Sampler.agents(calls), week, known)
                            .compose(standings -> sampler.key()
                                    .map(key -> Answer.ok(new Preview(new Draw(rule, card.calls(), key), week, known)
                                            .of(calls, standings)))));
        });
    }
}
