package io.claimline.dialer.recording;

import java.time.Period;

/**
 * Whether a campaign's calls are recorded. Whatever is recorded was announced to both sides first, in every state: some want the consent of all
 * parties, and the stricter law governs a call between two states (C-70).
 *
 * @param when which calls
 * @param keepDays how long a recording is kept before it is deleted, 1 to 3,660 days
 */
public record RecordingPolicy(When when, int keepDays) {
    /** Three years, and the day to be sure: what Reg F asks of a collector's recordings (12 CFR 1006.100, C-55). */
    public static final int USUAL_DAYS = 1_097;

    /** The longest that can be asked for: ten years. */
    private static final int MOST_DAYS = 3_660;

    /** Records nothing. */
    public static final RecordingPolicy NEVER = new RecordingPolicy(When.NEVER, USUAL_DAYS);

    /** Which calls are recorded. Names are stored: they never change. */
    public enum When {
        /** None. */
        NEVER,
        /** Those for which the agent asks: a representative who picks up after a payer's menu must hear the announcement, not the menu. */
        ON_REQUEST,
        /** All, from the moment that both sides are connected and have heard the announcement. */
        ALWAYS
    }

    /** @throws IllegalArgumentException that begins with the name of the part that is out of range */
    public RecordingPolicy {
        if (keepDays < 1 || keepDays > MOST_DAYS) {
            throw new IllegalArgumentException("keepDays must be 1 to " + MOST_DAYS + ", but is " + keepDays);
        }
    }

    /** Whether an agent may have a call recorded. */
    public boolean allows() {
        return when != When.NEVER;
    }

    /** For how long a recording is kept. */
    public Period keep() {
        return Period.ofDays(keepDays);
    }
}
