package io.claimline.dialer.asterisk.event;

import org.asteriskjava.manager.event.UserEvent;

/** What the dialplan tells by UserEvent. */
public abstract class AbstractTold extends UserEvent {
    private static final long serialVersionUID = 1;

    AbstractTold(Object source) {
        super(source);
    }

    // The library logs each header for which there is no setter. These are not needed.

    public final void setUserEvent(String ignored) {}

    public final void setLinkedId(String ignored) {}

    public final void setLanguage(String ignored) {}

    public final void setAccountCode(String ignored) {}
}
