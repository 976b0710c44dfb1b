package io.claimline.dialer.holding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the conductor does not know and a gateway does.
 *
 * @param schedule why the time of day keeps it from dialling; empty when it does not
 * @param store why what is done cannot be written down or read; empty when it can
 * @param trunk why the carrier seems not to carry calls; empty when nothing is known against it
 * @param worklist the open work; empty when it was not counted
 */
public record Surroundings(
        Optional<String> schedule, Optional<String> store, Optional<String> trunk, Optional<Worklist> worklist) {
    /** Nothing is known. */
    public static final Surroundings UNKNOWN =
            new Surroundings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * The open work of a campaign, as counted a moment ago.
     *
     * @param open work items on the worklist
     * @param looked how many of them were looked at, the most valuable first: what follows {@code due} is of these alone
     * @param due of all that are open, those that are due, leased ones included
     * @param free of them, those that may be called now
     * @param inWork of them, those on a line or a desk, or about to be
     * @param nextDue when the next one is due; empty when one is, or none ever
     * @param reasons why not now, the most frequent first
     */
    public record Worklist(
            long open, long looked, long due, long free, long inWork, Optional<Instant> nextDue, List<Reason> reasons) {
        /** Copies the reasons. */
        public Worklist {
            reasons = List.copyOf(reasons);
        }

        /** Of a worklist that was looked at as a whole. */
        public Worklist(long open, long due, long free, long inWork, Optional<Instant> nextDue, List<Reason> reasons) {
            this(open, open, due, free, inWork, nextDue, reasons);
        }

        /** Whether there are work items that were not looked at. */
        public boolean partly() {
            return looked < open;
        }
    }

    /**
     * Why work items may not be called now.
     *
     * @param says in words, as part of a sentence
     * @param rules ids of the rules, such as {@code C-02}; none when it is no rule
     * @param count of how many work items it is so
     */
    public record Reason(String says, List<String> rules, long count) {
        /** Copies the rules. */
        public Reason {
            rules = List.copyOf(rules);
        }
    }
}
