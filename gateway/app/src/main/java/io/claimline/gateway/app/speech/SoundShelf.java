package io.claimline.gateway.app.speech;

import io.claimline.dialer.dialogue.Sound;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The directory from which the switch plays. A file is whole or not there, readable by its owner alone, and goes when nobody has used it for some days, for what
 * is heard in it may be protected. A file that a staged call may play stays: it is held from the moment the call is prepared until it is over. Several gateways
 * may share the directory; since they do not see each other's holds, none removes what was used within the last hour.
 *
 * <p>Thread-safe.
 */
final class SoundShelf {
    /** How often the use of a file is written to it. */
    private static final Duration TOUCHED = Duration.ofMinutes(10);
    /** Longer than a call stands staged and lasts, with {@link #TOUCHED}. */
    private static final Duration IN_USE = Duration.ofHours(1);

    private static final String SUFFIX = ".wav";
    private static final String DRAFT = ".draft";

    private final Path directory;
    private final Duration keep;
    private final long mostBytes;
    private final InstantSource clock;
    private final Map<Sound, Integer> held = new HashMap<>();
    private final Map<Sound, Instant> touched = new HashMap<>();
    private long bytes;

    private record Shelved(Path path, Sound sound, long size, Instant used) {}

    private SoundShelf(Path directory, Duration keep, long mostBytes, InstantSource clock) {
        this.directory = directory;
        this.keep = keep;
        this.mostBytes = mostBytes;
        this.clock = clock;
    }

    /** Opens it, makes the directory when there is none, and removes what is too old. */
    static SoundShelf open(Path directory, Duration keep, long mostBytes, InstantSource clock) throws IOException {
        Files.createDirectories(
                directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var shelf = new SoundShelf(directory, keep, mostBytes, clock);
        shelf.sweep();
        return shelf;
    }

    /** Holds a sound, whether it is there or not yet; says which. Each hold is given back once with {@link #release}. */
    synchronized boolean hold(Sound sound) {
        held.merge(sound, 1, Integer::sum);
        var now = clock.instant();
        var last = touched.get(sound);
        if (last != null && last.plus(TOUCHED).isAfter(now)) {
            return true;
        }
        try {
            Files.setLastModifiedTime(file(sound), FileTime.from(now));
            touched.put(sound, now);
            return true;
        } catch (IOException e) {
            // Another gateway, or a person, has removed it; or it was never there. It is made again.
            touched.remove(sound);
            return false;
        }
    }

    /** Gives a hold back. */
    synchronized void release(Sound sound) {
        held.computeIfPresent(sound, (name, count) -> count == 1 ? null : count - 1);
    }

    /**
     * Puts a sound there.
     *
     * @throws IOException when there is no room, or the disk does not take it; nothing is left of it then
     */
    void put(Sound sound, Audio audio) throws IOException {
        var file = Wav.write(audio);
        makeRoom(file.length);
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(directory, ".", DRAFT, owner);
        try {
            try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                var left = ByteBuffer.wrap(file);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
                channel.force(true);
            }
            Files.move(draft, file(sound), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
        added(sound, file.length);
    }

    private synchronized void added(Sound sound, int size) {
        bytes += size;
        touched.put(sound, clock.instant());
    }

    private synchronized void makeRoom(int size) throws IOException {
        if (bytes + size > mostBytes) {
            sweep();
        }
        if (bytes + size > mostBytes) {
            throw new IOException("the directory of spoken sounds is full and all of it is in use; raise"
                    + " claimline.gateway.speech.most, or call fewer at once");
        }
    }

    /** Removes what nobody used for too long, and the longest unused while there is more than may be. */
    synchronized void sweep() throws IOException {
        var now = clock.instant();
        var files = files(now);
        bytes = files.stream().mapToLong(Shelved::size).sum();
        for (var file : files) {
            boolean old = file.used().plus(keep).isBefore(now);
            boolean free = !held.containsKey(file.sound()) && file.used().plus(IN_USE).isBefore(now);
            if (free && (old || bytes > mostBytes)) {
                Files.deleteIfExists(file.path());
                touched.remove(file.sound());
                bytes -= file.size();
            }
        }
    }

    /** The longest unused first. What a process that died left half written goes here too. */
    private List<Shelved> files(Instant now) throws IOException {
        var files = new ArrayList<Shelved>();
        try (var all = Files.list(directory)) {
            for (var path : all.toList()) {
                var name = path.getFileName().toString();
                try {
                    var used = Files.getLastModifiedTime(path).toInstant();
                    if (name.endsWith(SUFFIX)) {
                        var sound = new Sound(name.substring(0, name.length() - SUFFIX.length()));
                        files.add(new Shelved(path, sound, Files.size(path), used));
                    } else if (name.endsWith(DRAFT) && used.plus(IN_USE).isBefore(now)) {
                        Files.deleteIfExists(path);
                    }
                } catch (NoSuchFileException | IllegalArgumentException e) {
                    // Gone meanwhile, or nothing of ours: a file of another name is left alone.
                    continue;
                }
            }
        }
        files.sort(Comparator.comparing(Shelved::used));
        return files;
    }

    private Path file(Sound sound) {
        return directory.resolve(sound.name() + SUFFIX);
    }
}
