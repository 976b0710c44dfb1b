package io.claimline.dialer.simulator.bench;

import io.claimline.dialer.simulator.chance.Distribution;
import io.claimline.dialer.simulator.world.Fates;
import io.claimline.dialer.simulator.world.Handling;
import io.claimline.dialer.simulator.world.LeadList;
import io.claimline.dialer.simulator.world.Party;
import io.claimline.dialer.simulator.world.Roster;
import io.claimline.dialer.simulator.world.Scenario;
import java.util.List;

/**
 * A world that moves, or is unlike the reference.
 *
 * @param before the steady world until the middle of the day, for the oracle
 * @param after the steady world from then on; the same as before when there is no step
 * @param world what the pacer meets
 */
record Movement(String name, Scenario before, Scenario after, Scenario world) {
    private static final double SHARE = 0.25;
    private static final double BREAK_EVERY = 7_200;
    private static final double BREAK = 900;

    boolean steps() {
        return !before.equals(after);
    }

    static List<Movement> all(int agents, double seconds) {
        var half = agents / 2;
        var base = Scenario.reference(agents, SHARE, seconds, 2);
        return List.of(
                answers("answered .40 → .10", agents, .40, .10, seconds),
                answers("answered .15 → .40", agents, .15, .40, seconds),
                staff("staff − 50 %", agents, agents - half, base),
                staff("staff + 50 %", agents, agents + half, base),
                slower(base),
                still("breaks", with(base, Roster.withBreaks(agents, seconds, BREAK_EVERY, BREAK))),
                still("heavy tails", with(base, heavy())),
                still("machine-heavy list", machines(base)));
    }

    /** What a minute allows. */
    static List<Movement> few(int agents, double seconds) {
        var all = all(agents, seconds);
        return List.of(all.get(0), all.get(2));
    }

    private static Movement answers(String name, int agents, double from, double to, double seconds) {
        var before = Scenario.reference(agents, from, seconds, 2);
        var hours = List.of(
                new LeadList.Hour(0, Fates.reference(from)), new LeadList.Hour(seconds / 2, Fates.reference(to)));
        return new Movement(
                name,
                before,
                Scenario.reference(agents, to, seconds, 2),
                with(before, new LeadList(1, hours, Double.POSITIVE_INFINITY, false)));
    }

    private static Movement staff(String name, int before, int after, Scenario base) {
        var seconds = base.seconds();
        return new Movement(
                name,
                Scenario.reference(before, SHARE, seconds, 2),
                Scenario.reference(after, SHARE, seconds, 2),
                with(base, Roster.step(before, after, seconds / 2, seconds)));
    }

    private static Movement slower(Scenario base) {
        var talk = new Distribution.LogNormal(300, 1);
        var wrapUp = new Distribution.LogNormal(60, 0.5);
        var usual = base.handling();
        var change = List.of(new Handling.Change(base.seconds() / 2, 2));
        return new Movement(
                "handling × 2",
                base,
                with(base, Handling.steady(talk, wrapUp)),
                with(base, new Handling(usual.talk(), usual.wrapUp(), 0, change)));
    }

    private static Movement still(String name, Scenario world) {
        return new Movement(name, world, world, world);
    }

    /** About 150 s as well, but one conversation of ten is of the kind that does not end. */
    private static Handling heavy() {
        var talk = new Distribution.Mixture(List.of(
                new Distribution.Mixture.Part(0.9, new Distribution.LogNormal(100, 0.8)),
                new Distribution.Mixture.Part(0.1, new Distribution.Pareto(240, 1.5, 3600))));
        return Handling.steady(talk, new Distribution.LogNormal(30, 0.5));
    }

    /** Three machines for each person, told apart in about a second with mistakes. */
    private static Scenario machines(Scenario base) {
        var fates = new Fates(
                0.15,
                0.45,
                0.10,
                new Distribution.Uniform(12, 25),
                new Distribution.Uniform(8, 25),
                new Distribution.Uniform(4, 10));
        return new Scenario(
                base.roster(),
                List.of(LeadList.alike(fates)),
                base.handling(),
                Party.letGoAfter(2).detecting(new Distribution.Uniform(0.6, 1.4), 0.005, 0.03),
                base.telephony(),
                base.seconds(),
                base.days());
    }

    private static Scenario with(Scenario base, Roster roster) {
        return new Scenario(
                roster, base.lists(), base.handling(), base.party(), base.telephony(), base.seconds(), base.days());
    }

    private static Scenario with(Scenario base, LeadList list) {
        return new Scenario(
                base.roster(),
                List.of(list),
                base.handling(),
                base.party(),
                base.telephony(),
                base.seconds(),
                base.days());
    }

    private static Scenario with(Scenario base, Handling handling) {
        return new Scenario(
                base.roster(), base.lists(), handling, base.party(), base.telephony(), base.seconds(), base.days());
    }
}
