package io.claimline.dialer.simulator.oracle;

import io.claimline.dialer.pacing.Bound;
import io.claimline.dialer.pacing.Floor;
import io.claimline.dialer.pacing.Pace;
import io.claimline.dialer.simulator.chance.Refuse;
import io.claimline.dialer.simulator.world.Foreseeing;
import io.claimline.dialer.simulator.world.Foresight;
import io.claimline.dialer.simulator.world.Handling;
import io.claimline.dialer.simulator.world.LeadList;
import io.claimline.dialer.simulator.world.Scenario;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The newsvendor rule with the truth given: calls are added as long as the probability that within the time of an answer at least as many
 * persons will have answered as agents will be free stays under a threshold. A call added counts half, for half of the calls begun together
 * answer first. The threshold is its only knob; {@link Tuning} finds the one that keeps a cap. It knows scenarios with one list and with
 * agents who are alike; it follows their changes during the day.
 */
public final class LookAhead implements Foreseeing {
    /** As many at once at most, against thresholds that no number reaches. */
    private static final int MOST = 2000;

    private final Count answers = new Count();
    private final Count free = new Count();
    private final List<Truth> truths;
    private final Sight sight;
    private final double threshold;
    private Foresight foresight = new Blind();
    private long day = Long.MIN_VALUE;
    private double began;

    /** @param threshold the highest risk at which one more call is placed, above 0 and below 1 */
    public LookAhead(Scenario scenario, Sight sight, double threshold) {
        Refuse.unless(threshold > 0 && threshold < 1, "threshold", threshold, "above 0 and below 1");
        Refuse.unless(scenario.lists().size() == 1, "lists", scenario.lists().size(), "1");
        this.sight = sight;
        this.threshold = threshold;
        truths =
                changes(scenario).mapToObj(second -> Truth.at(second, scenario)).toList();
    }

    private static DoubleStream changes(Scenario scenario) {
        var hours = scenario.lists().getFirst().hours().stream().mapToDouble(LeadList.Hour::from);
        var handling = scenario.handling().changes().stream().mapToDouble(Handling.Change::from);
        return DoubleStream.concat(hours, handling).distinct().sorted();
    }

    @Override
    public void foresee(Foresight offered) {
        foresight = offered;
    }

    @Override
    public Pace pace(Floor floor) {
        var truth = truth(floor);
        countFree(floor, truth);
        countAnswers(floor, truth.ring());
        var spare = floor.idle() - floor.waiting();
        var added = truth.ring().share(Floor.UNKNOWN) / 2;
        var calls = 0;
        while (calls < Math.min(MOST, floor.hopper()) && risk(spare) <= threshold) {
            answers.fold(added);
            calls++;
        }
        return new Pace(calls, Bound.PREDICTED_ABANDON);
    }

    private Truth truth(Floor floor) {
        if (floor.day() != day) {
            day = floor.day();
            began = floor.now();
        }
        var found = truths.getFirst();
        for (var truth : truths) {
            if (truth.from() <= floor.now() - began) {
                found = truth;
            }
        }
        return found;
    }

    private void countFree(Floor floor, Truth truth) {
        free.clear(cells((floor.talking() + floor.wrapping()) * truth.soonFree()));
        switch (sight) {
            case AGE_BLIND -> {
                for (var i = 0; i < floor.talking() + floor.wrapping(); i++) {
                    free.fold(truth.soonFree());
                }
            }
            case AGES -> {
                for (var i = 0; i < floor.talking(); i++) {
                    free.fold(truth.work().freeSoonTalking(floor.talkingAge(i)));
                }
                for (var i = 0; i < floor.wrapping(); i++) {
                    free.fold(truth.work().freeSoonWrapping(floor.wrappingAge(i)));
                }
            }
            case ENDS -> {
                for (var i = 0; i < foresight.busy(); i++) {
                    free.fold(foresight.freeIn(i) <= truth.sure() ? 1 : 0);
                }
            }
        }
    }

    private void countAnswers(Floor floor, RingHazard ring) {
        answers.clear(cells(floor.ringing() * ring.share(Floor.UNKNOWN)));
        for (var i = 0; i < floor.ringing(); i++) {
            answers.fold(ring.answeredSoon(floor.ringingAge(i), floor.chance(i)));
        }
    }

    /** Enough to tell apart what is likely when so many are expected. */
    private static int cells(double expected) {
        return (int) (2 * expected + 8 * Math.sqrt(expected)) + 24;
    }

    /** That at least as many answer as agents are spare or become free. */
    private double risk(int spare) {
        var risk = 0.0;
        var freeAtMost = 0.0;
        var counted = -1;
        for (var answered = 0; answered <= answers.last(); answered++) {
            while (counted < Math.min(free.last(), answered - spare)) {
                counted++;
                freeAtMost += free.of(counted);
            }
            risk += answers.of(answered) * (answered < spare ? 0 : freeAtMost);
        }
        return risk;
    }
}
