package io.claimline.gateway.store.calls;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.call.Milestone;
import io.claimline.dialer.compliance.DialDecision;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.outcome.Outcome;
import io.claimline.dialer.port.AttemptLog;
import io.claimline.dialer.port.OutcomeLog;
import io.claimline.gateway.store.document.Shape;
import io.claimline.gateway.store.journal.Entry;
import io.claimline.gateway.store.journal.Journal;
import io.claimline.gateway.store.journal.Kind;
import io.claimline.gateway.store.journal.Undelivered;
import io.claimline.gateway.store.link.Match;
import io.claimline.gateway.store.link.MongoLink;
import io.claimline.gateway.store.mark.ReportHour;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BinaryOperator;

/**
 * Attempts, decisions and outcomes. A write is done when it is in this node's journal; a read joins MongoDB and what the journal has not
 * delivered yet, so that whoever was told "saved" also finds it.
 */
public final class CallLog implements AttemptLog, OutcomeLog {
    private static final Shape<Attempt> ATTEMPT = Shape.of(Attempt.class);
    private static final Shape<DialDecision> DECISION = Shape.of(DialDecision.class);
    private static final Shape<Outcome> OUTCOME = Shape.of(Outcome.class);
    private static final Comparator<Attempt> LATER =
            Comparator.comparing(Attempt::fence).thenComparing(CallLog::placedAt);

    private final Journal journal;
    private final Undelivered<Attempt> attempts;
    private final Undelivered<DialDecision> decisions;
    private final Undelivered<Outcome> outcomes;

    /** Writes to the journal; reads it and the end of the link. */
    public CallLog(Journal journal, MongoLink link) {
        this.journal = journal;
        attempts = new Undelivered<>(journal, link, Kind.ATTEMPT, ATTEMPT, CallLog::newer);
        decisions = new Undelivered<>(journal, link, Kind.DECISION, DECISION, (stored, _) -> stored);
        outcomes = new Undelivered<>(journal, link, Kind.OUTCOME, OUTCOME, (stored, _) -> stored);
    }

    @Override
    public CompletionStage<Void> keep(DialDecision decision) {
        var groups = List.of("lead:" + decision.lead());
        var body = DECISION.write(decision);
        if (!decision.allowed()) {
            body.append(ReportHour.REFUSED, ReportHour.of(decision.at()));
        }
        return journal.append(new Entry(Kind.DECISION, decision.id().value(), 0, groups, body));
    }

    @Override
    public CompletionStage<Void> delivered() {
        return journal.delivered();
    }

    @Override
    public CompletionStage<Void> keep(Attempt attempt) {
        var groups = new ArrayList<>(List.of(
                "attempts",
                "campaign:" + attempt.campaign(),
                "lead:" + attempt.lead(),
                "_id:" + attempt.id(),
                "number:" + attempt.number().value()));
        attempt.agent().ifPresent(agent -> groups.add("handler:" + agent));
        var body = ATTEMPT.write(attempt).append("open", attempt.open());
        // The milestones are a list; what is asked for by time stands beside it.
        attempt.timeline()
                .at(Milestone.PLACED)
                .ifPresent(at -> body.append("placed", Date.from(at)).append(ReportHour.FIELD, ReportHour.of(at)));
        attempt.timeline().at(Milestone.ANSWERED).ifPresent(at -> body.append("answered", Date.from(at)));
        return journal.append(new Entry(Kind.ATTEMPT, attempt.id().value(), attempt.revision(), groups, body));
    }

    @Override
    public CompletionStage<Void> keep(Outcome outcome) {
        var groups = List.of(
                "outcomes",
                "call:" + outcome.call(),
                "lead:" + outcome.lead(),
                "claim:" + outcome.claim(),
                "agent:" + outcome.agent());
        return journal.append(new Entry(Kind.OUTCOME, outcome.id().value(), 0, groups, OUTCOME.write(outcome)));
    }

    @Override
    public CompletionStage<List<Attempt>> open(CampaignId campaign) {
        var open = Match.all(eq("campaign", campaign.value()), eq("open", true));
        return attempts.with("campaign:" + campaign, open)
                .thenApply(
                        found -> found.values().stream().filter(Attempt::open).toList());
    }

    @Override
    public CompletionStage<List<Attempt>> answered(CampaignId campaign, Instant since) {
        var answered = Match.all(eq("campaign", campaign.value()), gte("answered", Date.from(since)));
        return attempts.with("campaign:" + campaign, answered)
                .thenApply(found -> found.values().stream()
                        .filter(attempt -> attempt.timeline()
                                .at(Milestone.ANSWERED)
                                .filter(at -> !at.isBefore(since))
                                .isPresent())
                        .toList());
    }

    /** Every attempt placed at that instant or later, in one pass. */
    public CompletableFuture<List<Attempt>> placed(Instant since) {
        return attempts.with("attempts", gte("placed", Date.from(since)))
                .thenApply(found -> List.copyOf(found.values()));
    }

