package io.claimline.gateway.live;

import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastException;
import com.hazelcast.core.HazelcastInstance;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.port.Presence;
import io.vertx.core.spi.cluster.ClusterManager;
import io.vertx.spi.cluster.hazelcast.HazelcastClusterManager;
import java.io.IOException;

/**
 * This node of the cluster: one Hazelcast member behind both the presence and the Vert.x event bus. Its life: joined, used, closed after
 * Vert.x is closed.
 */
public final class LiveCluster implements AutoCloseable {
    private final HazelcastInstance member;
    private final HazelcastPresence presence;

    private LiveCluster(HazelcastInstance member, NodeId self) {
        this.member = member;
        presence = new HazelcastPresence(member, self);
    }

    /**
     * Joins the cluster, or founds it. Blocks for a few seconds.
     *
     * @param self new at every start
     * @throws IOException when the address or port cannot be used; the message says what to change
     */
    public static LiveCluster join(ClusterSettings settings, NodeId self) throws IOException {
        try {
            return new LiveCluster(Hazelcast.newHazelcastInstance(ClusterConfig.of(settings, self)), self);
        } catch (HazelcastException | IllegalStateException e) {
            throw new IOException(
                    "This gateway cannot listen for its cluster on " + settings.bindAddress() + ":" + settings.port()
                            + ": " + e.getMessage()
                            + ". Another program uses the port, or the address is not one of this host; choose others.",
                    e);
        }
    }

    /** Live state that all nodes see. */
    public Presence presence() {
        return presence;
    }

    /** For {@code Vertx.builder().withClusterManager}; closing Vert.x leaves the member running. */
    public ClusterManager clusterManager() {
        return new HazelcastClusterManager(member);
    }

    /** Leaves the cluster in good order, so that the others notice at once. */
    @Override
    public void close() {
        presence.close();
        member.shutdown();
    }

    /** Leaves as a killed process does; tests use it. */
    void kill() {
        presence.close();
        member.getLifecycleService().terminate();
    }
}
