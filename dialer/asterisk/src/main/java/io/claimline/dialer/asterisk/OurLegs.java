package io.claimline.dialer.asterisk;

import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.port.Telephony;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells our legs from the other channels of the switch. Legs that we placed have the ids that we gave them. A call that came in has the id that the switch gave it,
 * {@code switch-1764487491.12}, and is {@code cl-p-in1764487491x12} to us: each follows from the other, so that nothing need be remembered.
 */
final class OurLegs {
    private static final List<String> OURS = List.of(Telephony.PARTY, Telephony.GUEST, Telephony.SUPERVISOR, "cl-a-");
    private static final String TRUNK = "PJSIP/trunk-";
    /** The system name of the switch, then the second in which the channel was made, and a number. */
    private static final Pattern GIVEN = Pattern.compile("switch-([0-9]{1,12})\\.([0-9]{1,12})");

    private static final Pattern CAME_IN = Pattern.compile("in([0-9]{1,12})x([0-9]{1,12})");

    private OurLegs() {}

    /** Whether it is the leg of a guest's line. */
    static boolean guest(LegId leg) {
        return leg.value().startsWith(Telephony.GUEST);
    }

    /** The leg with that channel id; empty when the channel is not one that we placed. */
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

    /**
     * The leg with that channel id, which we placed or which came in.
     *
     * @param name of the channel; tells a call over the trunk from a seat that checks its sound
     */
    static Optional<LegId> of(@Nullable String uniqueId, @Nullable String name) {
        return of(uniqueId).or(() -> cameIn(uniqueId, name));
    }

    private static Optional<LegId> cameIn(@Nullable String uniqueId, @Nullable String name) {
        if (uniqueId == null || name == null || !name.startsWith(TRUNK)) {
            return Optional.empty();
        }
        var given = GIVEN.matcher(uniqueId);
        return given.matches()
                ? CallId.parse("in" + given.group(1) + "x" + given.group(2)).map(Telephony::partyLeg)
                : Optional.empty();
    }

    /** Whether that leg is of a call that came in. */
    static boolean cameIn(LegId leg) {
        return Telephony.callOf(leg)
                .filter(call -> CAME_IN.matcher(call.value()).matches())
                .isPresent();
    }

    /** What the switch calls that leg. */
    static String channel(LegId leg) {
        var came = Telephony.callOf(leg).map(call -> CAME_IN.matcher(call.value()));
        return came.filter(matcher -> matcher.matches())
                .map(matcher -> "switch-" + matcher.group(1) + "." + matcher.group(2))
                .orElse(leg.value());
    }
}
