package io.claimline.dialer.agent;

import java.time.Duration;
import java.time.Instant;

/**
 * How long recording what was said may take after a call. At the limit nobody is thrown into the next call: what is typed is kept, and the
 * agent is shown as over the limit until the outcome is saved.
 *
 * @param limit from the end of the call; 15 s to an hour
 * @param warning how long before the limit the agent is warned; 5 s or more, and shorter than the limit
 * @param extensions how often an agent may ask for more time on one call; 0 to 5
 * @param extension how much more time each gives; 30 s to 15 min
 * @param after what follows when an outcome is saved past the limit
 */
public record WrapUpPolicy(Duration limit, Duration warning, int extensions, Duration extension, After after) {
    /** Three minutes, twice two more: a payer's note with three claims, and no coffee. */
    public static final WrapUpPolicy USUAL =
            new WrapUpPolicy(Duration.ofMinutes(3), Duration.ofSeconds(30), 2, Duration.ofMinutes(2), After.READY);

    /** What follows an outcome that is saved past the limit. Names are stored: they never change. */
    public enum After {
        /** Takes calls again, as after any other. */
        READY,
        /** Takes none until the agent asks for them. */
        BREAK
    }

    /** @throws IllegalArgumentException that begins with the name of the part that is out of range */
    public WrapUpPolicy {
        within("limitSeconds", limit, 15, 3_600);
        within("extensionSeconds", extension, 30, 900);
        within("warningSeconds", warning, 5, Math.max(5, limit.toSeconds() - 1));
        if (extensions < 0 || extensions > 5) {
            throw new IllegalArgumentException("extensions must be 0 to 5, but is " + extensions);
        }
    }

    private static void within(String name, Duration value, long least, long most) {
        if (value.toSeconds() < least || value.toSeconds() > most) {
            throw new IllegalArgumentException(
                    name + " must be " + least + " to " + most + ", but is " + value.toSeconds());
        }
    }

    /** When a wrap-up that began then reaches its limit, without more time. */
    public Instant until(Instant since) {
        return since.plus(limit);
    }

    /** The limit after one more extension asked for at {@code now}: it counts from the limit, or from now when that has passed. */
    public Instant extended(Instant until, Instant now) {
        return (until.isBefore(now) ? now : until).plus(extension);
    }
}
