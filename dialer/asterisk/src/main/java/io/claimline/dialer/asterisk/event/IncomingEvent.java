package io.claimline.dialer.asterisk.event;

import org.jspecify.annotations.Nullable;

/** Somebody calls one of our numbers. Told by the dialplan (docs/telephony.md), not an event of the switch itself. */
public final class IncomingEvent extends AbstractTold {
    private static final long serialVersionUID = 1;

    private @Nullable String called;
    private @Nullable String caller;
    private @Nullable String presentation;

    /** Made by Asterisk-Java; {@code source} is the connection it came from. */
    public IncomingEvent(Object source) {
        super(source);
    }

    /** The number called, as the carrier gave it. */
    public @Nullable String getCalled() {
        return called;
    }

    /** Called by Asterisk-Java. */
    public void setCalled(String called) {
        this.called = called;
    }

    /** The number shown; may be empty. */
    public @Nullable String getCaller() {
        return caller;
    }

    /** Called by Asterisk-Java. */
    public void setCaller(String caller) {
        this.caller = caller;
    }

    /** Whether the caller lets it be shown, as CALLERID(num-pres) says. */
    public @Nullable String getPresentation() {
        return presentation;
    }

    /** Called by Asterisk-Java. */
    public void setPresentation(String presentation) {
        this.presentation = presentation;
    }
}
