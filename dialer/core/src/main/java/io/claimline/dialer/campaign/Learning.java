package io.claimline.dialer.campaign;

import io.claimline.dialer.agent.Agent;
import io.claimline.dialer.agent.AgentState;
import io.claimline.dialer.call.Call;
import io.claimline.dialer.call.CallEvent;
import io.claimline.dialer.call.CallResult;
import io.claimline.dialer.call.CallState;
import io.claimline.dialer.call.Milestone;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.pacing.LeadChances;
import io.claimline.dialer.pacing.PacingFact;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Tells what came of calls and agents, each thing once: it watches how our own calls and agents move, so what the switch says twice, late or
 * never moves nothing twice.
 */
final class Learning {
    private final Campaign campaign;
    private final LeadChances chances;
    private final Consumer<PacingFact> pupil;
    /** Calls that live whose answer is counted already. */
    private final Set<CallId> counted = new HashSet<>();

    Learning(Campaign campaign, LeadChances chances, Consumer<PacingFact> pupil) {
        this.campaign = campaign;
        this.chances = chances;
        this.pupil = pupil;
    }

    /** An event moved a call. */
    void moved(LiveCall live, Call after, CallEvent event, Instant now) {
        var before = live.call();
        if (unanswered(before) && !unanswered(after)) {
            ringEnded(live, after, event, now);
        }
        if (campaign.canAbandon() && !counted.contains(after.id())) {
            answer(before, after, event)
                    .ifPresent(inTime ->
                            count(after, after.timeline().at(Milestone.ANSWERED).orElse(now), inTime));
        }
        if (after.closed()) {
            counted.remove(after.id());
        }
    }

    /** A call taken over that was answered is counted with the attempts of its day. */
    void takenOver(Call call) {
        if (call.timeline().at(Milestone.ANSWERED).isPresent() && !call.closed()) {
            counted.add(call.id());
        }
    }

    private static boolean unanswered(Call call) {
        return call.state() instanceof CallState.Placing || call.state() instanceof CallState.Ringing;
    }

    /** Nothing is to be learnt from a call that an agent was reserved for, that never left us, that we took back, or whose fate is unknown. */
    private void ringEnded(LiveCall live, Call after, CallEvent event, Instant now) {
        var before = live.call();
        var reserved = before.agent().isPresent();
        if (reserved || event instanceof CallEvent.NotPlaced || hiddenFrom(after)) {
            return;
        }
        var answered = after.timeline().at(Milestone.ANSWERED);
        var placed = before.timeline().at(Milestone.PLACED).orElse(now);
        var seconds = seconds(placed, answered.orElse(now));
        var lead = live.work().lead();
        var chance = chances.of(lead.toldChance(), lead.attempts());
        if (event instanceof CallEvent.Withdrawn) {
            // Whether it would have been answered nobody knows, so the lead's chances learn nothing of it.
            pupil.accept(new PacingFact.Withdrawn(FloorView.clock(placed), seconds, chance));
            return;
        }
        pupil.accept(new PacingFact.RingEnded(FloorView.clock(placed), seconds, answered.isPresent(), chance));
        chances.ended(lead.toldChance(), lead.attempts(), answered.isPresent());
    }

    private static boolean hiddenFrom(Call after) {
        var result = switch (after.state()) {
            case CallState.Ending ending -> ending.result();
            case CallState.Closed closed -> closed.result();
            default -> CallResult.NO_ANSWER;
        };
        return result == CallResult.CANCELLED || result == CallResult.LOST;
    }

    /** Whether the person who answered had an agent in time, as soon as that is sure; empty before, and when nobody answered. */
    private Optional<Boolean> answer(Call before, Call after, CallEvent event) {
        var answered = after.timeline().at(Milestone.ANSWERED);
        if (answered.isEmpty()) {
            return answeredTooLate(before, event) ? Optional.of(false) : Optional.empty();
        }
        if (event instanceof CallEvent.Found && unanswered(before)) {
            // Answered while nobody listened: how long the person has waited is not known.
            return Optional.of(false);
        }
        var connected = after.timeline().at(Milestone.CONNECTED);
        if (connected.isPresent()) {
            return Optional.of(inTime(campaign, answered.get(), connected.get()));
        }
        var over = after.closed() || after.state() instanceof CallState.Ending;
        return over ? Optional.of(false) : Optional.empty();
    }

    /** Answered while we were hanging up: a person who heard nobody. */
    private static boolean answeredTooLate(Call before, CallEvent event) {
        return before.state() instanceof CallState.Ending
                && switch (event) {
                    case CallEvent.Answered answered -> true;
                    case CallEvent.Found found ->
                        found.liveness() == CallEvent.Liveness.UP_ALONE
                                || found.liveness() == CallEvent.Liveness.UP_BRIDGED;
                    default -> false;
                };
    }

    static boolean inTime(Campaign campaign, Instant answered, Instant connected) {
        return !connected.isAfter(answered.plus(campaign.policy().connect()));
    }

    private void count(Call call, Instant answered, boolean inTime) {
        counted.add(call.id());
        pupil.accept(new PacingFact.LiveAnswer(campaign.day(answered), inTime));
    }

    /** An agent moved from one state to another; {@code connected} when the call that bound it before had reached a conversation. */
    void moved(Agent before, Agent after, boolean connected) {
        var from = before.state();
        var to = after.state();
        if (from.call().isEmpty() || from.equals(to) || stillRecords(from, to)) {
            return;
        }
        if (from instanceof AgentState.OverLimit late) {
            pupil.accept(new PacingFact.WrapUpEnded(seconds(late.began(), to.since())));
            return;
        }
        var seconds = seconds(from.since(), to.since());
        if (from instanceof AgentState.WrapUp) {
            pupil.accept(new PacingFact.WrapUpEnded(seconds));
        } else if (connected) {
            pupil.accept(new PacingFact.TalkEnded(seconds));
            if (!(to instanceof AgentState.WrapUp)) {
                // The outcome was saved while the two still talked.
                pupil.accept(new PacingFact.WrapUpEnded(0));
            }
        }
    }

    /** Past the limit, or with more time, it is the same wrap-up. */
    private static boolean stillRecords(AgentState from, AgentState to) {
        return from.call()
                .filter(id -> from.recordsAfter(id) && to.recordsAfter(id))
                .isPresent();
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e9;
    }
}
