package io.claimline.gateway.live;

import java.util.List;

/**
 * Where this node listens for others and where it looks for them. The cluster has no password and no encryption: bind it to loopback or
 * a private network, never to a public address.
 *
 * @param name only nodes of the same name form a cluster
 * @param bindAddress address of the interface, e.g. {@code 127.0.0.1}
 * @param port TCP port, taken exactly
 * @param members {@code host:port} of the nodes to look for, this one included or not; empty for a node on its own
 */
public record ClusterSettings(String name, String bindAddress, int port, List<String> members) {
    /** Copies the members. */
    public ClusterSettings {
        members = List.copyOf(members);
    }

    /** A node on its own, on loopback. */
    public static ClusterSettings alone(int port) {
        return new ClusterSettings("claimline", "127.0.0.1", port, List.of());
    }
}
