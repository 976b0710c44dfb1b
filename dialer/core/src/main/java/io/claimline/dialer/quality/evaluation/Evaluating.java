package io.claimline.dialer.quality.evaluation;

import io.claimline.dialer.id.CallId;
import io.claimline.dialer.quality.Answer;
import io.claimline.dialer.quality.AnswerCheck;
import io.claimline.dialer.quality.Fault;
import io.claimline.dialer.quality.Scorecard;
import io.claimline.dialer.quality.Scoring;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Every step of an evaluation. A step is a function of the evaluation as it is, who asks, and the time; it gives the next revision, or says why not.
 *
 * @param card the version of the scorecard that the evaluation is of
 * @param who who asks
 * @param now when
 * @param terms of the installation
 */
public record Evaluating(Scorecard card, Asker who, Instant now, Terms terms) {
    /**
     * How long things may take.
     *
     * @param lease for which a draft is one evaluator's after each keeping
     * @param answer in which an agent may dispute, or read a decision
     */
    public record Terms(Duration lease, Duration answer) {}

    /**
     * Begins a draft, or begins one anew whose evaluator has let the lease run out.
     *
     * @param before the draft that is there; null when there is none
     */
    public Stepped begin(
            CallId id,
            ScoredCall call,
            Evaluation.CardVersion version,
            @Nullable String rule,
            @Nullable Evaluation before) {
        return Stepped.unless(
                whyNotBegun(call, before),
                List.of(),
                () -> new Evaluation(
                        id,
                        before == null ? 1 : before.revision() + 1,
                        EvaluationState.DRAFT,
                        call,
                        version,
                        who.id(),
                        now.plus(terms.lease()),
                        Findings.NONE,
                        List.of(),
                        rule,
                        Evaluation.Answering.NONE,
                        new Evaluation.Changed(who.id(), now)));
    }

    private Optional<String> whyNotBegun(ScoredCall call, @Nullable Evaluation before) {
        if (call.agent().equals(who.id())) {
            return Optional.of("It was your own call; somebody else scores it.");
        }
        if (before == null) {
            return Optional.empty();
        }
        if (before.state() != EvaluationState.DRAFT) {
            return Optional.of(before.evaluator() + " has scored this call.");
        }
        return now.isBefore(before.leaseUntil())
                ? Optional.of(before.evaluator() + " is scoring this call. Look at another one.")
                : Optional.empty();
    }

    /** Keeps a draft, and prolongs its lease. */
    public Stepped keep(Evaluation draft, Findings findings) {
        return Stepped.unless(
                rights(draft).edit(),
                AnswerCheck.faults(card, findings.answers()),
                () -> draft.next(draft.state(), who.id(), now, answering -> answering)
                        .with(findings, now.plus(terms.lease())));
    }

    /**
     * Releases a complete draft to the agent, with its first score.
     *
     * @param recorded whether there is a recording that can be heard
     */
    public Stepped release(Evaluation draft, boolean recorded) {
        return Stepped.unless(rights(draft).release(), complete(draft.findings()), () -> {
            var score = revision(draft, ScoreRevision.What.RELEASED, "", draft.findings());
            return draft.next(EvaluationState.RELEASED, who.id(), now, answering -> answering.until(end()))
                    .scored(score, recorded);
        });
    }

    /** Another score for what was released; the agent is to read it again. */
    public Stepped correct(Evaluation evaluation, Findings findings, String why) {
        return Stepped.unless(rights(evaluation).correct(), told(findings), () -> {
            var score = revision(evaluation, ScoreRevision.What.CORRECTED, why, findings);
            return evaluation
                    .next(EvaluationState.RELEASED, who.id(), now, answering -> answering.anew(end()))
                    .with(findings, evaluation.leaseUntil())
                    .scored(score, evaluation.call().recorded());
        });
    }

    /** The agent has read it; of a decision, that is the end. */
    public Stepped acknowledge(Evaluation evaluation, String reply) {
        var to = evaluation.state() == EvaluationState.DECIDED ? EvaluationState.FINAL : EvaluationState.ACKNOWLEDGED;
        return Stepped.unless(
                rights(evaluation).acknowledge(),
                List.of(),
                () -> evaluation.next(to, who.id(), now, answering -> answering.acknowledged(reply, now)));
    }

    /** The agent does not agree. */
    public Stepped dispute(Evaluation evaluation, List<Dispute.Disputed> items, String reply) {
        return Stepped.unless(
                rights(evaluation).dispute(),
                disputed(items),
                () -> evaluation.next(
                        EvaluationState.DISPUTED,
                        who.id(),
                        now,
                        before -> new Evaluation.Answering(
                                before.until(),
                                reply.isBlank() ? before.reply() : reply,
                                before.acknowledgedAt(),
                                new Dispute(now, items),
                                null)));
    }

