package io.claimline.dialer.pacing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which ringing calls to hang up, because who answers them just now would too likely find no agent. A phone that stops ringing is better
 * for its owner than an answered call with nobody there. The law allows it after 15 s of ringing (16 CFR 310.4(b)(4)(ii), 47 CFR
 * 64.1200(a)(6)), so what counts is for how long the phone is known to ring, never when the call was placed.
 */
final class Withdrawal {
    /** A phone may ring so long before anybody hangs up, in seconds; and a little longer, for no clock is exact. */
    static final double LAWFUL = 15;

    static final double MARGIN = 0.5;
    /** The probability to find no agent above which a call is not left to be answered. */
    private static final double TOO_LIKELY = 0.25;
    /** The part of the risk of an answer that remains at an age at which its call can be withdrawn. */
    private static final double REMAINS = 0.5;
    /** Between two looks no more than this passes, in seconds; else a clock was set, and no age is what it seems. */
    private static final double LONGEST_LOOK = 1;
    /** Looks after which what is known of the beginning of ringing counts about a third. */
    private static final double MEMORY = 200;
    /** A call of this age in seconds rings, if that is told at all. */
    private static final double RINGS_BY = 8;
    /** What is believed of the beginning of ringing at first, in seconds. */
    private static final double USUAL_BEGINNING = 4;

    private final Surplus surplus = new Surplus();
    private final List<Integer> candidates = new ArrayList<>();
    private double[] soon = new double[64];
    private double looked = Double.NEGATIVE_INFINITY;
    private double steadySince;
    private double beginning = USUAL_BEGINNING;
    private double known;

    /** Sees which calls may be hung up at all, and from which age calls usually may; none when it is not {@code allowed}. */
    void watch(Floor floor, boolean allowed) {
        candidates.clear();
        var passed = floor.now() - looked;
        looked = floor.now();
        if (!(passed >= 0 && passed <= LONGEST_LOOK)) {
            steadySince = floor.now();
        }
        if (!allowed) {
            known = 0;
            return;
        }
        var steady = floor.now() - steadySince >= LAWFUL + MARGIN;
        var old = 0;
        var told = 0;
        var sum = 0.0;
        for (var i = 0; i < floor.ringing(); i++) {
            var age = floor.ringingAge(i);
            if (age > RINGS_BY) {
                var rung = floor.rung(i);
                old++;
                if (rung > 0) {
                    told++;
                    sum += age - rung;
                }
                if (steady && rung >= LAWFUL + MARGIN) {
                    candidates.add(i);
                }
            }
        }
        learnBeginning(old, told, sum);
    }

    private void learnBeginning(int old, int told, double sum) {
        if (old > 0) {
            known += ((double) told / old - known) / MEMORY;
        }
        if (told > 0) {
            beginning += (sum / told - beginning) / MEMORY;
        }
    }

    /** Seconds from placing a call until it is known to ring; infinite where less than half of the calls tell. */
    double rings() {
        return known < 0.5 ? Double.POSITIVE_INFINITY : Math.max(0, beginning);
    }

    /** How much of the risk of an answer at this age remains, where calls so old can be withdrawn. */
    double remains(double age) {
        return age < beginning + LAWFUL + MARGIN ? 1 : 1 - (1 - REMAINS) * known;
    }

    /** The calls to hang up: those likeliest to be answered, until who answers one of the others is likely enough to find an agent. */
    List<Integer> choose(Floor floor, RingModel ring, HandlingModel handling, Census census, double share) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        var room = floor.idle() - floor.waiting();
        expect(floor, ring, handling, census, share);
        if (surplus.surelyBelow(room, TOO_LIKELY)) {
            return List.of();
        }
        reckon(floor, ring, share);
        others(floor, handling, census);
        candidates.forEach(i -> surplus.plus(soon[i], 1));
        if (surplus.atLeast(room) <= TOO_LIKELY) {
            return List.of();
        }
        others(floor, handling, census);
        candidates.sort(Comparator.comparingDouble(i -> soon[i]));
        var kept = 0;
        while (kept < candidates.size() && surplus.atLeast(room) <= TOO_LIKELY) {
            surplus.plus(soon[candidates.get(kept++)], 1);
        }
        return List.copyOf(candidates.subList(kept, candidates.size()).reversed());
    }

    /** All answers and all free agents, only counted: it costs less than to look at each call, and mostly says enough. */
    private void expect(Floor floor, RingModel ring, HandlingModel handling, Census census, double share) {
        surplus.clear(Integer.MAX_VALUE);
        free(handling, census);
        for (var i = 0; i < census.ringing.size(); i++) {
            var cell = census.ringing.cell(i);
            surplus.plus(ring.answeredSoon(cell, share), census.ringing.number(cell));
        }
        for (var i = 0; census.told() > 0 && i < floor.ringing(); i++) {
            if (!Double.isNaN(floor.chance(i))) {
                surplus.plus(answeredSoon(floor, i, ring, share), 1);
            }
        }
    }

    private static double answeredSoon(Floor floor, int i, RingModel ring, double share) {
        return ring.answeredSoon(RingModel.cell(floor.ringingAge(i)), ring.chance(floor.chance(i), share));
    }

    private void reckon(Floor floor, RingModel ring, double share) {
        if (soon.length < floor.ringing()) {
            soon = new double[2 * floor.ringing()];
        }
        for (var i = 0; i < floor.ringing(); i++) {
            soon[i] = answeredSoon(floor, i, ring, share);
        }
    }

    /** Begins with the answers and the free agents to be expected without the candidates. */
    private void others(Floor floor, HandlingModel handling, Census census) {
        surplus.clear(floor.ringing() + floor.talking() + floor.wrapping());
        free(handling, census);
        for (var i = 0; i < floor.ringing(); i++) {
            if (floor.rung(i) < LAWFUL + MARGIN) {
                surplus.plus(soon[i], 1);
            }
        }
    }

    private void free(HandlingModel handling, Census census) {
        for (var i = 0; i < census.talking.size(); i++) {
            var span = census.talking.cell(i);
            surplus.minus(handling.freeFromTalk(span)[HandlingModel.SOON], census.talking.number(span));
        }
        for (var i = 0; i < census.wrapping.size(); i++) {
            var span = census.wrapping.cell(i);
            surplus.minus(handling.freeFromWrapUp(span)[HandlingModel.SOON], census.wrapping.number(span));
        }
    }
}
