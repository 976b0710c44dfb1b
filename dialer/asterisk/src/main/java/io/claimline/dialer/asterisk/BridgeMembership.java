package io.claimline.dialer.asterisk;

import io.claimline.dialer.id.LegId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which of our legs is in which bridge. A leg is in one bridge at most; the last word counts. */
final class BridgeMembership {
    private final Map<LegId, String> bridgeOf = new HashMap<>();
    private final Map<String, Set<LegId>> legsIn = new HashMap<>();

    /** The leg entered. Returns those of ours that are in that bridge with it; empty also when it was there already. */
    List<LegId> enter(LegId leg, String bridge) {
        if (bridge.equals(bridgeOf.get(leg))) {
            return List.of();
        }
        remove(leg);
        Set<LegId> members = legsIn.computeIfAbsent(bridge, any -> new LinkedHashSet<>());
        List<LegId> peers = List.copyOf(members);
        members.add(leg);
        bridgeOf.put(leg, bridge);
        return peers;
    }

    /** The leg left. Returns false when it is not in that bridge: the word comes late, and the leg is elsewhere already. */
    boolean leave(LegId leg, String bridge) {
        if (!bridge.equals(bridgeOf.get(leg))) {
            return false;
        }
        remove(leg);
        return true;
    }

    /** The leg is gone. */
    void remove(LegId leg) {
        String bridge = bridgeOf.remove(leg);
        if (bridge == null) {
            return;
        }
        Set<LegId> members = legsIn.get(bridge);
        if (members != null && members.remove(leg) && members.isEmpty()) {
            legsIn.remove(bridge);
        }
    }

    /** Another of ours in the same bridge. */
    Optional<LegId> partner(LegId leg) {
        @Nullable String bridge = bridgeOf.get(leg);
        return bridge == null
                ? Optional.empty()
                : legsIn.getOrDefault(bridge, Set.of()).stream()
                        .filter(other -> !other.equals(leg))
                        .findFirst();
    }

    void clear() {
        bridgeOf.clear();
        legsIn.clear();
    }

    /** For the health figures, and to see in tests that nothing stays behind. */
    int size() {
        return bridgeOf.size();
    }
}
