package io.claimline.dialer.audit;

import io.claimline.dialer.id.AgentId;

/**
 * Who did something, and from where.
 *
 * @param user the login name; empty when it is not known
 * @param role what the user was then, as on the wire; empty when it is not known
 * @param session names the sign-in, never the token; empty for what was not done over one
 * @param address the network address it came from; empty when it came from none
 */
public record Actor(String user, String role, String session, String address) {
    /** The gateway itself. */
    public static final Actor GATEWAY = new Actor("", "gateway", "", "");

    /** An agent at the desk. */
    public static Actor of(AgentId agent) {
        return new Actor(agent.value(), "", "", "");
    }
}
