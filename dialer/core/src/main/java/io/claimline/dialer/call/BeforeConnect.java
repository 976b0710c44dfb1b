package io.claimline.dialer.call;

import static io.claimline.dialer.call.Transitions.end;
import static io.claimline.dialer.call.Transitions.ended;
import static io.claimline.dialer.call.Transitions.ignored;
import static io.claimline.dialer.call.Transitions.to;

import io.claimline.dialer.id.AgentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Waiting and connecting: a person answered and no agent has been heard yet. */
final class BeforeConnect {
    /**
     * How long the safe-harbour message may take before the end is ordered: with the keys that are heard after it, twice again after a wrong one, and the
     * confirmation.
     */
    private static final Duration ABANDON_MESSAGE = Duration.ofSeconds(75);

    private BeforeConnect() {}

    /** The call is answered: its reserved agent is bridged, or one is sought. */
    static Step seekAgent(Call call, Instant now) {
        if (call.reminder().isPresent()) {
            return Reminder.begin(call, call.reminder().get(), now);
        }
        var agent = call.owner();
        if (agent != null) {
            return connect(call, agent, now);
        }
        return to(call, new CallState.Waiting(connectBy(call, now)), List.of(new CallEffect.NeedAgent()), "answered");
    }

    static Step waiting(Call call, CallState.Waiting state, CallEvent event, Instant now) {
        return switch (event) {
            case CallEvent.AgentAssigned assigned -> connect(call.owned(assigned.agent()), assigned.agent(), now);
            case CallEvent.DeadlinePassed passed -> abandon(call, now);
            case CallEvent.Gone gone -> hungUp(call, gone.cause(), now);
            case CallEvent.NotPlaced failed -> hungUp(call, failed.cause(), now);
            case CallEvent.NotFound missing -> ended(call, CallResult.LOST, HangupCause.UNKNOWN, now);
            case CallEvent.HangUpAsked asked -> abandonedBy(call, asked.by(), now);
            case CallEvent.Found found ->
                to(call, state, List.of(new CallEffect.NeedAgent()), "found waiting; an agent is sought again");
            case CallEvent.Withdrawn withdrawn -> ignored(call, "it rings no more");
            case CallEvent.KeyPressed pressed -> ignored(call, "no message is played");
            case CallEvent.Rang rang -> ignored(call, "answered already");
            case CallEvent.Answered answered -> ignored(call, "answered already");
            case CallEvent.Bridged bridged -> ignored(call, "no agent is on it");
            case CallEvent.Unbridged unbridged -> ignored(call, "no agent is on it");
            case CallEvent.AgentLegLost lost -> ignored(call, "no agent is on it");
            case CallEvent.AgentLegBack back -> ignored(call, "no agent is on it");
            case CallEvent.HoldAsked hold -> ignored(call, "no agent is on it");
            case CallEvent.ResumeAsked resume -> ignored(call, "no agent is on it");
            case CallEvent.MuteAsked mute -> ignored(call, "no agent is on it");
            case CallEvent.DigitsAsked digits -> ignored(call, "no agent is on it");
            case CallEvent.OfGuest guest -> ignored(call, "no agent is on it");
            case CallEvent.OfDialogue heard -> ignored(call, "it says nothing by itself");
            case CallEvent.Leaving leaving -> ignored(call, "no agent is on it");
        };
    }

    static Step connecting(Call call, CallState.Connecting state, CallEvent event, Instant now) {
        return switch (event) {
            case CallEvent.Bridged bridged -> Conversation.connected(call, state.agent(), now);
            case CallEvent.Gone gone -> hungUp(call, gone.cause(), now);
            case CallEvent.NotPlaced failed -> hungUp(call, failed.cause(), now);
            case CallEvent.NotFound missing -> notFound(call, now);
            case CallEvent.DeadlinePassed passed -> bridgeFailed(call, state, now);
            case CallEvent.AgentLegLost lost -> agentLost(call, state, now);
            case CallEvent.HangUpAsked asked -> abandonedBy(call, asked.by(), now);
            case CallEvent.Found found -> found(call, state, found, now);
            case CallEvent.AgentAssigned assigned -> Transitions.refuseAgent(call, assigned);
            case CallEvent.Withdrawn withdrawn -> ignored(call, "it rings no more");
            case CallEvent.KeyPressed pressed -> ignored(call, "no message is played");
            case CallEvent.Rang rang -> ignored(call, "answered already");
            case CallEvent.Answered answered -> ignored(call, "answered already");
            case CallEvent.Unbridged unbridged -> ignored(call, "not bridged yet");
            case CallEvent.AgentLegBack back -> ignored(call, "being bridged");
            case CallEvent.HoldAsked hold -> ignored(call, "not bridged yet");
            case CallEvent.ResumeAsked resume -> ignored(call, "not bridged yet");
            case CallEvent.MuteAsked mute -> ignored(call, "not bridged yet");
            case CallEvent.DigitsAsked digits -> ignored(call, "not bridged yet");
            case CallEvent.OfGuest guest -> ignored(call, "not bridged yet");
            case CallEvent.OfDialogue heard -> ignored(call, "an agent has it");
            case CallEvent.Leaving leaving -> ignored(call, "not bridged yet");
        };
    }

