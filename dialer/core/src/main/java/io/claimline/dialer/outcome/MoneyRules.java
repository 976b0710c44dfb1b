package io.claimline.dialer.outcome;

import static io.claimline.dialer.outcome.Condition.notIn;
import static io.claimline.dialer.outcome.OutcomeField.*;
import static io.claimline.dialer.outcome.Rule.Order.ABOVE;
import static io.claimline.dialer.outcome.Rule.Order.AT_LEAST;
import static io.claimline.dialer.outcome.Rule.Order.AT_MOST;

import java.util.List;
import java.util.stream.Stream;

/** What amounts must agree with, to the cent. */
final class MoneyRules {
    private static final Operand NO_DAYS = Operand.of(0);

    private MoneyRules() {}

    static List<Rule> all() {
        return Stream.concat(told().stream(), agreed().stream()).toList();
    }

    /** Amounts that a payer tells. */
    private static List<Rule> told() {
        return List.of(
                new Rule.Sum(
                        List.of(),
                        ALLOWED,
                        List.of(PAID, PR_TOTAL),
                        true,
                        "{label} is {allowed}, but paid {paid} and patient responsibility {prTotal} make {sum}; ask the representative which is right"),
                new Rule.Sum(
                        List.of(),
                        PR_TOTAL,
                        List.of(PR_DEDUCTIBLE, PR_COINSURANCE, PR_COPAY, PR_NON_COVERED),
                        false,
                        "{label} is {prTotal}, but its parts make {sum}; ask the representative which is right"),
                compare(
                        ALLOWED,
                        AT_MOST,
                        Operand.of(Fact.BILLED),
                        "{label} is {allowed}, more than the {@billed} billed; ask again, or confirm that it is more",
                        notIn(ALLOWED_ABOVE_BILLED, "yes")),
                compare(
                        PAID,
                        AT_MOST,
                        Operand.of(ALLOWED),
                        "{label} is {paid}, more than the {allowed} allowed; ask again"),
                compare(
                        PAYMENT_BULK_AMOUNT,
                        AT_LEAST,
                        Operand.of(PAID),
                        "{label} is {paymentBulkAmount}, less than the {paid} paid on this claim; ask again"),
                compare(
                        DEDUCTIBLE_MET,
                        AT_MOST,
                        Operand.of(DEDUCTIBLE_ANNUAL),
                        "{label} is {deductibleMet}, more than the {deductibleAnnual} of the year; ask again"),
                compare(RECOUP_AMOUNT, ABOVE, Operand.of(0), "{label} is nothing; ask how much"));
    }

    /** Amounts that are agreed with a patient. */
    private static List<Rule> agreed() {
        return List.of(
                compare(PROMISE_AMOUNT, ABOVE, Operand.of(0), "{label} is nothing; ask how much"),
                compare(
                        PROMISE_AMOUNT,
                        AT_MOST,
                        Operand.of(Fact.BALANCE),
                        "{label} is {promiseAmount}, more than the {@balance} owed; ask again"),
                compare(
                        PLAN_PAYMENTS,
                        ABOVE,
                        Operand.of(1),
                        "{label} is {planPayments}: a plan has two or more; record a promise instead"),
                compare(
                        PLAN_PAYMENTS,
                        AT_MOST,
                        Operand.of(Fact.PLAN_PAYMENTS),
                        "{label} is {planPayments}, but a plan may have at most {@planPayments}; offer fewer"),
                compare(
                        PLAN_AMOUNT,
                        AT_LEAST,
                        Operand.of(Fact.PLAN_LEAST),
                        "{label} is {planAmount}, but must be {@planLeast} or more; offer fewer payments"),
                new Rule.Product(
                        List.of(),
                        PLAN_AMOUNT,
                        PLAN_PAYMENTS,
                        Operand.of(Fact.BALANCE),
                        "{planPayments} payments of {planAmount} make {sum}, less than the {@balance} owed; raise either"));
    }

    private static Rule compare(
            OutcomeField field, Rule.Order order, Operand other, String message, Condition... when) {
        return new Rule.Compare(List.of(when), field, order, other, NO_DAYS, message);
    }
}
