package io.claimline.dialer.call;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LegId;
import java.util.Optional;

/** Somebody whom the agent brings to a call, or who takes it over; one at a time. */
public sealed interface Guest {
    /** The leg: it is being placed, or up. */
    LegId leg();

    /** As shown to the agent, e.g. "Interpreter, Spanish". */
    String name();

    /** The agent who is the guest, if it is one of ours. */
    default Optional<AgentId> agent() {
        return Optional.empty();
    }

    /** A line outside, called over the trunk. */
    record Line(LegId leg, String name, E164 number) implements Guest {}

    /** A supervisor who takes the call over, on the leg that was on the agent's line. Named by login. */
    record Supervisor(LegId leg, String name) implements Guest {}

    /** An agent of ours, on the headset that is up anyway. */
    record Colleague(LegId leg, String name, AgentId id) implements Guest {
        @Override
        public Optional<AgentId> agent() {
            return Optional.of(id);
        }
    }
}