    static Step connect(Call call, AgentId agent, Instant now) {
        var until = now.plus(call.policy().bridge());
        return to(
                call,
                new CallState.Connecting(agent, until),
                List.of(new CallEffect.Bridge(agent)),
                "bridging with the agent");
    }

    private static Step found(Call call, CallState.Connecting state, CallEvent.Found found, Instant now) {
        return found.liveness() == CallEvent.Liveness.UP_BRIDGED
                ? Conversation.connected(call, state.agent(), now)
                : to(call, state, List.of(new CallEffect.Bridge(state.agent())), "found waiting; bridging again");
    }

    private static Step notFound(Call call, Instant now) {
        return call.reminder()
                .map(dialogue -> Reminder.interrupted(call, dialogue, now))
                .orElseGet(() -> ended(call, CallResult.LOST, HangupCause.UNKNOWN, now));
    }

    /** The agent takes no calls until it is back; the party gets another while its time lasts. */
    private static Step agentLost(Call call, CallState.Connecting state, Instant now) {
        return another(call, state, "Your headset was lost as a call came", now);
    }

    private static Step another(Call call, CallState.Connecting state, String why, Instant now) {
        if (call.reminder().isPresent()) {
            return Reminder.seekAnother(call, call.reminder().get(), state.agent(), why, now);
        }
        var waiting = new CallState.Waiting(connectBy(call, now));
        List<CallEffect> effects = List.of(new CallEffect.AgentMissed(state.agent(), why), new CallEffect.NeedAgent());
        return to(call.owned(null), waiting, effects, why + "; another agent is sought");
    }

    /**
     * The agent's leg may still be leaving its last bridge: for half of the person's time the order is given again, then another agent is sought,
     * and when the time is up it is over.
     */
    private static Step bridgeFailed(Call call, CallState.Connecting state, Instant now) {
        if (call.reminder().isPresent()) {
            return another(call, state, "Your headset did not take a call", now);
        }
        var by = connectBy(call, now);
        if (now.isBefore(by.minus(call.policy().connect().dividedBy(2)))) {
            return connect(call, state.agent(), now);
        }
        if (now.isBefore(by)) {
            return another(call, state, "Your headset did not take a call", now);
        }
        var freed = new CallEffect.FreeAgent(state.agent(), false);
        var step = abandon(call.owned(null), now);
        return new Step(
                step.call(), List.of(freed, step.effects().getFirst()), "the switch did not bridge in time; abandoned");
    }

    private static Step abandon(Call call, Instant now) {
        var reason = Results.sentence(CallResult.ABANDONED, HangupCause.UNKNOWN);
        var ending = new CallState.Ending(CallResult.ABANDONED, reason, now.plus(ABANDON_MESSAGE), 1);
        return to(call, ending, List.of(new CallEffect.Abandon()), reason);
    }

    /** A person who answered and is cut off without an agent is abandoned, whoever cut it (16 CFR 310.4(b)(1)(iv)). */
    private static Step abandonedBy(Call call, String by, Instant now) {
        if (call.reminder().isPresent()) {
            return Reminder.endedBy(call, call.reminder().get(), by, now);
        }
        return end(
                call, CallResult.ABANDONED, "Ended by " + by + " before an agent spoke", new CallEffect.HangUp(), now);
    }

    private static Step hungUp(Call call, HangupCause cause, Instant now) {
        if (call.reminder().isPresent()) {
            return Reminder.hungUp(call, call.reminder().get(), cause, now);
        }
        var result = now.isBefore(connectBy(call, now)) ? CallResult.CALLER_HUNG_UP : CallResult.ABANDONED;
        return ended(call, result, cause, now);
    }

    private static Instant connectBy(Call call, Instant now) {
        return call.timeline()
                .at(Milestone.ANSWERED)
                .orElse(now)
                .plus(call.policy().connect());
    }
}
