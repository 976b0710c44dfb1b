package io.claimline.gateway.ledger.money;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact amount of US dollars, counted in whole cents; may be negative.
 *
 * @param cents the amount in cents
 */
public record Money(long cents) implements Comparable<Money> {
    /** Nothing. */
    public static final Money ZERO = new Money(0);

    // Ten digits of dollars leave room to add nine million of the largest amounts before a long overflows.
    private static final Pattern DECIMAL = Pattern.compile("([+-]?)(\\d{0,10})(?:\\.(\\d{0,2})0*)?");

    /** The amount of {@code cents} cents. */
    public static Money ofCents(long cents) {
        return new Money(cents);
    }

    /**
     * Reads an X12 decimal (data type R): {@code 500}, {@code 40.5}, {@code .25}, {@code -3.10}.
     *
     * @return the amount; empty when the text is no decimal, has a part smaller than a cent, or more than ten digits
     *     before the point
     */
    public static Optional<Money> parse(String text) {
        Matcher matcher = DECIMAL.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String dollars = matcher.group(2);
        String fraction = matcher.group(3) == null ? "" : matcher.group(3);
        if (dollars.isEmpty() && fraction.isEmpty()) {
            return Optional.empty();
        }
        long cents = Long.parseLong("0" + dollars) * 100 + Long.parseLong((fraction + "00").substring(0, 2));
        return Optional.of(new Money(matcher.group(1).equals("-") ? -cents : cents));
    }

    /** This amount and {@code other} together. */
    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    /** This amount less {@code other}. */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(cents, other.cents));
    }

    /** Whether this is less than nothing. */
    public boolean isNegative() {
        return cents < 0;
    }

    /** Whether this is more than nothing. */
    public boolean isPositive() {
        return cents > 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }

    /** Dollars with two decimals and no separators, which is also a valid X12 decimal: {@code -12.05}. */
    @Override
    public String toString() {
        long absolute = Math.abs(cents);
        long rest = absolute % 100;
        return (cents < 0 ? "-" : "") + absolute / 100 + (rest < 10 ? ".0" : ".") + rest;
    }
}
