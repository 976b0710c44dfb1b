package io.claimline.gateway.app.number;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every time zone that is observed somewhere in a US state or territory (49 CFR part 71). A ZIP code would narrow it down; all of them together are
 * what the calling window must fit when only the state is known (rule C-03).
 */
final class StateZones {
    private static final String EASTERN = "America/New_York";
    private static final String CENTRAL = "America/Chicago";
    private static final String MOUNTAIN = "America/Denver";
    private static final String PACIFIC = "America/Los_Angeles";

    private static final Map<String, Set<String>> ZONES = Stream.of(
                    all(EASTERN, "CT DC DE GA MA MD ME NC NH NJ NY OH PA RI SC VA VT WV"),
                    all(CENTRAL, "AL AR IA IL LA MN MO MS OK WI"),
                    all(MOUNTAIN, "CO MT NM UT WY"),
                    all(PACIFIC, "CA WA NV"),
                    all(EASTERN + " " + CENTRAL, "FL IN KY MI TN"),
                    all(CENTRAL + " " + MOUNTAIN, "KS ND NE SD TX"),
                    all(MOUNTAIN + " " + PACIFIC, "ID OR"),
                    // The Navajo Nation keeps daylight saving time, the rest of the state does not.
                    all("America/Phoenix " + MOUNTAIN, "AZ"),
                    all("America/Anchorage America/Adak", "AK"),
                    all("Pacific/Honolulu", "HI"),
                    all("America/Puerto_Rico", "PR VI"),
                    all("Pacific/Guam", "GU MP"),
                    all("Pacific/Pago_Pago", "AS"))
            .flatMap(map -> map.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private StateZones() {}

    /** The zones of a two-letter state; none when there is no such state. */
    static Set<String> of(String state) {
        return ZONES.getOrDefault(state, Set.of());
    }

    private static Map<String, Set<String>> all(String zones, String states) {
        var set = Set.of(zones.split(" "));
        return Stream.of(states.split(" ")).collect(Collectors.toMap(state -> state, state -> set));
    }
}
