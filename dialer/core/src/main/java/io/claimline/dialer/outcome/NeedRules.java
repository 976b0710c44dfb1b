package io.claimline.dialer.outcome;

import static io.claimline.dialer.outcome.Condition.audience;
import static io.claimline.dialer.outcome.Condition.in;
import static io.claimline.dialer.outcome.Condition.notIn;
import static io.claimline.dialer.outcome.Condition.notStatus;
import static io.claimline.dialer.outcome.Condition.older;
import static io.claimline.dialer.outcome.Condition.positive;
import static io.claimline.dialer.outcome.Condition.status;
import static io.claimline.dialer.outcome.OutcomeField.*;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What must be given, or must not be, because of something else. */
final class NeedRules {
    private static final String[] DENIALS = PayerStatuses.all().stream()
            .map(Status::code)
            .filter(code -> code.startsWith("DENY_"))
            .toArray(String[]::new);
    private static final String[] NOT_SPOKEN_OF = {PayerStatuses.NOT_DISCUSSED, PayerStatuses.CLOSED};
    private static final String[] APPEALS = {"APPEAL_L1", "APPEAL_L2", "APPEAL_L3", "RECONSIDER"};
    private static final String[] SPLIT = {"SETPAY", "PAID_CHK", "PAID_EFT", "PAID_VCC", "DED", "COINS_COPAY"};

    private NeedRules() {}

