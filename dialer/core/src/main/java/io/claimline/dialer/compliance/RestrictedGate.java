package io.claimline.dialer.compliance;

import io.claimline.dialer.compliance.DialDecision.Verdict;
import io.claimline.dialer.id.DecisionId;
import io.claimline.dialer.worklist.Lead;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What people have said comes before every other rule: a number or person with a restriction is not called, whatever the hour and whatever
 * the trunk. One that ends defers the call, one that does not denies it. A gate over the same restrictions gives the same decision.
 */
public final class RestrictedGate implements Gate {
    private static final String RULE_SET = "restrictions-1";

    private final Gate next;
    private final Restrictions restrictions;

    /** @param next decides what no restriction forbids */
    public RestrictedGate(Gate next, Restrictions restrictions) {
        this.next = next;
        this.restrictions = restrictions;
    }

    @Override
    public DialDecision decide(DecisionId id, Lead lead, Instant now) {
        var decision = next.decide(id, lead, now);
        var holding = restrictions.on(lead).stream()
                .filter(restriction -> restriction.holdsAt(now))
                .toList();
        var inputs = new HashMap<>(decision.inputs());
        inputs.put(
                "restrictions", holding.stream().map(Restriction::id).sorted().collect(Collectors.joining(" ")));
        return new DialDecision(
                id,
                lead.id(),
                now,
                decision.ruleSet() + "+" + RULE_SET,
                decision.zones(),
                inputs,
                verdict(holding).orElse(decision.verdict()));
    }

    private static Optional<Verdict> verdict(List<Restriction> holding) {
        var rules = List.copyOf(new TreeSet<>(
                holding.stream().flatMap(one -> one.rules().stream()).toList()));
        var lasting = holding.stream().filter(one -> one.until().isEmpty()).findFirst();
        if (lasting.isPresent()) {
            return Optional.of(new Verdict.Denied(rules, lasting.get().reason()));
        }
        return holding.stream()
                .max(Comparator.comparing(one -> one.until().orElseThrow()))
                .map(one -> new Verdict.Deferred(one.until().orElseThrow(), rules, one.reason()));
    }
}
