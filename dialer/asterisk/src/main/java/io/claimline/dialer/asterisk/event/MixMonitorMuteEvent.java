package io.claimline.dialer.asterisk.event;

import org.asteriskjava.manager.event.AbstractMixMonitorEvent;
import org.jspecify.annotations.Nullable;

/** Silence is written in place of what a channel says and hears, or no longer. */
public final class MixMonitorMuteEvent extends AbstractMixMonitorEvent {
    private static final long serialVersionUID = 1;

    private @Nullable Integer muted;

    /** Made by Asterisk-Java; {@code source} is the connection it came from. */
    public MixMonitorMuteEvent(Object source) {
        super(source);
    }

    /** 1 when silence is written, 0 when sound is. */
    public @Nullable Integer getState() {
        return muted;
    }

    /** Called by Asterisk-Java. */
    public void setState(Integer state) {
        this.muted = state;
    }

    /** Always both: nothing else is ordered. */
    public void setDirection(String ignored) {}
}
