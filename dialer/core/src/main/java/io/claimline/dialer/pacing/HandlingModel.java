package io.claimline.dialer.pacing;

/**
 * When busy agents will be free. An agent who talks must end the conversation and the work after it; one who wraps up must end that. How
 * long the present phase has lasted says how likely its end is.
 */
final class HandlingModel {
    /** Seconds between two reckonings of the tables. */
    private static final double REFRESH = 5;
    /** Between two decisions no more than this counts as watched, in seconds. */
    private static final double LONGEST_LOOK = 5;
    /** Seconds of wrap-up that are told apart. */
    private static final int WRAP_CELLS = 300;

    /** What is believed at first: longer than usual, so that nobody is expected too early. Means in seconds. */
    private static final double TALK = 240;

    private static final double WRAP_UP = 60;
    private static final double WEIGHT = 0.4;
    private static final double MEMORY = 3000;

    private final Survival talk = new Survival(TALK, WEIGHT, MEMORY);
    private final Survival wrapUp = new Survival(WRAP_UP, WEIGHT, MEMORY);
    private final double[][] fromTalk = new double[RingModel.MOMENTS][Survival.spans()];
    private final double[][] fromWrapUp = new double[RingModel.MOMENTS][WRAP_CELLS];
    private final double[] within = new double[RingModel.MOMENTS];
    private final Tempo tempo = new Tempo();
    private double refreshed = Double.NEGATIVE_INFINITY;
    private double looked;
    private double expected;
    private int ends;
    private double factor = 1;
    private int conversations;

    void talked(double seconds) {
        ends++;
        conversations++;
        talk.ended(seconds);
    }

    void wrappedUp(double seconds) {
        ends++;
        wrapUp.ended(seconds);
    }

    /** Reckons anew when it is time; {@code grace} is how long an answered person may wait. */
    void refresh(Floor floor, RingModel ring, double grace) {
        watch(floor);
        if (Math.abs(floor.now() - refreshed) < REFRESH) {
            return;
        }
        refreshed = floor.now();
        tempo.saw(expected, ends);
        expected = 0;
        ends = 0;
        factor = tempo.mean();
        learn(floor);
        for (var moment = 0; moment < RingModel.MOMENTS; moment++) {
            within[moment] = ring.moment(moment) + grace;
        }
        tabulateTalk();
        tabulateWrapUp();
    }

    /** Counts how many ends were to be expected since the last look. */
    private void watch(Floor floor) {
        if (Math.abs(floor.now() - looked) > LONGEST_LOOK) {
            // What ended while nobody watched says nothing of the speed.
            expected = 0;
            ends = 0;
        }
        var passed = Math.clamp(floor.now() - looked, 0, LONGEST_LOOK);
        looked = floor.now();
        // Who began since the last look was watched no longer than that.
        for (var i = 0; i < floor.talking(); i++) {
            var age = floor.talkingAge(i);
            expected += Math.min(passed, age) * talk.hazard(age);
        }
        for (var i = 0; i < floor.wrapping(); i++) {
            var age = floor.wrappingAge(i);
            expected += Math.min(passed, age) * wrapUp.hazard(age);
        }
    }

    /** Learns from what ended and from what still goes on. */
    private void learn(Floor floor) {
        talk.nothingGoesOn();
        for (var i = 0; i < floor.talking(); i++) {
            talk.goesOn(floor.talkingAge(i));
        }
        talk.rebuild();
        wrapUp.nothingGoesOn();
        for (var i = 0; i < floor.wrapping(); i++) {
            wrapUp.goesOn(floor.wrappingAge(i));
        }
        wrapUp.rebuild();
    }

    /** The conversation ends after s, the work after it takes less than what is left. */
    private void tabulateTalk() {
        var longest = (int) within[RingModel.MOMENTS - 1];
        var ended = new double[longest + 1];
        var done = new double[RingModel.MOMENTS][];
        for (var moment = 0; moment < RingModel.MOMENTS; moment++) {
            done[moment] = new double[(int) within[moment] + 1];
            for (var s = 1; s < done[moment].length; s++) {
                done[moment][s] = endsWithin(wrapUp, 0, within[moment] - s + 0.5);
            }
        }
        for (var span = 0; span < Survival.spans(); span++) {
            var age = Survival.middle(span);
            var before = talk.cumulative(age);
            for (var s = 1; s <= longest; s++) {
                ended[s] = 1 - Math.exp(factor * (before - talk.cumulative(age + s)));
            }
            for (var moment = 0; moment < RingModel.MOMENTS; moment++) {
                var sum = 0.0;
                for (var s = 1; s < done[moment].length; s++) {
                    sum += (ended[s] - ended[s - 1]) * done[moment][s];
                }
                fromTalk[moment][span] = sum;
            }
        }
    }

    private void tabulateWrapUp() {
        for (var cell = 0; cell < WRAP_CELLS; cell++) {
            var age = cell + 0.5;
            var before = wrapUp.cumulative(age);
            for (var moment = 0; moment < RingModel.MOMENTS; moment++) {
                fromWrapUp[moment][cell] = 1 - Math.exp(factor * (before - wrapUp.cumulative(age + within[moment])));
            }
        }
    }

    private double endsWithin(Survival phase, double age, double within) {
        return 1 - Math.exp(factor * (phase.cumulative(age) - phase.cumulative(age + within)));
    }

    /** The probability that an agent who talks so long already is free at this moment of answer. */
    double freeFromTalk(int moment, int span) {
        return fromTalk[moment][span];
    }

    /** The probability that an agent who wraps up so long already is free at this moment of answer. */
    double freeFromWrapUp(int moment, double age) {
        return fromWrapUp[moment][(int) Math.min(WRAP_CELLS - 1.0, age)];
    }

    /** Conversations that were learned from. */
    int conversations() {
        return conversations;
    }

    /** How long conversations last as it goes just now. */
    Learned.Lasting talk() {
        return talk.learned(factor);
    }

    /** How long the work after them lasts as it goes just now. */
    Learned.Lasting wrapUp() {
        return wrapUp.learned(factor);
    }
}
