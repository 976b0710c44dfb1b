package io.claimline.dialer.campaign.world;

import io.claimline.dialer.campaign.Rig;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.port.TelephonyEvent;
import io.claimline.dialer.port.TelephonyEvent.LegState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which legs really live, whatever events were told of them. */
final class PracticeSwitch {
    private final Map<CallId, Party> parties = new LinkedHashMap<>();
    private final Set<LegId> headsets = new LinkedHashSet<>();

    private static final class Party {
        private LegState state = LegState.DIALING;
        private @Nullable LegId partner;
    }

    void place(CallId call) {
        parties.put(call, new Party());
    }

    void headset(LegId leg) {
        headsets.add(leg);
    }

    /** What the far end does; a leg that is gone does nothing. */
    void reach(CallId call, LegState state) {
        party(call).ifPresent(party -> party.state = state);
    }

    /** Whether both legs live, so that the bridge came to be. */
    boolean bridge(CallId call, LegId agent) {
        var both = party(call).filter(party -> party.state == LegState.UP).isPresent() && headsets.contains(agent);
        if (both) {
            parties.values().stream()
                    .filter(party -> agent.equals(party.partner))
                    .forEach(party -> party.partner = null);
            party(call).ifPresent(party -> party.partner = agent);
        }
        return both;
    }

    void part(CallId call) {
        party(call).ifPresent(party -> party.partner = null);
    }

    Optional<LegState> state(CallId call) {
        return party(call).map(party -> party.state);
    }

    /** Whether the party was live until now. */
    boolean end(CallId call) {
        return parties.remove(call) != null;
    }

    Optional<CallId> endLeg(LegId leg) {
        headsets.remove(leg);
        var call = parties.keySet().stream()
                .filter(id -> Rig.party(id).equals(leg))
                .findFirst();
        call.ifPresent(this::end);
        return call;
    }

    /** Everything ends at once, and nobody is told. */
    void crash() {
        parties.clear();
        headsets.clear();
    }

    List<CallId> calls() {
        return List.copyOf(parties.keySet());
    }

    TelephonyEvent.LiveLegs list() {
        List<TelephonyEvent.LiveLeg> legs = new ArrayList<>();
        parties.forEach(
                (call, party) -> legs.add(new TelephonyEvent.LiveLeg(Rig.party(call), party.state, party.partner)));
        headsets.forEach(leg -> legs.add(new TelephonyEvent.LiveLeg(leg, LegState.UP, null)));
        return new TelephonyEvent.LiveLegs(legs);
    }

    private Optional<Party> party(CallId call) {
        return Optional.ofNullable(parties.get(call));
    }
}
