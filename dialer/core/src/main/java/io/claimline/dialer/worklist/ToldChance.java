package io.claimline.dialer.worklist;

import io.claimline.dialer.id.E164;

/** One line of what a list tells of answers: of whom, and how likely. */
public sealed interface ToldChance {
    /** How likely an answer is. */
    AnswerChance chance();

    /** Of whoever is called at this number. */
    record OfNumber(E164 number, AnswerChance chance) implements ToldChance {}

    /**
     * Of whoever is called about this claim.
     *
     * @param claim the claim's id
     */
    record OfClaim(String claim, AnswerChance chance) implements ToldChance {
        /** @throws IllegalArgumentException when the id is blank */
        public OfClaim {
            if (claim.isBlank()) {
                throw new IllegalArgumentException("must name a claim, but is blank");
            }
        }
    }
}
