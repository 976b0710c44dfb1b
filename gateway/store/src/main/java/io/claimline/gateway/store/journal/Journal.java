package io.claimline.gateway.store.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The append-only log of what this node has promised to keep. Its life: opened, it reads back what was not delivered; then records are
 * appended (all that wait are forced to disk together, and told after), and a {@link Forwarder} delivers them in order and says so,
 * whereupon files that are no longer needed go. Closed, it refuses.
 *
 * <p>Memory is bounded: at most {@link #WAITING} records wait for the disk, and undelivered ones are kept as keys, not bodies.
 */
public final class Journal implements AutoCloseable {
    /** How many appends may wait for the disk; more are refused. */
    public static final int WAITING = 8_192;

    private static final int BATCH = 512;
    private static final Duration LAST_WRITES = Duration.ofSeconds(10);
    private static final long ROTATE_AT = 8L << 20;

    private final Backlog backlog = new Backlog();
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(WAITING);
    private final FileChannel lockFile;
    private final Segments segments;
    private final Checkpoint checkpoint;
    private final Recovery recovery;
    private final Writer writer;
    private final Thread thread;
    private final ExecutorService telling;
    private final Seal seal;
    private final int mostUndelivered;
    private volatile boolean closed;
    private volatile @Nullable String refused;

    /** A record to be written, or none: then it is told when all before it is delivered, or, as the last, ends the thread. */
    private record Waiting(@Nullable Entry entry, boolean last, CompletableFuture<Void> done) {}

    Journal(Path folder, JournalFile.Disk disk, int mostUndelivered, long rotateAt) throws IOException {
        this(folder, disk, mostUndelivered, rotateAt, Seal.NONE);
    }

    Journal(Path folder, JournalFile.Disk disk, int mostUndelivered, long rotateAt, Seal seal) throws IOException {
        this.seal = seal;
        Files.createDirectories(folder);
        lockFile = locked(folder);
        segments = new Segments(folder);
        checkpoint = new Checkpoint(folder);
        var replay = new Replay(backlog, checkpoint.read());
        recovery = replay.run(segments.all());
        writer = new Writer(folder, disk, rotateAt, replay.last() + 1);
        this.mostUndelivered = mostUndelivered;
        telling = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("journal-told").factory());
        thread = Thread.ofPlatform().daemon().name("journal").start(this::run);
    }

    /**
     * Opens or creates a journal.
     *
     * @param folder a folder of its own
     * @param mostUndelivered how many documents may wait for delivery before appends are refused; about 300 bytes of memory each
     * @throws IOException when the folder cannot be read or written, or another process has the journal open
     */
    public static Journal open(Path folder, int mostUndelivered) throws IOException {
        return open(folder, mostUndelivered, Seal.NONE);
    }

    /** The same, with records that are sealed as they come to the disk. */
    public static Journal open(Path folder, int mostUndelivered, Seal seal) throws IOException {
        return new Journal(folder, JournalFile::create, mostUndelivered, ROTATE_AT, seal);
    }

    private static FileChannel locked(Path folder) throws IOException {
        var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // Held within this very process; told below.
        }
        channel.close();
        throw new IOException("The outcome journal in " + folder
                + " is open in another gateway. Stop that one, or give this one another data directory.");
    }

    /** What was found when it was opened. */
    public Recovery recovery() {
        return recovery;
    }

    /**
     * Appends. Completes when the record is on the disk; fails with an {@link IOException} as cause, having written nothing, when the disk
     * refuses, too many wait, or the journal is closed. Returns at once; dependents run on a thread of the journal and must not block.
     */
    public CompletionStage<Void> append(Entry entry) {
        var done = new CompletableFuture<Void>();
        if (closed) {
            done.completeExceptionally(stopping());
        } else if (backlog.size() >= mostUndelivered) {
            done.completeExceptionally(new IOException(full()));
        } else if (!queue.offer(new Waiting(entry, false, done))) {
            done.completeExceptionally(new IOException(
                    "More than " + WAITING + " records wait for this node's disk. Check whether it is failing."));
        }
        return done;
    }

    /**
     * Completes when every record appended until now has been delivered, or a later revision of it; waits for as long as the receiver is away. Fails as
     * {@link #append} when it cannot even be asked. Dependents run on a thread of the journal and must not block.
     */
    public CompletionStage<Void> delivered() {
        var done = new CompletableFuture<Void>();
        if (closed || !queue.offer(new Waiting(null, false, done))) {
            done.completeExceptionally(stopping());
        }
        return done;
    }

    private String full() {
        return "The outcome journal holds " + mostUndelivered
                + " undelivered documents and takes no more. Bring MongoDB back; they are delivered by themselves.";
    }

    /** Why it takes no records at the moment, as far as the last write told; empty when it does. */
    public Optional<String> refusal() {
        return backlog.size() >= mostUndelivered ? Optional.of(full()) : Optional.ofNullable(refused);
    }

    private void run() {
        var batch = new ArrayList<Waiting>();
        while (true) {
            try {
                batch.add(queue.take());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            queue.drainTo(batch, BATCH - 1);
            var stop = batch.stream().anyMatch(Waiting::last);
            write(batch.stream().filter(waiting -> waiting.entry != null).toList());
            batch.stream()
                    .filter(waiting -> waiting.entry == null && !waiting.last)
                    .forEach(waiting -> backlog.tellWhenEmptied(waiting.done));
            tell();
            if (stop) {
                return;
            }
            batch.clear();
        }
    }

    private void write(List<Waiting> batch) {
        if (batch.isEmpty()) {
            return;
        }
        try {
            var entries = batch.stream()
                    .flatMap(waiting -> Optional.ofNullable(waiting.entry).stream())
                    .toList();
            var written = writer.write(seal.sealed(entries));
            seal.kept();
            written.forEach(backlog::add);
            refused = null;
            telling.execute(() -> batch.forEach(waiting -> waiting.done.complete(null)));
        } catch (IOException | RuntimeException e) {
            var told = new IOException(
                    "This node's disk refused the outcome journal, and nothing was saved: " + e.getMessage()
                            + ". Free space or repair it, then save again.",
                    e);
            refused = told.getMessage();
            telling.execute(() -> batch.forEach(waiting -> waiting.done.completeExceptionally(told)));
        }
    }

    /** Undelivered records of a kind and group, oldest first. Reads the disk. */
    public List<Entry> undelivered(Kind kind, String group) throws IOException {
        var found = new ArrayList<Entry>();
        for (var pending : backlog.of(kind, group)) {
            Segments.read(pending.place()).ifPresent(found::add);
        }
        return found;
    }

    /** How many documents wait for delivery; the metric of the backlog. */
    public int undelivered() {
        return backlog.size();
    }

    Backlog backlog() {
        return backlog;
    }

    /** Notes that these are delivered, and deletes files that hold nothing else. */
    void delivered(List<Backlog.Pending> sent) throws IOException {
        // Everything that could be pending below this number is in the backlog already, or not yet acknowledged and
        // above it.
        var horizon = sent.getLast().sequence() + 1;
        backlog.delivered(sent);
        tell();
        var needed = backlog.lowest(horizon);
        checkpoint.write(needed - 1);
        segments.deleteBefore(needed);
    }

    private void tell() {
        var told = backlog.told();
        if (!told.isEmpty()) {
            telling.execute(() -> told.forEach(done -> done.complete(null)));
        }
    }

    private void refuseTheRest() {
        var late = new ArrayList<Waiting>();
        queue.drainTo(late);
        late.forEach(waiting -> waiting.done.completeExceptionally(stopping()));
    }

    private static IOException stopping() {
        return new IOException("The outcome journal is closed; the gateway is stopping.");
    }

    /** Writes what waits, then refuses. */
    @Override
    public void close() throws IOException {
        closed = true;
        try {
            queue.put(new Waiting(null, true, new CompletableFuture<>()));
            if (!thread.join(LAST_WRITES)) {
                thread.interrupt();
            }
            refuseTheRest();
            telling.shutdown();
            var _ = telling.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        writer.close();
        lockFile.close();
    }
}
