package io.claimline.dialer.asterisk.event;

import org.jspecify.annotations.Nullable;

/** The dialplan heard a key while it played a message (docs/telephony.md). Not an event of the switch itself. */
public final class KeyPressedEvent extends AbstractTold {
    private static final long serialVersionUID = 1;

    private @Nullable String digit;

    /** Made by Asterisk-Java; {@code source} is the connection it came from. */
    public KeyPressedEvent(Object source) {
        super(source);
    }

    /** The key. */
    public @Nullable String getDigit() {
        return digit;
    }

    /** Called by Asterisk-Java. */
    public void setDigit(String digit) {
        this.digit = digit;
    }
}
