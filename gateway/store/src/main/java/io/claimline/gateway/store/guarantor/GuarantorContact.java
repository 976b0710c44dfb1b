package io.claimline.gateway.store.guarantor;

import io.claimline.dialer.id.EmailAddress;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What was told of a guarantor that no claim file says. It is no consent: whether the address may be used is in the compliance ledger.
 *
 * @param id the person, by the key of the worklists
 * @param email an e-mail address, or that there is none
 * @param language ISO 639-1, as {@code es}, or that it is not known
 */
public record GuarantorContact(String id, Told email, Told language) {
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    /** @throws IllegalArgumentException when the address is none, or the language is not of ISO 639-1; the message says which */
    public GuarantorContact {
        if (!email.value().isEmpty()) {
            new EmailAddress(email.value());
        }
        if (!language.value().isEmpty() && !LANGUAGES.contains(language.value())) {
            throw new IllegalArgumentException("language is two small letters of ISO 639-1, as en or es");
        }
    }

    /** Of whom nothing was told. */
    public static GuarantorContact unknown(String person) {
        return new GuarantorContact(person, Told.NOTHING, Told.NOTHING);
    }

    /** Where e-mail reaches the person. */
    public Optional<EmailAddress> address() {
        return Optional.of(email.value()).filter(text -> !text.isEmpty()).map(EmailAddress::new);
    }

    /** The language of the person. */
    public Optional<String> spoken() {
        return Optional.of(language.value()).filter(text -> !text.isEmpty());
    }

    /** Tells nothing of the person, so that a log line cannot. */
    @Override
    public String toString() {
        return "GuarantorContact[" + id + "]";
    }

    /**
     * A value, and where it comes from.
     *
     * @param value empty says that there is none any more
     * @param saidBy who said so, as {@code patient} or {@code registration form}; 1 to 100 characters, or empty when nothing was told
     * @param by who entered it: a user's name or {@code import}
     * @param at when it was said, to the millisecond
     */
    public record Told(String value, String saidBy, String by, Instant at) {
        /** Nobody has said anything. */
        public static final Told NOTHING = new Told("", "", "", Instant.EPOCH);

        private static final int LONGEST = 100;

        /** @throws IllegalArgumentException when it does not say who said so */
        public Told {
            at = at.truncatedTo(ChronoUnit.MILLIS);
            if (at.isAfter(Instant.EPOCH) && (saidBy.isBlank() || saidBy.length() > LONGEST)) {
                throw new IllegalArgumentException("saidBy must name who said so, in 1 to 100 characters");
            }
        }

        /** Whether anybody has said anything. */
        public boolean told() {
            return at.isAfter(Instant.EPOCH);
        }
    }
}
