package io.claimline.dialer.pacing;

/** What a pacer learns from. Durations in seconds, 0 or more; a negative one, as a stepped clock gives it, is taken as 0. */
public sealed interface PacingFact {
    /**
     * A call stopped ringing.
     *
     * @param placed when it was ordered, on the clock of {@link Floor#now}
     * @param seconds from the order to place it to its end, or to the moment an answered person needed an agent
     * @param answered whether somebody answered who needed an agent; a recognised machine did not
     * @param chance the probability of an answer that the list gave for this lead, 0 to 1; {@link Floor#UNKNOWN} when it gave none
     */
    record RingEnded(double placed, double seconds, boolean answered, double chance) implements PacingFact {
        /** Takes a negative duration as 0. */
        public RingEnded {
            seconds = Math.max(0, seconds);
        }
    }

    /**
     * A ringing call was hung up by us: until then nobody had answered, and what would have become of it nobody knows.
     *
     * @param placed when it was ordered, on the clock of {@link Floor#now}
     * @param seconds from the order to place it to the order to hang it up
     * @param chance as of {@link RingEnded}
     */
    record Withdrawn(double placed, double seconds, double chance) implements PacingFact {
        /** Takes a negative duration as 0. */
        public Withdrawn {
            seconds = Math.max(0, seconds);
        }
    }

    /** An agent and a party stopped talking. */
    record TalkEnded(double seconds) implements PacingFact {
        /** Takes a negative duration as 0. */
        public TalkEnded {
            seconds = Math.max(0, seconds);
        }
    }

    /** An agent finished the work after a call. */
    record WrapUpEnded(double seconds) implements PacingFact {
        /** Takes a negative duration as 0. */
        public WrapUpEnded {
            seconds = Math.max(0, seconds);
        }
    }

    /**
     * A living person answered, and it is known whether an agent came in time.
     *
     * @param day the epoch day, in the campaign's zone, to which it counts
     * @param inTime whether an agent was connected within 2 s of the completed greeting (16 CFR 310.4(b)(4)); a person taken for a machine was not
     */
    record LiveAnswer(long day, boolean inTime) implements PacingFact {}

    /**
     * A call was taken for a machine's and ended. Where that was a mistake a person was hung up on, so it counts by the probability of one.
     *
     * @param day the epoch day to which it counts
     * @param personChance the share of such verdicts that are wrong, as measured, 0 to 1
     */
    record TakenForMachine(long day, double personChance) implements PacingFact {
        /** Refuses what is no share of a whole.
         *
         * @throws IllegalArgumentException that names the parameter */
        public TakenForMachine {
            if (!(personChance >= 0 && personChance <= 1)) {
                throw new IllegalArgumentException("personChance must be between 0 and 1, but is " + personChance);
            }
        }
    }
}
