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

    /** Whether the agent has all that a work item asks for; everybody is their own owner. */
    public boolean has(Set<String> wanted) {
        return wanted.stream().allMatch(skill -> skills.contains(skill) || skill.equals(own(id)));
    }

    /** What a work item asks for that is for this agent alone. */
    public static String own(AgentId id) {
        return "@" + id;
    }
}
