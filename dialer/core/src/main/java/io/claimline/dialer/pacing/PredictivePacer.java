package io.claimline.dialer.pacing;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Keeps the largest number of calls in flight for which one more answered person would still be likely enough to find an agent. It asks, for
 * several moments at which a call started now may be answered: how many of the calls in flight are answered by then, each by its age and
 * its lead's chance; how many agents are free by then, each by how long the present conversation or wrap-up lasts; and how likely it is
 * that the answers have used up the agents. Calls are started while the mean of that risk over the moments is within what the {@link
 * AbandonBudget} allows (a newsvendor rule on the in-flight stock, docs/pacing.md). Where nobody would take an answer just now, phones that
 * have rung long enough are hung up.
 *
 * <p>It begins with careful beliefs, learns all times and shares from {@link PacingFact}s, and forgets. With few agents, or a share that is
 * not known yet, the risk of one more call is soon too high, and it dials one line per agent or less. A pacer lives as long as its campaign
 * is conducted, through nights and pauses.
 */
public final class PredictivePacer implements Pacer {
    /** An answered person may wait so long, in seconds (16 CFR 310.4(b)(4)(iii)). */
    private static final double GRACE = 2;
    /** The part of the cap under which a budget is called used up. */
    private static final double USED_UP = 0.1;
    /** A busy agent counts so much among those who may take the answers of the calls started now: a call lasts about ten times a ring. */
    private static final double FREE_SOON = 0.1;

    private final RingModel ring = new RingModel();
    private final HandlingModel handling = new HandlingModel();
    private final Surplus[] surplus = new Surplus[RingModel.MOMENTS];
    private final Census census = new Census();
    private final double[] within = new double[RingModel.MOMENTS];
    private final Calibration calibration = new Calibration();
    private final Withdrawal withdrawal = new Withdrawal();
    private final double[] weight = new double[RingModel.MOMENTS];
    private PacingLimits limits;
    private AbandonBudget budget;
    private OptionalDouble steered = OptionalDouble.empty();

    /**
     * A pacer that knows nothing yet but the days before.
     *
     * @param limits what it may never exceed
     * @param history the counts of the last days, oldest first
     */
    public PredictivePacer(PacingLimits limits, List<DayCount> history) {
        this.limits = limits;
        budget = new AbandonBudget(limits.abandonCap(), history);
        for (var moment = 0; moment < surplus.length; moment++) {
            surplus[moment] = new Surplus();
        }
    }

    @Override
    public Pace pace(Floor floor) {
        ring.settle(floor);
        withdrawal.watch(floor, limits.withdraws());
        census.count(floor, handling.passed(floor.now()));
        handling.refresh(floor, census, ring, GRACE);
        var pace = wanted(floor);
        return steered.isPresent()
                ? pace
                : pace.withdrawing(withdrawal.choose(floor, ring, handling, census, share(floor)));
    }

    private Pace wanted(Floor floor) {
        if (floor.working() == 0) {
            return new Pace(0, Bound.NO_AGENT);
        }
        var most = (int) Math.min(Integer.MAX_VALUE, linesPerAgent() * floor.working()) - floor.inFlight();
        if (steered.isPresent()) {
            return bounded(Math.max(0, most), Bound.LINES_PER_AGENT, floor, Pace.Terms.NONE);
        }
        return modelled(floor, Math.max(0, most));
    }

    private double linesPerAgent() {
        return Math.min(steered.orElse(limits.linesPerAgent()), limits.linesPerAgent());
    }

    private static Pace bounded(int calls, Bound bound, Floor floor, Pace.Terms terms) {
        return calls >= floor.hopper()
                ? new Pace(floor.hopper(), Bound.HOPPER_EMPTY, terms)
                : new Pace(calls, bound, terms);
    }

    private Pace modelled(Floor floor, int most) {
        var share = share(floor);
        var room = floor.idle() - floor.waiting();
        var allowed = budget.allowed(floor.day());
        reckon(floor, share);
        for (var moment = 0; moment < surplus.length; moment++) {
            weight[moment] = withdrawal.remains(ring.moment(moment));
        }
        var calls = 0;
        var risk = risk(room);
        while (calls < most && calls < floor.hopper() && risk <= allowed) {
            calls++;
            for (var moment = 0; moment < surplus.length; moment++) {
                surplus[moment].plus(share * ring.answeredBy(moment), 1);
            }
            risk = risk(room);
        }
        if (calls > 0) {
            calibration.placed(floor.now(), allowed / calibration.factor());
        }
        var bound = calls == most && risk <= allowed
                ? Bound.LINES_PER_AGENT
                : allowed < USED_UP * limits.abandonCap() ? Bound.BUDGET_SPENT : Bound.PREDICTED_ABANDON;
        return bounded(calls, bound, floor, terms(floor, risk, allowed, share));
    }

