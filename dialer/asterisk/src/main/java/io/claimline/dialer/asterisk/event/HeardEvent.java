package io.claimline.dialer.asterisk.event;

import org.jspecify.annotations.Nullable;

/** A prompt is said, or was stopped by keys. Told by the dialplan (docs/telephony.md), not an event of the switch itself. */
public final class HeardEvent extends AbstractTold {
    private static final long serialVersionUID = 1;

    private @Nullable String turn;
    private @Nullable String keys;

    /** Made by Asterisk-Java; {@code source} is the connection it came from. */
    public HeardEvent(Object source) {
        super(source);
    }

    /** The turn that it answers, a number. */
    public @Nullable String getTurn() {
        return turn;
    }

    /** Called by Asterisk-Java. */
    public void setTurn(String turn) {
        this.turn = turn;
    }

    /** What was keyed; may be empty. */
    public @Nullable String getKeys() {
        return keys;
    }

    /** Called by Asterisk-Java. */
    public void setKeys(String keys) {
        this.keys = keys;
    }
}
