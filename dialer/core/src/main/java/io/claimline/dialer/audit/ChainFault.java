package io.claimline.dialer.audit;

/**
 * A place where a chain is not as it was written.
 *
 * @param what what is wrong there
 * @param chain which chain
 * @param number the place in it; of several that are missing the first
 * @param entry the stored id of the entry that is there; empty when none is
 * @param text a sentence for people
 */
public record ChainFault(What what, String chain, long number, String entry, String text) {
    /** What can be wrong. */
    public enum What {
        /** What the entry holds is not what was sealed. */
        CHANGED,
        /** An entry that was there is not. */
        MISSING,
        /** An entry is there that the chain does not know. */
        INSERTED,
        /** An entry stands in the place of another. */
        REORDERED,
        /** The end is missing: the chain went further. */
        CUT,
        /** Everything holds together, and is not what was there when the head was taken. */
        REWRITTEN
    }
}
