package io.claimline.gateway.store.day;

import io.claimline.dialer.id.AgentId;
import java.time.Instant;

/** That an agent has read a message. */
public record MessageRead(String id, String message, AgentId agent, Instant at) {
    /** Once for each agent and message. */
    public static MessageRead of(String message, AgentId agent, Instant at) {
        return new MessageRead(message + ":" + agent, message, agent, at);
    }
}
