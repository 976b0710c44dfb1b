package io.claimline.dialer.simulator.rule;

import java.time.LocalTime;

/**
 * What VICIdial does to its dial level while the drops of the day are over the limit: the methods ADAPT_HARD_LIMIT, ADAPT_AVERAGE and
 * ADAPT_TAPERED. They are applied to the stored level again and again, so that the last two compound. Source: VICIdial's PREDICTIVE.txt
 * and the help texts of its campaign settings.
 */
public sealed interface DropRule {
    /** The level while over the limit. */
    double over(double level, LocalTime now);

    /** Back to one line for each agent. */
    record HardLimit() implements DropRule {
        @Override
        public double over(double level, LocalTime now) {
            return 1;
        }
    }

    /** Half of it. */
    record Average() implements DropRule {
        @Override
        public double over(double level, LocalTime now) {
            return level / 2;
        }
    }

    /**
     * The less, the later it is: the difference of the two times read as numbers of four digits, over 1000. So at 14:30 with 21:00 as the
     * latest it is 670 and not 390 minutes; 10 hours and more before the latest it does nothing.
     *
     * @param latest when the campaign should be within the limit
     */
    record Tapered(LocalTime latest) implements DropRule {
        @Override
        public double over(double level, LocalTime now) {
            var left = digits(latest) - digits(now);
            if (left < 0) {
                return 1;
            }
            return left > 1000 ? level : level * left / 1000;
        }

        private static int digits(LocalTime time) {
            return 100 * time.getHour() + time.getMinute();
        }
    }
}
