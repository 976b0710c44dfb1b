package io.claimline.dialer.asterisk.event;

import org.jspecify.annotations.Nullable;

/** Hangup with the technology's own cause, which for SIP names the final status of the far end. */
public final class HangupEvent extends org.asteriskjava.manager.event.HangupEvent {
    private static final long serialVersionUID = 1;

    private @Nullable String techCause;

    /** @param source the connection it came from */
    public HangupEvent(Object source) {
        super(source);
    }

    /** E.g. {@code SIP 486 Busy Here}; null when the switch did not say. */
    public @Nullable String getTechCause() {
        return techCause;
    }

    /** Called by Asterisk-Java. */
    public void setTechCause(String techCause) {
        this.techCause = techCause;
    }
}