    static List<Rule> all() {
        return Stream.of(everyPayerCall(), money(), denial(), action(), either(), evidence())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Rule> everyPayerCall() {
        var payer = audience("payer");
        var spoken = notStatus(NOT_SPOKEN_OF);
        return List.of(
                need(
                        REP_NAME,
                        "{label} is needed: ask for the first name and last initial, or say that no person told it",
                        payer,
                        spoken,
                        notIn(CONTACT_TYPE, "IVR", "PORTAL", "277", "835")),
                new Rule.Count(
                        List.of(payer, notStatus(PayerStatuses.NOT_DISCUSSED)),
                        CALL_REF_NO,
                        List.of(CALL_REF_NO, NO_REF_REASON),
                        1,
                        1,
                        "{label} or the reason for none is needed, and not both: ask for the reference"),
                need(ACTION_CODE, "{label} is needed: say what is to be done", payer, spoken),
                need(
                        NEXT_FOLLOW_UP_DATE,
                        "{label} is needed unless the next action is to close: say when to look again",
                        payer,
                        spoken,
                        notIn(ACTION_CODE, ActionCode.CLOSE.name())));
    }

    private static List<Rule> money() {
        return List.of(
                new Rule.Count(
                        List.of(status(SPLIT), positive(PR_TOTAL)),
                        PR_DEDUCTIBLE,
                        List.of(PR_DEDUCTIBLE, PR_COINSURANCE, PR_COPAY, PR_NON_COVERED),
                        1,
                        4,
                        "Patient responsibility is {prTotal}: ask how much of it is deductible, coinsurance, copay or not covered"),
                need(PAYMENT_BULK_AMOUNT, "{label} is needed for a bulk payment: ask for it", in(PAYMENT_BULK, "yes")),
                need(PAYMENT_CASHED_DATE, "{label} is needed: ask when it was cashed", in(PAYMENT_CASHED, "yes")),
                none(
                        PAYMENT_CASHED_DATE,
                        "{label} is given though it is not cashed; leave one out",
                        in(PAYMENT_CASHED, "no")),
                need(
                        PAYMENT_METHOD,
                        "{label} is needed with its number: a check has a number, an EFT a trace",
                        Condition.filled(PAYMENT_NUMBER)));
    }

    private static List<Rule> denial() {
        var rules = new ArrayList<Rule>();
        rules.add(new Rule.Count(
                List.of(status(DENIALS)),
                ADJUSTMENT_CARC,
                List.of(ADJUSTMENT_CARC, NO_CARC_REASON),
                1,
                1,
                "{label} or the reason for none is needed, and not both: ask for the code"));
        rules.add(need(
                DELAY_REASON,
                "{label} is needed: received {receivedDate}, more than 30 days ago; ask for the reason and to expedite",
                status("INPROC"),
                older(RECEIVED_DATE, 30)));
        rules.add(need(
                COVERAGE_EFF,
                "{label} is needed: ask from when the member was covered",
                status("NOF_CLAIM"),
                in(ELIGIBLE_ON_DOS, "no")));
        rules.add(need(CAPITATION_PLAN, "{label} is needed: ask which plan", in(SUB_STATUS, "CAPITATION")));
        rules.add(need(CAPITATION_PERIOD, "{label} is needed: ask for which period", in(SUB_STATUS, "CAPITATION")));
        rules.add(need(LIABILITY_CARRIER, "{label} is needed: ask who insures it", in(SUB_STATUS, "LIABILITY")));
        rules.add(need(LIABILITY_CLAIM, "{label} is needed: ask for it", in(SUB_STATUS, "LIABILITY")));
        rules.add(need(LIABILITY_ADJUSTER, "{label} is needed: ask for the name", in(SUB_STATUS, "LIABILITY")));
        rules.add(need(PCP_OF_RECORD, "{label} is needed: ask for the name", in(SUB_STATUS, "REFERRAL")));
        return rules;
    }

    private static List<Rule> action() {
        var appeal = in(ACTION_CODE, APPEALS);
        var corrected = in(ACTION_CODE, ActionCode.CORRECT_F7.name());
        var records = in(ACTION_CODE, ActionCode.SEND_RECORDS.name());
        return List.of(
                need(APPEAL_DEADLINE, "{label} is needed for '{actionCode}': ask for the deadline", appeal),
                some(
                        APPEAL_ADDRESS,
                        List.of(APPEAL_ADDRESS, APPEAL_FAX, APPEAL_PORTAL),
                        "An address, a fax number or a portal is needed for '{actionCode}': ask where to send it",
                        appeal),
                need(CORRECTED_DEADLINE, "{label} is needed for '{actionCode}': ask for the deadline", corrected),
                some(
                        CORRECTED_ADDRESS,
                        List.of(CORRECTED_ADDRESS, CORRECTED_PAYER_ID),
                        "An address or a payer ID is needed for '{actionCode}': ask where to send it",
                        corrected),
                need(RECORDS_WHAT, "{label} is needed for '{actionCode}': ask which", records),
                need(RECORDS_DESTINATION, "{label} is needed for '{actionCode}': ask where to send them", records),
                need(RECORDS_DEADLINE, "{label} is needed for '{actionCode}': ask for the deadline", records));
    }

    /** A check and an EFT exclude each other; so do their particulars. */
    private static List<Rule> either() {
        return List.of(
                none(
                        PAYMENT_CASHED,
                        "{label} is about a check, but it was paid by {paymentMethod}; leave it out",
                        in(PAYMENT_METHOD, "EFT", "VCC")),
                none(
                        PAYMENT_EFT_LAST4,
                        "{label} is about an EFT, but it was paid by {paymentMethod}; leave it out",
                        in(PAYMENT_METHOD, "CHK", "VCC")));
    }

    private static List<Rule> evidence() {
        return List.of(some(
                BANKRUPTCY_CASE,
                List.of(BANKRUPTCY_CASE, REMARKS),
                "{label} is needed, or in the remarks who said so: ask for it",
                status("BANKRUPT")));
    }

    private static Rule need(OutcomeField field, String message, Condition... when) {
        return some(field, List.of(field), message, when);
    }

    private static Rule some(OutcomeField field, List<OutcomeField> fields, String message, Condition... when) {
        return new Rule.Count(List.of(when), field, fields, 1, fields.size(), message);
    }

    private static Rule none(OutcomeField field, String message, Condition... when) {
        return new Rule.Count(List.of(when), field, List.of(field), 0, 0, message);
    }
}
