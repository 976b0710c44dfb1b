package io.claimline.dialer.compliance.engine;

import io.claimline.dialer.compliance.facts.Whereabouts;
import io.claimline.dialer.compliance.rule.UsZones;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The zones a person may be in: the one they said; else those of number and address together (rule C-03); without a zone of the address those of
 * its state; and when nothing is known, or a name does not exist, all of the country (rule C-04).
 */
final class CandidateZones {
    private static final Set<String> KNOWN = Set.copyOf(ZoneId.getAvailableZoneIds());
    private static final List<ZoneId> ALL = sorted(UsZones.ALL);

    private CandidateZones() {}

    static List<ZoneId> of(Whereabouts where) {
        var stated = where.stated();
        if (stated.isPresent()) {
            return KNOWN.contains(stated.get()) ? sorted(Set.of(stated.get())) : ALL;
        }
        var found = new TreeSet<>(where.phoneZones());
        found.addAll(where.addressZones());
        if (where.addressZones().isEmpty()) {
            for (var state : where.states()) {
                found.addAll(UsZones.STATES.getOrDefault(state, UsZones.ALL));
            }
        }
        return found.isEmpty() || !KNOWN.containsAll(found) ? ALL : sorted(found);
    }

    private static List<ZoneId> sorted(Collection<String> names) {
        return names.stream().sorted().map(ZoneId::of).toList();
    }
}
