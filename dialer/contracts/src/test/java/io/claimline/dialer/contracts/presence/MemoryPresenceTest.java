package io.claimline.dialer.contracts.presence;

import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.port.Presence;

class MemoryPresenceTest extends PresenceContract {
    private final Presence presence = new MemoryPresence(new NodeId("node-1"));

    @Override
    protected Presence presence() {
        return presence;
    }

    @Override
    protected Presence neighbour() {
        return presence;
    }
}
