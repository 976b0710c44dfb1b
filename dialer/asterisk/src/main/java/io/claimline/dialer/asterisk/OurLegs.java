package io.claimline.dialer.asterisk;

import io.claimline.dialer.id.LegId;
import io.claimline.dialer.port.Telephony;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells our legs from the other channels of the switch. */
final class OurLegs {
    private static final List<String> OURS = List.of(Telephony.PARTY, Telephony.GUEST, "cl-a-");

    private OurLegs() {}

    /** Whether it is the leg of a guest's line. */
    static boolean guest(LegId leg) {
        return leg.value().startsWith(Telephony.GUEST);
    }

    /** The leg with that channel id; empty when the channel is not ours. */
    static Optional<LegId> of(@Nullable String uniqueId) {
        if (uniqueId == null || OURS.stream().noneMatch(uniqueId::startsWith)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new LegId(uniqueId));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
