package io.claimline.dialer.pacing;

import java.util.Arrays;

/**
 * The floor at one moment, as a pacer sees it: who is idle, who is busy for how long, which calls ring for how long. One object is filled
 * anew before each decision, for a large floor has thousands of entries and a decision must cost microseconds; whoever follows every
 * single call may leave the ringing ones in it from one moment to the next. Ages are in seconds; a negative one, as a stepped clock gives
 * it, is taken as 0.
 */
public final class Floor {
    /** For a lead whose list gives no probability of an answer. */
    public static final double UNKNOWN = Double.NaN;

    private double now;
    private long day;
    private int idle;
    private int paused;
    private int waiting;
    private int hopper;
    private final Column ringing = new Column();
    private final Column chances = new Column();
    private final Column knownToRing = new Column();
    private final Column talking = new Column();
    private final Column wrapping = new Column();

    /**
     * Empties it for a new moment.
     *
     * @param seconds on a clock that only its differences matter of
     * @param epochDay the day in the campaign's zone, to which answers count
     */
    public Floor at(double seconds, long epochDay) {
        ringing.clear();
        chances.clear();
        knownToRing.clear();
        return stillRinging(seconds, epochDay);
    }

    /** The same, but the calls that rang ring still. */
    public Floor stillRinging(double seconds, long epochDay) {
        now = seconds;
        day = epochDay;
        idle = 0;
        paused = 0;
        waiting = 0;
        hopper = 0;
        talking.clear();
        wrapping.clear();
        return this;
    }

    /** Agents who could take a call now. */
    public Floor idle(int agents) {
        idle = agents;
        return this;
    }

    /** Agents on duty who take no calls: on a break, or without a headset. */
    public Floor paused(int agents) {
        paused = agents;
        return this;
    }

    /** Persons who answered and have no agent yet. */
    public Floor waiting(int persons) {
        waiting = persons;
        return this;
    }

    /** Leads that could be dialled now. */
    public Floor hopper(int leads) {
        hopper = leads;
        return this;
    }

    /** A call in flight that nobody has answered, and of which it is not known whether it rings. */
    public void addRinging(double age, double chance) {
        addRinging(age, chance, Double.NEGATIVE_INFINITY);
    }

    /**
     * A call in flight that nobody has answered.
     *
     * @param age seconds since it was placed
     * @param chance the probability of an answer that the list gave, or {@link #UNKNOWN}
     * @param rung for how many seconds the phone is known to ring; negative when that will be known in so many
     */
    public void addRinging(double age, double chance, double rung) {
        ringing.add(now - Math.max(0, age));
        chances.add(chance);
        knownToRing.add(now - Math.min(rung, Math.max(0, age)));
    }

    /** Call {@code i} was answered and is only not yet known for a person's: it rings no more. */
    public void answering(int i) {
        knownToRing.values[i] = Double.POSITIVE_INFINITY;
    }

    /** Call {@code i} rings no more; the last one takes its number. */
    public void removeRinging(int i) {
        ringing.remove(i);
        chances.remove(i);
        knownToRing.remove(i);
    }

    /** An agent in a conversation. */
    public void addTalking(double age) {
        talking.add(Math.max(0, age));
    }

    /** An agent who finishes the work after a call. */
    public void addWrapping(double age) {
        wrapping.add(Math.max(0, age));
    }

    /** Seconds on a clock that only its differences matter of. */
    public double now() {
        return now;
    }

    /** The epoch day to which answers count. */
    public long day() {
        return day;
    }

    /** Agents who could take a call now. */
    public int idle() {
        return idle;
    }

    /** Agents on duty who take no calls. */
    public int paused() {
        return paused;
    }

    /** Persons who answered and have no agent yet. */
    public int waiting() {
        return waiting;
    }

    /** Leads that could be dialled now. */
    public int hopper() {
        return hopper;
    }

    /** Calls in flight that nobody has answered. */
    public int ringing() {
        return ringing.size;
    }

    /** How long call {@code i} is in flight. */
    public double ringingAge(int i) {
        return Math.max(0, now - ringing.values[i]);
    }

    /** For how long the phone of call {@code i} is known to ring: not longer than it is in flight, and 0 when it is not known to. */
    public double rung(int i) {
        return Math.max(0, now - knownToRing.values[i]);
    }

    /** The probability of an answer that the list gave for call {@code i}, or {@link #UNKNOWN}. */
    public double chance(int i) {
        return chances.values[i];
    }

    /** Agents in a conversation. */
    public int talking() {
        return talking.size;
    }

    /** How long conversation {@code i} lasts. */
    public double talkingAge(int i) {
        return talking.values[i];
    }

    /** Agents who finish the work after a call. */
    public int wrapping() {
        return wrapping.size;
    }

    /** How long the work after call {@code i} lasts. */
    public double wrappingAge(int i) {
        return wrapping.values[i];
    }

    /** Agents who work or could: idle, talking, wrapping up. */
    public int working() {
        return idle + talking.size + wrapping.size;
    }

    /** Calls without an agent: ringing and waiting. */
    public int inFlight() {
        return ringing.size + waiting;
    }

    /** Numbers that are added one by one and cleared together. */
    private static final class Column {
        private double[] values = new double[64];
        private int size;

        void add(double value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        void remove(int i) {
            values[i] = values[--size];
        }

        void clear() {
            size = 0;
        }
    }
}
