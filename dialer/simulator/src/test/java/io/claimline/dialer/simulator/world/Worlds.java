package io.claimline.dialer.simulator.world;

import io.claimline.dialer.pacing.Bound;
import io.claimline.dialer.pacing.Pace;
import io.claimline.dialer.pacing.Pacer;
import io.claimline.dialer.simulator.chance.Distribution;
import java.util.List;

/** Scenarios and pacers that several tests use. */
final class Worlds {
    static final double SHIFT = 28_800;
    /** Dialling ends so long before the day does: the ring time and a little. */
    static final double CLOSING = 35;

    private Worlds() {}

    static Scenario reference(int agents, double answered) {
        return Scenario.reference(agents, answered, SHIFT, 1);
    }

    static Scenario with(Scenario scenario, Switch telephony) {
        return new Scenario(
                scenario.roster(),
                scenario.lists(),
                scenario.handling(),
                scenario.party(),
                telephony,
                scenario.seconds(),
                scenario.days());
    }

    static Scenario with(Scenario scenario, Roster roster) {
        return new Scenario(
                roster,
                scenario.lists(),
                scenario.handling(),
                scenario.party(),
                scenario.telephony(),
                scenario.seconds(),
                scenario.days());
    }

    static Scenario with(Scenario scenario, LeadList... lists) {
        return new Scenario(
                scenario.roster(),
                List.of(lists),
                scenario.handling(),
                scenario.party(),
                scenario.telephony(),
                scenario.seconds(),
                scenario.days());
    }

    static Scenario with(Scenario scenario, Party party, Fates fates) {
        return new Scenario(
                scenario.roster(),
                List.of(LeadList.alike(fates)),
                scenario.handling(),
                party,
                scenario.telephony(),
                scenario.seconds(),
                scenario.days());
    }

    static Scenario lasting(Scenario scenario, double seconds) {
        return new Scenario(
                scenario.roster(),
                scenario.lists(),
                scenario.handling(),
                scenario.party(),
                scenario.telephony(),
                seconds,
                scenario.days());
    }

    /** Everybody answers after a while. */
    static Fates everybody() {
        return new Fates(
                1, 0, 0, new Distribution.Uniform(5, 20), new Distribution.Constant(0), new Distribution.Constant(0));
    }

    /** Keeps so many calls in flight for each agent who is idle or talks. */
    static Pacer bold(double lines) {
        return floor -> new Pace(
                Math.max(0, (int) (lines * (floor.idle() + floor.talking())) - floor.inFlight() - floor.talking()),
                Bound.RULE);
    }

    /** Wants as many calls as there are. */
    static Pacer greedy() {
        return floor -> new Pace(100_000, Bound.RULE);
    }
}
