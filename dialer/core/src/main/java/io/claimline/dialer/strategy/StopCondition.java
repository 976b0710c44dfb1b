package io.claimline.dialer.strategy;

/** What keeps an account from its next step, in the order in which it is asked. */
public enum StopCondition {
    /** The client took the account back. */
    RECALLED,
    /** Nothing is owed. */
    PAID,
    /** The person has died (rule C-07). */
    DECEASED,
    /** The person is in bankruptcy (rule C-07). */
    BANKRUPTCY,
    /** An attorney speaks for the person (rule C-07). */
    ATTORNEY,
    /** The person asked that all contact cease (rule C-07). */
    CEASE,
    /** The person is not of age (rule C-07). */
    MINOR,
    /** The balance is disputed and not answered yet (rule C-46). */
    DISPUTED,
    /** Financial assistance is asked for or being looked into (rule C-61). */
    ASSISTANCE,
    /** A payment plan is being kept. */
    PLAN_ACTIVE,
    /** The person has promised to pay, and the day with its grace is not over. */
    PROMISE_PENDING,
    /** Less is owed than is worth a step. */
    SMALL_BALANCE
}
