package io.claimline.dialer.outcome;

import static io.claimline.dialer.outcome.OutcomeField.*;

import io.claimline.dialer.worklist.Audience;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a payer can say about a claim, with what must be asked for each. */
final class PayerStatuses {
    /** A claim that was not spoken of on this call; it goes back on the worklist. */
    static final String NOT_DISCUSSED = "NOT_DISCUSSED";

    static final String CLOSED = "CLOSED";

    private static final List<OutcomeField> BREAKDOWN =
            List.of(PR_DEDUCTIBLE, PR_COINSURANCE, PR_COPAY, PR_NON_COVERED);
    private static final List<OutcomeField> LOW = List.of(NETWORK_STATUS, FEE_BASIS, ADJUSTMENT_MORE, RARC);

    private PayerStatuses() {}

    static List<Status> all() {
        var all = new ArrayList<Status>();
        progress(all);
        paid(all);
        responsibility(all);
        denied(all);
        deniedByFacts(all);
        appeals(all);
        other(all);
        return List.copyOf(all);
    }

    private static void progress(List<Status> all) {
        var group = "In progress";
        all.add(status("INPROC", "In process", group, List.of(RECEIVED_DATE, EXPECTED_DATE), List.of(DELAY_REASON)));
        all.add(status(
                "PEND_PT",
                "Pended: waits for the patient",
                group,
                List.of(PATIENT_REQUEST_WHAT, PATIENT_REQUEST_LETTER_DATE, PATIENT_REQUEST_DEADLINE),
                List.of(RECEIVED_DATE)));
        all.add(status(
                "PEND_PROV",
                "Pended: waits for us",
                group,
                List.of(RECORDS_WHAT, RECORDS_DESTINATION, RECORDS_DEADLINE),
                List.of(RECORDS_ATTENTION, RECEIVED_DATE)));
        all.add(status(
                "SETPAY",
                "Approved, set to pay",
                group,
                List.of(ALLOWED, PAID, PR_TOTAL, EXPECTED_DATE),
                plus(BREAKDOWN, PROCESSED_DATE, ALLOWED_ABOVE_BILLED)));
        all.add(status(
                "XOVER",
                "Forwarded to another payer",
                group,
                List.of(FORWARDED_TO, FORWARDED_DATE),
                List.of(FORWARDED_PHONE, COB_MEMBER_ID)));
        all.add(status(
                "NOF_CLAIM",
                "Claim not on file",
                group,
                List.of(
                        ELIGIBLE_ON_DOS,
                        REFILE_PAYER_ID,
                        REFILE_ADDRESS,
                        TIMELY_FILING_LIMIT_DAYS,
                        TIMELY_FILING_DEADLINE),
                List.of(COVERAGE_EFF, COVERAGE_TERM, REFILE_FAX, SEARCHED_BY)));
        all.add(status(
                "NOF_MEMBER", "Member not found", group, List.of(SEARCHED_BY), List.of(COB_PAYER, COB_MEMBER_ID)));
    }

    private static void paid(List<Status> all) {
        var amounts = List.of(PROCESSED_DATE, PAID_DATE, ALLOWED, PAID, PR_TOTAL);
        var more = plus(BREAKDOWN, ALLOWED_ABOVE_BILLED, PAYMENT_BULK_AMOUNT);
        all.add(payment(
                "PAID_CHK",
                "Paid by check",
                plus(amounts, PAYMENT_NUMBER, PAYMENT_BULK, PAYMENT_ADDRESS),
                plus(more, PAYMENT_CASHED, PAYMENT_CASHED_DATE, PAYMENT_PAYEE),
                "CHK"));
        all.add(payment(
                "PAID_EFT",
                "Paid by EFT",
                plus(amounts, PAYMENT_NUMBER, PAYMENT_BULK_AMOUNT, PAYMENT_EFT_LAST4),
                plus(more, PAYMENT_PAYEE),
                "EFT"));
        all.add(payment(
                "PAID_VCC",
                "Paid by virtual card",
                plus(amounts, PAYMENT_CARD_FAX_DATE),
                plus(more, PAYMENT_BULK, PAYMENT_ADDRESS, PAYMENT_PAYEE),
                "VCC"));
        var elsewhere = List.of(PROCESSED_DATE, ALLOWED, PR_TOTAL, ALLOWED_ABOVE_BILLED);
        all.add(payment(
                "PAID_PT",
                "Paid to the patient",
                List.of(PAID_DATE, PAID, PAYMENT_NUMBER),
                plus(elsewhere, PAYMENT_CASHED, PAYMENT_CASHED_DATE),
                "CHK"));
        all.add(status(
                "PAID_OTHER",
                "Paid to another provider",
                "Paid",
                List.of(PAYMENT_PAYEE, PAID_DATE),
                plus(elsewhere, PAYMENT_METHOD, PAYMENT_NUMBER, PAID, PAYMENT_ADDRESS)));
    }

