package io.claimline.dialer.asterisk.event;

import org.asteriskjava.manager.event.ManagerEvent;
import org.jspecify.annotations.Nullable;

/**
 * A channel and a bridge. Not derived from the library's own class: for that one it keeps a table of bridges, which without BridgeCreate events
 * logs an error per event.
 */
public abstract class AbstractBridgeChange extends ManagerEvent {
    private static final long serialVersionUID = 1;

    private @Nullable String uniqueId;
    private @Nullable String bridgeUniqueId;
    private @Nullable String channel;

    AbstractBridgeChange(Object source) {
        super(source);
    }

    /** The channel's id, which for our legs we chose. */
    public @Nullable String getUniqueId() {
        return uniqueId;
    }

    public @Nullable String getBridgeUniqueId() {
        return bridgeUniqueId;
    }

    /** The channel's name. */
    public @Nullable String getChannel() {
        return channel;
    }

    public void setChannel(String channel) {
        this.channel = channel;
    }

    public void setUniqueId(String uniqueId) {
        this.uniqueId = uniqueId;
    }

    public void setBridgeUniqueId(String bridgeUniqueId) {
        this.bridgeUniqueId = bridgeUniqueId;
    }

    // The library logs each header for which there is no setter. These are not needed.

    public final void setBridgeType(String ignored) {}

    public final void setBridgeTechnology(String ignored) {}

    public final void setBridgeCreator(String ignored) {}

    public final void setBridgeName(String ignored) {}

    public final void setBridgeNumChannels(String ignored) {}

    public final void setBridgeVideoSourceMode(String ignored) {}

    public final void setBridgeVideoSource(String ignored) {}

    public final void setSwapUniqueId(String ignored) {}

    public final void setLinkedId(String ignored) {}

    public final void setLanguage(String ignored) {}

    public final void setAccountCode(String ignored) {}
}
