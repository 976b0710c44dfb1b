package io.claimline.dialer.worklist;

import io.claimline.dialer.call.CallResult;
import io.claimline.dialer.reminder.Path;
import io.claimline.dialer.reminder.Point;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What follows an attempt that reached no agent.
 *
 * @param mostAttempts attempts before a lead leaves the worklist; 1 or more
 * @param spacing shortest time between two attempts at one number (rule C-35); at least a minute
 */
public record RetryPolicy(int mostAttempts, Duration spacing) {
    /** How soon a call that our side or the network failed may be tried again. */
    private static final Duration AFTER_FAULT = Duration.ofMinutes(2);

    /** @throws IllegalArgumentException when out of range */
    public RetryPolicy {
        if (mostAttempts < 1 || spacing.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException(
                    "A retry policy needs at least 1 attempt and a spacing of a minute or more, but has " + mostAttempts
                            + " and " + spacing);
        }
    }

    /** The next step of a lead that had made {@code before} attempts, after one more with this result. */
    public NextStep after(CallResult result, int before, Instant now) {
        return switch (result) {
            case DISCONNECTED -> new NextStep.Done("number not in service");
            case CONNECTED -> retry(before, now, spacing, "connected, but no outcome was saved");
            case NO_ANSWER -> retry(before, now, spacing, "no answer");
            case WITHDRAWN -> retry(before, now, spacing, "withdrawn while it rang");
            case BUSY -> retry(before, now, spacing, "busy");
            case UNAVAILABLE -> retry(before, now, spacing, "unavailable");
            case REJECTED -> retry(before, now, spacing, "refused by the far end");
            case ABANDONED -> retry(before, now, Duration.ofDays(1), "abandoned; not again within a day");
            case CALLER_HUNG_UP -> retry(before, now, Duration.ofDays(1), "the person hung up at once");
            // A lost call may have reached the person; only the full spacing is safe.
            case LOST -> retry(before, now, spacing, "lost");
            case REMINDED -> retry(before, now, Duration.ofDays(1), "reminded, not verified");
            case MACHINE -> retry(before, now, Duration.ofDays(1), "a machine answered");
            case INTERRUPTED -> retry(before, now, Duration.ofDays(1), "cut short");
            case CANCELLED -> new NextStep.RetryAt(now.plus(AFTER_FAULT), false, "taken back");
            case CONGESTED -> new NextStep.RetryAt(now.plus(AFTER_FAULT), false, "network congested");
            case FAILED -> retry(before, now, AFTER_FAULT, "could not be placed");
        };
    }

    /**
     * The same for a reminder, of which it is known how far it came. Who is known to have heard the balance is not reminded of it again by this step.
     *
     * @param path how far a reminder came; null for any other call
     */
    public NextStep after(CallResult result, @Nullable Path path, int before, Instant now) {
        if (path == null) {
            return after(result, before, now);
        }
        if (path.reached(Point.OPTED_OUT)) {
            return new NextStep.Done("asked not to be called");
        }
        if (path.reached(Point.WRONG_PERSON)) {
            return new NextStep.Done("the number is somebody else's");
        }
        if (path.reached(Point.PROMISED)) {
            return new NextStep.Done("promised to pay");
        }
        if (path.reached(Point.CALL_BACK)) {
            return new NextStep.Done("will be called back by a person");
        }
        return path.reached(Point.HEARD_BALANCE) ? new NextStep.Done("reminded") : after(result, before, now);
    }

    /**
     * The same for a work item: one that is {@linkplain Tries#ONCE tried once} is done after any attempt that was made, whatever came of it, unless that was the call-back that
     * somebody was promised.
     *
     * @param lead as it was when the attempt began
     */
    public NextStep after(CallResult result, @Nullable Path path, Lead lead, Instant now) {
        var next = after(result, path, lead.attempts(), now);
        return made(result) && lead.callBack().isEmpty() ? lead.tries().then(next) : next;
    }

    /** Whether the person may have noticed the attempt: it was neither refused by our own switch or network, nor taken back by us. */
    private static boolean made(CallResult result) {
        return switch (result) {
            case CANCELLED, CONGESTED, FAILED -> false;
            case CONNECTED,
                    ABANDONED,
                    CALLER_HUNG_UP,
                    REMINDED,
                    MACHINE,
                    INTERRUPTED,
                    NO_ANSWER,
                    BUSY,
                    DISCONNECTED,
                    UNAVAILABLE,
                    REJECTED,
                    WITHDRAWN,
                    LOST -> true;
        };
    }

    private NextStep retry(int before, Instant now, Duration wait, String why) {
        return before + 1 >= mostAttempts
                ? new NextStep.Done("last of " + mostAttempts + " attempts: " + why)
                : new NextStep.RetryAt(now.plus(wait), true, why);
    }
}
