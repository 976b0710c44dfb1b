package io.claimline.dialer.id;

import java.util.regex.Pattern;

/**
 * Names a channel of the switch; chosen by us when the leg is placed ({@code ChannelId} of AMI Originate).
 *
 * @param value matches {@code [A-Za-z0-9._-]{1,80}}
 */
public record LegId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,80}");

    /** @throws IllegalArgumentException when the value does not have the form */
    public LegId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("LegId must match " + FORM + ", but is '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
