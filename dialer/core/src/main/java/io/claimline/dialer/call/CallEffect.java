package io.claimline.dialer.call;

import io.claimline.dialer.id.AgentId;

/** What a call wants done. */
public sealed interface CallEffect {
    /** Find an agent for it now; the answer, if there is one, comes as {@link CallEvent.AgentAssigned}. */
    record NeedAgent() implements CallEffect {}

    /** Bridge the party with the agent's leg. */
    record Bridge(AgentId agent) implements CallEffect {}

    /** Music for the party. */
    record Hold() implements CallEffect {}

    /** Safe-harbour message for the party, then hang up. */
    record Abandon() implements CallEffect {}

    /** End the party's leg. */
    record HangUp() implements CallEffect {}

    /** Stop the agent's voice, or let it through. */
    record Mute(AgentId agent, boolean muted) implements CallEffect {}

    /** Send digits to the party. */
    record SendDigits(String digits) implements CallEffect {}

    /** The agent is done with this call; {@code worked} when there is something to record about it. */
    record FreeAgent(AgentId agent, boolean worked) implements CallEffect {}

    /** The call was given to the agent, whose leg could not take it; {@code why} is for the agent. */
    record AgentMissed(AgentId agent, String why) implements CallEffect {}
}
