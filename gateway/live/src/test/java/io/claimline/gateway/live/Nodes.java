package io.claimline.gateway.live;

import io.claimline.dialer.contracts.Samples;
import io.claimline.dialer.id.NodeId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;

/** Nodes for tests, all on loopback. */
final class Nodes {
    private Nodes() {}

    /** Two members of a new cluster. */
    static List<LiveCluster> pair() throws IOException {
        var one = freePort();
        var two = freePort();
        var name = "test-" + Samples.fresh();
        var members = List.of("127.0.0.1:" + one, "127.0.0.1:" + two);
        return List.of(join(name, one, members), join(name, two, members));
    }

    private static LiveCluster join(String name, int port, List<String> members) throws IOException {
        return LiveCluster.join(
                new ClusterSettings(name, "127.0.0.1", port, members), new NodeId("node-" + Samples.fresh()));
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
