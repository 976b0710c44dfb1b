package io.claimline.dialer.asterisk;

import io.claimline.dialer.id.LegId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells our legs from the other channels of the switch. */
final class OurLegs {
    private OurLegs() {}

    /** The leg with that channel id; empty when the channel is not ours. */
    static Optional<LegId> of(@Nullable String uniqueId) {
        if (uniqueId == null || !(uniqueId.startsWith("cl-p-") || uniqueId.startsWith("cl-a-"))) {
            return Optional.empty();
        }
        try {
            return Optional.of(new LegId(uniqueId));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
