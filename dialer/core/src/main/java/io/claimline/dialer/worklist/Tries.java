package io.claimline.dialer.worklist;

/** How often a work item is tried. */
public enum Tries {
    /** Until it is settled, as its campaign's {@link RetryPolicy} and the outcomes say. */
    AS_ITS_CAMPAIGN,
    /**
     * Once: a strategy ordered it, and the strategy's own table says by what came of it whether, when and how the person is tried again. What never left our side was no try. A
     * call-back that is promised to the person is made besides.
     */
    ONCE;

    /** The step after an attempt that was made, where its campaign would take this one. A promised call-back is to come in any case. */
    public NextStep then(NextStep next) {
        if (this == AS_ITS_CAMPAIGN) {
            return next;
        }
        return switch (next) {
            case NextStep.RetryAt retry when retry.callBack().isEmpty() -> over(retry.reason());
            case NextStep.Changed changed when changed.callBack().isEmpty() -> over(changed.reason());
            case NextStep.RetryAt _, NextStep.Changed _, NextStep.Done _, NextStep.Untouched _ -> next;
        };
    }

    private static NextStep over(String reason) {
        return new NextStep.Done("the one try of its strategy: " + reason);
    }
}
