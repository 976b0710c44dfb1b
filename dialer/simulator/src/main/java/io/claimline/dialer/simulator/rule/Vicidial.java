package io.claimline.dialer.simulator.rule;

import io.claimline.dialer.pacing.Floor;
import io.claimline.dialer.pacing.Pace;
import io.claimline.dialer.pacing.Pacer;
import io.claimline.dialer.pacing.PacingFact;
import java.time.LocalTime;

/**
 * VICIdial's outbound dialling. One loop keeps the dial level ({@link Adaptation}); the other looks every 2.5 seconds how many calls are
 * missing to the level ({@link Counting}) and places them one by one with a gap. Each pass ends before the next begins. Options that are off
 * in a new campaign (thresholds by number of agents, shared campaigns, blended inbound) are left out. Source: VICIdial's PREDICTIVE.txt, the
 * help texts and defaults of its campaign and server settings.
 */
public final class Vicidial implements Pacer {
    private static final double PASS = 2.5;

    private final Every pass = new Every(PASS);
    private final DialLevel level;
    private final Counting counting;
    private final Placing placing;

    private Vicidial(DialLevel level, Counting counting, double callsPerSecond) {
        this.level = level;
        this.counting = counting;
        placing = new Placing(callsPerSecond);
    }

    /** The method RATIO: a fixed level. With level 1 it is progressive. */
    public static Vicidial ratio(double level, Counting counting, double callsPerSecond) {
        return new Vicidial(new DialLevel.Fixed(level), counting, callsPerSecond);
    }

    /**
     * The three ADAPT methods.
     *
     * @param opens the time of day at which a day's first decision is made
     * @param callsPerSecond calls placed in a second at most; 5 on a new server
     */
    public static Vicidial adapting(Adaptation adaptation, Counting counting, LocalTime opens, double callsPerSecond) {
        return new Vicidial(new DialLevel.Adapting(adaptation, opens), counting, callsPerSecond);
    }

    @Override
    public void learn(PacingFact fact) {
        level.learn(fact);
    }

    @Override
    public Pace pace(Floor floor) {
        var lines = level.at(floor);
        if (placing.done() && pass.due(floor.now())) {
            placing.found(counting.calls(lines, floor.idle(), floor.talking(), floor.inFlight()), floor.now());
        }
        return Asked.of(placing.due(floor.now()), floor);
    }
}
