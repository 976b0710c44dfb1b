package io.claimline.dialer.simulator.oracle;

import io.claimline.dialer.pacing.Bound;
import io.claimline.dialer.pacing.Floor;
import io.claimline.dialer.pacing.Pace;
import io.claimline.dialer.simulator.world.Foreseeing;
import io.claimline.dialer.simulator.world.Foresight;
import java.util.Arrays;

/**
 * Knows who will answer when, and when each agent will be free, and chooses its calls so that each answer comes just before an agent is
 * free: everybody is busy and nobody is abandoned, whatever the team. So all that any dialler loses, it loses for want of information.
 */
public final class Clairvoyant implements Foreseeing {
    /** How long an answered person may wait, with a little to spare of the 2 s. */
    private static final double MAY_WAIT = 1.9;

    /** A call is taken when it answers so much after the earliest moment that does, for it is looked at every half second. */
    private static final double NEAR = 0.6;

    /** How many calls it chooses among. */
    private static final int CHOICE = 64;

    private double[] free = new double[64];
    private Foresight foresight = new Blind();

    @Override
    public void foresee(Foresight offered) {
        foresight = offered;
    }

    @Override
    public Pace pace(Floor floor) {
        var calls = withoutAnswer();
        var agents = freeTimes(floor);
        for (var taken = coming(floor); taken < agents; taken++) {
            var chosen = callFor(free[taken] - MAY_WAIT, calls);
            if (chosen < 0) {
                break;
            }
            foresight.prefer(chosen);
            calls++;
        }
        return new Pace(Math.min(calls, floor.hopper()), Bound.RULE);
    }

    /** Calls that nobody will answer cost nothing and make room for a look further ahead; they are put first. */
    private int withoutAnswer() {
        var calls = 0;
        for (var ahead = 0; ahead < CHOICE; ahead++) {
            if (Double.isInfinite(foresight.answersAfter(ahead))) {
                foresight.prefer(ahead);
                calls++;
            }
        }
        return calls;
    }

    private int freeTimes(Floor floor) {
        var agents = floor.idle() + foresight.busy();
        free = free.length < agents ? new double[2 * agents] : free;
        Arrays.fill(free, 0, floor.idle(), 0);
        for (var i = 0; i < foresight.busy(); i++) {
            free[floor.idle() + i] = foresight.freeIn(i);
        }
        Arrays.sort(free, 0, agents);
        return agents;
    }

    /** Persons who wait or will answer: each takes one of the agents who are free first. */
    private int coming(Floor floor) {
        var persons = floor.waiting();
        for (var i = 0; i < floor.ringing(); i++) {
            persons += Double.isInfinite(foresight.answersIn(i)) ? 0 : 1;
        }
        return persons;
    }

    /** The call that answers soonest after a moment, if soon enough, or soonest of all when it is too late for any; -1 when there is none. */
    private int callFor(double earliest, int from) {
        var chosen = -1;
        var answers = Double.POSITIVE_INFINITY;
        var soonest = Double.POSITIVE_INFINITY;
        for (var ahead = from; ahead < CHOICE; ahead++) {
            var after = foresight.answersAfter(ahead);
            soonest = Math.min(soonest, after);
            if (after >= earliest && after < answers) {
                answers = after;
                chosen = ahead;
            }
        }
        return answers <= earliest + NEAR || earliest <= soonest ? chosen : -1;
    }
}
