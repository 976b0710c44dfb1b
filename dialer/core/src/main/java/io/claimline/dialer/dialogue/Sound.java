package io.claimline.dialer.dialogue;

import java.util.regex.Pattern;

/**
 * Names one recording that the switch can play. The name follows from what is heard and tells nothing of it.
 *
 * @param name matches {@code [a-z0-9-]{1,64}}
 */
public record Sound(String name) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,64}");

    /** @throws IllegalArgumentException when the name does not have the form */
    public Sound {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("The name of a sound must match " + FORM + ", but is '" + name + "'");
        }
    }
}
