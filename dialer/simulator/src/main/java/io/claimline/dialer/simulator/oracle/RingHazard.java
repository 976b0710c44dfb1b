package io.claimline.dialer.simulator.oracle;

import io.claimline.dialer.simulator.chance.Distribution;
import io.claimline.dialer.simulator.world.Fates;

/**
 * The probability that a call which has rung so long is answered within a horizon, when the truth about the list is known: those whom a
 * person will answer and who did not answer yet, against all that ring still.
 */
final class RingHazard {
    private static final double STEP = 0.05;

    private final double[] person;
    private final double[] personSoon;
    private final double[] other;
    private final double share;

    RingHazard(Fates fates, double ring, double horizon) {
        var cells = (int) Math.ceil(ring / STEP) + 1;
        person = new double[cells];
        personSoon = new double[cells];
        other = new double[cells];
        share = fates.person();
        for (var cell = 0; cell < cells; cell++) {
            var age = cell * STEP;
            person[cell] = Survival.beyond(fates.personDelay(), age);
            personSoon[cell] = person[cell] - Survival.beyond(fates.personDelay(), Math.min(ring, age + horizon));
            other[cell] = others(fates, age);
        }
    }

    private static double others(Fates fates, double age) {
        var all = 1 - fates.person();
        if (all <= 0) {
            return 0;
        }
        var toTheEnd = Math.max(0, all - fates.machine() - fates.early());
        return (toTheEnd
                        + part(fates.machine(), fates.machineDelay(), age)
                        + part(fates.early(), fates.earlyDelay(), age))
                / all;
    }

    private static double part(double weight, Distribution delay, double age) {
        return weight == 0 ? 0 : weight * Survival.beyond(delay, age);
    }

    /** The list's share of persons, or the lead's own where it is told. */
    double share(double chance) {
        return Double.isNaN(chance) ? share : chance;
    }

    double answeredSoon(double age, double chance) {
        var cell = (int) Math.min(person.length - 1, age / STEP);
        var own = share(chance);
        var ringing = own * person[cell] + (1 - own) * other[cell];
        return ringing > 0 ? Math.min(1, own * personSoon[cell] / ringing) : 0;
    }
}
