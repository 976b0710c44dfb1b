package io.claimline.dialer.call;

import static io.claimline.dialer.call.Transitions.end;
import static io.claimline.dialer.call.Transitions.ended;
import static io.claimline.dialer.call.Transitions.ignored;
import static io.claimline.dialer.call.Transitions.rejoin;
import static io.claimline.dialer.call.Transitions.to;

import io.claimline.dialer.id.AgentId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The agent leaves while the call goes on: handed over, left a message, parked. */
final class Departure {
    /** How long the switch may take to bridge party and guest; past it the order is given again. */
    private static final Duration BRIDGE = Duration.ofSeconds(2);

    private static final int MOST_TRIES = 3;

    /** A voicemail message is over by then. */
    private static final Duration MESSAGE = Duration.ofSeconds(90);

    /** A parked call is offered to whoever is free after this. */
    static final Duration PARKED = Duration.ofMinutes(3);

    private static final Duration SEEK_AGAIN = Duration.ofSeconds(2);

    /** A parked call that nobody has taken by then ends. */
    private static final Duration FORGOTTEN = Duration.ofMinutes(15);

    private Departure() {}

    static Step begin(Call call, AgentId agent, CallEvent.Leaving event, Instant now) {
        return switch (event) {
            case CallEvent.MessageAsked asked ->
                leave(
                        call,
                        agent,
                        to(
                                left(call, now),
                                new CallState.LeavingMessage(now.plus(MESSAGE)),
                                List.of(new CallEffect.LeaveMessage()),
                                "the voicemail message is played"),
                        true);
            case CallEvent.TakenOver taken -> handOver(call, agent, taken.by(), now);
            case CallEvent.ParkAsked asked ->
                leave(
                        call,
                        agent,
                        to(
                                call.owned(null).muted(false),
                                new CallState.Parked(agent, now, now.plus(PARKED)),
                                List.of(new CallEffect.Hold()),
                                "parked"),
                        false);
        };
    }

    /** The guest takes the call. */
    static Step handOver(Call call, AgentId agent, Guest guest, Instant now) {
        return switch (guest) {
            case Guest.Colleague colleague -> toColleague(call, agent, colleague, now);
            case Guest.Line line -> toLeg(call, agent, line, "handed over", now);
            case Guest.Supervisor supervisor -> toLeg(call, agent, supervisor, "taken over by a supervisor", now);
        };
    }

    private static Step toLeg(Call call, AgentId agent, Guest guest, String reason, Instant now) {
        var handed = new CallState.HandedOver(guest, now.plus(BRIDGE), 0);
        List<CallEffect> effects = List.of(new CallEffect.Handover(guest));
        return leave(call, agent, to(left(call, now), handed, effects, reason), true);
    }

    /** The call, and what is to be recorded of it, is the colleague's from here on. */
    static Step toColleague(Call call, AgentId agent, Guest.Colleague colleague, Instant now) {
        var theirs = call.owned(colleague.id()).muted(false);
        return leave(call, agent, rejoin(theirs, colleague.id(), 1, now, "handed over to a colleague"), false);
    }

    /** Whoever leaves muted would stay so on the next call. */
    private static Step leave(Call before, AgentId agent, Step step, boolean worked) {
        List<CallEffect> effects = new ArrayList<>(step.effects());
        if (before.muted()) {
            effects.add(new CallEffect.Mute(agent, false));
        }
        effects.add(new CallEffect.FreeAgent(agent, worked));
        return new Step(step.call(), effects, step.reason());
    }

    /** What was said until here is the agent's to record, so the call stays the agent's. */
    private static Call left(Call call, Instant now) {
        return call.muted(false).timed(call.timeline().with(Milestone.LEFT, now));
    }

