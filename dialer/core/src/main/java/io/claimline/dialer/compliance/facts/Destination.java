package io.claimline.dialer.compliance.facts;

import io.claimline.dialer.id.E164;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the call or the message goes.
 *
 * @param number in full; null for an e-mail, whose address the message has
 * @param knownType kind of line; null when not known
 * @param at where it rings
 * @param lines calls of ours that are now on their way to it or connected, without this one; 0 or more
 */
public record Destination(@Nullable E164 number, @Nullable LineType knownType, NumberAt at, int lines) {
    /** @throws IllegalArgumentException when the lines are negative */
    public Destination {
        if (lines < 0) {
            throw new IllegalArgumentException("Lines to a destination must be 0 or more, but are " + lines);
        }
    }

    /** The kind of line; wireless when not known (rule C-21). */
    public LineType type() {
        return Optional.ofNullable(knownType).orElse(LineType.WIRELESS);
    }
}
