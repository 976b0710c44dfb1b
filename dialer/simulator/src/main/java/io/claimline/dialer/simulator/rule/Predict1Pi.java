package io.claimline.dialer.simulator.rule;

import io.claimline.dialer.pacing.Floor;
import io.claimline.dialer.pacing.Pace;
import io.claimline.dialer.pacing.Pacer;
import io.claimline.dialer.pacing.PacingFact;

/**
 * UNICOM Intelligence's Predict1PI: Predict1 whose adjustment is moved by a proportional and integral controller to hold the silent calls of
 * the day between 2.5 and 2.8 percent, with 3 percent as the most; over that it dials one line for each waiting agent. The gains and the
 * interval are not published; those here were chosen once and are the same for every team. Source: UNICOM Intelligence Interviewer, Server
 * Architecture, telephony settings.
 */
public final class Predict1Pi implements Pacer {
    private static final double LOW = 2.5;
    private static final double HIGH = 2.8;
    private static final double MOST = 3;
    private static final double PROPORTIONAL = 20;
    private static final double INTEGRAL = 0.5;
    private static final double HIGHEST = 1000;

    private final Predict1 predict = new Predict1(0);
    private final DropCount count = new DropCount();
    private final Every step = new Every(15);
    private double integral;

    /** The adjustment for a share of silent calls, in percent, and what has been summed up of earlier deviations. */
    public static double adjustment(double percent, double summed) {
        return percent > MOST ? 0 : Math.clamp(PROPORTIONAL * deviation(percent) + INTEGRAL * summed, 0, HIGHEST);
    }

    private static double deviation(double percent) {
        return percent < LOW ? LOW - percent : Math.min(0, HIGH - percent);
    }

    @Override
    public void learn(PacingFact fact) {
        predict.learn(fact);
        count.learn(fact);
    }

    @Override
    public Pace pace(Floor floor) {
        count.look(floor);
        if (step.due(floor.now())) {
            var percent = count.percentToday();
            integral = Math.clamp(integral + deviation(percent), 0, HIGHEST / INTEGRAL);
            predict.adjust(adjustment(percent, integral));
        }
        return predict.pace(floor);
    }
}
