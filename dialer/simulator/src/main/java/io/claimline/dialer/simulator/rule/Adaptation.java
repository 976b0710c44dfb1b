package io.claimline.dialer.simulator.rule;

import io.claimline.dialer.simulator.chance.Refuse;
import java.time.LocalTime;

/**
 * How VICIdial moves its dial level every 15 seconds: by the percentage of agents who were ready beyond the calls that waited, softened or
 * sharpened by the intensity, up to a highest level and never below 1; and cut while drops are over the limit. Source: VICIdial's
 * PREDICTIVE.txt and the help texts and defaults of its campaign settings.
 *
 * @param over what to do over the limit
 * @param dropLimit percent of live answers that may be dropped in a day, above 0
 * @param maxLevel highest level, 1 or more
 * @param intensity -40 to 40; a positive one raises faster and cuts slower
 * @param target agents who should wait (negative) or calls that should wait (positive)
 */
public record Adaptation(DropRule over, double dropLimit, double maxLevel, int intensity, double target) {
    private static final int FEW_CALLS_IN_A_MINUTE = 20;
    private static final int PANIC_PERCENT = 50;
    private static final int FEW_CALLS_IN_A_DAY = 50;

    /** @throws IllegalArgumentException when a parameter is impossible */
    public Adaptation {
        Refuse.unless(dropLimit > 0, "dropLimit", dropLimit, "above 0");
        Refuse.unless(maxLevel >= 1, "maxLevel", maxLevel, "1 or more");
        Refuse.unless(Math.abs(intensity) <= 40, "intensity", intensity, "between -40 and 40");
    }

    /** As a new campaign has it: limit 3 %, highest level 3. */
    public static Adaptation usual(DropRule over) {
        return new Adaptation(over, 3, 3, 0, 0);
    }

    /** The same with another highest level. */
    public Adaptation upTo(double level) {
        return new Adaptation(over, dropLimit, level, intensity, target);
    }

    /** The level after this one. */
    public double next(double level, Readiness seen, DropStatistics drops, LocalTime now) {
        var moved = Math.max(1, Math.min(maxLevel, thousandths(level * (1 + adjustment(seen) / 100))));
        if (drops.callsLastMinute() > FEW_CALLS_IN_A_MINUTE && drops.percentLastMinute() > PANIC_PERCENT) {
            moved /= 2;
        }
        if (drops.callsToday() > FEW_CALLS_IN_A_DAY && drops.percentToday() > dropLimit) {
            moved = over.over(moved, now);
        }
        return Math.max(1, moved);
    }

    private double adjustment(Readiness seen) {
        var surplus = seen.ready() - seen.waiting() + target;
        var percent = seen.agents() == 0 ? 0 : 100 * surplus / seen.agents();
        var sharpness = intensity / 100.0;
        return percent < 0 ? percent * Math.abs(sharpness - 1) : percent * (sharpness + 1);
    }

    private static double thousandths(double level) {
        return Math.round(level * 1000) / 1000.0;
    }
}
