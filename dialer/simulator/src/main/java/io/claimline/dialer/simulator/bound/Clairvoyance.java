package io.claimline.dialer.simulator.bound;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * The bound for a dialler that knows every call's fate and every handling time in advance (perf 1.3, B0).
 *
 * <p>Such a dialler places each call one answer delay before an agent frees, so nothing is lost but the start: nobody dials before the first
 * agent is on duty, the first answer comes one shortest answer later, and each further one a set-up interval later. Hence at any time
 * no more agents are busy than are on duty, and than calls can have been connected; and until any time no more was talked than the longest
 * calls that can have been connected by then. The bound is the least of these sums over all times.
 */
public final class Clairvoyance {
    private final List<Double> handling;
    private final TreeMap<Double, Integer> dutyChanges = new TreeMap<>();
    private final List<Double> connects = new ArrayList<>();
    private double duty;

    private Clairvoyance(
            List<DutyInterval> intervals,
            double callsPerSecond,
            Duration shortestAnswer,
            List<Duration> handlingTimes) {
        this.handling = handlingTimes.stream()
                .map(Demand::seconds)
                .sorted(Comparator.reverseOrder())
                .toList();
        for (DutyInterval interval : intervals) {
            double from = Demand.seconds(interval.from());
            double until = Demand.seconds(interval.until());
            dutyChanges.merge(from, 1, Integer::sum);
            dutyChanges.merge(until, -1, Integer::sum);
            duty += until - from;
        }
        double first = dutyChanges.firstKey() + Demand.seconds(shortestAnswer);
        for (int call = 0; call < handling.size(); call++) {
            double time = first + call / callsPerSecond;
            if (time >= dutyChanges.lastKey()) {
                break;
            }
            connects.add(time);
        }
    }

    /**
     * The largest occupancy in a finite shift.
     *
     * @param duty when each agent is logged in; an agent with breaks has several
     * @param callsPerSecond calls that may be set up per second, above 0
     * @param shortestAnswer no call is answered sooner after it was dialled; may be zero
     * @param handlingTimes talk and wrap-up of the calls there are, each connected at most once
     * @return busy time in duty time, 0 to 1; dialling starts with the first duty, and what is worked after a duty's end does not count
     * @throws IllegalArgumentException naming the parameter that is out of range
     */
    public static double largestOccupancy(
            List<DutyInterval> duty, double callsPerSecond, Duration shortestAnswer, List<Duration> handlingTimes) {
        if (duty.isEmpty()) {
            throw new IllegalArgumentException(
                    "duty must have at least one interval: without agents there is no occupancy");
        }
        if (!(callsPerSecond > 0 && callsPerSecond <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("callsPerSecond must be above 0, but is " + callsPerSecond);
        }
        Demand.notNegative("shortestAnswer", shortestAnswer);
        for (int call = 0; call < handlingTimes.size(); call++) {
            Demand.notNegative("handlingTimes[" + call + "]", handlingTimes.get(call));
        }
        Clairvoyance bound = new Clairvoyance(duty, callsPerSecond, shortestAnswer, handlingTimes);
        return bound.busySeconds() / bound.duty;
    }

    /** A time at which the agents on duty or the calls that can have been connected change. */
    private record Edge(double time, int agents, int connected) {}

    private List<Edge> edges() {
        List<Edge> edges = new ArrayList<>();
        dutyChanges.forEach((time, change) -> edges.add(new Edge(time, change, 0)));
        connects.forEach(time -> edges.add(new Edge(time, 0, 1)));
        edges.sort(Comparator.comparingDouble(Edge::time));
        return edges;
    }

    /** Walks the edges in time; the best so far always bounds what was worked until now. */
    private double busySeconds() {
        double best = 0;
        double longest = 0;
        double now = dutyChanges.firstKey();
        int onDuty = 0;
        int connected = 0;
        for (Edge edge : edges()) {
            best = Math.min(longest, best + (edge.time() - now) * Math.min(onDuty, connected));
            now = edge.time();
            onDuty += edge.agents();
            connected += edge.connected();
            longest += edge.connected() == 1 ? handling.get(connected - 1) : 0;
        }
        return best;
    }
}
