package io.claimline.dialer.compliance;

import io.claimline.dialer.compliance.engine.RuleDecision;
import io.claimline.dialer.compliance.engine.RuleDecision.Verdict;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rules would say of a call that is only thought of: what a plan needs of a {@link DialDecision}. It names nobody, so that it is the same for all who are alike.
 *
 * @param reason why not, in a few words for people; empty when it is allowed
 * @param blockedBy the requirements that stand in the way, e.g. {@code C-10}, in order; empty when it is allowed
 * @param opens the earliest instant at which nothing stands in the way any more; null when it is allowed, or denied as the facts are
 */
public record Prospect(
        String reason, List<String> blockedBy, @Nullable Instant opens) {
    /**
     * What is ours to mend and says nothing of the person: facts that could not be read, a table without a rule for the call, and a caller ID that is not in the inventory.
     */
    private static final Set<String> OURS = Set.of("E-01", "E-02", "C-37");

    /** Copies the requirements. */
    public Prospect {
        blockedBy = List.copyOf(blockedBy);
    }

    /** That of a decision. */
    public static Prospect of(RuleDecision ruling) {
        var blocking = ruling.blocking();
        return new Prospect(
                Reasons.of(blocking),
                Reasons.requirements(blocking),
                ruling.verdict() instanceof Verdict.Defer defer ? defer.until() : null);
    }

    /** Whether the call could be placed. */
    public boolean allowed() {
        return blockedBy.isEmpty();
    }

    /** Whether it is denied as the facts are, for what is so of the person or the account; and not for what is ours to mend. */
    public boolean forGood() {
        return opens == null && lasts(blockedBy);
    }

    /** Whether what denies a call by these requirements, without a time, is so of the person or the account. */
    static boolean lasts(List<String> blockedBy) {
        return !blockedBy.isEmpty() && Collections.disjoint(blockedBy, OURS);
    }

    /** The earliest instant at which nothing stands in the way any more. */
    public Optional<Instant> until() {
        return Optional.ofNullable(opens);
    }
}
