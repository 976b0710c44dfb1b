package io.claimline.gateway.store.calls;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.outcome.Outcome;
import io.claimline.gateway.store.payments.Payment;
import java.time.Instant;

/** One line of the history of a claim. */
public sealed interface HistoryLine {
    /** When it happened. */
    Instant at();

    /** A call was tried. */
    record Tried(Instant at, Attempt attempt) implements HistoryLine {}

    /** Something was paid on it by a link. */
    record Paid(Instant at, Payment payment) implements HistoryLine {}

    /** Something was learnt. */
    record Learnt(Instant at, Outcome outcome) implements HistoryLine {}
}
