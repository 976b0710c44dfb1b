package io.claimline.dialer.compliance.ledger;

import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.EmailAddress;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whom or what an entry is about: a person, a number, a number as that of a person, an e-mail address as that of a person, or an account.
 *
 * @param personKey the person, by the key of the worklists; null when only the number is known
 * @param onlyNumber the number; null when it is about the person at every number
 * @param onlyAddress the e-mail address; null when it is about none
 * @param onlyAccount the account, by the id of its claim; null unless it is about the account alone
 */
public record About(
        @Nullable String personKey,
        @Nullable E164 onlyNumber,
        @Nullable EmailAddress onlyAddress,
        @Nullable String onlyAccount) {
    private static final int LONGEST_KEY = 200;

    /**
     * @throws IllegalArgumentException when it names nothing, an account and something else, an address beside a number or without its person, or a key is blank or
     *     above 200 characters
     */
    public About {
        if (onlyAddress != null && (personKey == null || onlyNumber != null)) {
            throw new IllegalArgumentException(
                    "An e-mail address is named together with its person, and without a number");
        }
        if (personKey == null && onlyNumber == null && onlyAccount == null) {
            throw new IllegalArgumentException(
                    "An entry must be about a person, a number, or both, or about an account; name at least one");
        }
        if (onlyAccount != null && (personKey != null || onlyNumber != null)) {
            throw new IllegalArgumentException(
                    "An entry about an account names the account alone; leave person and number out");
        }
        check("A person's key", personKey);
        check("An account's id", onlyAccount);
    }

    private static void check(String what, @Nullable String key) {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw new IllegalArgumentException(what + " must have 1 to 200 characters; leave it out instead");
        }
    }

    /** Of a person, a number, or both. */
    public About(@Nullable String personKey, @Nullable E164 onlyNumber) {
        this(personKey, onlyNumber, null, null);
    }

    /** Of both, as far as they are known. */
    public static About of(Optional<String> person, E164 number) {
        return new About(person.orElse(null), number);
    }

    /** Of a person at every number. */
    public static About person(String key) {
        return new About(key, null);
    }

    /** Of an e-mail address as that of a person. */
    public static About address(String key, EmailAddress address) {
        return new About(key, null, address, null);
    }

    /** Of a number, whoever is asked for. */
    public static About number(E164 number) {
        return new About(null, number);
    }

    /** Of an account, by the id of its claim. */
    public static About account(String claim) {
        return new About(null, null, null, claim);
    }

    /** The person. */
    public Optional<String> person() {
        return Optional.ofNullable(personKey);
    }

    /** The number. */
    public Optional<E164> number() {
        return Optional.ofNullable(onlyNumber);
    }

    /** The e-mail address. */
    public Optional<EmailAddress> address() {
        return Optional.ofNullable(onlyAddress);
    }

    /** The account. */
    public Optional<String> account() {
        return Optional.ofNullable(onlyAccount);
    }

    /** Whether a call for this person to this number has to do with it: either is enough. Of accounts see {@link Standings#onAccount}. */
    public boolean touches(Optional<String> person, E164 number) {
        return number.equals(onlyNumber)
                || (personKey != null && person.filter(personKey::equals).isPresent());
    }

    /** Whether it names everything that {@code other} names, so that what it takes back there is taken back wherever the other bound. */
    public boolean covers(About other) {
        return (other.personKey == null || other.personKey.equals(personKey))
                && (other.onlyNumber == null || other.onlyNumber.equals(onlyNumber))
                && (other.onlyAddress == null || other.onlyAddress.equals(onlyAddress))
                && Objects.equals(other.onlyAccount, onlyAccount);
    }
}
