package io.claimline.dialer.contracts.presence;

import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.port.Presence;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/** A cluster of one node, in memory. Watchers are called on the thread that writes. */
public final class MemoryPresence implements Presence {
    private final NodeId self;
    private final Map<String, Map<String, String>> boards = new ConcurrentHashMap<>();
    private final Map<String, List<BiConsumer<String, String>>> watchers = new ConcurrentHashMap<>();
    private final Map<String, String> contexts = new ConcurrentHashMap<>();

    /** @param self the only node */
    public MemoryPresence(NodeId self) {
        this.self = self;
    }

    @Override
    public NodeId self() {
        return self;
    }

    @Override
    public Set<NodeId> nodes() {
        return Set.of(self);
    }

    @Override
    public CompletionStage<Void> put(String board, String id, String row) {
        board(board).put(id, row);
        tell(board, id, row);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<Void> remove(String board, String id) {
        if (board(board).remove(id) != null) {
            tell(board, id, "");
        }
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<Map<String, String>> rows(String board) {
        return CompletableFuture.completedFuture(Map.copyOf(board(board)));
    }

    @Override
    public void watch(String board, BiConsumer<String, String> listener) {
        watchers.computeIfAbsent(board, _ -> new CopyOnWriteArrayList<>()).add(listener);
    }

    @Override
    public CompletionStage<Void> stage(String lead, String context) {
        contexts.put(lead, context);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public String staged(String lead) {
        return contexts.getOrDefault(lead, "");
    }

    @Override
    public void unstage(String lead) {
        contexts.remove(lead);
    }

    private Map<String, String> board(String board) {
        return boards.computeIfAbsent(board, _ -> new ConcurrentHashMap<>());
    }

    private void tell(String board, String id, String row) {
        watchers.getOrDefault(board, List.of()).forEach(watcher -> watcher.accept(id, row));
    }
}
