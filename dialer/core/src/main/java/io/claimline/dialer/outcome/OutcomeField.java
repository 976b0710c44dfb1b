package io.claimline.dialer.outcome;

/** What can be recorded about a claim or balance. The wire name is {@link #wire()}. */
public enum OutcomeField {
    REP_NAME("repName", Kind.TEXT, "Representative"),
    CALL_REF("callRef", Kind.TEXT, "Call reference (or the reason for none)"),
    RECEIVED_DATE("receivedDate", Kind.DATE, "Received"),
    PROCESSED_DATE("processedDate", Kind.DATE, "Processed"),
    EXPECTED_DATE("expectedDate", Kind.DATE, "Expected to finish"),
    PAID_DATE("paidDate", Kind.DATE, "Paid on"),
    ALLOWED_CENTS("allowedCents", Kind.MONEY, "Allowed"),
    PAID_CENTS("paidCents", Kind.MONEY, "Paid"),
    PATIENT_RESP_CENTS("patientRespCents", Kind.MONEY, "Patient responsibility"),
    CHECK_NUMBER("checkNumber", Kind.TEXT, "Check number"),
    EFT_TRACE("eftTrace", Kind.TEXT, "EFT trace"),
    CARC("carc", Kind.TEXT, "Adjustment reason code (CARC)"),
    DEADLINE("deadline", Kind.DATE, "Deadline"),
    PROMISE_DATE("promiseDate", Kind.DATE, "Promised for"),
    PROMISE_CENTS("promiseCents", Kind.MONEY, "Promised amount"),
    CALLBACK_AT("callbackAt", Kind.INSTANT, "Call back at"),
    ACTION_CODE("actionCode", Kind.TEXT, "Next action"),
    FOLLOW_UP_DATE("followUpDate", Kind.DATE, "Follow up on"),
    NOTE("note", Kind.TEXT, "Note");

    /** How a value is written. */
    public enum Kind {
        /** Up to 2,000 characters. */
        TEXT,
        /** ISO date, e.g. 2026-11-22. */
        DATE,
        /** ISO instant, e.g. 2026-11-22T15:00:00Z. */
        INSTANT,
        /** Whole cents, 0 or more. */
        MONEY
    }

    private final String wire;
    private final Kind kind;
    private final String label;

    OutcomeField(String wire, Kind kind, String label) {
        this.wire = wire;
        this.kind = kind;
        this.label = label;
    }

    /** The name on the wire and in the store. */
    public String wire() {
        return wire;
    }

    /** How its values are written. */
    public Kind kind() {
        return kind;
    }

    /** What people call it. */
    public String label() {
        return label;
    }
}
