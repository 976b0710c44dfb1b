package io.claimline.dialer.simulator.bench;

import io.claimline.dialer.pacing.Pacer;
import io.claimline.dialer.pacing.PacingLimits;
import io.claimline.dialer.pacing.PredictivePacer;
import io.claimline.dialer.simulator.oracle.LookAhead;
import io.claimline.dialer.simulator.oracle.Sight;
import io.claimline.dialer.simulator.rule.Adaptation;
import io.claimline.dialer.simulator.rule.Counting;
import io.claimline.dialer.simulator.rule.DropRule;
import io.claimline.dialer.simulator.rule.GenesysProgressive;
import io.claimline.dialer.simulator.rule.Issabel;
import io.claimline.dialer.simulator.rule.Predict1;
import io.claimline.dialer.simulator.rule.Predict1Pi;
import io.claimline.dialer.simulator.rule.ProgressiveRatio;
import io.claimline.dialer.simulator.rule.Vicidial;
import io.claimline.dialer.simulator.rule.WombatBoost;
import io.claimline.dialer.simulator.world.Scenario;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** A pacer to compare, made anew for each run. */
record Contender(String name, Function<Scenario, Pacer> pacer) {
    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final PacingLimits LIMITS = new PacingLimits(0.03, 1000, 100_000, 30);
    private static final double NO_LIMIT = Double.POSITIVE_INFINITY;

    /** Ours, in its one configuration. */
    static Contender ours() {
        return new Contender("Claimline", _ -> new PredictivePacer(LIMITS, List.of()));
    }

    /** Ours, but it never hangs a ringing phone up, as no rule and no oracle does. */
    static Contender oursWithoutWithdrawing() {
        return new Contender(
                "Claimline, not withdrawing", _ -> new PredictivePacer(LIMITS.withdrawing(false), List.of()));
    }

    static Contender lookAhead(double threshold) {
        return new Contender("look-ahead oracle", scenario -> new LookAhead(scenario, Sight.AGES, threshold));
    }

    static Contender vicidial(double level, Counting counting, double callsPerSecond) {
        var name = String.format(Locale.ROOT, "VICIdial, level %s, %s", level, letter(counting));
        return new Contender(name, _ -> adapting(new DropRule.HardLimit(), level, counting, callsPerSecond));
    }

    /** VICIdial's setting "available only": Y or N. */
    static String letter(Counting counting) {
        return counting == Counting.READY_ONLY ? "Y" : "N";
    }

    private static Pacer adapting(DropRule over, double level, Counting counting, double callsPerSecond) {
        return Vicidial.adapting(Adaptation.usual(over).upTo(level), counting, OPENS, callsPerSecond);
    }

    /** The published rules with usual settings. */
    static List<Contender> published() {
        return published(NO_LIMIT);
    }

    static List<Contender> published(double cps) {
        var all = Counting.READY_AND_TALKING;
        var ready = Counting.READY_ONLY;
        return List.of(
                new Contender("progressive", _ -> new ProgressiveRatio(1, ready)),
                new Contender("Genesys progressive", _ -> new GenesysProgressive(1)),
                new Contender("VICIdial RATIO 3, Y", _ -> Vicidial.ratio(3, ready, cps)),
                new Contender("VICIdial HARD_LIMIT (default)", _ -> adapting(new DropRule.HardLimit(), 3, all, cps)),
                new Contender("VICIdial AVERAGE", _ -> adapting(new DropRule.Average(), 3, all, cps)),
                new Contender(
                        "VICIdial TAPERED 17:00",
                        _ -> adapting(new DropRule.Tapered(LocalTime.of(17, 0)), 3, all, cps)),
                new Contender("Wombat boost 1.3", _ -> new WombatBoost(1.3, WombatBoost.USUAL_MAX_WAITING)),
                new Contender("Wombat boost 3", _ -> new WombatBoost(3, WombatBoost.USUAL_MAX_WAITING)),
                new Contender("Issabel", _ -> new Issabel(false, cps)),
                new Contender("Issabel overcommit", _ -> new Issabel(true, cps)),
                new Contender("UNICOM Predict1, 50", _ -> new Predict1(50)),
                new Contender("UNICOM Predict1, 150", _ -> new Predict1(Predict1.USUAL_ADJUSTMENT)),
                new Contender("UNICOM Predict1PI", _ -> new Predict1Pi()));
    }
}
