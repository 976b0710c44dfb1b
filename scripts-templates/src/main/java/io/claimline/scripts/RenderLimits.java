package io.claimline.scripts;

import java.time.Duration;

/**
 * How much a rendering may write and how long it may take.
 *
 * @param outputChars UTF-16 characters, at least 1
 * @param time wall time from start to the last character, positive
 */
public record RenderLimits(int outputChars, Duration time) {

    /** 64 Ki characters is ten times the longest script; two seconds covers a cold start on a busy machine. */
    public static final RenderLimits DEFAULT = new RenderLimits(64 * 1024, Duration.ofSeconds(2));

    public RenderLimits {
        if (outputChars < 1) {
            throw new IllegalArgumentException("outputChars must be at least 1, not " + outputChars);
        }
        if (!time.isPositive()) {
            throw new IllegalArgumentException("time must be positive, not " + time);
        }
    }
}
