package io.claimline.dialer.compliance;

import io.claimline.dialer.compliance.DialDecision.Verdict;
import io.claimline.dialer.compliance.facts.Wish;
import io.claimline.dialer.compliance.ledger.Standing;
import io.claimline.dialer.compliance.ledger.Standings;
import io.claimline.dialer.id.DecisionId;
import io.claimline.dialer.worklist.Lead;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What people have said comes before every other rule: a refusal or a flag denies the call, whatever the hour and whatever the trunk, and a
 * time that was agreed defers it. A gate over the same ledger gives the same decision.
 */
public final class RestrictedGate implements Gate {
    private static final String RULE_SET = "ledger-1";

    private final Gate next;
    private final Standings standings;

    /** @param next decides what nothing said forbids */
    public RestrictedGate(Gate next, Standings standings) {
        this.next = next;
        this.standings = standings;
    }

    @Override
    public DialDecision decide(DecisionId id, Lead lead, Instant now) {
        var decision = next.decide(id, lead, now);
        var standing = standings.on(lead.person(), lead.number());
        var inputs = new HashMap<>(decision.inputs());
        inputs.put(
                "ledger",
                standing.behind().stream().map(entry -> entry.id().value()).collect(Collectors.joining(" ")));
        var verdict = standings.unsure().map(RestrictedGate::denied).or(() -> verdict(standing, now));
        return new DialDecision(
                id,
                lead.id(),
                now,
                decision.ruleSet() + "+" + RULE_SET,
                decision.zones(),
                inputs,
                verdict.orElse(decision.verdict()));
    }

    private static Verdict denied(String why) {
        return new Verdict.Denied(List.of("C-25"), why);
    }

    private static Optional<Verdict> verdict(Standing standing, Instant now) {
        if (!standing.revocations().isEmpty()) {
            return Optional.of(denied("asked not to be called"));
        }
        if (!standing.flags().isEmpty()) {
            return Optional.of(new Verdict.Denied(List.of("C-07"), "flagged " + standing.flags()));
        }
        return standing.wishes().stream()
                .flatMap(wish -> wish instanceof Wish.NotBefore(var at)
                        ? Optional.of(at).stream()
                        : Optional.<Instant>empty().stream())
                .filter(now::isBefore)
                .max(Comparator.naturalOrder())
                .map(at -> new Verdict.Deferred(at, List.of("C-06"), "asked not to be called before"));
    }
}
