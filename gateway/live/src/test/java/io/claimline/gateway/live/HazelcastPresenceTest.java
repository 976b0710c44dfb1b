package io.claimline.gateway.live;

import io.claimline.dialer.contracts.presence.PresenceContract;
import io.claimline.dialer.port.Presence;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class HazelcastPresenceTest extends PresenceContract {
    private static List<LiveCluster> nodes = List.of();

    @BeforeAll
    static void join() throws IOException {
        nodes = Nodes.pair();
    }

    @AfterAll
    static void leave() {
        nodes.forEach(LiveCluster::close);
    }

    @Override
    protected Presence presence() {
        return nodes.getFirst().presence();
    }

    @Override
    protected Presence neighbour() {
        return nodes.getLast().presence();
    }
}
