package io.claimline.gateway.store.journal;

import io.claimline.gateway.store.journal.Recovery.Damage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a journal back at start, cuts a torn tail off, and tells of damage. Used once. */
final class Replay {
    private final Backlog backlog;
    private final long delivered;
    private final List<Damage> damages = new ArrayList<>();
    private @Nullable Damage tornTail;
    private long last;

    Replay(Backlog backlog, long delivered) {
        this.backlog = backlog;
        this.delivered = delivered;
        last = delivered;
    }

    Recovery run(List<Path> segments) throws IOException {
        for (var i = 0; i < segments.size(); i++) {
            replay(segments.get(i), i == segments.size() - 1);
        }
        return new Recovery(backlog.size(), Optional.ofNullable(tornTail), damages);
    }

    /** The highest sequence that was ever used. */
    long last() {
        return last;
    }

    private void replay(Path segment, boolean isLast) throws IOException {
        var bytes = Files.readAllBytes(segment);
        var file = ByteBuffer.wrap(bytes);
        var position = headed(bytes) ? Segments.HEADER.length : 0;
        var damagedBefore = damages.size();
        var frames = 0;
        var frame = Frame.at(file, position);
        while (position < file.limit()) {
            if (frame.isEmpty()) {
                frame = Frame.next(file, position);
                var end = frame.map(Frame::offset).orElse(file.limit());
                unreadable(new Damage(segment, position, end - position), isLast && frame.isEmpty());
                position = end;
            } else {
                take(segment, frame.get());
                frames++;
                position = frame.get().end();
                frame = Frame.at(file, position);
            }
        }
        if (damages.size() > damagedBefore) {
            keepEvidence(segment);
        } else if (frames == 0) {
            // Its name, and so its sequence, is used again.
            Files.delete(segment);
            return;
        }
        last = Math.max(last, Segments.first(segment));
        cutTornTail(segment);
    }

    private static boolean headed(byte[] bytes) {
        return bytes.length >= Segments.HEADER.length
                && Arrays.equals(bytes, 0, Segments.HEADER.length, Segments.HEADER, 0, Segments.HEADER.length);
    }

    private void take(Path segment, Frame frame) {
        last = Math.max(last, frame.sequence());
        if (frame.sequence() > delivered) {
            var entry = Entry.decoded(frame.payload());
            var place = new Backlog.Place(segment, frame.offset(), frame.end() - frame.offset());
            backlog.add(new Backlog.Pending(
                    frame.sequence(), entry.kind(), entry.id(), entry.revision(), entry.groups(), place));
        }
    }

    private void unreadable(Damage damage, boolean atTheVeryEnd) {
        if (atTheVeryEnd) {
            tornTail = damage;
        } else {
            damages.add(damage);
        }
    }

    private static void keepEvidence(Path segment) throws IOException {
        var copy = segment.resolveSibling(segment.getFileName() + ".damaged");
        Files.copy(segment, copy, StandardCopyOption.REPLACE_EXISTING);
    }

    private void cutTornTail(Path segment) throws IOException {
        var torn = tornTail;
        if (torn != null && torn.file().equals(segment)) {
            try (var channel = FileChannel.open(segment, StandardOpenOption.WRITE)) {
                channel.truncate(torn.offset());
                channel.force(true);
            }
        }
    }
}
