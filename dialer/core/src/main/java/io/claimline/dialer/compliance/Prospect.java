package io.claimline.dialer.compliance;

import io.claimline.dialer.compliance.engine.RuleDecision;
import io.claimline.dialer.compliance.engine.RuleDecision.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    /** The earliest instant at which nothing stands in the way any more. */
    public Optional<Instant> until() {
        return Optional.ofNullable(opens);
    }
}
