package io.claimline.dialer.asterisk.event;

import org.jspecify.annotations.Nullable;

/** The switch no longer sends what a party says to the ear. Told by the dialplan (docs/telephony.md), not an event of the switch itself. */
public final class ListenedEvent extends AbstractTold {
    private static final long serialVersionUID = 1;

    private @Nullable String turn;

    /** Made by Asterisk-Java; {@code source} is the connection it came from. */
    public ListenedEvent(Object source) {
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
}
