package io.claimline.dialer.simulator.chance;

import java.util.List;
import java.util.random.RandomGenerator;

/** How a time of zero or more seconds is drawn. Each kind refuses impossible parameters with the parameter's name. */
public sealed interface Distribution {
    /** One value, in seconds. */
    double sample(RandomGenerator random);

    /** The mean, in seconds. */
    double mean();

    /** Always the same; may be infinite, for what never happens. */
    record Constant(double seconds) implements Distribution {
        /** @throws IllegalArgumentException when negative */
        public Constant {
            Refuse.negative("seconds", seconds);
        }

        @Override
        public double sample(RandomGenerator random) {
            return seconds;
        }

        @Override
        public double mean() {
            return seconds;
        }
    }

    /** Anything between two times, evenly. */
    record Uniform(double from, double to) implements Distribution {
        /** @throws IllegalArgumentException when negative or reversed */
        public Uniform {
            Refuse.negative("from", from);
            Refuse.unless(to >= from, "to", to, "not before from");
        }

        @Override
        public double sample(RandomGenerator random) {
            return from + (to - from) * random.nextDouble();
        }

        @Override
        public double mean() {
            return (from + to) / 2;
        }
    }

    /** Without memory: what has lasted long goes on as long as what has just begun. */
    record Exponential(double mean) implements Distribution {
        /** @throws IllegalArgumentException when negative */
        public Exponential {
            Refuse.negative("mean", mean);
        }

        @Override
        public double sample(RandomGenerator random) {
            return -mean * Math.log1p(-random.nextDouble());
        }
    }

    /** The usual shape of talk and wrap-up times; {@code variation} is the standard deviation over the mean. */
    record LogNormal(double mean, double variation) implements Distribution {
        /** @throws IllegalArgumentException when the mean is not positive or the variation negative */
        public LogNormal {
            Refuse.unless(mean > 0, "mean", mean, "above 0");
            Refuse.negative("variation", variation);
        }

        @Override
        public double sample(RandomGenerator random) {
            var variance = Math.log1p(variation * variation);
            return mean * Math.exp(Math.sqrt(variance) * random.nextGaussian() - variance / 2);
        }
    }

    /** A heavy tail: beyond {@code least}, surviving t has the probability (least / t)^shape; cut at {@code most}. */
    record Pareto(double least, double shape, double most) implements Distribution {
        /** @throws IllegalArgumentException when a parameter is not positive or {@code most} is below {@code least} */
        public Pareto {
            Refuse.unless(least > 0, "least", least, "above 0");
            Refuse.unless(shape > 0 && shape != 1, "shape", shape, "above 0 and not 1");
            Refuse.unless(most >= least, "most", most, "not below least");
        }

        @Override
        public double sample(RandomGenerator random) {
            return Math.min(most, least * Math.pow(1 - random.nextDouble(), -1 / shape));
        }

        @Override
        public double mean() {
            return least * (1 + (1 - Math.pow(least / most, shape - 1)) / (shape - 1));
        }
    }

    /** One of several, each with its weight. */
    record Mixture(List<Part> parts) implements Distribution {
        /** A distribution and its weight, above 0. */
        public record Part(double weight, Distribution of) {
            /** @throws IllegalArgumentException when the weight is not positive */
            public Part {
                Refuse.unless(weight > 0, "weight", weight, "above 0");
            }
        }

        /** @throws IllegalArgumentException when there is no part */
        public Mixture {
            parts = List.copyOf(parts);
            Refuse.unless(!parts.isEmpty(), "parts", 0, "at least one");
        }

        @Override
        public double sample(RandomGenerator random) {
            var left = random.nextDouble() * weights();
            for (var part : parts) {
                left -= part.weight;
                if (left < 0) {
                    return part.of.sample(random);
                }
            }
            return parts.getLast().of.sample(random);
        }

        @Override
        public double mean() {
            return parts.stream()
                            .mapToDouble(part -> part.weight * part.of.mean())
                            .sum()
                    / weights();
        }

        private double weights() {
            return parts.stream().mapToDouble(Part::weight).sum();
        }
    }

    /** As measured: any of these values, evenly. */
    record Measured(List<Double> values) implements Distribution {
        /** @throws IllegalArgumentException when there is none or one is negative */
        public Measured {
            values = List.copyOf(values);
            Refuse.unless(!values.isEmpty(), "values", 0, "at least one");
            values.forEach(value -> Refuse.negative("values", value));
        }

        @Override
        public double sample(RandomGenerator random) {
            return values.get(random.nextInt(values.size()));
        }

        @Override
        public double mean() {
            return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        }
    }
}
