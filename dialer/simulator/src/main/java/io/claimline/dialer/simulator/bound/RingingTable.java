package io.claimline.dialer.simulator.bound;

import java.util.Arrays;

/**
 * A dialling rule: with x people in the system (busy agents and waiting people) dial until this many calls ring; never take
 * a ringing call back. Inventory theory calls it a state-dependent base stock.
 */
public final class RingingTable {
    private final int[] wanted;

    private RingingTable(int[] wanted) {
        this.wanted = wanted;
    }

    /**
     * Makes a table.
     *
     * @param wanted for x = 0, 1, ... people in system
     * @throws IllegalArgumentException when nothing is ever dialled in the empty system, or a number is negative
     */
    public static RingingTable of(int... wanted) {
        if (wanted.length == 0 || wanted[0] < 1) {
            throw new IllegalArgumentException("wanted[0] must be at least 1, or the agents idle for ever");
        }
        for (int x = 0; x < wanted.length; x++) {
            Demand.count("wanted[" + x + "]", wanted[x], 0, Integer.MAX_VALUE);
        }
        return new RingingTable(wanted.clone());
    }

    /** The calls that should ring with so many people in system; 0 beyond the table's end. */
    public int ringing(int inSystem) {
        return inSystem < wanted.length ? wanted[inSystem] : 0;
    }

    /** The numbers for x = 0 to the most in system, a copy. */
    public int[] toArray() {
        return wanted.clone();
    }

    int largest() {
        return Arrays.stream(wanted).max().orElseThrow();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RingingTable table && Arrays.equals(wanted, table.wanted);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(wanted);
    }

    @Override
    public String toString() {
        return Arrays.toString(wanted);
    }
}
