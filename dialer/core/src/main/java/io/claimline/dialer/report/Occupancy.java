package io.claimline.dialer.report;

import java.util.List;

/**
 * How busy agents are: of the time in which they were there for work, the share in which they had some. The one definition for the board, alerts and reports. Reading a work item before it is
 * dialled is work: it is done for that call, as recording what was said is. A break, and not being reachable, is no time for work.
 */
public final class Occupancy {
    /** What is counted above. */
    public static final List<Measure> BUSY = List.of(Measure.PREVIEW, Measure.ON_CALL, Measure.RECORDING);

    /** What is counted below. */
    public static final List<Measure> AVAILABLE =
            List.of(Measure.PREVIEW, Measure.ON_CALL, Measure.RECORDING, Measure.READY);

    private Occupancy() {}

    /** Whether an agent whose time counts so has work. */
    public static boolean busy(Measure state) {
        return BUSY.contains(state);
    }

    /** Whether such an agent is there for work and has none. */
    public static boolean free(Measure state) {
        return AVAILABLE.contains(state) && !busy(state);
    }
}
