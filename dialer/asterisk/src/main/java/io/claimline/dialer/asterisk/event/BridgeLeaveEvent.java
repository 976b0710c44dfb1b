package io.claimline.dialer.asterisk.event;

/** A channel left a bridge. */
public final class BridgeLeaveEvent extends AbstractBridgeChange {
    private static final long serialVersionUID = 1;

    /** Made by Asterisk-Java; {@code source} is the connection it came from. */
    public BridgeLeaveEvent(Object source) {
        super(source);
    }
}
