package io.claimline.gateway.store.strategy;

/** Everything that is kept for reminder campaigns beside their campaign and worklist. */
public record ReminderBooks(
        Strategies strategies, ReminderPlans plans, Accounts accounts, OrderedWork work, ReminderReports reports) {}
