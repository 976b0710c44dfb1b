package io.claimline.dialer.simulator.oracle;

import io.claimline.dialer.simulator.chance.Distribution;
import org.hipparchus.special.Erf;

/** The probability that a time is longer than so many seconds. */
final class Survival {
    private Survival() {}

    static double beyond(Distribution distribution, double seconds) {
        if (seconds < 0) {
            return 1;
        }
        return switch (distribution) {
            case Distribution.Constant constant -> seconds < constant.seconds() ? 1 : 0;
            case Distribution.Uniform even -> uniform(even, seconds);
            case Distribution.Exponential exponential -> Math.exp(-seconds / exponential.mean());
            case Distribution.LogNormal logNormal -> logNormal(logNormal, seconds);
            case Distribution.Pareto pareto -> pareto(pareto, seconds);
            case Distribution.Mixture mixture -> mixture(mixture, seconds);
            case Distribution.Measured measured -> measured(measured, seconds);
        };
    }

    private static double uniform(Distribution.Uniform even, double seconds) {
        if (seconds >= even.to()) {
            return 0;
        }
        return seconds <= even.from() ? 1 : (even.to() - seconds) / (even.to() - even.from());
    }

    private static double logNormal(Distribution.LogNormal logNormal, double seconds) {
        var variance = Math.log1p(logNormal.variation() * logNormal.variation());
        if (variance == 0) {
            return seconds < logNormal.mean() ? 1 : 0;
        }
        var deviations = (Math.log(seconds / logNormal.mean()) + variance / 2) / Math.sqrt(variance);
        return seconds == 0 ? 1 : Erf.erfc(deviations / Math.sqrt(2)) / 2;
    }

    private static double pareto(Distribution.Pareto pareto, double seconds) {
        if (seconds >= pareto.most()) {
            return 0;
        }
        return seconds <= pareto.least() ? 1 : Math.pow(pareto.least() / seconds, pareto.shape());
    }

    private static double mixture(Distribution.Mixture mixture, double seconds) {
        var sum = 0.0;
        var weights = 0.0;
        for (var part : mixture.parts()) {
            sum += part.weight() * beyond(part.of(), seconds);
            weights += part.weight();
        }
        return sum / weights;
    }

    private static double measured(Distribution.Measured measured, double seconds) {
        var longer = 0;
        for (var value : measured.values()) {
            longer += value > seconds ? 1 : 0;
        }
        return (double) longer / measured.values().size();
    }
}
