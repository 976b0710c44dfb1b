package io.claimline.gateway.store.quality;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.quality.Score;
import io.claimline.dialer.quality.evaluation.Evaluation;
import io.claimline.dialer.quality.evaluation.EvaluationState;
import io.claimline.gateway.store.link.Match;
import io.claimline.gateway.store.link.MongoLink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Evaluations. One is changed only from the revision that was read; what it was released with stays in it. Beside each stand the marks that it is searched by. Every stage fails with an {@link
 * java.io.IOException} as cause when the store cannot be reached.
 */
public final class Evaluations {
    private static final String AGENT = "call.agent";
    private static final String DATE = "call.date";
    private static final String STATE = "state";
    private static final String UNTIL = "answering.until";
    private static final String TROUBLE = "trouble";
    private static final String RELEASED = "releasedAt";
    private static final int PART = 500;

    private final MongoLink link;
    private final Revised<Evaluation> evaluations;

    Evaluations(MongoLink link) {
        this.link = link;
        evaluations = new Revised<>(link, "evaluations", Evaluation.class);
    }

    /** That of the call. */
    public CompletableFuture<Optional<Evaluation>> find(CallId call) {
        return evaluations.find(call.value());
    }

    /** Those of the calls that have one. */
    public CompletableFuture<List<Evaluation>> of(Collection<CallId> calls) {
        var ids = calls.stream().map(CallId::value).distinct().toList();
        var parts = new ArrayList<CompletableFuture<List<Evaluation>>>();
        for (var from = 0; from < ids.size(); from += PART) {
            var part = ids.subList(from, Math.min(ids.size(), from + PART));
            parts.add(evaluations.read(evaluations.collection().find(in("_id", part))));
        }
        return CompletableFuture.allOf(parts.toArray(CompletableFuture<?>[]::new))
                .thenApply(_ ->
                        parts.stream().flatMap(part -> part.join().stream()).toList());
    }

    /** Adds the first revision; false when the call has an evaluation. */
    public CompletableFuture<Boolean> add(Evaluation evaluation) {
        return evaluations.add(written(evaluation));
    }

    /** Keeps the next revision; false when somebody else did. */
    public CompletableFuture<Boolean> change(Evaluation evaluation) {
        return evaluations.replace(written(evaluation));
    }

    /** Removes a draft; false when it is none any more, or of another revision. */
    public CompletableFuture<Boolean> drop(Evaluation draft) {
        return link.one(evaluations
                        .collection()
                        .deleteOne(Match.all(
                                eq("_id", draft.id().value()),
                                eq("revision", draft.revision()),
                                eq(STATE, EvaluationState.DRAFT.name()))))
                .thenApply(done -> done.getDeletedCount() == 1);
    }

    private Document written(Evaluation evaluation) {
        var document = evaluations.write(evaluation);
        evaluation
                .score()
                .ifPresent(score -> document.append("critical", score.critical())
                        .append("passed", score.passed())
                        .append(TROUBLE, trouble(score)));
        evaluation.releasedAt().ifPresent(at -> document.append(RELEASED, Date.from(at)));
        return document.append("disputed", evaluation.dispute().isPresent())
                .append("changedByDispute", evaluation.changedByDispute());
    }

    private static boolean trouble(Score score) {
        return score.critical() || !score.passed();
    }

    /** Those that are searched for, of the latest calls first. */
    public CompletableFuture<List<Evaluation>> search(EvaluationSearch search, Instant now, int most) {
        return evaluations.read(evaluations
                .collection()
                .find(filter(search, now))
                .sort(Sorts.descending(DATE, "_id"))
                .limit(most));
    }

    private static Bson filter(EvaluationSearch search, Instant now) {
        var filters = new ArrayList<Bson>();
        filters.add(visible(search));
        search.from().ifPresent(date -> filters.add(new Document(DATE, new Document("$gte", date.toString()))));
        search.to().ifPresent(date -> filters.add(new Document(DATE, new Document("$lte", date.toString()))));
        search.agents().ifPresent(agents -> filters.add(in(AGENT, agents)));
        search.notAgents()
                .ifPresent(agents -> filters.add(new Document(AGENT, new Document("$nin", List.copyOf(agents)))));
        search.campaign().ifPresent(id -> filters.add(eq("call.campaign", id)));
        search.card().ifPresent(id -> filters.add(eq("card.id", id)));
        search.evaluator().ifPresent(id -> filters.add(eq("evaluator", id)));
        search.state().ifPresent(state -> filters.add(state(state, now)));
        search.only().ifPresent(only -> filters.add(only(only)));
        search.after()
                .ifPresent(cursor -> filters.add(or(
                        lt(DATE, cursor.date().toString()),
                        and(eq(DATE, cursor.date().toString()), lt("_id", cursor.call())))));
        return and(filters);
    }

    private static Bson visible(EvaluationSearch search) {
        return switch (search.drafts()) {
            case EvaluationSearch.Drafts.All _ -> new Document();
            case EvaluationSearch.Drafts.None _ -> ne(STATE, EvaluationState.DRAFT.name());
            case EvaluationSearch.Drafts.Of(AgentId who) ->
                or(ne(STATE, EvaluationState.DRAFT.name()), eq("evaluator", who.value()));
        };
    }

    /** As it is by now: the time to answer may be over since. */
    private static Bson state(EvaluationState state, Instant now) {
        var at = Date.from(now);
        return switch (state) {
            case RELEASED, DECIDED -> and(eq(STATE, state.name()), gt(UNTIL, at));
            case FINAL ->
                or(
                        eq(STATE, state.name()),
                        and(
                                in(STATE, EvaluationState.RELEASED.name(), EvaluationState.DECIDED.name()),
                                lte(UNTIL, at)));
            case DRAFT, ACKNOWLEDGED, DISPUTED -> eq(STATE, state.name());
        };
    }

    private static Bson only(EvaluationSearch.Only only) {
        return switch (only) {
            case CRITICAL -> eq("critical", true);
            case FAILED -> eq("passed", false);
            case DISPUTED -> eq("disputed", true);
            case CHANGED -> eq("changedByDispute", true);
        };
    }

    /** The agent's that wait for an answer at that time. */
    public CompletableFuture<List<Evaluation>> awaiting(AgentId agent, Instant now) {
        return evaluations.read(evaluations
                .collection()
                .find(Match.all(
                        eq(AGENT, agent.value()),
                        in(STATE, EvaluationState.RELEASED.name(), EvaluationState.DECIDED.name()),
                        gt(UNTIL, Date.from(now)))));
    }

    /** When an evaluation of the agent was released last, before then, that did not pass or has a critical error. */
    public CompletableFuture<Optional<Instant>> lastTrouble(AgentId agent, Instant before) {
        return link.first(evaluations
                        .collection()
                        .find(Match.all(eq(AGENT, agent.value()), eq(TROUBLE, true), lt(RELEASED, Date.from(before))))
                        .projection(Projections.include(RELEASED))
                        .sort(Sorts.descending(RELEASED))
                        .limit(1))
                .thenApply(found -> found.map(one -> one.getDate(RELEASED).toInstant()));
    }
}
