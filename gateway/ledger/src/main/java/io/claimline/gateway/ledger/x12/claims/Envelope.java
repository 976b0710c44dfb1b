package io.claimline.gateway.ledger.x12.claims;

import io.claimline.gateway.ledger.claim.ClaimType;
import io.claimline.gateway.ledger.x12.ProblemCode;
import io.claimline.gateway.ledger.x12.Segment;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Interchanges, groups and transactions: what is open, and whether each trailer fits its header. A trailer that counts
 * more than there is means loss, and is an error; one that counts less means a sender that cannot count.
 */
final class Envelope {
    private final Reading reading;
    private final Open interchange = new Open("ISA", 13, "IEA");
    private final Open group = new Open("GS", 6, "GE");
    private final Open transaction = new Open("ST", 2, "SE");
    private ClaimType type = ClaimType.PROFESSIONAL;

    Envelope(Reading reading) {
        this.reading = reading;
    }

    /** Whether the segment belongs to an envelope, and so was dealt with here. */
    boolean take(Segment segment) {
        switch (segment.id()) {
            case "ISA" -> open(interchange, segment, interchange, !interchange.open);
            case "GS" -> open(group, segment, interchange, interchange.open && !group.open);
            case "ST" -> openTransaction(segment);
            case "SE" -> close(transaction, segment, "segments", segment.number() - transaction.start + 1, true);
            case "GE" -> close(group, segment, "transactions", transaction.inParent, !transaction.open);
            case "IEA" -> close(interchange, segment, "groups", group.inParent, !group.open);
            case "TA1" -> require(interchange.open && !group.open, segment);
            default -> {
                return false;
            }
        }
        return true;
    }

    boolean inTransaction() {
        return transaction.open;
    }

    /** What the current transaction bills. */
    ClaimType type() {
        return type;
    }

    int interchanges() {
        return interchange.total;
    }

    int groups() {
        return group.total;
    }

    int transactions() {
        return transaction.total;
    }

    /** The trailer that is still missing; empty when everything opened was closed. */
    Optional<String> missingTrailer() {
        return Stream.of(transaction, group, interchange)
                .filter(level -> level.open)
                .map(level -> level.trailer)
                .findFirst();
    }

    private void openTransaction(Segment segment) {
        open(transaction, segment, group, group.open && !transaction.open);
        String set = segment.get(1);
        if (!set.equals("837")) {
            reading.fatal(ProblemCode.WRONG_TRANSACTION, segment, 1, Version.nameOf(set), "an 837 (claims)");
            return;
        }
        String version = segment.get(3).isEmpty() ? group.version : segment.get(3);
        Optional<ClaimType> read = Version.typeOf(version);
        if (read.isEmpty()) {
            reading.fatal(ProblemCode.WRONG_VERSION, segment, 3, Reading.quoted(version), Version.READ);
        }
        type = read.orElse(type);
    }

    private void open(Open level, Segment segment, Open parent, boolean allowed) {
        if (require(allowed, segment)) {
            level.begin(segment);
            if (level == interchange) {
                group.inParent = 0;
            } else if (level == group) {
                transaction.inParent = 0;
            }
            level.inParent += parent == level ? 0 : 1;
        }
    }

    private void close(Open level, Segment trailer, String what, int actual, boolean innerClosed) {
        if (!require(level.open && innerClosed, trailer)) {
            return;
        }
        level.open = false;
        if (!trailer.get(2).equals(level.number)) {
            String expected = Reading.quoted(level.number) + ", as in its " + level.header;
            reading.report(ProblemCode.CONTROL_NUMBER, trailer, 2, Reading.quoted(trailer.get(2)), expected);
        }
        compare(trailer, what, actual);
    }

    private void compare(Segment trailer, String what, int actual) {
        String text = trailer.get(1);
        if (!text.matches("\\d{1,9}")) {
            reading.report(ProblemCode.BAD_NUMBER, trailer, 1, Reading.quoted(text), "a count of " + what);
            return;
        }
        int declared = Integer.parseInt(text);
        if (declared != actual) {
            ProblemCode code = declared > actual ? ProblemCode.MISSING_CONTENT : ProblemCode.SURPLUS_CONTENT;
            String found = actual + " " + what + " (" + Math.abs(declared - actual)
                    + (declared > actual ? " missing)" : " more than counted)");
            reading.report(code, trailer, 1, found, declared + ", which this trailer counts");
        }
    }

    private boolean require(boolean allowed, Segment segment) {
        if (!allowed) {
            String expected = missingTrailer()
                    .map(trailer -> trailer + " before it")
                    .orElse(segment.id().equals("GS") || segment.id().equals("TA1") ? "ISA" : "its header before it");
            reading.fatal(ProblemCode.BAD_ENVELOPE, segment, 0, segment.id(), expected);
        }
        return allowed;
    }

    /** One kind of envelope. */
    private static final class Open {
        private final String header;
        private final int numberElement;
        private final String trailer;
        private boolean open;
        private int start;
        private int total;
        private int inParent;
        private String number = "";
        private String version = "";

        Open(String header, int numberElement, String trailer) {
            this.header = header;
            this.numberElement = numberElement;
            this.trailer = trailer;
        }

        void begin(Segment segment) {
            open = true;
            start = segment.number();
            number = segment.get(numberElement);
            version = segment.get(8);
            total++;
        }
    }
}
