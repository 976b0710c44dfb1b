package io.claimline.dialer.agent;

import io.claimline.dialer.id.AgentId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who an agent is to the dialler.
 *
 * @param id the login name
 * @param name as shown on the floor
 * @param skills what work items the agent may take
 */
public record AgentProfile(AgentId id, String name, Set<String> skills) {
    /** Copies the skills, and adds the one that nobody else has. */
    public AgentProfile {
        skills = Stream.concat(skills.stream(), Stream.of(own(id))).collect(Collectors.toUnmodifiableSet());
    }

    /** What a work item asks for that is for this agent alone. */
    public static String own(AgentId id) {
        return "@" + id;
    }
}
