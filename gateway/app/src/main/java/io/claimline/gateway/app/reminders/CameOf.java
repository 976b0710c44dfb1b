package io.claimline.gateway.app.reminders;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.attempt.Ending;
import io.claimline.dialer.call.CallResult;
import io.claimline.dialer.strategy.TryResult;

/** What an attempt means for a strategy. */
final class CameOf {
    private CameOf() {}

    static TryResult of(Attempt attempt) {
        return switch (attempt.ending()) {
            case Ending.Open open -> TryResult.INTERRUPTED;
            case Ending.Closed closed -> of(closed.result());
        };
    }

    private static TryResult of(CallResult result) {
        return switch (result) {
            case CONNECTED -> TryResult.HEARD;
            case ABANDONED, CALLER_HUNG_UP -> TryResult.HUNG_UP_EARLY;
            case NO_ANSWER, UNAVAILABLE, WITHDRAWN, REJECTED -> TryResult.NO_ANSWER;
            case BUSY -> TryResult.BUSY;
            case DISCONNECTED -> TryResult.OUT_OF_SERVICE;
            case LOST -> TryResult.INTERRUPTED;
            // What never left our side is tried by the worklist itself; when it is given up there, it is refused.
            case CONGESTED, FAILED, CANCELLED -> TryResult.REFUSED;
        };
    }
}
