package io.claimline.dialer.id;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address, as a relay takes it.
 *
 * @param value a local part of 1 to 64 characters, {@code @}, and a domain with a dot; at most 254 characters, in lower case
 */
public record EmailAddress(String value) {
    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile(
            "[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z0-9-]{2,}");

    /** @throws IllegalArgumentException when the value is not of that form */
    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (value.length() > LONGEST
                || value.indexOf('@') > 64
                || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "An e-mail address must look like name@example.org; the given text does not");
        }
    }

    /** Never the whole address: it ends up in logs. */
    @Override
    public String toString() {
        return "…" + value.substring(value.indexOf('@'));
    }
}
