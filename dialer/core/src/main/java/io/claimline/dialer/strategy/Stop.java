package io.claimline.dialer.strategy;

/** What a strategy does while a condition holds. Either ends with the condition: an account whose payment bounced goes on where it was. */
public sealed interface Stop {
    /** Waits until it does not hold any more. */
    record Waits() implements Stop {}

    /** Rests there. */
    record Ends(Terminal terminal) implements Stop {}
}
