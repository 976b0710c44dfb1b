package io.claimline.gateway.live;

import static io.claimline.dialer.contracts.Stages.await;
import static io.claimline.dialer.contracts.Stages.failureOf;
import static io.claimline.dialer.contracts.Stages.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.dialer.id.NodeId;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class LiveClusterTest {
    @Test
    void shouldForgetANodeAndItsRowsWhenItIsKilled() throws IOException {
        var nodes = Nodes.pair();
        try (var stays = nodes.getFirst()) {
            var dies = nodes.getLast();
            var told = new ConcurrentHashMap<String, String>();
            stays.presence().watch("agents", told::put);
            await(stays.presence().put("agents", "ana", "here"));
            await(dies.presence().put("agents", "bob", "there"));
            await(dies.presence().put("calls", "c1", "there"));
            await(dies.presence().stage("lead:1", "context"));
            until("bob is told", () -> "there".equals(told.get("bob")));
            dies.kill();
            until(
                    "the node is gone",
                    () -> stays.presence()
                            .nodes()
                            .equals(Set.of(stays.presence().self())));
            until("bob is told to be gone", () -> "".equals(told.get("bob")));
            until(
                    "its call is gone",
                    () -> await(stays.presence().rows("calls")).isEmpty());
            assertThat(await(stays.presence().rows("agents"))).isEqualTo(Map.of("ana", "here"));
            assertThat(stays.presence().staged("lead:1")).isEqualTo("context");
        }
    }

    @Test
    void shouldKeepRowsThatAnotherNodeAdopted() throws IOException {
        var nodes = Nodes.pair();
        try (var stays = nodes.getFirst()) {
            await(nodes.getLast().presence().put("calls", "c1", "old"));
            await(nodes.getLast().presence().put("calls", "c2", "old"));
            await(stays.presence().put("calls", "c1", "adopted"));
            nodes.getLast().close();
            until(
                    "the other call is gone",
                    () -> await(stays.presence().rows("calls")).size() == 1);
            assertThat(await(stays.presence().rows("calls"))).isEqualTo(Map.of("c1", "adopted"));
        }
    }

    @Test
    void shouldCarryTheEventBusOnTheSameMembers() throws IOException {
        var nodes = Nodes.pair();
        var buses = nodes.stream()
                .map(node -> await(Vertx.builder()
                        .withClusterManager(node.clusterManager())
                        .buildClustered()
                        .toCompletionStage()))
                .toList();
        try {
            await(buses.getFirst()
                    .eventBus()
                    .<String>consumer("echo", message -> message.reply("heard " + message.body()))
                    .completion()
                    .toCompletionStage());
            var reply =
                    buses.getLast().eventBus().<String>request("echo", "you").toCompletionStage();
            assertThat(await(reply).body()).isEqualTo("heard you");
        } finally {
            buses.forEach(vertx -> await(vertx.close().toCompletionStage()));
            assertThat(nodes.getFirst().presence().nodes()).hasSize(2);
            nodes.forEach(LiveCluster::close);
        }
    }

    @Test
    void shouldSayWhatToChangeWhenThePortIsTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(
                            () -> LiveCluster.join(ClusterSettings.alone(taken.getLocalPort()), new NodeId("node-1")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("127.0.0.1:" + taken.getLocalPort());
        }
    }

    @Test
    void shouldFailWritesAndAnswerReadsWithNothingWhenItHasLeft() throws IOException {
        var node = LiveCluster.join(
                new ClusterSettings("test-alone", "127.0.0.1", Nodes.freePort(), List.of()), new NodeId("node-1"));
        node.close();
        assertThat(failureOf(node.presence().put("agents", "ana", "row"))).isNotNull();
        assertThat(node.presence().staged("lead:1")).isEmpty();
    }
}
