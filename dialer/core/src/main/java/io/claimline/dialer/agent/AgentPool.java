package io.claimline.dialer.agent;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/** Who takes the next call. */
public final class AgentPool {
    private static final Comparator<Agent> LONGEST_IDLE = Comparator.<Agent, java.time.Instant>comparing(
                    agent -> agent.state().since())
            .thenComparing(agent -> agent.id().value());

    private AgentPool() {}

    /** The longest-idle agent that is available and has the skills; ties go by name, so that replays agree. */
    public static Optional<Agent> next(Collection<Agent> agents, Set<String> skills) {
        return agents.stream().filter(agent -> agent.available(skills)).min(LONGEST_IDLE);
    }

    /** How many agents could take a call that needs these skills now. */
    public static int available(Collection<Agent> agents, Set<String> skills) {
        return (int) agents.stream().filter(agent -> agent.available(skills)).count();
    }
}
