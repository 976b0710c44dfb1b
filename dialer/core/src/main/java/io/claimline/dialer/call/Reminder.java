package io.claimline.dialer.call;

import static io.claimline.dialer.call.Transitions.end;
import static io.claimline.dialer.call.Transitions.ended;
import static io.claimline.dialer.call.Transitions.ignored;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.reminder.Act;
import io.claimline.dialer.reminder.Dialogue;
import io.claimline.dialer.reminder.Heard;
import io.claimline.dialer.reminder.Move;
import io.claimline.dialer.reminder.Point;
import io.claimline.dialer.reminder.ReminderMachine;
import io.claimline.dialer.reminder.Said;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A call that speaks by itself: its dialogue decides, and this carries it into the call. */
final class Reminder {
    private Reminder() {}

    /** Somebody or something answered. */
    static Step begin(Call call, Dialogue dialogue, Instant now) {
        return moved(call, ReminderMachine.answered(dialogue, now), now);
    }

    static Step step(Call call, CallState.Reminding state, CallEvent event, Instant now) {
        var dialogue = call.reminder().orElseThrow();
        return switch (event) {
            case CallEvent.OfDialogue heard -> hear(call, dialogue, heard.heard(), now);
            case CallEvent.AgentAssigned assigned -> agentFound(call, dialogue, assigned, now);
            case CallEvent.DeadlinePassed passed -> late(call, dialogue, now);
            case CallEvent.Found found -> hear(call, dialogue, new Heard.Again(), now);
            case CallEvent.Gone gone -> hungUp(call, dialogue, gone.cause(), now);
            case CallEvent.NotPlaced failed -> hungUp(call, dialogue, failed.cause(), now);
            case CallEvent.NotFound missing -> interrupted(call, dialogue, now);
            case CallEvent.HangUpAsked asked -> endedBy(call, dialogue, asked.by(), now);
            case CallEvent.Withdrawn withdrawn -> ignored(call, "it rings no more");
            case CallEvent.KeyPressed pressed -> ignored(call, "keys are heard by turns");
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
            case CallEvent.Leaving leaving -> ignored(call, "no agent is on it");
        };
    }

    private static Step hear(Call call, Dialogue dialogue, Heard heard, Instant now) {
        var move = ReminderMachine.step(dialogue, heard, now);
        return move.dialogue().equals(dialogue) && move.acts().isEmpty()
                ? ignored(call, move.reason())
                : moved(call, move, now);
    }

    private static Step moved(Call call, Move move, Instant now) {
        var dialogue = move.dialogue();
        var saying = call.saying(dialogue);
        if (move.acts().contains(new Act.HangUp())) {
            return end(saying, result(dialogue), move.reason(), new CallEffect.HangUp(), now);
        }
        var effects = move.acts().stream().map(Reminder::effect).toList();
        return Transitions.to(saying, new CallState.Reminding(now.plus(dialogue.lasts())), effects, move.reason());
    }

    private static CallEffect effect(Act act) {
        return switch (act) {
            case Act.Ordered ordered -> new CallEffect.Remind(ordered);
            case Act.Keep keep -> new CallEffect.Keep(keep.turn(), keep.said());
            case Act.SeekAgent seek -> new CallEffect.NeedAgent();
            case Act.Hold hold -> new CallEffect.Hold();
            case Act.HangUp hangUp -> new CallEffect.HangUp();
        };
    }

    private static Step agentFound(Call call, Dialogue dialogue, CallEvent.AgentAssigned assigned, Instant now) {
        return dialogue.seeks()
                ? BeforeConnect.connect(
                        call.saying(dialogue.withAgent()).owned(assigned.agent()), assigned.agent(), now)
                : Transitions.refuseAgent(call, assigned);
    }

    /** The agent who was found could not take it. */
    static Step seekAnother(Call call, Dialogue dialogue, AgentId agent, String why, Instant now) {
        var seeking = dialogue.seeking();
        List<CallEffect> effects =
                List.of(new CallEffect.AgentMissed(agent, why), new CallEffect.Hold(), new CallEffect.NeedAgent());
        return Transitions.to(
                call.owned(null).saying(seeking),
                new CallState.Reminding(now.plus(seeking.lasts())),
                effects,
                why + "; another agent is sought");
    }

    private static Step late(Call call, Dialogue dialogue, Instant now) {
        if (dialogue.seeks()) {
            return hear(call, dialogue, new Heard.NobodyFree(), now);
        }
        if (dialogue.keeps()) {
            return hear(call, dialogue, new Heard.Kept(dialogue.turn(), false), now);
        }
        return over(
                dialogue,
                end(call, result(dialogue), "The switch did not answer a turn", new CallEffect.HangUp(), now));
    }

    static Step hungUp(Call call, Dialogue dialogue, HangupCause cause, Instant now) {
        return over(dialogue, ended(call, result(dialogue), cause, now));
    }

    /** The switch has lost it. */
    static Step interrupted(Call call, Dialogue dialogue, Instant now) {
        return over(dialogue, ended(call, CallResult.INTERRUPTED, HangupCause.UNKNOWN, now));
    }

    static Step endedBy(Call call, Dialogue dialogue, String by, Instant now) {
        return over(dialogue, end(call, result(dialogue), "Ended by " + by, new CallEffect.HangUp(), now));
    }

    /** What the person was saying when it ended is kept all the same. */
    private static Step over(Dialogue dialogue, Step step) {
        List<CallEffect> effects = new ArrayList<>(step.effects());
        dialogue.recording()
                .ifPresent(recording -> effects.add(new CallEffect.Keep(
                        dialogue.turn(),
                        new Said.Asked(recording, dialogue.path().language()))));
        return new Step(step.call(), effects, step.reason());
    }

    private static CallResult result(Dialogue dialogue) {
        return dialogue.path().reached(Point.MACHINE) && !dialogue.path().reached(Point.GREETED)
                ? CallResult.MACHINE
                : CallResult.REMINDED;
    }
}
