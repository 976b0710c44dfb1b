package io.claimline.dialer.simulator.world;

import io.claimline.dialer.simulator.chance.Refuse;
import java.util.List;

/**
 * A list of people to call.
 *
 * @param weight how often it is dialled in proportion to the others
 * @param hours what becomes of its calls, from which second of the day on; the first from 0
 * @param sameness how alike its leads are: each lead's own probability of an answer is drawn from a beta distribution with the list's share
 *     as mean and this as the sum of its parameters; infinite when all are alike
 * @param told whether the list tells each lead's probability
 */
public record LeadList(double weight, List<Hour> hours, double sameness, boolean told) {
    /** What becomes of calls from a second of the day on. */
    public record Hour(double from, Fates fates) {}

    /** @throws IllegalArgumentException when a parameter is impossible */
    public LeadList {
        hours = List.copyOf(hours);
        Refuse.unless(weight > 0, "weight", weight, "above 0");
        Refuse.unless(!hours.isEmpty(), "hours", 0, "at least one");
        Refuse.unless(hours.getFirst().from() == 0, "hours", hours.getFirst().from(), "known from second 0 on");
        Refuse.unless(sameness > 0, "sameness", sameness, "above 0");
    }

    /** Leads that are all alike, all day long. */
    public static LeadList alike(Fates fates) {
        return new LeadList(1, List.of(new Hour(0, fates)), Double.POSITIVE_INFINITY, false);
    }

    Fates at(double second) {
        var found = hours.getFirst().fates();
        for (var hour : hours) {
            if (hour.from() <= second) {
                found = hour.fates();
            }
        }
        return found;
    }
}
