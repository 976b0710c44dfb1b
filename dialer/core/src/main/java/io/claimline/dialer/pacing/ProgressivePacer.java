package io.claimline.dialer.pacing;

/** One line per ready agent: never more calls in flight than agents who could take them, so an answered person always finds one. */
public final class ProgressivePacer implements Pacer {
    @Override
    public Pace pace(Floor floor) {
        if (floor.idle() == 0) {
            return new Pace(0, Bound.NO_AGENT);
        }
        var wanted = floor.idle() - floor.inFlight();
        if (wanted <= 0) {
            return new Pace(0, Bound.ONE_LINE_PER_AGENT);
        }
        return wanted > floor.hopper()
                ? new Pace(floor.hopper(), Bound.HOPPER_EMPTY)
                : new Pace(wanted, Bound.ONE_LINE_PER_AGENT);
    }
}
