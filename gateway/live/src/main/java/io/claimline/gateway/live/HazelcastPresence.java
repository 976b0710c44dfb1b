package io.claimline.gateway.live;

import com.hazelcast.cluster.Member;
import com.hazelcast.cluster.MembershipAdapter;
import com.hazelcast.cluster.MembershipEvent;
import com.hazelcast.core.EntryEvent;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceNotActiveException;
import com.hazelcast.core.LifecycleEvent;
import com.hazelcast.map.IMap;
import com.hazelcast.map.listener.EntryAddedListener;
import com.hazelcast.map.listener.EntryRemovedListener;
import com.hazelcast.map.listener.EntryUpdatedListener;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.port.Presence;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Presence on Hazelcast maps. A board row is stored with the node that wrote it; when a node is gone, every node that remains removes
 * its rows, which is harmless to do twice. After two halves of a cluster found back together, each node writes its own rows again.
 */
final class HazelcastPresence implements Presence, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HazelcastPresence.class);
    private static final long CONTEXT_TIMEOUT_MS = 200;

    private final HazelcastInstance member;
    private final NodeId self;
    private final IMap<String, String> contexts;
    private final Map<String, Map<String, String>> own = new ConcurrentHashMap<>();
    private final ExecutorService chores = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("presence-chores").factory());

    HazelcastPresence(HazelcastInstance member, NodeId self) {
        this.member = member;
        this.self = self;
        contexts = member.getMap(ClusterConfig.CONTEXTS);
        member.getCluster().addMembershipListener(new MembershipAdapter() {
            @Override
            public void memberRemoved(MembershipEvent event) {
                chores.execute(() -> removeRowsOf(node(event.getMember())));
            }
        });
        member.getLifecycleService().addLifecycleListener(event -> {
            if (event.getState() == LifecycleEvent.LifecycleState.MERGED) {
                chores.execute(this::writeOwnRowsAgain);
            }
        });
    }

    @Override
    public NodeId self() {
        return self;
    }

    @Override
    public Set<NodeId> nodes() {
        return member.getCluster().getMembers().stream()
                .map(HazelcastPresence::node)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static NodeId node(Member member) {
        return new NodeId(member.getAttribute(ClusterConfig.NODE));
    }

    @Override
    public CompletionStage<Void> put(String board, String id, String row) {
        own.computeIfAbsent(board, _ -> new ConcurrentHashMap<>()).put(id, row);
        return sent(() -> board(board).setAsync(id, Row.written(self, row)));
    }

    @Override
    public CompletionStage<Void> remove(String board, String id) {
        // A row may come and go between two writings: then there is nothing of ours to forget.
        own.computeIfPresent(board, (_, rows) -> {
            rows.remove(id);
            return rows;
        });
        return sent(() -> board(board).removeAsync(id)).thenApply(_ -> null);
    }

    @Override
    public CompletionStage<Map<String, String>> rows(String board) {
        return CompletableFuture.supplyAsync(
                () -> {
                    var rows = new HashMap<String, String>();
                    board(board).entrySet().forEach(entry -> rows.put(entry.getKey(), Row.text(entry.getValue())));
                    return rows;
                },
                Thread::startVirtualThread);
    }

    @Override
    public void watch(String board, BiConsumer<String, String> listener) {
        board(board).addEntryListener(new Watcher(listener), true);
    }

    private record Watcher(BiConsumer<String, String> listener)
            implements EntryAddedListener<String, String>,
                    EntryUpdatedListener<String, String>,
                    EntryRemovedListener<String, String> {
        @Override
        public void entryAdded(EntryEvent<String, String> event) {
            listener.accept(event.getKey(), Row.text(event.getValue()));
        }

        @Override
        public void entryUpdated(EntryEvent<String, String> event) {
            listener.accept(event.getKey(), Row.text(event.getValue()));
        }

        @Override
        public void entryRemoved(EntryEvent<String, String> event) {
            listener.accept(event.getKey(), "");
        }
    }

    @Override
    public CompletionStage<Void> stage(String lead, String context) {
        return sent(() -> contexts.setAsync(lead, context)).thenApply(_ -> {
            // Brings it into this node's near cache, so that the read at the answer stays here.
            var _ = contexts.getAsync(lead);
            return null;
        });
    }

    @Override
    public String staged(String lead) {
        try {
            var found = contexts.getAsync(lead).toCompletableFuture().get(CONTEXT_TIMEOUT_MS, TimeUnit.MILLISECONDS);
            return Optional.ofNullable(found).orElse("");
        } catch (ExecutionException | TimeoutException | HazelcastInstanceNotActiveException e) {
            LOG.warn("A claim context could not be read; the caller rebuilds it: {}", e.toString());
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    @Override
    public void unstage(String lead) {
        var _ = sent(() -> contexts.removeAsync(lead));
    }

    private IMap<String, String> board(String board) {
        return member.getMap(ClusterConfig.BOARD + board);
    }

    /** The order's stage; a failed one when the member is not there to take it. */
    private static <T> CompletionStage<T> sent(Supplier<CompletionStage<T>> order) {
        try {
            return order.get();
        } catch (HazelcastInstanceNotActiveException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void removeRowsOf(NodeId gone) {
        try {
            member.getDistributedObjects().stream()
                    .filter(object ->
                            object instanceof IMap<?, ?> && object.getName().startsWith(ClusterConfig.BOARD))
                    .map(object -> member.<String, String>getMap(object.getName()))
                    .forEach(map -> map.entrySet().stream()
                            .filter(entry -> Row.writtenBy(gone, entry.getValue()))
                            // Only as it was seen: another node may have adopted the row meanwhile.
                            .forEach(entry -> map.remove(entry.getKey(), entry.getValue())));
        } catch (HazelcastInstanceNotActiveException e) {
            LOG.debug("This node is leaving too; the others remove the rows of {}", gone);
        }
    }

    private void writeOwnRowsAgain() {
        own.forEach((board, rows) -> rows.forEach((id, row) -> {
            var _ = put(board, id, row);
        }));
    }

    @Override
    public void close() {
        chores.shutdownNow();
    }
}
