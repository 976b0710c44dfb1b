package io.claimline.gateway.store.journal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * What has not been delivered: for each document the record that must be sent, its body left on the disk. A newer revision takes the
 * place of an older one, so the size is bounded by the number of documents, not of writes.
 */
final class Backlog {
    private final TreeMap<Long, Pending> bySequence = new TreeMap<>();
    private final Map<Key, Pending> byDocument = new HashMap<>();
    private final List<Waiting> waiting = new ArrayList<>();

    /** Who waits until all up to a sequence is delivered. */
    private record Waiting(long last, CompletableFuture<Void> done) {}

    record Place(Path segment, long offset, int length) {}

    private record Key(Kind kind, String id) {}

    record Pending(long sequence, Kind kind, String id, long revision, List<String> groups, Place place) {
        private Key key() {
            return new Key(kind, id);
        }
    }

    synchronized void add(Pending added) {
        var known = byDocument.get(added.key());
        if (known != null && !(added.kind().revised() && added.revision() > known.revision())) {
            return;
        }
        if (known != null) {
            bySequence.remove(known.sequence());
            waiting.replaceAll(one -> one.last() < known.sequence() ? one : new Waiting(added.sequence(), one.done()));
        }
        byDocument.put(added.key(), added);
        bySequence.put(added.sequence(), added);
        notifyAll();
    }

    /** Forgets what was delivered, unless a newer revision came meanwhile. */
    synchronized void delivered(List<Pending> sent) {
        for (var pending : sent) {
            if (bySequence.remove(pending.sequence()) != null) {
                byDocument.remove(pending.key());
            }
        }
        notifyAll();
    }

    /** The oldest, in order. */
    synchronized List<Pending> oldest(int limit) {
        return bySequence.values().stream().limit(limit).toList();
    }

    synchronized List<Pending> of(Kind kind, String group) {
        return bySequence.values().stream()
                .filter(pending -> pending.kind() == kind && pending.groups().contains(group))
                .toList();
    }

    /** Will be among {@link #told} once nothing that is here now waits any more; a later revision that takes the place of one is waited for. */
    synchronized void tellWhenEmptied(CompletableFuture<Void> done) {
        waiting.add(new Waiting(bySequence.isEmpty() ? 0 : bySequence.lastKey(), done));
    }

    /** Who need wait no longer; each is given once, to be told outside the lock. */
    synchronized List<CompletableFuture<Void>> told() {
        var told = new ArrayList<CompletableFuture<Void>>();
        var first = lowest(Long.MAX_VALUE);
        while (!waiting.isEmpty() && waiting.getFirst().last() < first) {
            told.add(waiting.removeFirst().done());
        }
        return told;
    }

    synchronized int size() {
        return bySequence.size();
    }

    /** The lowest sequence still needed, or {@code otherwise} when none is. */
    synchronized long lowest(long otherwise) {
        return bySequence.isEmpty() ? otherwise : bySequence.firstKey();
    }

    /** Waits until there is something, or the time is over. */
    synchronized void awaitSome(long millis) throws InterruptedException {
        var end = end(millis);
        for (var left = millis; bySequence.isEmpty() && left > 0; left = left(end)) {
            wait(left);
        }
    }

    /** Waits until there is nothing, or the time is over. */
    synchronized void awaitNone(long millis) throws InterruptedException {
        var end = end(millis);
        for (var left = millis; !bySequence.isEmpty() && left > 0; left = left(end)) {
            wait(left);
        }
    }

    private static long end(long millis) {
        return System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    }

    private static long left(long end) {
        return TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    }
}
