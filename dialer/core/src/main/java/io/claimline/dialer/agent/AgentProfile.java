package io.claimline.dialer.agent;

import io.claimline.dialer.id.AgentId;
import java.util.Set;

/**
 * Who an agent is to the dialler.
 *
 * @param id the login name
 * @param name as shown on the floor
 * @param skills what work items the agent may take
 */
public record AgentProfile(AgentId id, String name, Set<String> skills) {
    /** Copies the skills. */
    public AgentProfile {
        skills = Set.copyOf(skills);
    }
}
