package io.claimline.gateway.app.monitor;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.port.Monitoring;
import java.time.Instant;

/**
 * A supervisor on an agent's line.
 *
 * @param by the supervisor
 * @param agent whose line it is
 * @param leg the supervisor's, being called or up
 * @param agentLeg the agent's headset
 * @param how as ordered last
 * @param reason why, as the supervisor wrote
 * @param since when it was ordered
 * @param up whether the supervisor's headset answered
 */
record Watch(
        Supervisor by,
        AgentId agent,
        LegId leg,
        LegId agentLeg,
        Monitoring how,
        String reason,
        Instant since,
        boolean up) {
    /**
     * Who monitors.
     *
     * @param seat the number of the telephone, 1 or more
     */
    record Supervisor(AgentId id, String name, int seat) {}

    Watch as(Monitoring next) {
        return new Watch(by, agent, leg, agentLeg, next, reason, since, up);
    }

    Watch answered() {
        return new Watch(by, agent, leg, agentLeg, how, reason, since, true);
    }
}
