package io.claimline.gateway.app.quality.evaluation;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.quality.Score;
import io.claimline.dialer.quality.Scorecard;
import io.claimline.dialer.quality.evaluation.Asker;
import io.claimline.dialer.quality.evaluation.Evaluating;
import io.claimline.dialer.quality.evaluation.Evaluation;
import io.claimline.dialer.quality.evaluation.EvaluationState;
import io.claimline.dialer.quality.evaluation.Stepped;
import io.claimline.gateway.app.config.QualitySettings;
import io.claimline.gateway.app.duty.DayNews;
import io.claimline.gateway.app.quality.Names;
import io.claimline.gateway.app.quality.Refusals;
import io.claimline.gateway.app.quality.Words;
import io.claimline.gateway.app.quality.call.Candidates;
import io.claimline.gateway.app.quality.card.AnswerText;
import io.claimline.gateway.app.quality.card.Cards;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.security.Account;
import io.claimline.gateway.app.security.Role;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.store.quality.QualityBooks;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Takes the steps of evaluations: reads, lets the core decide, writes from the revision that was read, and tells whom it concerns. */
public final class EvaluationDesk {
    private final Vertx vertx;
    private final QualityBooks books;
    private final Cards cards;
    private final Candidates candidates;
    private final Names.Sources names;
    private final QualitySettings settings;
    private final InstantSource clock;

    /** What it works with. */
    public record Around(QualityBooks books, Cards cards, Candidates candidates, Names.Sources names) {}

