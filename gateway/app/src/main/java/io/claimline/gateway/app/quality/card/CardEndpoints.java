package io.claimline.gateway.app.quality.card;

import io.claimline.dialer.quality.AnswerCheck;
import io.claimline.dialer.quality.Scorecard;
import io.claimline.dialer.quality.Scoring;
import io.claimline.dialer.quality.sampling.SamplingRule;
import io.claimline.gateway.app.quality.Refusals;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operations;
import io.claimline.gateway.store.quality.SamplingRules;
import io.claimline.gateway.store.quality.Scorecards;
import io.claimline.gateway.store.quality.StoredScorecard;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Scorecards over the API. */
public final class CardEndpoints implements Endpoints {
    private static final String ID = "[a-z0-9][a-z0-9-]{0,39}";

    private final Scorecards store;
    private final SamplingRules rules;
    private final InstantSource clock;

    /** @param rules that may use a scorecard which is to be retired */
    public CardEndpoints(Scorecards store, SamplingRules rules, InstantSource clock) {
        this.store = store;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public void register(Operations operations) {
        operations
                .on("listScorecardTemplates", _ -> Future.succeededFuture(templates()))
                .on("tryScorecard", ask -> Future.succeededFuture(tried(ask.body())))
                .on("listScorecards", _ -> list())
                .on("addScorecard", this::add)
                .on("getScorecard", ask -> find(ask).map(card -> Answer.ok(StoredCardText.write(card))))
                .on("keepScorecardDraft", this::keep)
                .on("publishScorecard", this::publish)
                .on("retireScorecard", this::retire);
    }

    private static Answer templates() {
        var list = new JsonArray();
        Templates.all()
                .forEach((id, card) -> list.add(new JsonObject().put("id", id).put("content", CardText.write(card))));
        return Answer.ok(new JsonObject().put("templates", list));
    }

    private static Answer tried(JsonObject body) {
        var card = CardText.read(body.getJsonObject("content"));
        var answers = AnswerText.read(body.getJsonArray("answers"));
        Refusals.unlessNone(AnswerCheck.faults(card, answers));
        return Answer.ok(AnswerText.write(Scoring.of(card, answers)));
    }

    private Future<Answer> list() {
        return Stages.future(store.all()).map(all -> {
            var rows = new JsonArray();
            all.stream().filter(card -> !card.retired()).forEach(card -> rows.add(StoredCardText.row(card)));
            all.stream().filter(StoredScorecard::retired).forEach(card -> rows.add(StoredCardText.row(card)));
            return Answer.ok(new JsonObject().put("scorecards", rows));
        });
    }

    private Future<Answer> add(Ask ask) {
        var id = ask.body().getString("id");
        if (!id.matches(ID)) {
            throw Refusals.wrong(
                    "id", "must be small letters, digits and hyphens, 40 at most, such as patient-balance");
        }
        var content = CardText.read(ask.body().getJsonObject("content"));
        var card = new StoredScorecard(id, 1, content, List.of(), false, ask.agent(), clock.instant());
        return Stages.future(store.add(card))
                .compose(added -> added
                        ? Future.succeededFuture(new Answer.Json(201, StoredCardText.write(card)))
                        : Future.failedFuture(ApiProblem.conflict(
                                "There is a scorecard " + id + ". Choose another id, or change that one.")));
    }

    private Future<Answer> keep(Ask ask) {
        var content = CardText.read(ask.body().getJsonObject("content"));
        return change(ask, card -> next(ask, card, content, card.versions(), card.retired()));
    }

    private Future<Answer> publish(Ask ask) {
        return change(ask, card -> {
            var draft = card.draft();
            if (draft == null) {
                throw ApiProblem.conflict("There is no draft to publish. Change the scorecard first.");
            }
            var note = ask.body().getString("note", "").strip();
            var versions = new ArrayList<>(card.versions());
            versions.add(new StoredScorecard.Published(draft, note, ask.agent(), clock.instant()));
            ask.tell().detail("version", versions.size());
            return next(ask, card, null, versions, card.retired());
        });
    }

    private Future<Answer> retire(Ask ask) {
        var retired = ask.body().getBoolean("retired");
        ask.tell().detail("retired", retired);
        return (retired ? unused(ask.path("scorecardId")) : Future.<Void>succeededFuture())
                .compose(_ -> change(ask, card -> next(ask, card, card.draft(), card.versions(), retired)));
    }

    private Future<Void> unused(String card) {
        return Stages.future(rules.all())
                .compose(all -> all.stream()
                        .filter(SamplingRule::on)
                        .filter(rule -> rule.scorecard().equals(card))
                        .findFirst()
                        .<Future<Void>>map(
                                rule -> Future.failedFuture(
                                        ApiProblem.conflict(
                                                "The sampling rule " + rule.name()
                                                        + " draws calls for it. Give the rule another scorecard, or turn it off, first.")))
                        .orElseGet(Future::succeededFuture));
    }

    private StoredScorecard next(
            Ask ask,
            StoredScorecard card,
            @Nullable Scorecard draft,
            List<StoredScorecard.Published> versions,
            boolean retired) {
        return new StoredScorecard(
                card.id(), card.revision() + 1, draft, versions, retired, ask.agent(), clock.instant());
    }

    private Future<StoredScorecard> find(Ask ask) {
        return Stages.future(store.find(ask.path("scorecardId")))
                .compose(found -> found.map(Future::succeededFuture)
                        .orElseGet(() -> Future.failedFuture(
                                ApiProblem.notFound("There is no scorecard " + ask.path("scorecardId") + "."))));
    }

    private Future<Answer> change(Ask ask, UnaryOperator<StoredScorecard> how) {
        var seen = Objects.requireNonNull(ask.body().getLong("revision"));
        return find(ask).compose(card -> {
            if (card.revision() != seen) {
                return Future.failedFuture(changed(card));
            }
            var next = how.apply(card);
            return Stages.future(store.change(next))
                    .compose(kept -> kept
                            ? Future.succeededFuture(Answer.ok(StoredCardText.write(next)))
                            : find(ask).compose(now -> Future.failedFuture(changed(now))));
        });
    }

    private static ApiProblem changed(StoredScorecard card) {
        return Refusals.changed(
                "The scorecard",
                Refusals.current(
                        card.revision(),
                        card.retired() ? "retired" : card.draft() == null ? "published" : "draft",
                        Optional.of(card.changedBy().value()),
                        card.changedAt()));
    }
}
