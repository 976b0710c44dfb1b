package io.claimline.dialer.strategy;

import java.time.Instant;

/** What is to happen to an account now. */
public sealed interface Verdict {
    /**
     * It is to be reached.
     *
     * @param step by which step
     * @param version of the strategy
     * @param number which try of the step, from 1
     * @param medium by what
     * @param window when, local to the person; open now
     */
    record Reach(StepId step, int version, int number, Medium medium, Window window) implements Verdict {}

    /** Nothing before {@code until}. */
    record Wait(Instant until, Why why) implements Verdict {}

    /** Nothing for as long as this holds. */
    record Held(StopCondition by) implements Verdict {}

    /** Nothing until it is known what came of the latest try. */
    record Awaits(StepId step, int number) implements Verdict {}

    /** It has ended, by its last step or by a condition that holds. */
    record Ended(Terminal terminal) implements Verdict {}

    /** What is waited for. */
    enum Why {
        /** The day of the next step. */
        STEP,
        /** The hours of the step. */
        WINDOW,
        /** The time between two tries. */
        SPACING,
        /** A promised day and its grace. */
        PROMISE,
        /** The end of a hold that a supervisor put on the account. */
        HOLD
    }
}
