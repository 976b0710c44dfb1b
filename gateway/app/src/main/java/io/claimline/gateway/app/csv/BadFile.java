package io.claimline.gateway.app.csv;

/** A file that is not taken in, with the place of its first fault. */
public final class BadFile extends Exception {
    private static final long serialVersionUID = 1;

    private final int line;
    private final String column;

    /**
     * A fault.
     *
     * @param line from 1
     * @param column empty when the fault is of the whole line
     * @param why what is wrong and what to do
     */
    public BadFile(int line, String column, String why) {
        super(why, null, false, false);
        this.line = line;
        this.column = column;
    }

    /** As the field of a violation. */
    public String place() {
        return column.isEmpty() ? "" + line : line + ":" + column;
    }

    /** Where and what. */
    public String sentence() {
        return "Line " + line + (column.isEmpty() ? ": " : ", column " + column + ": ") + getMessage();
    }
}
