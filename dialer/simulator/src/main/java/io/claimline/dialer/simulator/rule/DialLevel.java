package io.claimline.dialer.simulator.rule;

import io.claimline.dialer.pacing.Floor;
import io.claimline.dialer.pacing.PacingFact;
import io.claimline.dialer.simulator.chance.Refuse;
import java.time.LocalTime;

/** Lines for each agent: the one number through which VICIdial's two loops talk. */
sealed interface DialLevel {
    /** The level now. To be asked at every floor. */
    double at(Floor floor);

    void learn(PacingFact fact);

    /** Set by a supervisor: the method RATIO. */
    record Fixed(double level) implements DialLevel {
        public Fixed {
            Refuse.negative("level", level);
        }

        @Override
        public double at(Floor floor) {
            return level;
        }

        @Override
        public void learn(PacingFact fact) {
            // A fixed level learns nothing.
        }
    }

    /** Samples every second, counts drops every minute, moves the level every 15 seconds. */
    final class Adapting implements DialLevel {
        private final Every second = new Every(1);
        private final Every minute = new Every(60);
        private final Every quarter = new Every(15);
        private final Samples samples = new Samples();
        private final DropCount count = new DropCount();
        private final Adaptation adaptation;
        private final LocalTime opens;
        private DropStatistics drops = DropStatistics.NONE;
        private double level = 1;
        private long day = Long.MIN_VALUE;
        private double began;

        /** {@code opens} is the time of day at the first floor of each day. */
        Adapting(Adaptation adaptation, LocalTime opens) {
            this.adaptation = adaptation;
            this.opens = opens;
        }

        @Override
        public void learn(PacingFact fact) {
            count.learn(fact);
        }

        @Override
        public double at(Floor floor) {
            if (floor.day() != day) {
                day = floor.day();
                began = floor.now();
            }
            count.look(floor);
            if (second.due(floor.now())) {
                samples.add(floor);
            }
            if (minute.due(floor.now())) {
                drops = count.statistics();
            }
            if (quarter.due(floor.now())) {
                level = adaptation.next(level, samples.averages(), drops, clock(floor));
            }
            return level;
        }

        private LocalTime clock(Floor floor) {
            return opens.plusSeconds((long) (floor.now() - began));
        }
    }
}
