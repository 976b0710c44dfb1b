package io.claimline.dialer.asterisk.event;

import org.jspecify.annotations.Nullable;

/** Both sides of a call have heard that it is recorded. Told by the dialplan (docs/telephony.md), not an event of the switch itself. */
public final class AnnouncedEvent extends AbstractTold {
    private static final long serialVersionUID = 1;

    private @Nullable String leg;

    /** Made by Asterisk-Java; {@code source} is the connection it came from. */
    public AnnouncedEvent(Object source) {
        super(source);
    }

    /** The party's leg; the channel of the event is that of the voice. */
    public @Nullable String getLeg() {
        return leg;
    }

    /** Called by Asterisk-Java. */
    public void setLeg(String leg) {
        this.leg = leg;
    }
}
