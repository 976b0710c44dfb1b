package io.claimline.dialer.worklist;

/**
 * How likely somebody is to answer one call, as who made the list knows it: from a model of theirs, or a data vendor. Only how people of a
 * list differ is used of it; how many answer just now is learned while calling.
 *
 * @param probability from 0 to 1, both included
 */
public record AnswerChance(double probability) {
    /** @throws IllegalArgumentException when it is no probability */
    public AnswerChance {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("must be a probability from 0 to 1, but is " + probability);
        }
    }
}
