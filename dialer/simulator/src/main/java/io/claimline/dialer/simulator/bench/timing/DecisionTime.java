package io.claimline.dialer.simulator.bench.timing;

import io.claimline.dialer.pacing.Floor;
import io.claimline.dialer.pacing.PacingFact;
import io.claimline.dialer.pacing.PacingLimits;
import io.claimline.dialer.pacing.PredictivePacer;
import io.claimline.dialer.simulator.bench.page.Section;
import io.claimline.dialer.simulator.bench.page.Table;
import io.claimline.dialer.simulator.bench.page.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Asks a pacer that has learned about large floors, each time another, as fast as it answers. */
public final class DecisionTime {
    private static final long SEED = 1;
    private static final int LEARNED = 3_000;
    private static final int WARM_UP = 4_000;
    private static final int ASKED = 4_000;
    private static final double MOST_MILLIS = 1;

    private final Random random = new Random(SEED);
    private final Floor floor = new Floor();
    private double now;

    /** A floor, and how long its decisions took in nanoseconds, the quickest first. */
    private record Timed(int agents, int ringing, boolean told, List<Long> nanos) {
        double micros(double share) {
            return nanos.get((int) Math.min(nanos.size() - 1, share * nanos.size())) / 1e3;
        }
    }

    /** Measures and reports. */
    public static Section section() {
        var timed = List.of(
                new DecisionTime().measure(20, 80, false),
                new DecisionTime().measure(100, 400, false),
                new DecisionTime().measure(500, 2_000, false),
                new DecisionTime().measure(500, 2_000, true));
        var table = new Table("agents", "calls in flight", "leads", "50 % µs", "99 % µs", "longest µs");
        for (var each : timed) {
            table.row(
                    each.agents(),
                    each.ringing(),
                    each.told() ? "with chances of their own" : "alike",
                    tenth(each.micros(0.5)),
                    tenth(each.micros(0.99)),
                    tenth(each.micros(1)));
        }
        var intro = ASKED + " decisions of one core each, another floor each time, after " + WARM_UP
                + " that were not counted. Real time, so a busy machine shows.";
        return new Section(
                "How long a decision takes", List.of(intro, table.toString()), List.of(verdict(timed)), Map.of());
    }

    private static Verdict verdict(List<Timed> timed) {
        var slowest = timed.stream()
                .mapToDouble(each -> each.micros(0.99) / 1e3)
                .max()
                .orElseThrow();
        return new Verdict(
                "A decision for 500 agents and 2,000 calls in flight: 99 of 100 within 1 ms",
                slowest <= MOST_MILLIS,
                String.format(Locale.ROOT, "%.3f ms", slowest));
    }

    private static String tenth(double micros) {
        return String.format(Locale.ROOT, "%.1f", micros);
    }

    private Timed measure(int agents, int ringing, boolean told) {
        var pacer = new PredictivePacer(new PacingLimits(0.03, 1000, 10_000, 30), List.of());
        for (var i = 0; i < LEARNED; i++) {
            now += 0.01;
            pacer.learn(new PacingFact.RingEnded(
                    now - 20, 12 + 13 * random.nextDouble(), random.nextInt(4) == 0, chance(told)));
            pacer.learn(new PacingFact.TalkEnded(150 * Math.exp(0.8 * random.nextGaussian() - 0.3)));
            pacer.learn(new PacingFact.WrapUpEnded(20 + 20 * random.nextDouble()));
        }
        var nanos = new long[ASKED];
        for (var asked = -WARM_UP; asked < ASKED; asked++) {
            fill(agents, ringing, told);
            var began = System.nanoTime();
            pacer.pace(floor);
            var took = System.nanoTime() - began;
            if (asked >= 0) {
                nanos[asked] = took;
            }
        }
        return new Timed(
                agents, ringing, told, Arrays.stream(nanos).sorted().boxed().toList());
    }

    private void fill(int agents, int ringing, boolean told) {
        now += 0.05;
        var idle = agents / 60 + 1;
        var wrapping = agents / 7;
        floor.at(now, 1).idle(idle).hopper(10_000);
        for (var i = 0; i < ringing; i++) {
            var age = 25 * random.nextDouble();
            floor.addRinging(age, chance(told), age - 2 - 4 * random.nextDouble());
        }
        for (var i = 0; i < wrapping; i++) {
            floor.addWrapping(40 * random.nextDouble());
        }
        for (var i = 0; i < agents - idle - wrapping; i++) {
            floor.addTalking(300 * random.nextDouble());
        }
    }

    private double chance(boolean told) {
        return told ? 0.05 + 0.5 * random.nextDouble() : Floor.UNKNOWN;
    }
}
