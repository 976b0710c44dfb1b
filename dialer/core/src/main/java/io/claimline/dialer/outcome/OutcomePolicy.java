package io.claimline.dialer.outcome;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;

/**
 * The terms on which outcomes are agreed.
 *
 * @param promiseDays how many days ahead a promise may lie; 1 to 366
 * @param planPayments how many payments a plan may have; 2 to 120
 * @param planLeastCents the least that a payment of a plan may be; 0 or more
 * @param callbackDays how many days ahead a call-back may lie; 1 to 366
 * @param turnaroundDays days that a payer takes from receipt to decision when nothing else is known; 1 to 366
 */
public record OutcomePolicy(
        int promiseDays, int planPayments, long planLeastCents, int callbackDays, int turnaroundDays) {
    /** What is usual. */
    public static final OutcomePolicy USUAL = new OutcomePolicy(30, 24, 2_500, 60, 30);

    /** @throws IllegalArgumentException that names the term which is out of range */
    public OutcomePolicy {
        within("promiseDays", promiseDays, 1, 366);
        within("planPayments", planPayments, 2, 120);
        within("planLeastCents", planLeastCents, 0, 100_000_000);
        within("callbackDays", callbackDays, 1, 366);
        within("turnaroundDays", turnaroundDays, 1, 366);
    }

    private static void within(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be " + least + " to " + most + ", but is " + value);
        }
    }

    /** The facts that are the same for every claim: the day and the terms. */
    public Map<Fact, String> facts(ZoneId zone, Instant now) {
        var facts = new EnumMap<Fact, String>(Fact.class);
        facts.put(Fact.TODAY, now.atZone(zone).toLocalDate().toString());
        facts.put(Fact.NOW, now.toString());
        facts.put(Fact.PROMISE_DAYS, String.valueOf(promiseDays));
        facts.put(Fact.PLAN_PAYMENTS, String.valueOf(planPayments));
        facts.put(Fact.PLAN_LEAST, String.valueOf(planLeastCents));
        facts.put(Fact.CALLBACK_DAYS, String.valueOf(callbackDays));
        facts.put(Fact.TURNAROUND_DAYS, String.valueOf(turnaroundDays));
        return facts;
    }
}