    static Step handedOver(Call call, CallState.HandedOver state, CallEvent event, Instant now) {
        return switch (event) {
            case CallEvent.Gone gone -> over(state.guest(), ended(call, CallResult.CONNECTED, gone.cause(), now));
            case CallEvent.NotPlaced failed ->
                over(state.guest(), ended(call, CallResult.CONNECTED, failed.cause(), now));
            case CallEvent.NotFound missing -> over(state.guest(), Conversation.vanished(call, now));
            case CallEvent.HangUpAsked asked ->
                over(
                        state.guest(),
                        end(call, CallResult.CONNECTED, "Ended by " + asked.by(), new CallEffect.HangUp(), now));
            case CallEvent.GuestBridged bridged ->
                to(
                        call,
                        new CallState.HandedOver(state.guest(), Instant.MAX, 0),
                        List.of(),
                        "party and guest are bridged");
            case CallEvent.GuestGone gone ->
                end(call, CallResult.CONNECTED, "The one it was handed to hung up", new CallEffect.HangUp(), now);
            case CallEvent.DeadlinePassed passed -> again(call, state, now);
            case CallEvent.Unbridged unbridged ->
                to(
                        call,
                        new CallState.HandedOver(state.guest(), now.plus(BRIDGE), state.tries()),
                        List.of(),
                        "the party left the bridge");
            case CallEvent.AgentAssigned assigned -> Transitions.refuseAgent(call, assigned);
            case CallEvent.OfGuest other -> ignored(call, "handed over");
            case CallEvent.OfDialogue heard -> ignored(call, "handed over");
            case CallEvent.Leaving leaving -> ignored(call, "handed over");
            case CallEvent.AgentLegLost lost -> ignored(call, "handed over");
            case CallEvent.AgentLegBack back -> ignored(call, "handed over");
            case CallEvent.Bridged bridged -> ignored(call, "handed over");
            case CallEvent.Found found -> ignored(call, "found; it goes on without us");
            case CallEvent.HoldAsked hold -> ignored(call, "handed over");
            case CallEvent.ResumeAsked resume -> ignored(call, "handed over");
            case CallEvent.MuteAsked mute -> ignored(call, "handed over");
            case CallEvent.DigitsAsked digits -> ignored(call, "handed over");
            case CallEvent.Withdrawn withdrawn -> ignored(call, "it rings no more");
            case CallEvent.KeyPressed pressed -> ignored(call, "no message is played");
            case CallEvent.Rang rang -> ignored(call, "answered already");
            case CallEvent.Answered answered -> ignored(call, "answered already");
        };
    }

    private static Step again(Call call, CallState.HandedOver state, Instant now) {
        var guest = state.guest();
        if (guest == null || state.tries() >= MOST_TRIES) {
            return over(
                    guest,
                    end(
                            call,
                            CallResult.CONNECTED,
                            "The switch could not connect the two it was handed to",
                            new CallEffect.HangUp(),
                            now));
        }
        var next = new CallState.HandedOver(guest, now.plus(BRIDGE), state.tries() + 1);
        return to(call, next, List.of(new CallEffect.Handover(guest)), "bridging party and guest again");
    }

    private static Step over(@Nullable Guest guest, Step step) {
        return guest == null ? step : Consultation.withoutGuest(guest, step);
    }

