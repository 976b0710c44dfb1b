package io.claimline.dialer.simulator.world;

import io.claimline.dialer.simulator.chance.Distribution;
import io.claimline.dialer.simulator.chance.Refuse;
import java.util.List;

/**
 * How long conversations and the work after them take.
 *
 * @param talk seconds of a conversation
 * @param wrapUp seconds of the work after it
 * @param agentVariation how much agents differ: the standard deviation of the logarithm of each agent's own factor; 0 when all are alike
 * @param changes factors on talk and wrap-up from a second of the day on
 */
public record Handling(Distribution talk, Distribution wrapUp, double agentVariation, List<Change> changes) {
    /** A factor from a second of the day on. */
    public record Change(double from, double factor) {
        /** @throws IllegalArgumentException when the factor is not positive */
        public Change {
            Refuse.unless(factor > 0, "factor", factor, "above 0");
        }
    }

    /** @throws IllegalArgumentException when the variation is negative */
    public Handling {
        changes = List.copyOf(changes);
        Refuse.negative("agentVariation", agentVariation);
    }

    /** All agents alike, all day long. */
    public static Handling steady(Distribution talk, Distribution wrapUp) {
        return new Handling(talk, wrapUp, 0, List.of());
    }

    /** The reference world of the benches: log-normal, 150 s of talk with variation 1, 30 s of wrap-up with variation 0.5. */
    public static Handling reference() {
        return steady(new Distribution.LogNormal(150, 1), new Distribution.LogNormal(30, 0.5));
    }

    double factorAt(double second) {
        var factor = 1.0;
        for (var change : changes) {
            if (change.from() <= second) {
                factor = change.factor();
            }
        }
        return factor;
    }
}
