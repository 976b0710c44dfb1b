package io.claimline.dialer.strategy.selection;

import io.claimline.dialer.strategy.StepId;
import io.claimline.dialer.strategy.TryResult;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What rules look at in an account.
 *
 * @param cents what is owed
 * @param dates of its oldest balance
 * @param step the step it is in or comes to
 * @param contact the last contact; null when there was none
 * @param promiseBroken whether a promise to pay was broken
 * @param client whose account it is; empty when not known
 * @param language ISO 639-1 of the person; empty when not known
 * @param state two-letter state of the address; empty when not known
 */
public record Subject(
        long cents,
        Dates dates,
        StepId step,
        @Nullable Contact contact,
        boolean promiseBroken,
        String client,
        String language,
        String state) {
    /**
     * The days from which the age of a balance is counted.
     *
     * @param service first day of service; null when not known
     * @param bill day of the bill; null when not known
     * @param responsibility from when it is the patient's to pay
     */
    public record Dates(
            @Nullable LocalDate service, @Nullable LocalDate bill, LocalDate responsibility) {}

    /** The last contact, and what came of it. */
    public record Contact(LocalDate on, TryResult result) {}

    /** The last contact. */
    public Optional<Contact> lastContact() {
        return Optional.ofNullable(contact);
    }
}
