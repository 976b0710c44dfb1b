package io.claimline.gateway.ledger.x12;

/**
 * Where in a file something is.
 *
 * @param segment ordinal of the segment in the file, from 1; 0 before the first
 * @param line line of the file, from 1
 * @param segmentId such as CLM; empty when the segment could not be read
 * @param element position in the segment, from 1; 0 for the segment as a whole
 * @param loop such as 2300; "envelope" outside a transaction
 */
public record Place(int segment, int line, String segmentId, int element, String loop) {
    /** The loop of everything outside a transaction. */
    public static final String ENVELOPE = "envelope";

    /** Before the first segment. */
    public static final Place START = new Place(0, 1, "", 0, ENVELOPE);

    @Override
    public String toString() {
        if (segment == 0) {
            return "At the start of the file";
        }
        String what = segmentId.isEmpty() ? "" : " (" + segmentId + (element == 0 ? "" : ", element " + element) + ")";
        return "Segment " + segment + what + ", line " + line + ", "
                + (loop.equals(ENVELOPE) ? "in the envelope" : "in loop " + loop);
    }
}
