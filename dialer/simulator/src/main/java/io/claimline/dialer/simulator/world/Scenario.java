package io.claimline.dialer.simulator.world;

import io.claimline.dialer.simulator.chance.Distribution;
import io.claimline.dialer.simulator.chance.Refuse;
import java.util.List;

/**
 * A world to run pacers in.
 *
 * @param roster who is on duty when, the same every day
 * @param lists whom is called
 * @param handling how long conversations take
 * @param party what happens between an answer and a conversation
 * @param telephony what the switch allows
 * @param seconds length of a day
 * @param days how many days follow each other
 */
public record Scenario(
        Roster roster,
        List<LeadList> lists,
        Handling handling,
        Party party,
        Switch telephony,
        double seconds,
        int days) {
    /** A phone rings some seconds after its number is dialled; of the answer delay of the reference world that is the first part. */
    private static final Distribution RINGS = new Distribution.Uniform(2, 6);

    /** A phone is silent a moment after the order to hang up. */
    private static final Distribution SILENT = new Distribution.Uniform(0.2, 1);

    /** @throws IllegalArgumentException when there is no list, no day, or no time */
    public Scenario {
        lists = List.copyOf(lists);
        Refuse.unless(!lists.isEmpty(), "lists", 0, "at least one");
        Refuse.unless(seconds > 0, "seconds", seconds, "above 0");
        Refuse.unless(days > 0, "days", days, "at least 1");
    }

    /** The reference world: so many agents, share answered, 25 s of ringing, 2 s to connect. */
    public static Scenario reference(int agents, double answered, double seconds, int days) {
        return new Scenario(
                Roster.steady(agents, seconds),
                List.of(LeadList.alike(Fates.reference(answered))),
                Handling.reference(),
                Party.letGoAfter(2),
                Switch.perfect(25).ringing(RINGS, SILENT),
                seconds,
                days);
    }
}
