package io.claimline.dialer.outcome;

/** What is to be done next about a claim. */
public enum ActionCode {
    WAIT("Wait", false),
    REFILE("File again", false),
    CORRECT_F7("Corrected claim", true),
    VOID_F8("Void claim", false),
    APPEAL_L1("Appeal, level 1", true),
    APPEAL_L2("Appeal, level 2", true),
    APPEAL_L3("Appeal, level 3", true),
    RECONSIDER("Reconsideration", true),
    SEND_RECORDS("Send records", true),
    GET_AUTH("Get authorization", false),
    CODING("Coding review", false),
    ENROLL("Provider enrolment", false),
    UPDATE_COB("Update coordination of benefits", false),
    CALL_PT("Call the patient", false),
    BILL_PT("Bill the patient", false),
    BILL_SEC("Bill the secondary payer", false),
    POST_PMT("Post the payment", false),
    TRACE_PMT("Trace the payment", false),
    REISSUE("Ask for reissue", false),
    ADJ_REQUEST("Request an adjustment", false),
    WO_REQUEST("Request a write-off", false),
    ESCALATE("Escalate", false),
    CLIENT_ASSIST("Ask the client", false),
    CLOSE("Close", false);

    private final String label;
    private final boolean dated;

    ActionCode(String label, boolean dated) {
        this.label = label;
        this.dated = dated;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** Whether it must be done by a deadline, which then has to be recorded. */
    public boolean needsDeadline() {
        return dated;
    }
}
