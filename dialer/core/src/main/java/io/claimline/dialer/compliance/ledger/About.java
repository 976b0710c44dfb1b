package io.claimline.dialer.compliance.ledger;

import io.claimline.dialer.id.E164;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whom or what an entry is about: a person, a number, or a number as that of a person.
 *
 * @param personKey the person, by the key of the worklists; null when only the number is known
 * @param onlyNumber the number; null when it is about the person at every number
 */
public record About(@Nullable String personKey, @Nullable E164 onlyNumber) {
    private static final int LONGEST_KEY = 200;

    /** @throws IllegalArgumentException when it names neither, or the person's key is blank or above 200 characters */
    public About {
        if (personKey == null && onlyNumber == null) {
            throw new IllegalArgumentException("An entry must be about a person, a number, or both; name at least one");
        }
        if (personKey != null && (personKey.isBlank() || personKey.length() > LONGEST_KEY)) {
            throw new IllegalArgumentException("A person's key must have 1 to 200 characters; leave it out instead");
        }
    }

    /** Of both, as far as they are known. */
    public static About of(Optional<String> person, E164 number) {
        return new About(person.orElse(null), number);
    }

    /** Of a person at every number. */
    public static About person(String key) {
        return new About(key, null);
    }

    /** Of a number, whoever is asked for. */
    public static About number(E164 number) {
        return new About(null, number);
    }

    /** The person. */
    public Optional<String> person() {
        return Optional.ofNullable(personKey);
    }

    /** The number. */
    public Optional<E164> number() {
        return Optional.ofNullable(onlyNumber);
    }

    /** Whether a call for this person to this number has to do with it: either is enough. */
    public boolean touches(Optional<String> person, E164 number) {
        return number.equals(onlyNumber)
                || (personKey != null && person.filter(personKey::equals).isPresent());
    }

    /** Whether it names everything that {@code other} names, so that what it takes back there is taken back wherever the other bound. */
    public boolean covers(About other) {
        return (other.personKey == null || other.personKey.equals(personKey))
                && (other.onlyNumber == null || other.onlyNumber.equals(onlyNumber));
    }
}
