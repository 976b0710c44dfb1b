package io.claimline.dialer.pacing;

import java.util.Arrays;

/**
 * When busy agents will be free. An agent who talks must end the conversation and the work after it; one who wraps up must end that. How
 * long the present phase has lasted says how likely its end is.
 */
final class HandlingModel {
    /** Seconds between two looks at the tempo. */
    private static final double REFRESH = 5;
    /** Seconds after which the tables are reckoned anew, or when the tempo has changed by so much. */
    private static final double RECKON = 15;

    private static final double CHANGED = 0.02;
    /** Between two decisions no more than this counts as watched, in seconds. */
    private static final double LONGEST_LOOK = 5;
    /** What is believed at first: longer than usual, so that nobody is expected too early. Means in seconds. */
    private static final double TALK = 240;

    private static final double WRAP_UP = 60;
    /** One more than the moments of answer: {@link RingModel#SOON}. */
    static final int SOON = RingModel.MOMENTS;

    private static final double WEIGHT = 0.4;
    private static final double MEMORY = 3000;

    private final Survival talk = new Survival(TALK, WEIGHT, MEMORY);
    private final Survival wrapUp = new Survival(WRAP_UP, WEIGHT, MEMORY);
    private final Free fromTalk = new Free();
    private final Free fromWrapUp = new Free();
    private final double[] within = new double[SOON + 1];
    private final double[][] wrappedUp = new double[SOON + 1][];
    private final Tempo tempo = new Tempo();
    private double refreshed = Double.NEGATIVE_INFINITY;
    private double reckoned = Double.NEGATIVE_INFINITY;
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

    /** Seconds since the last look that count as watched. */
    double passed(double now) {
        return Math.clamp(now - looked, 0, LONGEST_LOOK);
    }

    /** Reckons anew when it is time; {@code grace} is how long an answered person may wait. */
    void refresh(Floor floor, Census census, RingModel ring, double grace) {
        watch(floor.now(), census);
        if (Math.abs(floor.now() - refreshed) < REFRESH) {
            return;
        }
        refreshed = floor.now();
        tempo.saw(expected, ends);
        expected = 0;
        ends = 0;
        var fastness = tempo.careful();
        if (Math.abs(floor.now() - reckoned) >= RECKON || Math.abs(fastness - factor) > CHANGED * factor) {
            reckoned = floor.now();
            factor = fastness;
            reckon(floor, ring, grace);
        }
    }

    private void reckon(Floor floor, RingModel ring, double grace) {
        learn(floor);
        for (var moment = 0; moment <= SOON; moment++) {
            within[moment] = grace + (moment == SOON ? RingModel.SOON : ring.moment(moment));
            wrappedUp[moment] = wrappedUpWithin(within[moment]);
        }
        fromTalk.forget();
        fromWrapUp.forget();
    }

    /** Counts how many ends were to be expected since the last look. */
    private void watch(double now, Census census) {
        if (Math.abs(now - looked) > LONGEST_LOOK) {
            // What ended while nobody watched says nothing of the speed.
            expected = 0;
            ends = 0;
        }
        looked = now;
        expected += expected(census.talking, talk) + expected(census.wrapping, wrapUp);
    }

    private static double expected(Census.Ages ages, Survival phase) {
        var sum = 0.0;
        for (var i = 0; i < ages.size(); i++) {
            sum += ages.seen(ages.cell(i)) * phase.hazard(ages.cell(i));
        }
        return sum;
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

    /** For each second of a conversation's end: that the work after it takes less than what is left. */
    private double[] wrappedUpWithin(double seconds) {
        var done = new double[(int) seconds + 1];
        for (var s = 1; s < done.length; s++) {
            done[s] = 1 - Math.exp(-factor * wrapUp.cumulative(seconds - s + 0.5));
        }
        return done;
    }

    /** The conversation ends after s, the work after it takes less than what is left. */
    private void reckonTalk(int span, double[] into) {
        var age = Survival.middle(span);
        var longest = (int) Math.max(within[SOON], within[RingModel.MOMENTS - 1]);
        var before = talk.cumulative(age);
        var ended = 0.0;
        Arrays.fill(into, 0);
        for (var s = 1; s <= longest; s++) {
            var now = 1 - Math.exp(factor * (before - talk.cumulative(age + s)));
            for (var moment = 0; moment <= SOON; moment++) {
                into[moment] += s < wrappedUp[moment].length ? (now - ended) * wrappedUp[moment][s] : 0;
            }
            ended = now;
        }
    }

    private void reckonWrapUp(int span, double[] into) {
        var age = Survival.middle(span);
        var before = wrapUp.cumulative(age);
        for (var moment = 0; moment <= SOON; moment++) {
            into[moment] = 1 - Math.exp(factor * (before - wrapUp.cumulative(age + within[moment])));
        }
    }

    /** The probabilities that an agent who talks so long already is free at the moments of answer. */
    double[] freeFromTalk(int span) {
        if (fromTalk.unknown(span)) {
            reckonTalk(span, fromTalk.at[span]);
        }
        return fromTalk.at[span];
    }

    /** The probabilities that an agent who wraps up so long already is free at the moments of answer. */
    double[] freeFromWrapUp(int span) {
        if (fromWrapUp.unknown(span)) {
            reckonWrapUp(span, fromWrapUp.at[span]);
        }
        return fromWrapUp.at[span];
    }

    /** Probabilities by span of age and moment, each reckoned when it is first asked for. */
    private static final class Free {
        private final double[][] at = new double[Survival.spans()][SOON + 1];
        private final boolean[] known = new boolean[Survival.spans()];

        void forget() {
            Arrays.fill(known, false);
        }

        boolean unknown(int span) {
            var was = known[span];
            known[span] = true;
            return !was;
        }
    }

    /** Conversations that were learned from. */
    int conversations() {
        return conversations;
    }

    /** How long conversations last as it goes just now. */
    Learned.Lasting talk() {
        return talk.learned(tempo.mean());
    }

    /** How long the work after them lasts as it goes just now. */
    Learned.Lasting wrapUp() {
        return wrapUp.learned(tempo.mean());
    }
}