    /** Tells agents over the event bus. */
    public EvaluationDesk(Vertx vertx, Around around, QualitySettings settings, InstantSource clock) {
        this.vertx = vertx;
        books = around.books();
        cards = around.cards();
        candidates = around.candidates();
        names = around.names();
        this.settings = settings;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    QualityBooks books() {
        return books;
    }

    Candidates candidates() {
        return candidates;
    }

    Future<Names> names() {
        return names.read();
    }

    QualitySettings settings() {
        return settings;
    }

    /** Who asks, with regard to an evaluation: whether somebody else could decide a dispute of it. */
    static Asker asker(Account account, AgentId evaluator, AgentId agent, Names names) {
        var others = names.evaluators().stream()
                .map(Account::id)
                .anyMatch(one -> !one.equals(evaluator) && !one.equals(agent));
        return new Asker(account.id(), role(account), others);
    }

    private static Asker.Role role(Account account) {
        return switch (account.role()) {
            case AGENT -> Asker.Role.AGENT;
            case SUPERVISOR -> Asker.Role.EVALUATOR;
            case ADMIN -> Asker.Role.ADMINISTRATOR;
        };
    }

    private static Asker asker(Ask ask, Evaluation evaluation, Names names) {
        return asker(
                ask.signedIn().account(),
                evaluation.evaluator(),
                evaluation.call().agent(),
                names);
    }

    /** Whether who asks is told who scored and decided. */
    private boolean named(Ask ask) {
        return ask.signedIn().account().role() != Role.AGENT || settings.evaluatorsAreNamed();
    }

    /** Evaluations as who asks sees them. */
    EvaluationText text(Ask ask, Names names) {
        return new EvaluationText(names, named(ask), now());
    }

    /** The evaluation of the call in the path, if who asks may see it; else 404. */
    Future<Evaluation> find(Ask ask) {
        var account = ask.signedIn().account();
        return find(ask, one -> visible(one, account));
    }

    private Future<Evaluation> find(Ask ask, Predicate<Evaluation> which) {
        var account = ask.signedIn().account();
        return Stages.future(books.evaluations().find(new CallId(ask.path("callId"))))
                .compose(found -> found.filter(which)
                        .map(Future::succeededFuture)
                        .orElseGet(() -> Future.failedFuture(ApiProblem.notFound(
                                account.role() == Role.AGENT
                                        ? "No call of yours with that id has been scored."
                                        : "The call has no evaluation that you can see."))));
    }

    private static boolean visible(Evaluation evaluation, Account account) {
        return switch (account.role()) {
            case AGENT ->
                evaluation.state() != EvaluationState.DRAFT
                        && evaluation.call().agent().equals(account.id());
            case SUPERVISOR ->
                evaluation.state() != EvaluationState.DRAFT
                        || evaluation.evaluator().equals(account.id());
            case ADMIN -> true;
        };
    }

    /** That which who asks wants to change: whoever scored a call that another has begun anew is told so, and by whom. */
    private Future<Evaluation> toChange(Ask ask) {
        var account = ask.signedIn().account();
        return find(ask, one -> account.role() != Role.AGENT || visible(one, account));
    }

    /** One step of the evaluation in the path, from the revision that the body names; completes with it as it is then. */
    Future<JsonObject> step(Ask ask, BiFunction<Evaluating, Evaluation, Stepped> how) {
        return toChange(ask)
                .compose(evaluation -> names().compose(known -> {
                    var seen = Objects.requireNonNull(ask.body().getLong("revision"));
                    if (seen != evaluation.revision()) {
                        return Future.failedFuture(changed(ask, evaluation));
                    }
                    return cards.of(evaluation.card()).compose(card -> {
                        var doing = doing(card, asker(ask, evaluation, known));
                        return made(how.apply(doing, evaluation), ask, evaluation)
                                .compose(next -> kept(ask, evaluation, next))
                                .compose(next -> write(ask, known, next));
                    });
                }));
    }

    Evaluating doing(Scorecard card, Asker who) {
        return new Evaluating(card, who, now(), new Evaluating.Terms(settings.lease(), settings.answer()));
    }

    /** What the core has decided; a refusal comes with the evaluation as it is. */
    Future<Evaluation> made(Stepped step, Ask ask, Evaluation before) {
        return switch (step) {
            case Stepped.Made(var evaluation) -> Future.succeededFuture(evaluation);
            case Stepped.Refused(var why) -> Future.failedFuture(ApiProblem.changed(why, current(ask, before)));
            case Stepped.Wrong(var faults) -> Future.failedFuture(Refusals.wrong(faults));
        };
    }

    private Future<Evaluation> kept(Ask ask, Evaluation before, Evaluation next) {
        return Stages.future(books.evaluations().change(next)).compose(kept -> {
            if (!kept) {
                return toChange(ask).compose(now -> Future.failedFuture(changed(ask, now)));
            }
            told(ask, before, next);
            tell(next);
            return Future.succeededFuture(next);
        });
    }

    /**
     * A draft is kept some fifty times a call and counts for nobody: that it was begun is written down, and what came of it. What counts is written down with its revision and what every item
     * was answered with, so that none of it can be changed in silence; the words are not.
     */
    private static void told(Ask ask, Evaluation before, Evaluation next) {
        if (next.state() == EvaluationState.DRAFT) {
            ask.tell().nothing();
            return;
        }
        ask.tell()
                .changed("score", score(before), score(next))
                .detail("revision", next.revision())
                .detail("answers", AnswerText.marks(next.findings().answers()))
                .about("user", next.call().agent().value());
    }

    private static String score(Evaluation evaluation) {
        return evaluation
                .score()
                .flatMap(Score::total)
                .map(share -> "" + share.value())
                .orElse("none");
    }

    /** The agent's desk shows that something waits, or does not any more. */
    private void tell(Evaluation evaluation) {
        if (evaluation.state() != EvaluationState.DRAFT) {
            vertx.eventBus().publish(DayNews.CHANGED, evaluation.call().agent().value());
        }
    }

    /** Somebody else was faster, or a step later. */
    ApiProblem changed(Ask ask, Evaluation evaluation) {
        return Refusals.changed("The evaluation", current(ask, evaluation));
    }

    private JsonObject current(Ask ask, Evaluation evaluation) {
        return Refusals.current(
                evaluation.revision(),
                Words.of(evaluation.state(now())),
                named(ask) ? Optional.of(evaluation.changed().by().value()) : Optional.empty(),
                evaluation.changed().at());
    }

    /** {@code Evaluation} of the wire contract, as who asks sees it. */
    Future<JsonObject> write(Ask ask, Names known, Evaluation evaluation) {
        return cards.of(evaluation.card())
                .compose(card -> candidates
                        .audible(evaluation.id())
                        .compose(audible -> task(ask, evaluation)
                                .map(task -> text(ask, known)
                                        .write(
                                                evaluation,
                                                asker(ask, evaluation, known),
                                                new EvaluationText.More(card, audible, hear(ask, audible), task)))));
    }

    private Optional<String> hear(Ask ask, boolean audible) {
        var agent = ask.signedIn().account().role() == Role.AGENT;
        if (agent && !settings.agentsHear()) {
            return Optional.of("Agents do not hear recordings here; ask a supervisor.");
        }
        return audible ? Optional.empty() : Optional.of("There is no recording of this call that can be heard.");
    }

    private Future<Optional<JsonObject>> task(Ask ask, Evaluation evaluation) {
        var rule = evaluation.rule();
        if (rule == null || ask.signedIn().account().role() == Role.AGENT) {
            return Future.succeededFuture(Optional.empty());
        }
        return Stages.future(books.tasks().find(evaluation.id()))
                .compose(found -> Stages.future(books.rules().find(rule))
                        .map(named -> found.map(task -> new JsonObject()
                                .put("rule", rule)
                                .put("ruleName", named.map(one -> one.name()).orElse(rule))
                                .put("dueAt", task.dueAt().toString()))));
    }
}