    private double share(Floor floor) {
        return ring.share(floor.idle() + FREE_SOON * (floor.talking() + floor.wrapping()));
    }

    private Pace.Terms terms(Floor floor, double risk, double allowed, double share) {
        var answers = 0.0;
        var freed = 0.0;
        for (var each : surplus) {
            answers += each.meanPlus() / surplus.length;
            freed += each.meanMinus() / surplus.length;
        }
        return new Pace.Terms(floor.waiting() + answers, floor.idle() + freed, risk, allowed, share);
    }

    private void reckon(Floor floor, double share) {
        for (var each : surplus) {
            each.clear(floor.ringing() + floor.talking() + floor.wrapping());
        }
        for (var i = 0; i < census.ringing.size(); i++) {
            var cell = census.ringing.cell(i);
            ring.answeredWithin(cell, share, within);
            for (var moment = 0; moment < surplus.length; moment++) {
                surplus[moment].plus(within[moment], census.ringing.number(cell));
            }
        }
        for (var i = 0; i < floor.ringing(); i++) {
            if (!Double.isNaN(floor.chance(i))) {
                ring.answeredWithin(RingModel.cell(floor.ringingAge(i)), ring.chance(floor.chance(i), share), within);
                for (var moment = 0; moment < surplus.length; moment++) {
                    surplus[moment].plus(within[moment], 1);
                }
            }
        }
        for (var i = 0; i < census.talking.size(); i++) {
            var span = census.talking.cell(i);
            minus(handling.freeFromTalk(span), census.talking.number(span));
        }
        for (var i = 0; i < census.wrapping.size(); i++) {
            var span = census.wrapping.cell(i);
            minus(handling.freeFromWrapUp(span), census.wrapping.number(span));
        }
    }

    private void minus(double[] free, int agents) {
        for (var moment = 0; moment < surplus.length; moment++) {
            surplus[moment].minus(free[moment], agents);
        }
    }

    /** The probability that one more answered person finds no agent, over the moments at which one may answer, and as far as such predictions came true. */
    private double risk(int room) {
        var sum = 0.0;
        for (var moment = 0; moment < surplus.length; moment++) {
            sum += weight[moment] * surplus[moment].atLeast(room);
        }
        return Math.min(1, calibration.factor() * sum / surplus.length);
    }

    @Override
    public void learn(PacingFact fact) {
        switch (fact) {
            case PacingFact.RingEnded end -> {
                ring.learn(end);
                if (end.answered()) {
                    calibration.answered(end.placed());
                }
            }
            case PacingFact.Withdrawn end -> ring.learn(end);
            case PacingFact.TalkEnded end -> handling.talked(end.seconds());
            case PacingFact.WrapUpEnded end -> handling.wrappedUp(end.seconds());
            case PacingFact.LiveAnswer answer -> missed(answer.day(), 1, answer.inTime() ? 0 : 1);
            case PacingFact.TakenForMachine verdict ->
                missed(verdict.day(), verdict.personChance(), verdict.personChance());
        }
    }

    private void missed(long day, double answer, double missing) {
        budget.count(day, answer, missing);
        if (steered.isEmpty()) {
            calibration.missed(missing);
        }
    }

    /** New limits, from the next decision on. */
    public void limits(PacingLimits now) {
        limits = now;
        budget = budget.capped(now.abandonCap());
    }

    /** So many lines for each agent who works or could, instead of the model's number; empty for the model's. */
    public void steer(OptionalDouble linesPerAgent) {
        steered = linesPerAgent;
    }

    /** What is missed and what may be. */
    public AbandonBudget budget() {
        return budget;
    }

    /** What it believes just now of answers, conversations and wrap-ups. */
    public Learned learned() {
        var share = ring.believedShare();
        return new Learned(
                ring.calls(),
                handling.conversations(),
                share.mean(),
                share.deviation(),
                ring.answers(),
                ring.otherEnds(),
                handling.talk(),
                handling.wrapUp(),
                withdrawal.rings());
    }
}
