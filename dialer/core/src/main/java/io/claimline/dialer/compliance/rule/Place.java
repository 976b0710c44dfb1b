package io.claimline.dialer.compliance.rule;

import java.util.List;
import java.util.Set;

/** Where a rule binds. A person who may be there is there. */
public sealed interface Place {
    /** In the whole country. */
    record Everywhere() implements Place {}

    /**
     * In these states.
     *
     * @param states two-letter codes
     */
    record States(Set<String> states) implements Place {
        /** @throws IllegalArgumentException when there is none, or one does not exist */
        public States {
            states = Set.copyOf(states);
            if (states.isEmpty()) {
                throw new IllegalArgumentException("names no state; name one, or let it bind everywhere");
            }
            states.forEach(Place::known);
        }
    }

    /**
     * In these ZIP codes of one state; a person whose ZIP is not known may be there when the state may be this one.
     *
     * @param state two-letter code
     * @param ranges the ZIP codes
     */
    record Zips(String state, List<ZipRange> ranges) implements Place {
        /** @throws IllegalArgumentException when there is no range, or the state does not exist */
        public Zips {
            ranges = List.copyOf(ranges);
            known(state);
            if (ranges.isEmpty()) {
                throw new IllegalArgumentException("names no ZIP code; name one, or let it bind in the state");
            }
        }
    }

    private static void known(String state) {
        if (!UsZones.STATES.containsKey(state)) {
            throw new IllegalArgumentException(
                    "state '" + state + "' does not exist; use a two-letter code, e.g. MA, or PR for Puerto Rico");
        }
    }
}
