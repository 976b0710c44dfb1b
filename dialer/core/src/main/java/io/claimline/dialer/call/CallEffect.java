package io.claimline.dialer.call;

import io.claimline.dialer.dialogue.Turn;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.reminder.Act;
import io.claimline.dialer.reminder.Said;

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

    /** Place the call to a guest's line, and let the agent hear it ring. */
    record CallGuest(Guest.Line guest, AgentId agent) implements CallEffect {}

    /** Let agent and guest speak with each other alone. */
    record BridgeGuest(AgentId agent, Guest guest) implements CallEffect {}

    /** Bring the guest into the bridge of agent and party. */
    record JoinGuest(AgentId agent, Guest guest) implements CallEffect {}

    /** Let party and guest speak with each other alone. */
    record Handover(Guest guest) implements CallEffect {}

    /** The guest is not needed any more: a line is hung up, a colleague is free. */
    record EndGuest(Guest guest) implements CallEffect {}

    /** Send digits to the guest's line. */
    record SendGuestDigits(Guest guest, String digits) implements CallEffect {}

    /** The voicemail message for the party, then hang up. */
    record LeaveMessage() implements CallEffect {}

    /** The party wants no more calls, said by a key: to be kept, and heeded from now on (rules C-24, C-25). */
    record OptOut() implements CallEffect {}

    /** A reminder's order for the switch; its answer comes as {@link CallEvent.OfDialogue}. */
    record Remind(Act.Ordered act) implements CallEffect {}

    /** Write down what somebody said to a reminder, durably, and tell by {@link io.claimline.dialer.reminder.Heard.Kept}. */
    record Keep(Turn turn, Said said) implements CallEffect {}

    /** Tell the agent. */
    record Say(AgentId agent, String text) implements CallEffect {}

    /** The agent is done with this call; {@code worked} when there is something to record about it. */
    record FreeAgent(AgentId agent, boolean worked) implements CallEffect {}

    /** The call was given to the agent, whose leg could not take it; {@code why} is for the agent. */
    record AgentMissed(AgentId agent, String why) implements CallEffect {}
}
