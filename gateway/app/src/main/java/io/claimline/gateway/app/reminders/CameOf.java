package io.claimline.gateway.app.reminders;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.attempt.Ending;
import io.claimline.dialer.call.CallResult;
import io.claimline.dialer.reminder.Path;
import io.claimline.dialer.reminder.Point;
import io.claimline.dialer.strategy.TryResult;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What an attempt means for a strategy. */
final class CameOf {
    private static final Map<Point, TryResult> SAID = said();

    private CameOf() {}

    static TryResult of(Attempt attempt) {
        return switch (attempt.ending()) {
            case Ending.Open open -> TryResult.INTERRUPTED;
            case Ending.Closed closed ->
                attempt.reminded().flatMap(CameOf::said).orElseGet(() -> of(closed.result()));
        };
    }

    /** What was said to a reminder, that which binds most first; empty when nothing was, and then the result says it all. */
    private static Optional<TryResult> said(Path path) {
        return SAID.entrySet().stream()
                .filter(one -> path.reached(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static TryResult of(CallResult result) {
        return switch (result) {
            case CONNECTED -> TryResult.HEARD;
            case ABANDONED, CALLER_HUNG_UP, REMINDED -> TryResult.HUNG_UP_EARLY;
            case MACHINE -> TryResult.MACHINE;
            case NO_ANSWER, UNAVAILABLE, WITHDRAWN, REJECTED -> TryResult.NO_ANSWER;
            case BUSY -> TryResult.BUSY;
            case DISCONNECTED -> TryResult.OUT_OF_SERVICE;
            case LOST, INTERRUPTED -> TryResult.INTERRUPTED;
            case CONGESTED -> TryResult.BUSY;
            case FAILED -> TryResult.REFUSED;
            case CANCELLED -> TryResult.UNTRIED;
        };
    }

    private static Map<Point, TryResult> said() {
        var said = new LinkedHashMap<Point, TryResult>();
        said.put(Point.OPTED_OUT, TryResult.OPTED_OUT);
        said.put(Point.WRONG_PERSON, TryResult.WRONG_PERSON);
        said.put(Point.PROMISED, TryResult.PROMISED);
        said.put(Point.LINK_SENT, TryResult.LINK_SENT);
        said.put(Point.ASKED, TryResult.ASKED);
        said.put(Point.HEARD_BALANCE, TryResult.HEARD);
        said.put(Point.CALL_BACK, TryResult.HEARD);
        said.put(Point.NOT_VERIFIED, TryResult.NOT_VERIFIED);
        said.put(Point.MESSAGE_LEFT, TryResult.MESSAGE_LEFT);
        return said;
    }
}
