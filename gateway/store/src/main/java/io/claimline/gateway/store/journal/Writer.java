package io.claimline.gateway.store.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Appends batches to the current file; each is forced once. A batch that fails leaves nothing: the file is cut back to where it was.
 * When even that fails, the file is left behind and the next batch begins a new one; its unreadable end holds nothing acknowledged.
 * Used by one thread.
 */
final class Writer {
    private final Segments segments;
    private final JournalFile.Disk disk;
    private final Path folder;
    private final long rotateAt;
    private @Nullable JournalFile file;
    private Path path;
    private long size;
    private long next;

    Writer(Path folder, JournalFile.Disk disk, long rotateAt, long next) {
        this.folder = folder;
        this.disk = disk;
        this.rotateAt = rotateAt;
        this.next = next;
        segments = new Segments(folder);
        path = segments.named(next);
    }

    /** Where each entry now is, in order, all of them on the disk. Fails with nothing written. */
    List<Backlog.Pending> write(List<Entry> batch) throws IOException {
        var frames = new ArrayList<ByteBuffer>();
        for (var i = 0; i < batch.size(); i++) {
            frames.add(Frame.encode(next + i, batch.get(i).encoded()));
        }
        var target = file();
        var before = size;
        try {
            target.append(joined(frames));
            target.force();
        } catch (IOException e) {
            undo(target, before, batch.size());
            throw e;
        }
        return places(batch, frames);
    }

    private List<Backlog.Pending> places(List<Entry> batch, List<ByteBuffer> frames) {
        var written = new ArrayList<Backlog.Pending>();
        for (var i = 0; i < batch.size(); i++) {
            var entry = batch.get(i);
            var length = frames.get(i).limit();
            written.add(new Backlog.Pending(
                    next++,
                    entry.kind(),
                    entry.id(),
                    entry.revision(),
                    entry.groups(),
                    new Backlog.Place(path, size, length)));
            size += length;
        }
        return written;
    }

    private static ByteBuffer joined(List<ByteBuffer> frames) {
        var all =
                ByteBuffer.allocate(frames.stream().mapToInt(ByteBuffer::limit).sum());
        frames.forEach(frame -> all.put(frame.duplicate()));
        return all.flip();
    }

    private JournalFile file() throws IOException {
        var current = file;
        if (current != null && size < rotateAt) {
            return current;
        }
        close();
        path = segments.named(next);
        var created = disk.create(path);
        try {
            created.append(ByteBuffer.wrap(Segments.HEADER));
            created.force();
            JournalFile.forceFolder(folder);
        } catch (IOException e) {
            created.close();
            Files.deleteIfExists(path);
            throw e;
        }
        file = created;
        size = Segments.HEADER.length;
        return created;
    }

    private void undo(JournalFile target, long before, int unused) throws IOException {
        try {
            target.truncate(before);
        } catch (IOException e) {
            // Whatever is after the last good record was never acknowledged; but nothing may be appended behind it.
            file = null;
            target.close();
            next += unused;
        }
    }

    void close() throws IOException {
        var current = file;
        file = null;
        if (current != null) {
            current.close();
        }
    }
}
