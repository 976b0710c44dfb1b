package io.claimline.dialer.holding;

import static io.claimline.dialer.holding.Holding.binds;
import static io.claimline.dialer.holding.Holding.passes;

import io.claimline.dialer.holding.Holding.Gate;
import io.claimline.dialer.holding.Situation.Kind;
import io.claimline.dialer.pacing.Bound;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whether the pacer and the limits let one more call be started, as they decided last. */
final class PaceGates {
    private PaceGates() {}

    static List<Gate> of(Situation now, Surroundings around) {
        var gates = new ArrayList<Gate>();
        var lines = now.lines();
        var limits = lines.limits();
        if (now.kind() == Kind.PACED) {
            gates.add(pace(now));
            gates.add(limit(
                    now,
                    Bound.LINES_PER_AGENT,
                    Checkpoint.LINES_PER_AGENT,
                    lines.inFlight() + " without an agent; the cap is " + plain(limits.linesPerAgent())
                            + " for each agent at work.",
                    "Move more agents to it, or raise the cap under Pace."));
        }
        if (now.kind() != Kind.AGENTS_DIAL) {
            gates.add(limit(
                    now,
                    Bound.LINES,
                    Checkpoint.LINES,
                    lines.inUse() + " of " + limits.lines() + " are in use.",
                    "Wait for calls to end, or raise the lines under Pace."));
            gates.add(limit(
                    now,
                    Bound.CALLS_PER_SECOND,
                    Checkpoint.CALLS_PER_SECOND,
                    "The cap is " + plain(limits.callsPerSecond()) + ".",
                    "This passes within a second. If it is always so, raise the cap under Pace."));
            gates.add(limit(
                    now,
                    Bound.SWITCH,
                    Checkpoint.ROOM,
                    lines.room() == Integer.MAX_VALUE
                            ? "The switch has not said how much it takes."
                            : "The switch takes " + lines.room() + " more calls without delay.",
                    "The switch or the trunk sets calls up slowly. Wait a minute; if it lasts, call the operator."));
        }
        gates.add(around.trunk()
                .map(why -> binds(
                        Checkpoint.TRUNK,
                        Holding.sentence(why),
                        "Call the operator or the carrier: calls are dialled and not carried."))
                .orElseGet(() -> passes(Checkpoint.TRUNK, "Nothing is known against the trunk.")));
        return gates;
    }

    private static Gate pace(Situation now) {
        var lines = now.lines();
        var left = lines.todayLeft().isEmpty()
                ? ""
                : String.format(
                        Locale.US,
                        " Left of the abandon budget: %.1f calls today, %.1f in 30 days.",
                        lines.todayLeft().getAsDouble(),
                        lines.windowLeft().orElse(0));
        var bound = now.pace().bound();
        var ours = switch (bound) {
            case ONE_LINE_PER_AGENT, PREDICTED_ABANDON, BUDGET_SPENT, RULE -> true;
            case NO_AGENT, HOPPER_EMPTY, LINES_PER_AGENT, CALLS_PER_SECOND, LINES, SWITCH -> false;
        };
        if (!ours || now.pace().calls() > 0) {
            return passes(Checkpoint.PACE, "It is not the pace that holds it." + left);
        }
        return binds(Checkpoint.PACE, Holding.sentence(bound.sentence()) + left, remedy(bound));
    }

    private static String remedy(Bound bound) {
        return switch (bound) {
            case ONE_LINE_PER_AGENT -> "Wait: a line rings for every ready agent already.";
            case BUDGET_SPENT ->
                "The law's 3 % is not overdrawn. Answers that find an agent earn it back; more ready agents do so sooner.";
            default ->
                "Wait for an agent to be free, or move more agents to it. Nothing rings that would likely be abandoned.";
        };
    }

    private static Gate limit(Situation now, Bound bound, Checkpoint at, String says, String remedy) {
        return now.pace().bound() == bound && now.pace().calls() == 0 ? binds(at, says, remedy) : passes(at, says);
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
