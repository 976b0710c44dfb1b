package io.claimline.dialer.campaign;

import io.claimline.dialer.agent.AgentProfile;
import io.claimline.dialer.agent.AgentState;
import io.claimline.dialer.agent.Headset;

/**
 * An agent as last written down by a gateway before us.
 *
 * @param profile who
 * @param state what the agent was doing
 * @param headset the leg it had; the switch is asked whether it still lives
 */
public record RestoredAgent(AgentProfile profile, AgentState state, Headset headset) {}
