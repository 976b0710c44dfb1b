package io.claimline.dialer.call;

import static io.claimline.dialer.call.Transitions.end;
import static io.claimline.dialer.call.Transitions.ended;
import static io.claimline.dialer.call.Transitions.ignored;
import static io.claimline.dialer.call.Transitions.rejoin;
import static io.claimline.dialer.call.Transitions.to;

import io.claimline.dialer.id.AgentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Talking, held, rejoining, orphaned: agent and party have been connected. */
final class Conversation {
    private static final int MOST_REJOINS = 3;

    private Conversation() {}

    /** The two hear each other, for the first time or again. */
    static Step connected(Call call, AgentId agent, Instant now) {
        var joined = call.timed(call.timeline().with(Milestone.CONNECTED, now));
        List<CallEffect> effects = new ArrayList<>();
        if (call.muted()) {
            effects.add(new CallEffect.Mute(agent, true));
        }
        return to(joined, new CallState.Talking(agent), effects, "agent and party are bridged");
    }

    static Step talking(Call call, CallState.Talking state, CallEvent event, Instant now) {
        var agent = state.agent();
        return switch (event) {
            case CallEvent.HoldAsked hold ->
                to(call, new CallState.Held(agent), List.of(new CallEffect.Hold()), "put on hold");
            case CallEvent.Unbridged unbridged ->
                // The party may be leaving for good, the agent's leg may be dying, or the bridge broke: wait for the
                // fact that says which.
                to(
                        call,
                        new CallState.Rejoining(agent, now.plus(call.policy().bridge()), 0),
                        List.of(),
                        "left the bridge");
            case CallEvent.Found found -> foundTalking(call, agent, found, now);
            case CallEvent.Bridged bridged -> ignored(call, "bridged already");
            case CallEvent.ResumeAsked resume -> ignored(call, "not on hold");
            case CallEvent.DeadlinePassed passed -> ignored(call, "talking has no deadline");
            case CallEvent.AgentLegLost lost -> orphan(call, agent, now);
            // A leg that came up while the call was talking replaces the old one: a page was reloaded, or the desk
            // moved to another tab.
            case CallEvent.AgentLegBack back -> rejoin(call, agent, 1, now, "the agent has a new headset");
            case CallEvent.MuteAsked mute -> mute(call, agent, mute.muted());
            case CallEvent.DigitsAsked digits -> digits(call, digits);
            case CallEvent.Gone gone -> ended(call, CallResult.CONNECTED, gone.cause(), now);
            case CallEvent.NotPlaced failed -> ended(call, CallResult.CONNECTED, failed.cause(), now);
            case CallEvent.NotFound missing -> vanished(call, now);
            case CallEvent.HangUpAsked asked -> hangUp(call, asked, now);
            case CallEvent.AgentAssigned assigned -> Transitions.refuseAgent(call, assigned);
            case CallEvent.OfGuest guest -> Consultation.begin(call, agent, guest, now);
            case CallEvent.OfDialogue heard -> ignored(call, "an agent has it");
            case CallEvent.Leaving leaving -> Departure.begin(call, agent, leaving, now);
            case CallEvent.Withdrawn withdrawn -> ignored(call, "it rings no more");
            case CallEvent.KeyPressed pressed -> ignored(call, "no message is played");
            case CallEvent.Rang rang -> ignored(call, "answered already");
            case CallEvent.Answered answered -> ignored(call, "answered already");
        };
    }

    static Step held(Call call, CallState.Held state, CallEvent event, Instant now) {
        var agent = state.agent();
        return switch (event) {
            case CallEvent.ResumeAsked resume -> rejoin(call, agent, 1, now, "taken off hold");
            case CallEvent.Found found -> to(call, state, List.of(new CallEffect.Hold()), "found; still on hold");
            case CallEvent.Bridged bridged -> ignored(call, "on hold");
            case CallEvent.Unbridged unbridged -> ignored(call, "on hold");
            case CallEvent.HoldAsked hold -> ignored(call, "on hold already");
            case CallEvent.DigitsAsked digits -> ignored(call, "on hold; digits would go into the music");
            case CallEvent.DeadlinePassed passed -> ignored(call, "hold has no deadline");
            case CallEvent.AgentLegLost lost -> orphan(call, agent, now);
            case CallEvent.AgentLegBack back -> ignored(call, "on hold; the new headset is used on resume");
            case CallEvent.MuteAsked mute -> mute(call, agent, mute.muted());
            case CallEvent.Gone gone -> ended(call, CallResult.CONNECTED, gone.cause(), now);
            case CallEvent.NotPlaced failed -> ended(call, CallResult.CONNECTED, failed.cause(), now);
            case CallEvent.NotFound missing -> vanished(call, now);
            case CallEvent.HangUpAsked asked -> hangUp(call, asked, now);
            case CallEvent.AgentAssigned assigned -> Transitions.refuseAgent(call, assigned);
            case CallEvent.OfGuest guest -> Consultation.begin(call, agent, guest, now);
            case CallEvent.OfDialogue heard -> ignored(call, "an agent has it");
            case CallEvent.Leaving leaving -> Departure.begin(call, agent, leaving, now);
            case CallEvent.Withdrawn withdrawn -> ignored(call, "it rings no more");
            case CallEvent.KeyPressed pressed -> ignored(call, "no message is played");
            case CallEvent.Rang rang -> ignored(call, "answered already");
            case CallEvent.Answered answered -> ignored(call, "answered already");
        };
    }

