package io.claimline.gateway.app.reminders;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.strategy.Medium;
import io.claimline.dialer.strategy.plan.Booked;
import io.claimline.dialer.strategy.plan.ReminderPlan;
import io.claimline.gateway.app.compliance.PlannedContacts;
import io.claimline.gateway.store.strategy.StoredAccount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a day has already, by what is stored: so it is the same on every gateway and after a start. */
final class Bookings {
    private final ReminderPlan plan;
    private final Instant day;
    private final List<Instant> dues = new ArrayList<>();
    private final Set<LeadId> calls = new HashSet<>();
    private final Map<E164, String> numbers = new HashMap<>();

    private Bookings(ReminderPlan plan, Instant day) {
        this.plan = plan;
        this.day = day;
    }

    static Booked of(ReminderPlan plan, List<StoredAccount> accounts, PlannedContacts.Read known, Instant now) {
        var zone = plan.schedule().zone();
        var bookings =
                new Bookings(plan, plan.schedule().day(now).atStartOfDay(zone).toInstant());
        accounts.forEach(bookings::ordered);
        known.placedSince(bookings.day).forEach(bookings::placed);
        return new Booked(bookings.dues, bookings.calls.size(), bookings.numbers);
    }

    /** Waits on a worklist, or goes on. */
    private void ordered(StoredAccount one) {
        var awaited = one.account().progress().awaited().filter(last -> Orders.isCall(last.medium()));
        if (awaited.isEmpty()) {
            return;
        }
        one.ordered().filter(work -> !work.due().isBefore(day)).ifPresent(work -> {
            one.account()
                    .number()
                    .ifPresent(number -> numbers.put(number, one.account().key()));
            if (work.campaign().equals(plan.campaign()) && awaited.get().medium() == Medium.REMINDER_CALL) {
                dues.add(work.due());
                calls.add(work.lead());
            }
        });
    }

    /** Was called today, whatever came of it. */
    private void placed(Attempt attempt) {
        LeadOf.account(attempt.lead()).ifPresent(account -> {
            numbers.put(attempt.number(), account);
            if (attempt.campaign().equals(plan.campaign())) {
                calls.add(attempt.lead());
            }
        });
    }
}
