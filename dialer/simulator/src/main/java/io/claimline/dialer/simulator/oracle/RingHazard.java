package io.claimline.dialer.simulator.oracle;

import io.claimline.dialer.simulator.chance.Distribution;
import io.claimline.dialer.simulator.world.Fates;
import io.claimline.dialer.simulator.world.Party;

/**
 * The probability that a call which has rung so long wants an agent within a horizon, when the truth about the list is known: those whom a
 * person will answer, or a machine that is taken for one, and who did not answer yet, against all of which nothing is known yet. Where
 * machines are detected, an answer is known for one its mean time later.
 */
final class RingHazard {
    private static final double STEP = 0.05;

    private final double[] wanted;
    private final double[] wantedSoon;
    private final double[] other;
    private final double share;

    RingHazard(Fates fates, Party party, double ring, double horizon) {
        var detection = party.detection().mean();
        var persons = fates.person() * (1 - party.personTakenForMachine());
        var machines = fates.machine() * party.machineTakenForPerson();
        var cells = (int) Math.ceil((ring + detection) / STEP) + 1;
        wanted = new double[cells];
        wantedSoon = new double[cells];
        other = new double[cells];
        share = persons + machines;
        for (var cell = 0; cell < cells; cell++) {
            var answered = cell * STEP - detection;
            var soon = Math.min(ring, answered + horizon + detection);
            wanted[cell] = all(persons, machines, fates, answered);
            wantedSoon[cell] = wanted[cell] - all(persons, machines, fates, soon);
            other[cell] = others(fates, fates.person() - persons, fates.machine() - machines, cell * STEP, detection);
        }
    }

    private double all(double persons, double machines, Fates fates, double age) {
        return share <= 0
                ? 0
                : (part(persons, fates.personDelay(), age) + part(machines, fates.machineDelay(), age)) / share;
    }

    private double others(Fates fates, double persons, double machines, double age, double detection) {
        var all = 1 - share;
        if (all <= 0) {
            return 0;
        }
        var toTheEnd = Math.max(0, 1 - fates.person() - fates.machine() - fates.early());
        return (toTheEnd
                        + part(persons, fates.personDelay(), age - detection)
                        + part(machines, fates.machineDelay(), age - detection)
                        + part(fates.early(), fates.earlyDelay(), age))
                / all;
    }

    private static double part(double weight, Distribution delay, double age) {
        return weight == 0 ? 0 : weight * Survival.beyond(delay, age);
    }

    /** The share of the calls that will want an agent, or the lead's own where it is told. */
    double share(double chance) {
        return Double.isNaN(chance) ? share : chance;
    }

    double answeredSoon(double age, double chance) {
        var cell = (int) Math.min(wanted.length - 1, age / STEP);
        var own = share(chance);
        var ringing = own * wanted[cell] + (1 - own) * other[cell];
        return ringing > 0 ? Math.min(1, own * wantedSoon[cell] / ringing) : 0;
    }
}
