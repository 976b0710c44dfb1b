package io.claimline.dialer.simulator.world;

import io.claimline.dialer.simulator.chance.Distribution;
import io.claimline.dialer.simulator.chance.Refuse;

/**
 * What becomes of dialled calls. What is left of the shares rings to the end of the ring time.
 *
 * @param person share answered by a living person
 * @param machine share answered by a machine
 * @param early share that ends early without an answer: busy, special information tones, refused
 * @param personDelay seconds until a person answers
 * @param machineDelay seconds until a machine answers
 * @param earlyDelay seconds until an early end
 */
public record Fates(
        double person,
        double machine,
        double early,
        Distribution personDelay,
        Distribution machineDelay,
        Distribution earlyDelay) {
    /** @throws IllegalArgumentException when a share is none, or all exceed 1 */
    public Fates {
        Refuse.noShare("person", person);
        Refuse.noShare("machine", machine);
        Refuse.noShare("early", early);
        Refuse.noShare("person + machine + early", Math.max(0, person + machine + early - 1e-9));
    }

    /**
     * The reference world of the benches: answers after 12 to 25 s, no machines, a quarter of the others ends after 4 to 10 s.
     *
     * @param person share answered
     */
    public static Fates reference(double person) {
        return new Fates(
                person,
                0,
                (1 - person) / 4,
                new Distribution.Uniform(12, 25),
                new Distribution.Uniform(12, 25),
                new Distribution.Uniform(4, 10));
    }

    /** The same, with another share of persons; the others shrink or grow evenly. */
    Fates withPerson(double share) {
        var scale = person < 1 ? (1 - share) / (1 - person) : 0;
        return new Fates(share, machine * scale, early * scale, personDelay, machineDelay, earlyDelay);
    }
}
