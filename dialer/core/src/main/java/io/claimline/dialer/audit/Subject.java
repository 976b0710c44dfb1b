package io.claimline.dialer.audit;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What was done something with: its kind and id, such as {@code claim:9f2c}. Never a name, a number or what the thing holds.
 *
 * @param text kind, colon, id
 */
public record Subject(String text) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z-]{0,29}:\\S{1,200}");

    /** @throws IllegalArgumentException unless it is a kind, a colon and an id without blanks */
    public Subject {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("A subject is a kind and an id, such as claim:9f2c; this is not");
        }
    }

    /** The thing of that kind and id. */
    public static Subject of(String kind, String id) {
        return new Subject(kind + ":" + id);
    }

    /** The thing of that kind and id, unless that cannot be an id. */
    public static Optional<Subject> read(String kind, String id) {
        var text = kind + ":" + id;
        return FORM.matcher(text).matches() ? Optional.of(new Subject(text)) : Optional.empty();
    }

    /** Such as {@code claim}. */
    public String kind() {
        return text.substring(0, text.indexOf(':'));
    }

    /** The id. */
    public String id() {
        return text.substring(text.indexOf(':') + 1);
    }

    @Override
    public String toString() {
        return text;
    }
}
