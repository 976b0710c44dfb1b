package io.claimline.dialer.reminder;

import io.claimline.dialer.dialogue.OnRecord;
import java.time.LocalDate;
import java.util.Set;

/**
 * What a reminder call knows and may do, prepared before it is placed.
 *
 * @param recordings what the names of its recordings begin with, 8 to 30 of {@code [a-z0-9]}
 * @param person by what the person is verified
 * @param owedCents all open balances that the call is about, above 0
 * @param today the day where the person is
 * @param lastPromise the latest day that can be promised, not before {@code today}
 * @param links the ways in which a link to pay can reach the person: an address is known and consent is on record
 * @param judges whether it is heard who answered; when not, whoever answers is taken for a person
 * @param leavesMessage whether a machine is left the limited-content message
 * @param language the one to begin with; one that {@code voice} speaks
 * @param voice everything it can say
 */
public record Brief(
        String recordings,
        OnRecord person,
        long owedCents,
        LocalDate today,
        LocalDate lastPromise,
        Set<LinkWay> links,
        boolean judges,
        boolean leavesMessage,
        Language language,
        Voice voice) {
    /** @throws IllegalArgumentException that names what is impossible */
    public Brief {
        links = Set.copyOf(links);
        if (!recordings.matches("[a-z0-9]{8,30}")) {
            throw new IllegalArgumentException("recordings must match [a-z0-9]{8,30}, but is '" + recordings + "'");
        }
        if (!person.comparable()) {
            throw new IllegalArgumentException("person must have a date of birth or a ZIP code on file");
        }
        if (owedCents <= 0) {
            throw new IllegalArgumentException("owedCents must be above 0, but is " + owedCents);
        }
        if (lastPromise.isBefore(today)) {
            throw new IllegalArgumentException("lastPromise must not be before today");
        }
        today.datesUntil(lastPromise.plusDays(1))
                .filter(day -> !voice.says(day))
                .findFirst()
                .ifPresent(day -> {
                    throw new IllegalArgumentException(
                            "voice must say each day that can be promised, but lacks " + day);
                });
        if (!voice.speaks(language)) {
            throw new IllegalArgumentException("language must be one that the voice speaks, but is " + language);
        }
    }

    /** Tells nothing of the person, so that a log line cannot. */
    @Override
    public String toString() {
        return "Brief[" + voice + "]";
    }
}