    private static void responsibility(List<Status> all) {
        var amounts = List.of(ALLOWED, PAID, ALLOWED_ABOVE_BILLED, NETWORK_STATUS);
        all.add(status(
                "DED",
                "Applied to the deductible",
                "Patient owes",
                List.of(PROCESSED_DATE, PR_TOTAL),
                plus(plus(BREAKDOWN, DEDUCTIBLE_ANNUAL, DEDUCTIBLE_MET, DEDUCTIBLE_SCOPE), amounts)));
        all.add(status(
                "COINS_COPAY",
                "Coinsurance or copay",
                "Patient owes",
                List.of(PROCESSED_DATE, PR_TOTAL),
                plus(BREAKDOWN, amounts)));
    }

    private static void denied(List<Status> all) {
        all.add(denial(
                "DENY_TFL",
                "Denied: timely filing",
                List.of(RECEIVED_DATE, TIMELY_FILING_LIMIT_DAYS),
                List.of(TIMELY_FILING_DEADLINE)));
        all.add(denial(
                "DENY_AUTH", "Denied: no authorization", List.of(AUTH_RETRO), List.of(AUTH_ON_FILE, AUTH_OBTAINED_BY)));
        all.add(denial(
                "DENY_COB",
                "Denied: coordination of benefits",
                List.of(COB_PAYER, COB_EFF),
                List.of(COB_MEMBER_ID, COB_TERM, COB_UPDATED)));
        all.add(denial(
                "DENY_ELIG",
                "Denied: not eligible",
                List.of(COVERAGE_EFF, COVERAGE_TERM),
                List.of(COB_PAYER, COB_MEMBER_ID, COB_EFF)));
        all.add(denial(
                "DENY_DUP", "Denied: duplicate", List.of(ORIGINAL_CLAIM, ORIGINAL_STATUS), List.of(ORIGINAL_PAID)));
        all.add(denial("DENY_INFO", "Denied: lacks information", List.of(RARC, MISSING_ELEMENT), List.of()));
        all.add(denial(
                "DENY_BUNDLE",
                "Denied: bundled",
                List.of(BUNDLE_PRIMARY_CODE),
                List.of(BUNDLE_EDIT_SOURCE, BUNDLE_MODIFIER)));
    }

    private static void deniedByFacts(List<Status> all) {
        all.add(denial(
                "DENY_MEDNEC", "Denied: medical necessity", List.of(DENIAL_POLICY_REF, PEER_TO_PEER_BY), List.of()));
        all.add(denial(
                "DENY_NONCOV",
                "Denied: not covered",
                List.of(ABN_ON_FILE),
                List.of(PLAN_EXCLUSION, PATIENT_LIABLE, DENIAL_POLICY_REF)));
        all.add(denial(
                "DENY_MAX", "Denied: maximum reached", List.of(MAXIMUM_LIMIT, MAXIMUM_USED, MAXIMUM_DATE), List.of()));
        all.add(denial("DENY_CODING", "Denied: coding", List.of(CODE_PAIR), List.of()));
        all.add(denial(
                "DENY_CRED",
                "Denied: provider not credentialed",
                List.of(ENROLMENT_EFFECTIVE),
                List.of(ENROLMENT_GROUP)));
        all.add(denial(
                "DENY_OTHER",
                "Denied: another reason",
                List.of(SUB_STATUS, DENIAL_REASON),
                List.of(
                        CAPITATION_PLAN,
                        CAPITATION_PERIOD,
                        LIABILITY_CARRIER,
                        LIABILITY_CLAIM,
                        LIABILITY_ADJUSTER,
                        PCP_OF_RECORD)));
    }

