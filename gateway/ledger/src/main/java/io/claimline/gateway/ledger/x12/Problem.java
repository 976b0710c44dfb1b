package io.claimline.gateway.ledger.x12;

/**
 * One thing wrong in a file.
 *
 * @param code what kind of thing
 * @param place where
 * @param claimNumber number of the claim it concerns; empty when it concerns none
 * @param found what is there; may hold patient data
 * @param expected what should be there
 */
public record Problem(ProblemCode code, Place place, String claimNumber, String found, String expected) {
    /** A sentence for the person who sent the file. May hold patient data: not for logs. */
    public String describe() {
        return place + (claimNumber.isEmpty() ? "" : ", claim " + claimNumber) + ": found " + found + ", expected "
                + expected + ". " + code.remedy();
    }

    /** The same without anything that the file says of a claim or a person, for logs. */
    public String describeForLog() {
        return code + ": " + place + ", expected " + expected;
    }

    /** As {@link #describeForLog()}. */
    @Override
    public String toString() {
        return describeForLog();
    }
}
