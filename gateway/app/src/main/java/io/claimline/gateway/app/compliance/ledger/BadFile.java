package io.claimline.gateway.app.compliance.ledger;

/** A file that is not taken into the ledger, with the place of its first fault. */
final class BadFile extends Exception {
    private static final long serialVersionUID = 1;

    private final int line;
    private final String column;

    /** @param column empty when the fault is of the whole line */
    BadFile(int line, String column, String why) {
        super(why, null, false, false);
        this.line = line;
        this.column = column;
    }

    /** As the field of a violation. */
    String place() {
        return column.isEmpty() ? "" + line : line + ":" + column;
    }

    /** Where and what. */
    String sentence() {
        return "Line " + line + (column.isEmpty() ? ": " : ", column " + column + ": ") + getMessage();
    }
}
