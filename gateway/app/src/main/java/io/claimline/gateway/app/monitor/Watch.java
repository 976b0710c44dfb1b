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
 * @param agentLeg the agent's headset
 * @param how as ordered last
 * @param reason why, as the supervisor wrote
 * @param since when it was ordered
 * @param stage how far it has come
 */
record Watch(Supervisor by, AgentId agent, LegId agentLeg, Monitoring how, String reason, Instant since, Stage stage) {
    /**
     * Who monitors.
     *
     * @param seat the number of the telephone, 1 or more
     */
    record Supervisor(AgentId id, String name, int seat) {}

    /** How far a supervisor has come with an agent's line. */
    enum Stage {
        /** The supervisor's headset has not answered. */
        CALLING,
        /** On the line. */
        ON_LINE,
        /** The agent's call is the supervisor's. */
        TOOK_OVER
    }

    Watch as(Monitoring next) {
        return new Watch(by, agent, agentLeg, next, reason, since, stage);
    }

    Watch at(Stage next) {
        return new Watch(by, agent, agentLeg, how, reason, since, next);
    }
}
