package io.claimline.dialer.compliance;

import io.claimline.dialer.compliance.facts.Technology;
import io.claimline.dialer.worklist.NextStep;
import java.time.Duration;

/**
 * When a work item that the gate refused is asked about again. None is taken off the worklist for it: what stands in the way may be taken back, as a
 * dispute is answered or a table is put right.
 */
public final class AskAgain {
    /** After a refusal for facts that could not be read. */
    public static final Duration UNREAD = Duration.ofMinutes(1);

    /** After a denial. */
    public static final Duration DENIED = Duration.ofHours(4);

    private AskAgain() {}

    /** The requirement of consent to a recorded voice. */
    private static final String CONSENT = "C-21";

    /** Whether a person might call where a recorded voice may not, for there is no consent to it. What else was in the way the gate says anew when a person would call. */
    public static boolean byPersonInstead(DialDecision refused) {
        return refused.facts().origin().technology() == Technology.PRERECORDED
                && refused.blockedBy().contains(CONSENT);
    }

    /** The step for a work item of which this is the decision; it counts as no attempt. */
    public static NextStep after(DialDecision refused) {
        var usual = refused.at().plus(refused.facts().gaps().isEmpty() ? DENIED : UNREAD);
        var at = refused.until().orElse(usual);
        return refused.until().isEmpty() && Prospect.lasts(refused.blockedBy())
                ? NextStep.RetryAt.barred(at, NextStep.Bar.DENIED, refused.reason())
                : new NextStep.RetryAt(at, false, refused.reason());
    }
}
