package io.claimline.dialer.call;

import static io.claimline.dialer.call.Transitions.ended;
import static io.claimline.dialer.call.Transitions.ignored;
import static io.claimline.dialer.call.Transitions.to;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.reminder.Brief;
import io.claimline.dialer.reminder.Dialogue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pure state machine of one call: {@code (call, event, now) -> step}. Total: every event is answered in every state, for the switch's
 * events really do come in any order, twice, or not at all.
 */
public final class CallMachine {
    /** A placed call that the switch does not list may not have reached the list yet; until this age it is not believed gone. */
    public static final Duration LISTING_DELAY = Duration.ofSeconds(5);

    private CallMachine() {}

    /** A call about to be placed at {@code now}; {@code reserved} is the agent it is for, or null. */
    public static Call start(CallId id, CallPolicy policy, @Nullable AgentId reserved, Instant now) {
        var until = now.plus(policy.ring()).plus(policy.confirm());
        return new Call(
                id, policy, reserved, new CallState.Placing(until), Timeline.EMPTY.with(Milestone.PLACED, now), false);
    }

    /** A reminder about to be placed at {@code now}: it speaks by itself, to whoever answers. */
    public static Call remind(CallId id, CallPolicy policy, Brief brief, Instant now) {
        return start(id, policy, null, now).saying(Dialogue.of(brief));
    }

    /** A call that came in and is answered: it speaks by itself from {@code now} on, which stands for when it was placed as well. */
    public static Step receive(CallId id, CallPolicy policy, Brief brief, Instant now) {
        var timeline = Timeline.EMPTY.with(Milestone.PLACED, now).with(Milestone.ANSWERED, now);
        var call = new Call(id, policy, null, new CallState.Reminding(now), timeline, false, Dialogue.of(brief));
        return Reminder.begin(call, Dialogue.of(brief), now);
    }

    /** What the event does to the call. */
    public static Step step(Call call, CallEvent event, Instant now) {
        return switch (call.state()) {
            case CallState.Placing placing -> BeforeAnswer.step(call, placing, event, now);
            case CallState.Ringing ringing -> BeforeAnswer.step(call, ringing, event, now);
            case CallState.Waiting waiting -> BeforeConnect.waiting(call, waiting, event, now);
            case CallState.Connecting connecting -> BeforeConnect.connecting(call, connecting, event, now);
            case CallState.Reminding reminding -> Reminder.step(call, reminding, event, now);
            case CallState.Talking talking -> Conversation.talking(call, talking, event, now);
            case CallState.Held held -> Conversation.held(call, held, event, now);
            case CallState.Rejoining rejoining -> Conversation.rejoining(call, rejoining, event, now);
            case CallState.Orphaned orphaned -> Conversation.orphaned(call, orphaned, event, now);
            case CallState.Consulting consulting -> Consultation.step(call, consulting, event, now);
            case CallState.HandedOver handed -> Departure.handedOver(call, handed, event, now);
            case CallState.LeavingMessage message -> Departure.message(call, message, event, now);
            case CallState.Parked parked -> Departure.parked(call, parked, event, now);
            case CallState.Ending ending -> ending(call, ending, event, now);
            case CallState.Closed closed -> ignored(call, "the call is closed");
        };
    }

    private static Step ending(Call call, CallState.Ending state, CallEvent event, Instant now) {
        return switch (event) {
            case CallEvent.Gone gone -> ended(call, state.result(), state.reason(), gone.cause(), now);
            case CallEvent.NotPlaced failed -> ended(call, state.result(), state.reason(), failed.cause(), now);
            case CallEvent.NotFound missing -> ended(call, state.result(), state.reason(), HangupCause.UNKNOWN, now);
            case CallEvent.DeadlinePassed passed -> endAgain(call, state, now);
            case CallEvent.Answered answered -> answeredLate(call, state, now);
            case CallEvent.Withdrawn withdrawn -> ignored(call, "being ended");
            case CallEvent.Found found ->
                state.result() == CallResult.WITHDRAWN && found.liveness().answered()
                        ? answeredLate(call, state, now)
                        : to(call, state, List.of(new CallEffect.HangUp()), "still live while being ended");
            case CallEvent.KeyPressed pressed -> OptingOut.pressed(call, pressed);
            case CallEvent.Rang rang -> ignored(call, "being ended");
            case CallEvent.Bridged bridged -> ignored(call, "being ended");
            case CallEvent.Unbridged unbridged -> ignored(call, "being ended");
            case CallEvent.AgentAssigned assigned -> Transitions.refuseAgent(call, assigned);
            case CallEvent.AgentLegLost lost -> ignored(call, "being ended");
            case CallEvent.AgentLegBack back -> ignored(call, "being ended");
            case CallEvent.HoldAsked hold -> ignored(call, "being ended");
            case CallEvent.ResumeAsked resume -> ignored(call, "being ended");
            case CallEvent.MuteAsked mute -> ignored(call, "being ended");
            case CallEvent.DigitsAsked digits -> ignored(call, "being ended");
            case CallEvent.OfGuest guest -> ignored(call, "being ended");
            case CallEvent.OfDialogue heard -> ignored(call, "being ended");
            case CallEvent.Leaving leaving -> ignored(call, "being ended");
            case CallEvent.HangUpAsked hangUp -> ignored(call, "being ended");
        };
    }

    /** The answer crossed our hang-up, which may have come too early. Told again of an old answer we do nothing: a message may be playing. */
    private static Step answeredLate(Call call, CallState.Ending state, Instant now) {
        if (call.timeline().at(Milestone.ANSWERED).isPresent()) {
            return ignored(call, "answered already");
        }
        if (state.result() == CallResult.WITHDRAWN) {
            var reason = "A person answered in the moment in which the call was withdrawn, and heard nobody";
            var answered = call.timed(call.timeline().with(Milestone.ANSWERED, now));
            return Transitions.end(answered, CallResult.ABANDONED, reason, new CallEffect.HangUp(), now);
        }
        return to(call, state, List.of(new CallEffect.HangUp()), "answered while being ended");
    }

    private static Step endAgain(Call call, CallState.Ending state, Instant now) {
        if (state.tries() >= 3) {
            return ended(
                    call,
                    state.result(),
                    state.reason() + "; the switch never confirmed the end",
                    HangupCause.UNKNOWN,
                    now);
        }
        var next = new CallState.Ending(
                state.result(), state.reason(), now.plus(call.policy().confirm()), state.tries() + 1);
        return to(call, next, List.of(new CallEffect.HangUp()), "the switch has not confirmed the end");
    }
}
