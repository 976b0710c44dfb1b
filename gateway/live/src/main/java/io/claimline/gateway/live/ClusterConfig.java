package io.claimline.gateway.live;

import com.hazelcast.config.Config;
import com.hazelcast.config.EvictionConfig;
import com.hazelcast.config.EvictionPolicy;
import com.hazelcast.config.InMemoryFormat;
import com.hazelcast.config.MapConfig;
import com.hazelcast.config.MaxSizePolicy;
import com.hazelcast.config.MergePolicyConfig;
import com.hazelcast.config.MultiMapConfig;
import com.hazelcast.config.NearCacheConfig;
import com.hazelcast.config.NetworkConfig;
import com.hazelcast.spi.merge.LatestUpdateMergePolicy;
import io.claimline.dialer.id.NodeId;

/** Settings turned into Hazelcast's configuration. What is not used is off, and nothing is sent anywhere but to the named members. */
final class ClusterConfig {
    /** Where Vert.x looks for the name of a node; ours is the same, so that event bus and presence speak of the same node. */
    static final String NODE = "__vertx.nodeId";

    static final String BOARD = "board.";
    static final String CONTEXTS = "contexts";

    private static final int LONGEST_SHIFT_SECONDS = 14 * 3600;
    private static final int NEAR_CONTEXTS = 20_000;

    private ClusterConfig() {}

    static Config of(ClusterSettings settings, NodeId self) {
        var config = new Config();
        config.setClusterName(settings.name());
        config.getMemberAttributeConfig().setAttribute(NODE, self.value());
        properties(config, settings);
        network(config.getNetworkConfig(), settings);
        config.getJetConfig().setEnabled(false);
        config.addMapConfig(board()).addMapConfig(contexts());
        vertx(config);
        return config;
    }

    private static void properties(Config config, ClusterSettings settings) {
        config.setProperty("hazelcast.logging.type", "slf4j")
                .setProperty("hazelcast.phone.home.enabled", "false")
                .setProperty("hazelcast.shutdownhook.enabled", "false")
                .setProperty("hazelcast.socket.bind.any", "false")
                // A lone node need not wait for others; with others named it looks for them for a few seconds.
                .setProperty("hazelcast.wait.seconds.before.join", "0")
                .setProperty("hazelcast.max.wait.seconds.before.join", "0")
                .setProperty("hazelcast.max.join.seconds", settings.members().isEmpty() ? "1" : "10")
                .setProperty("hazelcast.tcp.join.port.try.count", "1")
                // A node that hangs is out after 10 s; one that dies is noticed at once by its connections.
                .setProperty("hazelcast.heartbeat.interval.seconds", "2")
                .setProperty("hazelcast.max.no.heartbeat.seconds", "10")
                // Two gateways that were cut off from each other find back together within half a minute.
                .setProperty("hazelcast.merge.first.run.delay.seconds", "20")
                .setProperty("hazelcast.merge.next.run.delay.seconds", "20")
                .setProperty("hazelcast.partition.count", "71")
                .setProperty("hazelcast.operation.call.timeout.millis", "10000");
    }

    private static void network(NetworkConfig network, ClusterSettings settings) {
        network.setPort(settings.port()).setPortAutoIncrement(false);
        network.setPublicAddress(settings.bindAddress() + ":" + settings.port());
        network.getInterfaces().setEnabled(true).addInterface(settings.bindAddress());
        var join = network.getJoin();
        join.getAutoDetectionConfig().setEnabled(false);
        join.getMulticastConfig().setEnabled(false);
        join.getTcpIpConfig()
                .setEnabled(!settings.members().isEmpty())
                .setConnectionTimeoutSeconds(2)
                .setMembers(settings.members());
    }

    private static MapConfig board() {
        return latestWins(new MapConfig(BOARD + "*"));
    }

    /** Contexts are read in the moment a call is answered, so every node keeps those it has seen, its own included, as objects. */
    private static MapConfig contexts() {
        var near = new NearCacheConfig(CONTEXTS)
                .setInMemoryFormat(InMemoryFormat.OBJECT)
                .setCacheLocalEntries(true)
                .setInvalidateOnChange(true)
                .setTimeToLiveSeconds(LONGEST_SHIFT_SECONDS)
                .setEvictionConfig(new EvictionConfig()
                        .setSize(NEAR_CONTEXTS)
                        .setMaxSizePolicy(MaxSizePolicy.ENTRY_COUNT)
                        .setEvictionPolicy(EvictionPolicy.LRU));
        return latestWins(new MapConfig(CONTEXTS))
                .setTimeToLiveSeconds(LONGEST_SHIFT_SECONDS)
                .setNearCacheConfig(near);
    }

    private static MapConfig latestWins(MapConfig map) {
        // The policy compares times of update, which are kept with the statistics.
        return map.setBackupCount(1)
                .setPerEntryStatsEnabled(true)
                .setMergePolicyConfig(new MergePolicyConfig(LatestUpdateMergePolicy.class.getName(), 100));
    }

    /** What the cluster manager of Vert.x expects to find. */
    private static void vertx(Config config) {
        config.addMultiMapConfig(new MultiMapConfig("__vertx.subs")
                        .setBackupCount(1)
                        .setValueCollectionType(MultiMapConfig.ValueCollectionType.SET))
                .addMapConfig(new MapConfig("__vertx.haInfo").setBackupCount(1))
                .addMapConfig(new MapConfig("__vertx.nodeInfo").setBackupCount(1));
    }
}