    /** Decides a dispute; where an answer is changed, that makes another score. */
    public Stepped decide(Evaluation evaluation, List<Decision.Decided> items, String reason) {
        return Stepped.unless(rights(evaluation).decide(), decided(evaluation, items), () -> {
            var decision = new Decision(now, who.id(), reason, items);
            var decided = evaluation.next(
                    EvaluationState.DECIDED,
                    who.id(),
                    now,
                    before -> new Evaluation.Answering(end(), before.reply(), null, before.dispute(), decision));
            if (!decision.changed()) {
                return decided;
            }
            var findings = changed(evaluation.findings(), decision);
            var score = revision(evaluation, ScoreRevision.What.DECIDED, reason, findings);
            return decided.with(findings, evaluation.leaseUntil())
                    .scored(score, evaluation.call().recorded());
        });
    }

    private static Findings changed(Findings findings, Decision decision) {
        var answers = findings.answers().stream()
                .map(answer -> decision.items().stream()
                        .filter(one -> one.item().equals(answer.item()))
                        .flatMap(one -> one.changed().stream())
                        .findFirst()
                        .map(mark -> new Answer(answer.item(), mark, answer.comment(), answer.at()))
                        .orElse(answer))
                .toList();
        return new Findings(answers, findings.comment());
    }

    private ScoreRevision revision(Evaluation of, ScoreRevision.What what, String why, Findings findings) {
        var number = of.history().size() + 1;
        return new ScoreRevision(number, what, now, who.id(), why, findings, Scoring.of(card, findings.answers()));
    }

    private Rights rights(Evaluation evaluation) {
        return new Rights(evaluation, who, now);
    }

    private Instant end() {
        return now.plus(terms.answer());
    }

    private List<Fault> told(Findings findings) {
        var faults = AnswerCheck.faults(card, findings.answers());
        return faults.isEmpty() ? complete(findings) : faults;
    }

    private List<Fault> complete(Findings findings) {
        var missing = AnswerCheck.missing(card, findings.answers());
        if (missing.isEmpty() && Scoring.of(card, findings.answers()).total().isEmpty()) {
            return List.of(new Fault("answers", "say that nothing applies; such a call has no score. Drop it instead"));
        }
        return missing;
    }

    private List<Fault> disputed(List<Dispute.Disputed> items) {
        var faults = new ArrayList<Fault>();
        if (items.isEmpty()) {
            faults.add(new Fault("items", "is empty; say which answers you dispute"));
        }
        var seen = new HashSet<String>();
        for (var i = 0; i < items.size(); i++) {
            var item = items.get(i).item();
            if (card.item(item).isEmpty()) {
                faults.add(new Fault("items[" + i + "].item", "'" + item + "' is no item of this evaluation"));
            } else if (!seen.add(item)) {
                faults.add(new Fault("items[" + i + "].item", "'" + item + "' is there twice; leave one of the two"));
            }
        }
        return faults;
    }

    private List<Fault> decided(Evaluation evaluation, List<Decision.Decided> items) {
        var faults = new ArrayList<Fault>();
        var open = new TreeSet<>(evaluation.dispute().stream()
                .flatMap(dispute -> dispute.items().stream())
                .map(Dispute.Disputed::item)
                .toList());
        for (var i = 0; i < items.size(); i++) {
            var at = "items[" + i + "]";
            var one = items.get(i);
            if (!open.remove(one.item())) {
                faults.add(new Fault(at + ".item", "'" + one.item() + "' is not disputed, or is decided twice"));
            } else {
                refused(evaluation, one).ifPresent(why -> faults.add(new Fault(at + ".points", why)));
            }
        }
        open.forEach(
                item -> faults.add(new Fault("items", "'" + item + "' is disputed and not decided; decide it too")));
        return faults;
    }

    private Optional<String> refused(Evaluation evaluation, Decision.Decided one) {
        var before = evaluation.findings().answers().stream()
                .filter(answer -> answer.item().equals(one.item()))
                .flatMap(answer -> answer.given().stream())
                .findFirst();
        return one.changed().flatMap(mark -> {
            if (!card.item(one.item()).orElseThrow().takes(mark)) {
                return Optional.of("the item does not take that answer");
            }
            return before.filter(mark::equals).isPresent()
                    ? Optional.of("that is the answer it has; uphold it instead")
                    : Optional.empty();
        });
    }
}