    private static void appeals(List<Status> all) {
        var group = "Appeal";
        all.add(status(
                "APPEAL_OPEN",
                "Appeal in process",
                group,
                List.of(RECEIVED_DATE),
                List.of(EXPECTED_DATE, APPEAL_LEVEL)));
        all.add(status(
                "APPEAL_UPHELD",
                "Appeal: denial upheld",
                group,
                List.of(APPEAL_DECISION, APPEAL_DEADLINE),
                List.of(RECEIVED_DATE, PROCESSED_DATE, APPEAL_LEVEL, APPEAL_ADDRESS)));
        all.add(status(
                "APPEAL_OVERTURNED",
                "Appeal: overturned",
                group,
                List.of(APPEAL_DECISION),
                List.of(RECEIVED_DATE, PROCESSED_DATE, EXPECTED_DATE, ALLOWED, PAID, PR_TOTAL, ALLOWED_ABOVE_BILLED)));
    }

    private static void other(List<Status> all) {
        all.add(status(
                "RECOUP",
                "Recoupment or offset",
                "Other",
                List.of(
                        RECOUP_OFFSET_CLAIM,
                        RECOUP_PATIENT,
                        RECOUP_AMOUNT,
                        RECOUP_LETTER_DATE,
                        RECOUP_REASON,
                        RECOUP_DISPUTE_BY),
                List.of(PAYMENT_METHOD, PAYMENT_NUMBER)));
        all.add(new Status(
                NOT_DISCUSSED,
                "Not discussed: back on the worklist",
                "Other",
                Audience.PAYER,
                List.of(NOT_DISCUSSED_REASON),
                List.of(NEXT_FOLLOW_UP_DATE, CALLBACK_AT, CALLBACK_BY, REP_NAME, CALL_REF_NO, REMARKS),
                Map.of(),
                false));
        all.add(new Status(
                CLOSED,
                "Nothing more to do",
                "Other",
                Audience.PAYER,
                List.of(CLOSED_REASON),
                List.of(
                        CONTACT_TYPE,
                        REP_NAME,
                        REP_ID,
                        CALL_REF_NO,
                        NO_REF_REASON,
                        PAYER_CLAIM_CONTROL_NUMBER,
                        REMARKS),
                Map.of(),
                true));
    }

    private static Status denial(String code, String label, List<OutcomeField> requires, List<OutcomeField> optional) {
        var first = plus(List.of(PROCESSED_DATE, ADJUSTMENT_CARC, NO_CARC_REASON, ADJUSTMENT_AMOUNT), optional);
        return status(code, label, "Denied", requires, plus(first, ADJUSTMENT_MORE, RARC, DENIAL_REASON));
    }

    private static Status payment(
            String code, String label, List<OutcomeField> requires, List<OutcomeField> optional, String method) {
        return status(code, label, "Paid", requires, plus(optional, LOW), Map.of(PAYMENT_METHOD, method));
    }

    private static Status status(
            String code, String label, String group, List<OutcomeField> requires, List<OutcomeField> optional) {
        return status(code, label, group, requires, optional, Map.of());
    }

    /** Every row also asks who spoke, the reference, the action and when to come back; rules say when those are needed. */
    private static Status status(
            String code,
            String label,
            String group,
            List<OutcomeField> requires,
            List<OutcomeField> optional,
            Map<OutcomeField, String> implied) {
        var all = plus(
                plus(List.of(REP_NAME, CALL_REF_NO, NO_REF_REASON), optional),
                ACTION_CODE,
                NEXT_FOLLOW_UP_DATE,
                PAYER_CLAIM_CONTROL_NUMBER,
                CONTACT_TYPE,
                REP_ID,
                NEXT_OWNER_QUEUE,
                DOC_REQUESTED,
                DOC_REQUESTED_ETA,
                REMARKS);
        return new Status(code, label, group, Audience.PAYER, requires, all, implied, true);
    }

    private static List<OutcomeField> plus(List<OutcomeField> some, OutcomeField... more) {
        return plus(some, List.of(more));
    }

    private static List<OutcomeField> plus(List<OutcomeField> some, List<OutcomeField> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
