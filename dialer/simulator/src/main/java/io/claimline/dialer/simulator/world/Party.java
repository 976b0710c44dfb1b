package io.claimline.dialer.simulator.world;

import io.claimline.dialer.simulator.chance.Distribution;
import io.claimline.dialer.simulator.chance.Refuse;

/**
 * What happens between an answer and a conversation.
 *
 * @param patience seconds after which a person who waits hangs up
 * @param dropAfter seconds after which a person who waits is told so and let go
 * @param connectWithin seconds within which a person must have an agent, or counts as missed: 2 by law (16 CFR 310.4(b)(4)(iii)); infinite
 *     where only the abandoned count
 * @param detection seconds in which the switch finds out whether a person or a machine answered; 0 when it does not try
 * @param personTakenForMachine share of persons who are hung up on by mistake; they count as abandoned
 * @param machineTakenForPerson share of machines given to an agent
 * @param machineTalk seconds until the agent has noticed
 */
public record Party(
        Distribution patience,
        double dropAfter,
        double connectWithin,
        Distribution detection,
        double personTakenForMachine,
        double machineTakenForPerson,
        Distribution machineTalk) {
    private static final double BY_LAW = 2;
    private static final Distribution AT_ONCE = new Distribution.Constant(0);

    /** @throws IllegalArgumentException when a parameter is impossible */
    public Party {
        Refuse.negative("dropAfter", dropAfter);
        Refuse.negative("connectWithin", connectWithin);
        Refuse.noShare("personTakenForMachine", personTakenForMachine);
        Refuse.noShare("machineTakenForPerson", machineTakenForPerson);
    }

    /** The probability that a verdict of machine is wrong among calls of these fates; 0 when there is none. */
    double personIfMachine(Fates fates) {
        var persons = fates.person() * personTakenForMachine;
        var machines = fates.machine() * (1 - machineTakenForPerson);
        return persons + machines > 0 ? persons / (persons + machines) : 0;
    }

    /** Waits as long as it is left to, nothing tries to tell machines from persons. */
    public static Party letGoAfter(double seconds) {
        return waiting(new Distribution.Constant(Double.POSITIVE_INFINITY), seconds);
    }

    /** Waits so long at most; nothing tries to tell machines from persons. */
    public static Party waiting(Distribution patience, double dropAfter) {
        return new Party(patience, dropAfter, BY_LAW, AT_ONCE, 0, 1, new Distribution.Constant(8));
    }

    /** The same, but machines are detected. */
    public Party detecting(Distribution seconds, double personsLost, double machinesMissed) {
        return new Party(patience, dropAfter, connectWithin, seconds, personsLost, machinesMissed, machineTalk);
    }

    /** The same, but only who never has an agent counts as missed, as in the theory. */
    public Party missedWhenAbandoned() {
        return new Party(
                patience,
                dropAfter,
                Double.POSITIVE_INFINITY,
                detection,
                personTakenForMachine,
                machineTakenForPerson,
                machineTalk);
    }
}
