package io.claimline.gateway.store.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** The files of a journal: {@code <first sequence>.journal}, each beginning with eight bytes that name the format. */
final class Segments {
    static final byte[] HEADER = "CLJRNL01".getBytes(StandardCharsets.US_ASCII);

    private static final String SUFFIX = ".journal";

    private final Path folder;

    Segments(Path folder) {
        this.folder = folder;
    }

    Path named(long first) {
        return folder.resolve("%019d%s".formatted(first, SUFFIX));
    }

    /** Oldest first. */
    List<Path> all() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d{19}\\.journal"))
                    .sorted()
                    .toList();
        }
    }

    static long first(Path segment) {
        return Long.parseLong(segment.getFileName().toString().substring(0, 19));
    }

    /** Deletes every file whose records all come before {@code sequence}; the last file stays. */
    void deleteBefore(long sequence) throws IOException {
        var files = all();
        for (var i = 0; i + 1 < files.size(); i++) {
            if (first(files.get(i + 1)) <= sequence) {
                Files.delete(files.get(i));
            }
        }
    }

    /** The entry at the place; empty when its file was delivered and deleted meanwhile. */
    static Optional<Entry> read(Backlog.Place place) throws IOException {
        try (var channel = FileChannel.open(place.segment(), StandardOpenOption.READ)) {
            var bytes = ByteBuffer.allocate(place.length());
            while (bytes.hasRemaining() && channel.read(bytes, place.offset() + bytes.position()) >= 0) {
                // Reads until full or at the end of the file; the frame's own checks tell which.
            }
            var frame = Frame.at(bytes.flip(), 0);
            if (frame.isEmpty()) {
                throw new IOException("The journal file " + place.segment() + " is damaged at byte " + place.offset()
                        + ": a record that was read before cannot be read now. Check the disk.");
            }
            return Optional.of(Entry.decoded(frame.get().payload()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
