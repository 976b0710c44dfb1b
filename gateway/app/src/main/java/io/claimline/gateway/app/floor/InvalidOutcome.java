package io.claimline.gateway.app.floor;

import io.claimline.dialer.outcome.Violation;
import java.util.List;

/** An outcome that cannot be saved as entered: what is wrong, field by field. */
public final class InvalidOutcome extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Violation> violations;

    /** @param violations at least one */
    public InvalidOutcome(List<Violation> violations) {
        super("The outcome cannot be saved as entered: " + violations.getFirst().message());
        this.violations = List.copyOf(violations);
    }

    /** What is wrong, field by field. */
    public List<Violation> violations() {
        return violations;
    }
}