    /** How many attempts were placed at that instant or later, those in the journal not counted. */
    public CompletableFuture<Long> placedCount(Instant since) {
        return attempts.count(gte("placed", Date.from(since)));
    }

    /** Every outcome saved at that instant or later, in one pass. */
    public CompletableFuture<List<Outcome>> saved(Instant since) {
        return outcomes.with("outcomes", gte("savedAt", Date.from(since)))
                .thenApply(found -> List.copyOf(found.values()));
    }

    @Override
    public CompletionStage<Map<LeadId, Attempt>> latest(Set<LeadId> leads) {
        var found = leads.stream().map(this::attempts).toList();
        return CompletableFuture.allOf(found.toArray(CompletableFuture<?>[]::new))
                .thenApply(_ -> {
                    var latest = new HashMap<LeadId, Attempt>();
                    found.forEach(future -> future.join().stream()
                            .max(LATER)
                            .ifPresent(attempt -> latest.put(attempt.lead(), attempt)));
                    return latest;
                });
    }

    @Override
    public CompletionStage<List<Outcome>> of(CallId call) {
        return outcomes.with("call", call.value()).thenApply(CallLog::bySaving);
    }

    /** Every attempt at a lead, oldest first. */
    public CompletableFuture<List<Attempt>> attempts(LeadId lead) {
        return attempts.with("lead", lead.value())
                .thenApply(found -> found.values().stream()
                        .sorted(Comparator.comparing(CallLog::placedAt))
                        .toList());
    }

    /** Every attempt at a number, oldest first. */
    public CompletableFuture<List<Attempt>> attemptsAt(E164 number) {
        return attempts.with("number", number.value())
                .thenApply(found -> found.values().stream()
                        .sorted(Comparator.comparing(CallLog::placedAt))
                        .toList());
    }

    /** The attempt of a call. */
    public CompletableFuture<Optional<Attempt>> attempt(CallId call) {
        return attempts.with("_id", call.value())
                .thenApply(found -> found.values().stream().findFirst());
    }

    @Override
    public CompletableFuture<List<DialDecision>> decisions(LeadId lead) {
        return decisions
                .with("lead", lead.value())
                .thenApply(found -> found.values().stream()
                        .sorted(Comparator.comparing(DialDecision::at))
                        .toList());
    }

    /** Every outcome of a lead, oldest first. */
    public CompletableFuture<List<Outcome>> outcomes(LeadId lead) {
        return outcomes.with("lead", lead.value()).thenApply(CallLog::bySaving);
    }

    /** Every outcome of a claim or balance, oldest first. */
    public CompletableFuture<List<Outcome>> outcomesOfClaim(String claim) {
        return outcomes.with("claim", claim).thenApply(CallLog::bySaving);
    }

    /** The attempts that connected the agent with somebody since then. */
    public CompletableFuture<List<Attempt>> handled(AgentId agent, Instant since) {
        // A person waits for an agent for seconds; the attempt was answered little before.
        var query =
                Match.all(eq("handler", agent.value()), gte("answered", Date.from(since.minus(Duration.ofMinutes(5)))));
        return attempts.with("handler:" + agent, query)
                .thenApply(found -> found.values().stream()
                        .filter(attempt -> attempt.agent().filter(agent::equals).isPresent())
                        .filter(attempt -> attempt.timeline()
                                .at(Milestone.CONNECTED)
                                .filter(at -> !at.isBefore(since))
                                .isPresent())
                        .sorted(Comparator.comparing(CallLog::placedAt))
                        .toList());
    }

    /** The outcomes that the agent has saved since then, oldest first. */
    public CompletableFuture<List<Outcome>> savedBy(AgentId agent, Instant since) {
        var query = Match.all(eq("agent", agent.value()), gte("savedAt", Date.from(since)));
        return outcomes.with("agent:" + agent, query)
                .thenApply(found -> bySaving(found).stream()
                        .filter(outcome -> !outcome.savedAt().isBefore(since))
                        .toList());
    }

    /** The outcomes of these leads, oldest first. */
    public CompletableFuture<List<Outcome>> outcomesOf(Set<LeadId> leads) {
        var found = leads.stream().map(this::outcomes).toList();
        return CompletableFuture.allOf(found.toArray(CompletableFuture<?>[]::new))
                .thenApply(_ -> found.stream()
                        .flatMap(future -> future.join().stream())
                        .sorted(Comparator.comparing(Outcome::savedAt))
                        .toList());
    }

    private static List<Outcome> bySaving(Map<String, Outcome> found) {
        return found.values().stream()
                .sorted(Comparator.comparing(Outcome::savedAt))
                .toList();
    }

    private static Instant placedAt(Attempt attempt) {
        return attempt.timeline().at(Milestone.PLACED).orElse(Instant.EPOCH);
    }

    private static Attempt newer(Attempt stored, Attempt waiting) {
        return BinaryOperator.maxBy(Comparator.comparingLong(Attempt::revision)).apply(stored, waiting);
    }
}
