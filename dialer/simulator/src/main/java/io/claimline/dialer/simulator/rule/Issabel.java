package io.claimline.dialer.simulator.rule;

import io.claimline.dialer.pacing.Floor;
import io.claimline.dialer.pacing.Pace;
import io.claimline.dialer.pacing.Pacer;
import io.claimline.dialer.pacing.PacingFact;
import io.claimline.dialer.simulator.chance.Refuse;

/**
 * The dialler of Issabel's call centre module. Every 5 seconds: one call for each free agent and for each agent whose conversation is all
 * but sure (0.97) to be over by the time of an answer, if conversations had no memory; without those that wait or are being dialled. The
 * prediction begins after ten conversations. With overcommit the number is divided by the share of calls that succeeded in the last half
 * hour, at least 0.20, once there were ten. It never looks at drops. Source: the rule of Issabel's call centre module in words; no text
 * of its own gives it.
 */
public final class Issabel implements Pacer {
    private static final double PASS = 5;
    private static final double SURE = 0.97;
    private static final int FEW = 10;
    private static final double LEAST_SUCCESS = 0.20;
    private static final int HALF_AN_HOUR = 1800;

    private final Every pass = new Every(PASS);
    private final AnswerDelays delays = new AnswerDelays();
    private final Recent tried = new Recent(HALF_AN_HOUR);
    private final Recent succeeded = new Recent(HALF_AN_HOUR);
    private final Placing placing;
    private final boolean overcommit;
    private long conversations;
    private double talked;
    private double now;

    /**
     * With overcommit or without.
     *
     * @param callsPerSecond calls placed in a second at most
     */
    public Issabel(boolean overcommit, double callsPerSecond) {
        this.overcommit = overcommit;
        placing = new Placing(callsPerSecond);
    }

    /** Whether an agent who has talked so long counts as free by the time of an answer. */
    public static boolean allButFree(double answerDelay, double talked, double meanTalk) {
        Refuse.unless(meanTalk > 0, "meanTalk", meanTalk, "above 0");
        return 1 - Math.exp(-(answerDelay + talked) / meanTalk) >= SURE;
    }

    /** Calls to place when so many are missing and this share succeeds. */
    public static long overcommitted(long missing, double success) {
        return missing <= 0 ? 0 : Math.round(missing / Math.max(LEAST_SUCCESS, success));
    }

    @Override
    public void learn(PacingFact fact) {
        switch (fact) {
            case PacingFact.RingEnded ring -> {
                tried.add(now, 1);
                if (ring.answered()) {
                    succeeded.add(now, 1);
                    delays.add(ring.seconds());
                }
            }
            case PacingFact.TalkEnded talk -> {
                conversations++;
                talked += talk.seconds();
            }
            case PacingFact.WrapUpEnded _,
                    PacingFact.LiveAnswer _,
                    PacingFact.TakenForMachine _,
                    PacingFact.Withdrawn _ -> {}
        }
    }

    @Override
    public Pace pace(Floor floor) {
        now = floor.now();
        if (placing.done() && pass.due(now)) {
            placing.found(missing(floor), now);
        }
        return Asked.of(placing.due(now), floor);
    }

    private long missing(Floor floor) {
        var missing = (long) floor.idle() + soonFree(floor) - floor.waiting() - floor.ringing();
        var calls = tried.count(now);
        return overcommit && calls >= FEW ? overcommitted(missing, (double) succeeded.count(now) / calls) : missing;
    }

    private long soonFree(Floor floor) {
        if (conversations < FEW || talked <= 0) {
            return 0;
        }
        var soon = 0L;
        for (var i = 0; i < floor.talking(); i++) {
            soon += allButFree(delays.mean(), floor.talkingAge(i), talked / conversations) ? 1 : 0;
        }
        return soon;
    }
}
