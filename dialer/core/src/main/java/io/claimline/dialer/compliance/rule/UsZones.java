package io.claimline.dialer.compliance.rule;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The time zones of the states and territories (49 CFR part 71), IANA names: what is taken when nothing narrower is known. A state of two zones has
 * both; Arizona has that of the Navajo Nation, too.
 */
public final class UsZones {
    private static final String EASTERN = "America/New_York";
    private static final String CENTRAL = "America/Chicago";
    private static final String MOUNTAIN = "America/Denver";
    private static final String PACIFIC = "America/Los_Angeles";

    /** Zones that between them cover the country. */
    public static final Set<String> ALL = Set.of(
            "America/Puerto_Rico",
            EASTERN,
            CENTRAL,
            MOUNTAIN,
            "America/Phoenix",
            PACIFIC,
            "America/Anchorage",
            "America/Adak",
            "Pacific/Honolulu",
            "Pacific/Guam",
            "Pacific/Pago_Pago");

    /** Zones by two-letter code. */
    public static final Map<String, Set<String>> STATES = states();

    private UsZones() {}

    private static Map<String, Set<String>> states() {
        var found = new TreeMap<String, Set<String>>();
        put(found, "CT DC DE GA MA MD ME NC NH NJ NY OH PA RI SC VA VT WV", EASTERN);
        put(found, "AL AR IA IL LA MN MO MS OK WI", CENTRAL);
        put(found, "CO MT NM UT WY", MOUNTAIN);
        put(found, "CA WA", PACIFIC);
        put(found, "FL KY TN", EASTERN, CENTRAL);
        put(found, "KS ND NE SD TX", CENTRAL, MOUNTAIN);
        put(found, "NV", PACIFIC, MOUNTAIN);
        put(found, "IN", "America/Indiana/Indianapolis", CENTRAL);
        put(found, "MI", "America/Detroit", CENTRAL);
        put(found, "ID", "America/Boise", PACIFIC);
        put(found, "OR", PACIFIC, "America/Boise");
        put(found, "AZ", "America/Phoenix", MOUNTAIN);
        put(found, "AK", "America/Anchorage", "America/Adak");
        put(found, "HI", "Pacific/Honolulu");
        put(found, "PR VI", "America/Puerto_Rico");
        put(found, "GU MP", "Pacific/Guam");
        put(found, "AS", "Pacific/Pago_Pago");
        return Map.copyOf(found);
    }

    private static void put(Map<String, Set<String>> into, String states, String... zones) {
        for (var state : states.split(" ", -1)) {
            into.put(state, Set.of(zones));
        }
    }
}
