package io.claimline.dialer.simulator.world;

import io.claimline.dialer.simulator.chance.Refuse;
import java.util.ArrayList;
import java.util.List;

/**
 * Who is on duty when.
 *
 * @param agents for each agent the times of the day on duty, in order
 */
public record Roster(List<List<Duty>> agents) {
    /** From one second of the day to another. An agent on a call at the end finishes it and its wrap-up. */
    public record Duty(double from, double to) {
        /** @throws IllegalArgumentException when it is empty or negative */
        public Duty {
            Refuse.negative("from", from);
            Refuse.unless(to > from, "to", to, "after from");
        }
    }

    /** @throws IllegalArgumentException when there is no agent */
    public Roster {
        agents = agents.stream().map(List::copyOf).toList();
        Refuse.unless(!agents.isEmpty(), "agents", 0, "at least 1");
    }

    /** So many agents from the beginning to the end. */
    public static Roster steady(int agents, double seconds) {
        Refuse.unless(agents > 0, "agents", agents, "at least 1");
        return new Roster(java.util.Collections.nCopies(agents, List.of(new Duty(0, seconds))));
    }

    /** So many agents, each with a break of a length every so often, begun one after the other. */
    public static Roster withBreaks(int agents, double seconds, double every, double length) {
        List<List<Duty>> all = new ArrayList<>();
        for (var agent = 0; agent < agents; agent++) {
            List<Duty> duties = new ArrayList<>();
            var from = 0.0;
            var pause = every * (0.5 + (double) agent / agents);
            while (pause + length < seconds) {
                duties.add(new Duty(from, pause));
                from = pause + length;
                pause += every;
            }
            duties.add(new Duty(from, seconds));
            all.add(duties);
        }
        return new Roster(all);
    }

    /** So many agents, of whom a share comes later or leaves earlier at the same moment. */
    public static Roster step(int before, int after, double at, double seconds) {
        List<List<Duty>> all = new ArrayList<>();
        for (var agent = 0; agent < Math.max(before, after); agent++) {
            all.add(List.of(new Duty(agent < before ? 0 : at, agent < after ? seconds : at)));
        }
        return new Roster(all);
    }
}
