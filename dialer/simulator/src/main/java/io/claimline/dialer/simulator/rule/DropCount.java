package io.claimline.dialer.simulator.rule;

import io.claimline.dialer.pacing.Floor;
import io.claimline.dialer.pacing.PacingFact;

/**
 * Counts calls, live answers and drops as a dialler's log would. A pacer is told who was connected late, but not whether at all; that shows
 * on the floor, where a connected person is one conversation more.
 */
final class DropCount {
    private static final int MINUTE = 60;

    private final Recent callsLastMinute = new Recent(MINUTE);
    private final Recent dropsLastMinute = new Recent(MINUTE);
    private long day = Long.MIN_VALUE;
    private double now;
    private long calls;
    private long live;
    private long drops;
    private int talking;
    private int inTime;
    private int late;
    private int talksEnded;

    void learn(PacingFact fact) {
        switch (fact) {
            case PacingFact.RingEnded _ -> {
                calls++;
                callsLastMinute.add(now, 1);
            }
            case PacingFact.TalkEnded _ -> talksEnded++;
            case PacingFact.WrapUpEnded _, PacingFact.TakenForMachine _, PacingFact.Withdrawn _ -> {}
            case PacingFact.LiveAnswer answer -> {
                inTime += answer.inTime() ? 1 : 0;
                late += answer.inTime() ? 0 : 1;
            }
        }
    }

    /** To be shown every floor, so that those connected late can be told from those dropped. */
    void look(Floor floor) {
        now = floor.now();
        if (floor.day() != day) {
            day = floor.day();
            calls = 0;
            live = 0;
            drops = 0;
        }
        var connected = floor.talking() - talking + talksEnded;
        var dropped = late - Math.clamp(connected - inTime, 0, late);
        live += inTime + late;
        drops += dropped;
        dropsLastMinute.add(now, dropped);
        talking = floor.talking();
        inTime = 0;
        late = 0;
        talksEnded = 0;
    }

    /** Drops of the day for 100 live answers that are over: those who talk are not in the log yet. */
    double percentToday() {
        return 100.0 * drops / Math.max(1, Math.max(drops, live - talking));
    }

    DropStatistics statistics() {
        var lastMinute = callsLastMinute.count(now);
        return new DropStatistics(
                calls, percentToday(), lastMinute, 100.0 * dropsLastMinute.count(now) / Math.max(1, lastMinute));
    }
}
