package io.claimline.scripts.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What one reminder call is about. What a billing system did not send is empty, and is told by {@link ReminderTexts} before anything is dialled.
 *
 * @param caller who calls
 * @param person for whom, as written in the account
 * @param balances what is owed, at least one
 * @param lastPromise the latest day that can be promised
 * @param answerDays business days within which a question is answered, 1 or more
 */
public record ReminderFacts(
        ReminderCaller caller, Optional<String> person, List<Owed> balances, LocalDate lastPromise, int answerDays) {
    /**
     * One open balance.
     *
     * @param provider to whom it is owed; the practice when nothing is said
     * @param cents above 0
     * @param serviceDate when the service was
     * @param dueDate when it is, or was, due
     */
    public record Owed(
            Optional<String> provider,
            Optional<Long> cents,
            Optional<LocalDate> serviceDate,
            Optional<LocalDate> dueDate) {}

    /** Copies the list. */
    public ReminderFacts {
        balances = List.copyOf(balances);
    }

    /** Cents owed over all balances whose amount is known. */
    public long totalCents() {
        return balances.stream()
                .flatMap(owed -> owed.cents().stream())
                .mapToLong(Long::longValue)
                .reduce(0, Math::addExact);
    }

    /** Tells nothing of the person or the account, so that a log line cannot. */
    @Override
    public String toString() {
        return "ReminderFacts[hidden]";
    }
}
