package io.claimline.dialer.call;

import static io.claimline.dialer.call.Transitions.end;
import static io.claimline.dialer.call.Transitions.ended;
import static io.claimline.dialer.call.Transitions.ignored;
import static io.claimline.dialer.call.Transitions.to;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Placing and ringing: nobody has answered. */
final class BeforeAnswer {
    private BeforeAnswer() {}

    static Step step(Call call, CallState.Bounded state, CallEvent event, Instant now) {
        return switch (event) {
            case CallEvent.KeyPressed pressed -> ignored(call, "no message is played");
            case CallEvent.Rang rang -> ringing(call, state, now);
            case CallEvent.Answered answered -> answered(call, now);
            case CallEvent.Bridged bridged -> answered(call, now);
            case CallEvent.Gone gone -> ended(call, Results.ofUnanswered(gone.cause()), gone.cause(), now);
            case CallEvent.NotPlaced failed -> ended(call, Results.ofUnanswered(failed.cause()), failed.cause(), now);
            case CallEvent.DeadlinePassed passed ->
                end(call, CallResult.NO_ANSWER, "It rang to the end of its time", new CallEffect.HangUp(), now);
            case CallEvent.Withdrawn withdrawn -> withdrawn(call, now);
            case CallEvent.HangUpAsked asked ->
                end(call, CallResult.CANCELLED, "Taken back by " + asked.by(), new CallEffect.HangUp(), now);
            case CallEvent.AgentLegLost lost -> agentLost(call, now);
            case CallEvent.Found found -> found(call, state, found, now);
            case CallEvent.NotFound missing -> notFound(call, now);
            case CallEvent.AgentAssigned assigned -> Transitions.refuseAgent(call, assigned);
            case CallEvent.MuteAsked mute -> ignored(call, "not answered yet");
            case CallEvent.Unbridged unbridged -> ignored(call, "not answered yet");
            case CallEvent.AgentLegBack back -> ignored(call, "not answered yet");
            case CallEvent.HoldAsked hold -> ignored(call, "not answered yet");
            case CallEvent.ResumeAsked resume -> ignored(call, "not answered yet");
            case CallEvent.DigitsAsked digits -> ignored(call, "not answered yet");
            case CallEvent.OfGuest guest -> ignored(call, "not answered yet");
            case CallEvent.OfDialogue heard -> ignored(call, "not answered yet");
            case CallEvent.Leaving leaving -> ignored(call, "not answered yet");
        };
    }

    private static Step ringing(Call call, CallState.Bounded state, Instant now) {
        var rung = call.timed(call.timeline().with(Milestone.RINGING, now));
        return to(rung, new CallState.Ringing(state.until()), List.of(), "the far end rings");
    }

    private static Step answered(Call call, Instant now) {
        return BeforeConnect.seekAgent(call.timed(call.timeline().with(Milestone.ANSWERED, now)), now);
    }

    /** Only a phone that is known to have rung for as long as the law asks; the pacer has seen to that, but the call has the last word. */
    private static Step withdrawn(Call call, Instant now) {
        var rang = call.timeline().at(Milestone.RINGING);
        if (rang.isEmpty() || now.isBefore(rang.get().plus(CallPolicy.SHORTEST_RING))) {
            return ignored(call, "it has not rung for " + CallPolicy.SHORTEST_RING.toSeconds() + " s");
        }
        var seconds = Duration.between(rang.get(), now).toSeconds();
        return end(
                call,
                CallResult.WITHDRAWN,
                "Withdrawn after " + seconds + " s of ringing: who answered would probably have found no agent",
                new CallEffect.HangUp(),
                now);
    }

    /** A call reserved for an agent has nobody to talk to any more; one that nobody is reserved for goes on. */
    private static Step agentLost(Call call, Instant now) {
        if (call.agent().isEmpty()) {
            return ignored(call, "no agent was reserved");
        }
        return end(call, CallResult.CANCELLED, "The agent's headset was lost", new CallEffect.HangUp(), now);
    }

    private static Step found(Call call, CallState.Bounded state, CallEvent.Found found, Instant now) {
        return switch (found.liveness()) {
            case DIALING -> ignored(call, "still dialling");
            case RINGING -> ringing(call, state, now);
            case UP_ALONE, UP_BRIDGED -> answered(call, now);
        };
    }

    private static Step notFound(Call call, Instant now) {
        var placed = call.timeline().at(Milestone.PLACED).orElse(now);
        if (now.isBefore(placed.plus(CallMachine.LISTING_DELAY))) {
            return ignored(call, "placed a moment ago; it may not be listed yet");
        }
        return ended(call, CallResult.LOST, HangupCause.UNKNOWN, now);
    }
}