    static Step rejoining(Call call, CallState.Rejoining state, CallEvent event, Instant now) {
        var agent = state.agent();
        return switch (event) {
            case CallEvent.Bridged bridged -> connected(call, agent, now);
            case CallEvent.Found found -> foundTalking(call, agent, found, now);
            case CallEvent.DeadlinePassed passed -> rejoinAgain(call, state, now);
            case CallEvent.HoldAsked hold ->
                to(call, new CallState.Held(agent), List.of(new CallEffect.Hold()), "put on hold");
            case CallEvent.Unbridged unbridged -> ignored(call, "rejoining already");
            case CallEvent.ResumeAsked resume -> ignored(call, "rejoining already");
            case CallEvent.AgentLegLost lost -> orphan(call, agent, now);
            case CallEvent.AgentLegBack back -> rejoin(call, agent, 1, now, "the agent has a new headset");
            case CallEvent.MuteAsked mute -> mute(call, agent, mute.muted());
            case CallEvent.DigitsAsked digits -> digits(call, digits);
            case CallEvent.Gone gone -> ended(call, CallResult.CONNECTED, gone.cause(), now);
            case CallEvent.NotPlaced failed -> ended(call, CallResult.CONNECTED, failed.cause(), now);
            case CallEvent.NotFound missing -> vanished(call, now);
            case CallEvent.HangUpAsked asked -> hangUp(call, asked, now);
            case CallEvent.AgentAssigned assigned -> Transitions.refuseAgent(call, assigned);
            case CallEvent.OfGuest guest -> Consultation.begin(call, agent, guest, now);
            case CallEvent.OfDialogue heard -> ignored(call, "an agent has it");
            case CallEvent.Leaving leaving -> Departure.begin(call, agent, leaving, now);
            case CallEvent.Withdrawn withdrawn -> ignored(call, "it rings no more");
            case CallEvent.KeyPressed pressed -> ignored(call, "no message is played");
            case CallEvent.Rang rang -> ignored(call, "answered already");
            case CallEvent.Answered answered -> ignored(call, "answered already");
        };
    }

    static Step orphaned(Call call, CallState.Orphaned state, CallEvent event, Instant now) {
        var agent = state.agent();
        return switch (event) {
            case CallEvent.AgentLegBack back -> rejoin(call, agent, 1, now, "the agent's headset is back");
            case CallEvent.DeadlinePassed passed ->
                end(call, CallResult.CONNECTED, "The agent's headset did not come back", new CallEffect.HangUp(), now);
            case CallEvent.Found found ->
                to(call, state, List.of(new CallEffect.Hold()), "found; waits for the headset");
            case CallEvent.AgentLegLost lost -> ignored(call, "the headset is gone already");
            case CallEvent.Bridged bridged -> ignored(call, "the headset is gone");
            case CallEvent.Unbridged unbridged -> ignored(call, "the headset is gone");
            case CallEvent.HoldAsked hold -> ignored(call, "the headset is gone");
            case CallEvent.ResumeAsked resume -> ignored(call, "the headset is gone");
            case CallEvent.MuteAsked mute -> ignored(call, "the headset is gone");
            case CallEvent.DigitsAsked digits -> ignored(call, "the headset is gone");
            case CallEvent.Gone gone -> ended(call, CallResult.CONNECTED, gone.cause(), now);
            case CallEvent.NotPlaced failed -> ended(call, CallResult.CONNECTED, failed.cause(), now);
            case CallEvent.NotFound missing -> vanished(call, now);
            case CallEvent.HangUpAsked asked -> hangUp(call, asked, now);
            case CallEvent.AgentAssigned assigned -> Transitions.refuseAgent(call, assigned);
            case CallEvent.OfGuest guest -> ignored(call, "the headset is gone");
            case CallEvent.OfDialogue heard -> ignored(call, "an agent has it");
            case CallEvent.Leaving leaving -> ignored(call, "the headset is gone");
            case CallEvent.Withdrawn withdrawn -> ignored(call, "it rings no more");
            case CallEvent.KeyPressed pressed -> ignored(call, "no message is played");
            case CallEvent.Rang rang -> ignored(call, "answered already");
            case CallEvent.Answered answered -> ignored(call, "answered already");
        };
    }

    static Step vanished(Call call, Instant now) {
        return ended(call, CallResult.CONNECTED, "Ended while the switch could not be heard", HangupCause.UNKNOWN, now);
    }

    static Step hangUp(Call call, CallEvent.HangUpAsked asked, Instant now) {
        return end(call, CallResult.CONNECTED, "Ended by " + asked.by(), new CallEffect.HangUp(), now);
    }

    static Step orphan(Call call, AgentId agent, Instant now) {
        return to(
                call,
                new CallState.Orphaned(agent, now.plus(call.policy().orphan())),
                List.of(new CallEffect.Hold()),
                "the agent's headset was lost; the party hears music");
    }

    private static Step digits(Call call, CallEvent.DigitsAsked digits) {
        return to(call, call.state(), List.of(new CallEffect.SendDigits(digits.digits())), "digits sent");
    }

    static Step mute(Call call, AgentId agent, boolean muted) {
        return to(
                call.muted(muted),
                call.state(),
                List.of(new CallEffect.Mute(agent, muted)),
                muted ? "the agent is muted" : "the agent is heard again");
    }

    private static Step foundTalking(Call call, AgentId agent, CallEvent.Found found, Instant now) {
        return found.liveness() == CallEvent.Liveness.UP_BRIDGED
                ? connected(call, agent, now)
                : rejoin(call, agent, 1, now, "found alone; bridging again");
    }

    private static Step rejoinAgain(Call call, CallState.Rejoining state, Instant now) {
        if (state.tries() >= MOST_REJOINS) {
            return end(
                    call,
                    CallResult.CONNECTED,
                    "The switch could not bridge the two again",
                    new CallEffect.HangUp(),
                    now);
        }
        return rejoin(call, state.agent(), state.tries() + 1, now, "bridging again");
    }
}
