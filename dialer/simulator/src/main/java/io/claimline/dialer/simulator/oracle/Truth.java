package io.claimline.dialer.simulator.oracle;

import io.claimline.dialer.simulator.world.Fates;
import io.claimline.dialer.simulator.world.Handling;
import io.claimline.dialer.simulator.world.Scenario;

/**
 * The true distributions from a second of the day on, over the horizon of the mean answer delay.
 *
 * @param from second of the day
 * @param ring who answers within the horizon
 * @param work who is free within the horizon and the time that a person may wait
 * @param soonFree the same for an agent of whom nothing is known but that it works
 * @param sure an agent who is free within so many seconds is so in time for a call placed now: all but the first answers come later
 */
record Truth(double from, RingHazard ring, WorkHazard work, double soonFree, double sure) {
    /** The time within which an answered person must be connected. */
    private static final double CONNECT = 2;

    private static final double FIRST = 0.05;
    private static final double STEP = 0.05;

    static Truth at(double second, Scenario scenario) {
        var fates = fates(scenario, second);
        var handling = scenario.handling();
        var factor = factor(handling, second);
        var horizon = fates.personDelay().mean();
        var wait = Math.min(CONNECT, scenario.party().dropAfter());
        var busy = factor * (handling.talk().mean() + handling.wrapUp().mean());
        return new Truth(
                second,
                new RingHazard(fates, scenario.party(), scenario.telephony().ring(), horizon),
                new WorkHazard(handling, factor, horizon + wait),
                1 - Math.exp(-(horizon + wait) / busy),
                firstAnswers(fates) + wait);
    }

    private static double firstAnswers(Fates fates) {
        var seconds = 0.0;
        while (seconds < 600 && Survival.beyond(fates.personDelay(), seconds) > 1 - FIRST) {
            seconds += STEP;
        }
        return seconds;
    }

    private static Fates fates(Scenario scenario, double second) {
        var found = scenario.lists().getFirst().hours().getFirst().fates();
        for (var hour : scenario.lists().getFirst().hours()) {
            if (hour.from() <= second) {
                found = hour.fates();
            }
        }
        return found;
    }

    private static double factor(Handling handling, double second) {
        var factor = 1.0;
        for (var change : handling.changes()) {
            if (change.from() <= second) {
                factor = change.factor();
            }
        }
        return factor;
    }
}
