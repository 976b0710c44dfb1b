package io.claimline.gateway.ledger.x12;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Writes X12 text, keeping the counts which its trailers need. Calls come in the order of the text: interchange, group,
 * transaction, segments, and the ends in reverse.
 */
public final class SegmentWriter {
    private final StringBuilder text = new StringBuilder();
    private final Delimiters delimiters;
    private int groups;
    private int transactions;
    private int segments;
    private String interchangeNumber = "";
    private String groupNumber = "";
    private String transactionNumber = "";

    public SegmentWriter(Delimiters delimiters) {
        this.delimiters = delimiters;
    }

    /** Begins an interchange; {@code date} is YYMMDD, {@code time} HHMM, {@code number} from 1 to 999,999,999. */
    public SegmentWriter startInterchange(String sender, String receiver, String date, String time, int number) {
        interchangeNumber = String.format("%09d", number);
        groups = 0;
        String repetition = String.valueOf(delimiters.repetition());
        String component = String.valueOf(delimiters.component());
        return raw("ISA", "00", " ".repeat(10), "00", " ".repeat(10), "ZZ", padded(sender), "ZZ", padded(receiver))
                .continued(date, time, repetition, "00501", interchangeNumber, "0", "T", component)
                .endSegment();
    }

    /** Begins a functional group of claims; {@code date} is CCYYMMDD. */
    public SegmentWriter startGroup(
            String sender, String receiver, String date, String time, int number, String version) {
        groups++;
        transactions = 0;
        groupNumber = Integer.toString(number);
        return segment("GS", "HC", sender, receiver, date, time, groupNumber, "X", version);
    }

    /** Begins a transaction of claims. */
    public SegmentWriter startTransaction(int number, String version) {
        transactions++;
        transactionNumber = String.format("%04d", number);
        segments = 0;
        return segment("ST", "837", transactionNumber, version);
    }

    /**
     * Writes a segment; empty elements at its end are left out.
     *
     * @param elements must hold no delimiter, but for those that come from {@link #parts}
     */
    public SegmentWriter segment(String id, String... elements) {
        segments++;
        int last = elements.length;
        while (last > 0 && elements[last - 1].isEmpty()) {
            last--;
        }
        return raw(id, Arrays.copyOf(elements, last)).endSegment();
    }

    /** One element of several parts. */
    public String parts(String... components) {
        return Arrays.stream(components)
                .map(delimiters::clean)
                .collect(Collectors.joining(String.valueOf(delimiters.component())));
    }

    /** Ends the transaction. */
    public SegmentWriter endTransaction() {
        return segment("SE", Integer.toString(segments + 1), transactionNumber);
    }

    /** Ends the group. */
    public SegmentWriter endGroup() {
        return segment("GE", Integer.toString(transactions), groupNumber);
    }

    /** Ends the interchange. */
    public SegmentWriter endInterchange() {
        return segment("IEA", Integer.toString(groups), interchangeNumber);
    }

    /** Everything written so far. */
    public String text() {
        return text.toString();
    }

    private static String padded(String name) {
        return String.format("%-15.15s", name);
    }

    private SegmentWriter raw(String id, String... elements) {
        text.append(id);
        return continued(elements);
    }

    private SegmentWriter continued(String... elements) {
        for (String element : elements) {
            text.append(delimiters.element()).append(element);
        }
        return this;
    }

    private SegmentWriter endSegment() {
        text.append(delimiters.segment()).append(delimiters.lineEnd());
        return this;
    }
}
