package io.claimline.gateway.app.compliance;

/** A field of an entry of the ledger that cannot be used. The message says what is wrong and what to do. */
public final class FieldFault extends Exception {
    private static final long serialVersionUID = 1;

    private final String field;

    FieldFault(String field, String message) {
        super(message, null, false, false);
        this.field = field;
    }

    /** Which. */
    public String field() {
        return field;
    }

    /** What is wrong. */
    public String why() {
        return String.valueOf(getMessage());
    }
}
