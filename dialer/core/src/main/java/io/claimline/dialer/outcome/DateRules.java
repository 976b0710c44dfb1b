package io.claimline.dialer.outcome;

import static io.claimline.dialer.outcome.OutcomeField.*;
import static io.claimline.dialer.outcome.Rule.Order.ABOVE;
import static io.claimline.dialer.outcome.Rule.Order.AT_LEAST;
import static io.claimline.dialer.outcome.Rule.Order.AT_MOST;

import java.util.ArrayList;
import java.util.List;

/** What dates must agree with. */
final class DateRules {
    private static final Operand TODAY = Operand.of(Fact.TODAY);
    private static final Operand SAME_DAY = Operand.of(0);
    private static final List<OutcomeField> PAST = List.of(
            RECEIVED_DATE,
            PROCESSED_DATE,
            PAID_DATE,
            PAYMENT_CASHED_DATE,
            PAYMENT_CARD_FAX_DATE,
            PATIENT_REQUEST_LETTER_DATE,
            FORWARDED_DATE,
            COB_UPDATED,
            RECOUP_LETTER_DATE,
            BANKRUPTCY_FILED,
            DECEASED_DATE);
    private static final List<OutcomeField> SINCE_SERVICE =
            List.of(RECEIVED_DATE, PROCESSED_DATE, PAID_DATE, PAYMENT_CASHED_DATE, FORWARDED_DATE);
    private static final List<OutcomeField> COMING =
            List.of(EXPECTED_DATE, NEXT_FOLLOW_UP_DATE, PROMISE_DATE, PLAN_FIRST_DATE, DOC_REQUESTED_ETA);
    private static final List<OutcomeField> DEADLINES =
            List.of(APPEAL_DEADLINE, CORRECTED_DEADLINE, RECORDS_DEADLINE, PATIENT_REQUEST_DEADLINE, RECOUP_DISPUTE_BY);

    private DateRules() {}

    static List<Rule> all() {
        var rules = new ArrayList<Rule>();
        PAST.forEach(field -> rules.add(compare(
                field,
                AT_MOST,
                TODAY,
                SAME_DAY,
                "{label} is {" + field.key() + "}, which is still to come; ask again")));
        SINCE_SERVICE.forEach(field -> rules.add(compare(
                field,
                AT_LEAST,
                Operand.of(Fact.DOS_FROM),
                SAME_DAY,
                "{label} is {" + field.key() + "}, before the service of {@dosFrom}; ask again")));
        COMING.forEach(field -> rules.add(compare(
                field,
                AT_LEAST,
                TODAY,
                SAME_DAY,
                "{label} is {" + field.key() + "}, which is past; enter a day to come")));
        DEADLINES.forEach(field -> rules.add(compare(
                field,
                AT_LEAST,
                TODAY,
                SAME_DAY,
                "{label} is {" + field.key() + "}, which is past; ask again, or choose another action")));
        rules.addAll(order());
        rules.addAll(ahead());
        return rules;
    }

    private static List<Rule> order() {
        return List.of(
                notBefore(PROCESSED_DATE, RECEIVED_DATE, "it was received"),
                notBefore(PAID_DATE, RECEIVED_DATE, "it was received"),
                notBefore(PAYMENT_CASHED_DATE, PAID_DATE, "it was paid"),
                notBefore(PATIENT_REQUEST_DEADLINE, PATIENT_REQUEST_LETTER_DATE, "the letter was sent"),
                notBefore(RECOUP_DISPUTE_BY, RECOUP_LETTER_DATE, "the letter was sent"),
                notBefore(COVERAGE_TERM, COVERAGE_EFF, "it began"),
                notBefore(COB_TERM, COB_EFF, "it began"));
    }

    /** How far ahead a day may lie: a slip in the year is caught, and policy is kept. */
    private static List<Rule> ahead() {
        return List.of(
                compare(
                        NEXT_FOLLOW_UP_DATE,
                        AT_MOST,
                        TODAY,
                        Operand.of(366),
                        "{label} is {nextFollowUpDate}, more than a year ahead; enter an earlier day"),
                compare(
                        EXPECTED_DATE,
                        AT_MOST,
                        TODAY,
                        Operand.of(366),
                        "{label} is {expectedDate}, more than a year ahead; ask again"),
                compare(
                        PROMISE_DATE,
                        AT_MOST,
                        TODAY,
                        Operand.of(Fact.PROMISE_DAYS),
                        "{label} is {promiseDate}, but a promise may lie at most {@promiseDays} days ahead; ask for an earlier day, or record a plan"),
                compare(
                        PLAN_FIRST_DATE,
                        AT_MOST,
                        TODAY,
                        Operand.of(Fact.PROMISE_DAYS),
                        "{label} is {planFirstDate}, but it may lie at most {@promiseDays} days ahead; ask for an earlier day"),
                compare(
                        CALLBACK_AT,
                        ABOVE,
                        Operand.of(Fact.NOW),
                        SAME_DAY,
                        "{label} is {callbackAt}, which is past; enter a time to come"),
                compare(
                        CALLBACK_AT,
                        AT_MOST,
                        Operand.of(Fact.NOW),
                        Operand.of(Fact.CALLBACK_DAYS),
                        "{label} is {callbackAt}, but a call-back may lie at most {@callbackDays} days ahead; enter an earlier time"));
    }

    private static Rule notBefore(OutcomeField field, OutcomeField earlier, String what) {
        return compare(
                field,
                AT_LEAST,
                Operand.of(earlier),
                SAME_DAY,
                "{label} is {" + field.key() + "}, before " + what + " on {" + earlier.key() + "}; ask again");
    }

    private static Rule compare(OutcomeField field, Rule.Order order, Operand other, Operand days, String message) {
        return new Rule.Compare(List.of(), field, order, other, days, message);
    }
}