    static Step message(Call call, CallState.LeavingMessage state, CallEvent event, Instant now) {
        return switch (event) {
            case CallEvent.Gone gone -> ended(call, CallResult.CONNECTED, "The message was played", gone.cause(), now);
            case CallEvent.NotPlaced failed -> ended(call, CallResult.CONNECTED, failed.cause(), now);
            case CallEvent.NotFound missing -> Conversation.vanished(call, now);
            case CallEvent.HangUpAsked asked -> Conversation.hangUp(call, asked, now);
            case CallEvent.DeadlinePassed passed ->
                end(call, CallResult.CONNECTED, "The message did not end by itself", new CallEffect.HangUp(), now);
            case CallEvent.AgentAssigned assigned -> Transitions.refuseAgent(call, assigned);
            case CallEvent.OfGuest other -> ignored(call, "a message is played");
            case CallEvent.OfDialogue heard -> ignored(call, "a message is played");
            case CallEvent.Leaving leaving -> ignored(call, "a message is played");
            case CallEvent.AgentLegLost lost -> ignored(call, "a message is played");
            case CallEvent.AgentLegBack back -> ignored(call, "a message is played");
            case CallEvent.Bridged bridged -> ignored(call, "a message is played");
            case CallEvent.Unbridged unbridged -> ignored(call, "a message is played");
            case CallEvent.Found found -> ignored(call, "a message is played");
            case CallEvent.HoldAsked hold -> ignored(call, "a message is played");
            case CallEvent.ResumeAsked resume -> ignored(call, "a message is played");
            case CallEvent.MuteAsked mute -> ignored(call, "a message is played");
            case CallEvent.DigitsAsked digits -> ignored(call, "a message is played");
            case CallEvent.Withdrawn withdrawn -> ignored(call, "it rings no more");
            case CallEvent.KeyPressed pressed -> OptingOut.pressed(call, pressed);
            case CallEvent.Rang rang -> ignored(call, "answered already");
            case CallEvent.Answered answered -> ignored(call, "answered already");
        };
    }

    static Step parked(Call call, CallState.Parked state, CallEvent event, Instant now) {
        return switch (event) {
            case CallEvent.AgentAssigned assigned ->
                rejoin(call.owned(assigned.agent()), assigned.agent(), 1, now, "taken from where it was parked");
            case CallEvent.DeadlinePassed passed -> unclaimed(call, state, now);
            case CallEvent.Gone gone -> hungUpParked(state, ended(call, CallResult.CONNECTED, gone.cause(), now));
            case CallEvent.NotPlaced failed -> ended(call, CallResult.CONNECTED, failed.cause(), now);
            case CallEvent.NotFound missing -> Conversation.vanished(call, now);
            case CallEvent.HangUpAsked asked -> Conversation.hangUp(call, asked, now);
            case CallEvent.Found found -> to(call, state, List.of(new CallEffect.Hold()), "found; still parked");
            case CallEvent.OfGuest other -> ignored(call, "parked");
            case CallEvent.OfDialogue heard -> ignored(call, "parked");
            case CallEvent.Leaving leaving -> ignored(call, "parked");
            case CallEvent.AgentLegLost lost -> ignored(call, "parked");
            case CallEvent.AgentLegBack back -> ignored(call, "parked");
            case CallEvent.Bridged bridged -> ignored(call, "parked");
            case CallEvent.Unbridged unbridged -> ignored(call, "parked");
            case CallEvent.HoldAsked hold -> ignored(call, "parked");
            case CallEvent.ResumeAsked resume -> ignored(call, "parked");
            case CallEvent.MuteAsked mute -> ignored(call, "parked");
            case CallEvent.DigitsAsked digits -> ignored(call, "parked");
            case CallEvent.Withdrawn withdrawn -> ignored(call, "it rings no more");
            case CallEvent.KeyPressed pressed -> ignored(call, "no message is played");
            case CallEvent.Rang rang -> ignored(call, "answered already");
            case CallEvent.Answered answered -> ignored(call, "answered already");
        };
    }

    private static Step unclaimed(Call call, CallState.Parked state, Instant now) {
        if (!now.isBefore(state.since().plus(FORGOTTEN))) {
            return end(call, CallResult.CONNECTED, "Nobody took the parked call", new CallEffect.HangUp(), now);
        }
        var next = new CallState.Parked(state.by(), state.since(), now.plus(SEEK_AGAIN));
        return to(call, next, List.of(new CallEffect.NeedAgent()), "parked for long; an agent is sought");
    }

    private static Step hungUpParked(CallState.Parked state, Step ended) {
        List<CallEffect> effects = new ArrayList<>(ended.effects());
        effects.add(new CallEffect.Say(state.by(), "The call you parked was hung up by the other side."));
        return new Step(ended.call(), effects, ended.reason());
    }
}
