package io.claimline.dialer.pacing;

/** One line per ready agent: never more calls in flight than agents who could take them, so an answered person always finds one. */
public final class ProgressivePacer implements Pacer {
    @Override
    public Pace pace(PacingInput input) {
        if (input.available() == 0) {
            return new Pace(0, "No agent is ready");
        }
        var wanted = input.available() - input.inFlight();
        if (wanted <= 0) {
            return new Pace(0, "Every ready agent has a line ringing");
        }
        if (input.hopper() == 0) {
            return new Pace(0, "No work item is ready to be dialled");
        }
        return new Pace(Math.min(wanted, input.hopper()), "One line per ready agent");
    }
}
