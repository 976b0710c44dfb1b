package io.claimline.dialer.asterisk;

import io.claimline.dialer.id.LegId;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/** The last legs heard of. Bounded, because no event says that a leg will never be named again. */
final class RecentLegs {
    static final int MOST = 20_000;

    private final SequencedSet<LegId> legs = new LinkedHashSet<>();

    void add(LegId leg) {
        if (legs.add(leg) && legs.size() > MOST) {
            legs.removeFirst();
        }
    }

    boolean contains(LegId leg) {
        return legs.contains(leg);
    }
}
