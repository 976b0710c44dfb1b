package io.claimline.dialer.simulator.whatif;

import io.claimline.dialer.pacing.Learned;
import io.claimline.dialer.pacing.Pacer;
import io.claimline.dialer.simulator.world.Simulation;
import io.claimline.dialer.simulator.world.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Answers a {@link Question}: simulates shifts with the product's own pacer in the world that it has learned. One pacer works through all
 * the shifts as through the days of a campaign; before the first that counts it works through one that does not, to learn. The same question
 * has the same answer. It takes about a second of one core, a few for more than 400 agents.
 */
public final class WhatIf {
    /** Fewer calls say nothing of the share that is answered. */
    public static final int FEWEST_CALLS = 50;

    /** Fewer conversations say nothing of how long they last. */
    public static final int FEWEST_CONVERSATIONS = 20;

    /** For more agents than this the pacer is asked no more than every so many seconds. */
    private static final int LARGE = 100;

    private static final double SELDOM = 0.25;

    private WhatIf() {}

    /** Why these measurements are too few to answer from, as a sentence; empty when they are not. */
    public static Optional<String> tooLittle(Learned learned) {
        if (learned.calls() >= FEWEST_CALLS && learned.conversations() >= FEWEST_CONVERSATIONS) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "Too little is known yet: the campaign's pacer has learned from %d calls and %d conversations,"
                        + " and needs %d and %d. Let the campaign dial, and ask again",
                learned.calls(),
                learned.conversations(),
                FEWEST_CALLS,
                FEWEST_CONVERSATIONS));
    }

    /**
     * What the shift would come to.
     *
     * @throws IllegalArgumentException when {@link #tooLittle} was learned
     */
    public static Prediction predict(Question question) {
        tooLittle(question.learned()).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
        var plan = Plan.of(question);
        var pacer = pacer(question);
        if (plan.learning() > 0) {
            Simulation.run(LearnedWorld.of(question, plan.learning()), pacer, 0);
        }
        var world = LearnedWorld.of(question, plan.start() + plan.counted());
        List<Shift> shifts = new ArrayList<>();
        for (var seed = 1; seed <= plan.shifts(); seed++) {
            shifts.add(new Shift(Simulation.run(world, pacer, seed), question, plan));
        }
        return new Prediction(
                plan.shifts(),
                plan.counted() / Plan.HOUR,
                over(shifts, Shift::occupancy),
                over(shifts, Shift::abandoned),
                over(shifts, Shift::late),
                over(shifts, shift -> shift.idle(0.5)),
                over(shifts, shift -> shift.idle(0.9)),
                over(shifts, Shift::callsPerSecond),
                over(shifts, Shift::callsPerAnswer));
    }

    private static Pacer pacer(Question question) {
        var pacer = new SteeredPacer(question.limits(), question.steering());
        return new OverShifts(pacer, question.agents() > LARGE ? SELDOM : 0);
    }

    private static Estimate over(List<Shift> shifts, ToDoubleFunction<Shift> quantity) {
        return Estimate.of(shifts.stream().mapToDouble(quantity).toArray());
    }

    /** One simulated shift. */
    private record Shift(Tally tally, Question question, Plan plan) {
        private Tally.Span counted() {
            return tally.between(Plan.START_SPANS, tally.spansPerDay());
        }

        double occupancy() {
            return counted().occupancy();
        }

        double abandoned() {
            return counted().abandonShare();
        }

        double late() {
            return counted().lateShare();
        }

        /** Without the first wait of each agent, which is the longest: all begin at once. */
        double idle(double share) {
            var waits =
                    (double) Math.max(1, tally.total().answers() - tally.total().abandoned());
            return tally.idleQuantile(share * Math.max(0, 1 - question.agents() / waits));
        }

        double callsPerSecond() {
            var started = callsPerAnswer() * counted().answers() / plan.counted();
            return Math.min(started, question.limits().callsPerSecond());
        }

        double callsPerAnswer() {
            return tally.dialsPerAnswer();
        }
    }
}
