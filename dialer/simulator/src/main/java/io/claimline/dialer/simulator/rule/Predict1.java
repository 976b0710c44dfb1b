package io.claimline.dialer.simulator.rule;

import io.claimline.dialer.pacing.Floor;
import io.claimline.dialer.pacing.Pace;
import io.claimline.dialer.pacing.Pacer;
import io.claimline.dialer.pacing.PacingFact;
import io.claimline.dialer.simulator.chance.Refuse;

/**
 * UNICOM Intelligence's Predict1. Every half second as many calls are kept in dial as agents wait, and on top of that as many as failed for
 * each that was answered in the last 900 seconds, times an adjustment in percent. Source: UNICOM Intelligence Interviewer, Server
 * Architecture, telephony settings.
 */
public final class Predict1 implements Pacer {
    /** Percent, as it comes. */
    public static final double USUAL_ADJUSTMENT = 150;

    private static final int REMEMBERED = 900;

    private final Recent answered = new Recent(REMEMBERED);
    private final Recent failed = new Recent(REMEMBERED);
    private final Every pass = new Every(0.5);
    private double adjustment;
    private double now;

    /** @param adjustment in percent, 0 to 1000 */
    public Predict1(double adjustment) {
        adjust(adjustment);
    }

    void adjust(double percent) {
        Refuse.unless(percent >= 0 && percent <= 1000, "adjustment", percent, "between 0 and 1000");
        adjustment = percent;
    }

    /** Calls to have in dial. */
    public static long inDial(int waiting, double adjustment, long failed, long answered) {
        return Math.round(waiting + waiting * adjustment / 100 * failed / Math.max(1, answered));
    }

    @Override
    public void learn(PacingFact fact) {
        switch (fact) {
            case PacingFact.RingEnded ring -> (ring.answered() ? answered : failed).add(now, 1);
            case PacingFact.TalkEnded _,
                    PacingFact.WrapUpEnded _,
                    PacingFact.LiveAnswer _,
                    PacingFact.TakenForMachine _,
                    PacingFact.Withdrawn _ -> {}
        }
    }

    @Override
    public Pace pace(Floor floor) {
        now = floor.now();
        if (!pass.due(now)) {
            return Asked.of(0, floor);
        }
        var wanted = inDial(floor.idle(), adjustment, failed.count(now), answered.count(now));
        return Asked.of(wanted - floor.ringing(), floor);
    }
}
