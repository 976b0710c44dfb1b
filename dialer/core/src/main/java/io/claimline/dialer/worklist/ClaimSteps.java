package io.claimline.dialer.worklist;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the outcomes saved so far make of each claim of a call. The call is worked when every claim has its step; the work item then follows
 * all of them: it is done when each is, and else comes back for those that are not, at the earliest of their times.
 *
 * @param byClaim the step of each claim; a patient's outcome is about all claims at once
 */
public record ClaimSteps(Map<String, NextStep> byClaim) {
    /** None is saved yet. */
    public static final ClaimSteps NONE = new ClaimSteps(Map.of());

    /** Stands for every claim. */
    private static final String EVERY = "";

    /** Copies the map. */
    public ClaimSteps {
        byClaim = Map.copyOf(byClaim);
    }

    /** One step for all claims of the call. */
    public static ClaimSteps forAll(NextStep step) {
        return new ClaimSteps(Map.of(EVERY, step));
    }

    /** With the step of one more claim, or of all with an empty text; what a claim has already stands. */
    public ClaimSteps with(String claim, NextStep step) {
        var all = new LinkedHashMap<>(byClaim);
        all.putIfAbsent(claim, step);
        return new ClaimSteps(all);
    }

    /** Whether the claim has its step. */
    public boolean has(String claim) {
        return byClaim.containsKey(claim) || byClaim.containsKey(EVERY);
    }

    /** The step of the work item; empty while a claim waits for its outcome. */
    public Optional<NextStep> of(Lead lead) {
        return !byClaim.isEmpty() && lead.claims().stream().allMatch(this::has)
                ? Optional.of(combined(lead, new NextStep.Done("")))
                : Optional.empty();
    }

    /** The step of the work item when nobody will say more: claims without an outcome take the other step. */
    public NextStep orElse(Lead lead, NextStep other) {
        return byClaim.isEmpty() ? other : combined(lead, other);
    }

    private NextStep combined(Lead lead, NextStep other) {
        if (lead.claims().isEmpty()) {
            return step(EVERY, other);
        }
        var steps = new LinkedHashMap<String, NextStep>();
        lead.claims().forEach(claim -> steps.put(claim, step(claim, other)));
        var first = steps.firstEntry().getValue();
        if (steps.values().stream().allMatch(first::equals)) {
            return first;
        }
        var back = steps.entrySet().stream()
                .filter(step -> !(step.getValue() instanceof NextStep.Done))
                .toList();
        return back.isEmpty() ? first : changed(lead, back);
    }

    private NextStep step(String claim, NextStep other) {
        return byClaim.getOrDefault(claim, byClaim.getOrDefault(EVERY, other));
    }

    private static NextStep changed(Lead lead, List<Map.Entry<String, NextStep>> back) {
        var claims = back.stream().map(Map.Entry::getKey).toList();
        var earliest = back.stream()
                .map(Map.Entry::getValue)
                .flatMap(step -> retry(step).stream())
                .min(Comparator.comparing(NextStep.RetryAt::at));
        return earliest.<NextStep>map(retry -> claims.equals(lead.claims())
                        ? retry
                        : new NextStep.Changed(
                                claims, lead.skills(), retry.at(), retry.counts(), retry.reason(), retry.promise()))
                .orElseGet(() -> back.getFirst().getValue());
    }

    private static Optional<NextStep.RetryAt> retry(NextStep step) {
        return switch (step) {
            case NextStep.RetryAt retry -> Optional.of(retry);
            case NextStep.Changed changed ->
                Optional.of(new NextStep.RetryAt(changed.at(), changed.counts(), changed.reason(), changed.promise()));
            case NextStep.Done done -> Optional.empty();
            case NextStep.Untouched untouched -> Optional.empty();
        };
    }
}
