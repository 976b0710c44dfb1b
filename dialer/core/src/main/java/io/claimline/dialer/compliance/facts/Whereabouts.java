package io.claimline.dialer.compliance.facts;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the person may be. Not known is an empty value; the engine then takes every place that is possible (rules C-03, C-04).
 *
 * @param phoneZones candidate time zones by number, IANA names
 * @param addressZones candidate time zones by postal address, IANA names
 * @param statedZone the zone the person said, which overrides the others; null when nothing was said
 * @param states two-letter states the person may be in, by address and by number
 * @param zip five digits, or empty
 */
public record Whereabouts(
        Set<String> phoneZones,
        Set<String> addressZones,
        @Nullable String statedZone,
        Set<String> states,
        String zip) {
    private static final Pattern ZIP = Pattern.compile("[0-9]{5}");

    /** Nothing is known. */
    public static final Whereabouts UNKNOWN = new Whereabouts(Set.of(), Set.of(), null, Set.of(), "");

    /** Copies the sets; what is not five digits is an unknown ZIP. */
    public Whereabouts {
        phoneZones = Set.copyOf(phoneZones);
        addressZones = Set.copyOf(addressZones);
        states = Set.copyOf(states);
        zip = ZIP.matcher(zip).matches() ? zip : "";
    }

    /** The zone the person said. */
    public Optional<String> stated() {
        return Optional.ofNullable(statedZone);
    }
}
