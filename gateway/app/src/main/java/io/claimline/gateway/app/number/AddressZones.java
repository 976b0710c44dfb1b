package io.claimline.gateway.app.number;

import io.claimline.dialer.compliance.rule.UsZones;
import java.util.HashSet;
import java.util.Set;

/**
 * The time zones an address may be in (rules C-03, C-04): those of the ZIP code; without one those of the state; when the two contradict each other
 * both, since one of them is wrong and nobody knows which. Military post may be anywhere.
 */
final class AddressZones {
    private static final Set<String> MILITARY = Set.of("AA", "AE", "AP");

    private AddressZones() {}

    /**
     * Candidate zones, IANA names; none when nothing is known.
     *
     * @param state two letters, or empty
     * @param zip five digits, or empty
     */
    static Set<String> of(String state, String zip) {
        return ZipZones.of(zip)
                .map(found -> state.isEmpty() || found.states().contains(state)
                        ? found.zones()
                        : both(found.zones(), UsZones.STATES.getOrDefault(state, UsZones.ALL)))
                .orElseGet(() -> ofState(state));
    }

    private static Set<String> ofState(String state) {
        return MILITARY.contains(state) ? UsZones.ALL : UsZones.STATES.getOrDefault(state, Set.of());
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return Set.copyOf(all);
    }
}
