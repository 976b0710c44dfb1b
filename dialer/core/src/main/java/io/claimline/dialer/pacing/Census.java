package io.claimline.dialer.pacing;

/**
 * The floor counted once for a decision: how many calls and agents are of which age, for everybody of the same age has the same
 * chances. Calls whose lead has a chance of its own are not counted here.
 */
final class Census {
    private int told;
    final Ages ringing = new Ages(RingModel.cells());
    final Ages talking = new Ages(Survival.spans());
    final Ages wrapping = new Ages(Survival.spans());

    /** @param passed seconds since the last count, in which everybody was seen who was there already */
    void count(Floor floor, double passed) {
        ringing.clear();
        told = 0;
        for (var i = 0; i < floor.ringing(); i++) {
            if (Double.isNaN(floor.chance(i))) {
                ringing.add(RingModel.cell(floor.ringingAge(i)), 0);
            } else {
                told++;
            }
        }
        talking.clear();
        for (var i = 0; i < floor.talking(); i++) {
            var age = floor.talkingAge(i);
            talking.add(Survival.span(age), Math.min(passed, age));
        }
        wrapping.clear();
        for (var i = 0; i < floor.wrapping(); i++) {
            var age = floor.wrappingAge(i);
            wrapping.add(Survival.span(age), Math.min(passed, age));
        }
    }

    /** Ringing calls whose lead has a chance of its own. */
    int told() {
        return told;
    }

    /** Numbers by cells of age, of which few are not 0. */
    static final class Ages {
        private final int[] number;
        private final double[] seen;
        private final int[] used;
        private int size;

        Ages(int cells) {
            number = new int[cells];
            seen = new double[cells];
            used = new int[cells];
        }

        private void clear() {
            for (var i = 0; i < size; i++) {
                number[used[i]] = 0;
                seen[used[i]] = 0;
            }
            size = 0;
        }

        private void add(int cell, double seconds) {
            if (number[cell]++ == 0) {
                used[size++] = cell;
            }
            seen[cell] += seconds;
        }

        /** How many cells are not empty. */
        int size() {
            return size;
        }

        /** One of those, in no order. */
        int cell(int i) {
            return used[i];
        }

        int number(int cell) {
            return number[cell];
        }

        /** Seconds for which those of this age were seen since the last count, together. */
        double seen(int cell) {
            return seen[cell];
        }
    }
}
