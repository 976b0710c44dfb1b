package io.claimline.dialer.simulator.world;

import io.claimline.dialer.pacing.Floor;
import io.claimline.dialer.simulator.chance.Distribution;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Draws what people do. Each kind of draw has its own stream, so that the n-th call and the n-th conversation are the same whatever the
 * pacer does: differences between pacers are theirs.
 */
final class Outside {
    private final Scenario scenario;
    private final RandomGenerator calls;
    private final RandomGenerator talks;
    private final RandomGenerator wrapUps;
    private final RandomGenerator faults;
    private final RandomGenerator phones;
    private final double weights;

    Outside(Scenario scenario, long seed) {
        this.scenario = scenario;
        calls = stream(seed, 1);
        talks = stream(seed, 2);
        wrapUps = stream(seed, 3);
        faults = stream(seed, 4);
        phones = stream(seed, 5);
        weights = scenario.lists().stream().mapToDouble(LeadList::weight).sum();
    }

    private static RandomGenerator stream(long seed, int kind) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 1_000_003 + kind);
    }

    Dialled dial(double now) {
        var list = list();
        var fates = list.at(now);
        var chance = fates.person();
        if (list.sameness() < Double.POSITIVE_INFINITY) {
            chance = Beta.sample(calls, chance * list.sameness(), (1 - chance) * list.sameness());
            fates = fates.withPerson(chance);
        }
        var drawn = calls.nextDouble();
        var told = list.told() ? chance : Floor.UNKNOWN;
        var patience = scenario.party().patience().sample(calls);
        var ring = scenario.telephony().ring();
        if (drawn < fates.person()) {
            return answered(now, Dialled.Fate.PERSON, fates, fates.personDelay(), patience, told);
        }
        if (drawn < fates.person() + fates.machine()) {
            return answered(now, Dialled.Fate.MACHINE, fates, fates.machineDelay(), patience, told);
        }
        var early = fates.earlyDelay().sample(calls);
        var ends = drawn < fates.person() + fates.machine() + fates.early() ? Math.min(early, ring) : ring;
        return new Dialled(now, Dialled.Fate.NOBODY, ends, patience, told, 0);
    }

    private Dialled answered(
            double now, Dialled.Fate fate, Fates fates, Distribution delay, double patience, double told) {
        var after = delay.sample(calls);
        var ring = scenario.telephony().ring();
        return after > ring
                ? new Dialled(now, Dialled.Fate.NOBODY, ring, patience, told, 0)
                : new Dialled(now, fate, after, patience, told, scenario.party().personIfMachine(fates));
    }

    private LeadList list() {
        List<LeadList> lists = scenario.lists();
        if (lists.size() == 1) {
            return lists.getFirst();
        }
        var left = calls.nextDouble() * weights;
        for (var list : lists) {
            left -= list.weight();
            if (left < 0) {
                return list;
            }
        }
        return lists.getLast();
    }

    double talk(Worker worker, double now) {
        return scenario.handling().talk().sample(talks)
                * worker.pace
                * scenario.handling().factorAt(now);
    }

    double wrapUp(Worker worker, double now) {
        return scenario.handling().wrapUp().sample(wrapUps)
                * worker.pace
                * scenario.handling().factorAt(now);
    }

    double machineTalk() {
        return scenario.party().machineTalk().sample(talks);
    }

    double detection() {
        return scenario.party().detection().sample(faults);
    }

    boolean chance(double share) {
        return share > 0 && faults.nextDouble() < share;
    }

    double eventDelay() {
        return scenario.telephony().eventDelay().sample(faults);
    }

    /** Seconds until it is known that a phone rings; infinite when that is never told. */
    double rings() {
        var telephony = scenario.telephony();
        var lost = telephony.eventLoss() > 0 && phones.nextDouble() < telephony.eventLoss();
        return lost
                ? Double.POSITIVE_INFINITY
                : telephony.rings().sample(phones) + telephony.eventDelay().sample(phones);
    }

    /** Seconds until a phone that is hung up is silent. */
    double hangUp() {
        return scenario.telephony().hangUp().sample(phones);
    }

    double pace() {
        var spread = scenario.handling().agentVariation();
        return spread == 0 ? 1 : Math.exp(spread * faults.nextGaussian() - spread * spread / 2);
    }
}
