package io.claimline.dialer.outcome;

import java.util.Arrays;
import java.util.List;

/** What is to be done next about a claim. */
public enum ActionCode {
    WAIT("Wait"),
    REFILE("File again"),
    CORRECT_F7("Corrected claim"),
    VOID_F8("Void claim"),
    APPEAL_L1("Appeal, level 1"),
    APPEAL_L2("Appeal, level 2"),
    APPEAL_L3("Appeal, level 3"),
    RECONSIDER("Reconsideration"),
    SEND_RECORDS("Send records"),
    GET_AUTH("Get authorization"),
    CODING("Coding review"),
    ENROLL("Provider enrolment"),
    UPDATE_COB("Update coordination of benefits"),
    CALL_PT("Call the patient"),
    BILL_PT("Bill the patient"),
    BILL_SEC("Bill the secondary payer"),
    POST_PMT("Post the payment"),
    TRACE_PMT("Trace the payment"),
    REISSUE("Ask for reissue"),
    ADJ_REQUEST("Request an adjustment"),
    WO_REQUEST("Request a write-off"),
    ESCALATE("Escalate"),
    CLIENT_ASSIST("Ask the client"),
    CLOSE("Close");

    private final String label;

    ActionCode(String label) {
        this.label = label;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** What comes with it: by when and where it must be done. */
    public List<OutcomeField> brings() {
        return switch (this) {
            case CORRECT_F7 ->
                List.of(
                        OutcomeField.CORRECTED_DEADLINE,
                        OutcomeField.CORRECTED_ADDRESS,
                        OutcomeField.CORRECTED_PAYER_ID,
                        OutcomeField.CORRECTED_ALLOWED,
                        OutcomeField.CORRECTED_LIMIT_DAYS);
            case APPEAL_L1, APPEAL_L2, APPEAL_L3, RECONSIDER ->
                List.of(
                        OutcomeField.APPEAL_DEADLINE,
                        OutcomeField.APPEAL_ADDRESS,
                        OutcomeField.APPEAL_FAX,
                        OutcomeField.APPEAL_PORTAL,
                        OutcomeField.APPEAL_LEVEL,
                        OutcomeField.APPEAL_LIMIT_DAYS);
            case SEND_RECORDS ->
                List.of(
                        OutcomeField.RECORDS_WHAT,
                        OutcomeField.RECORDS_DESTINATION,
                        OutcomeField.RECORDS_DEADLINE,
                        OutcomeField.RECORDS_ATTENTION);
            default -> List.of();
        };
    }

    static List<Choice> choices() {
        return Arrays.stream(values())
                .map(action -> new Choice(action.name(), action.label))
                .toList();
    }
}
