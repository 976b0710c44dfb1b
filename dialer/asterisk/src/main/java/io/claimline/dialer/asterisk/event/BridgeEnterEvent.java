package io.claimline.dialer.asterisk.event;

/** A channel entered a bridge. */
public final class BridgeEnterEvent extends AbstractBridgeChange {
    private static final long serialVersionUID = 1;

    /** Made by Asterisk-Java; {@code source} is the connection it came from. */
    public BridgeEnterEvent(Object source) {
        super(source);
    }
}
