package io.claimline.gateway.app.recordings.keep;

import io.claimline.dialer.id.CallId;
import io.claimline.dialer.recording.RecordingPolicy;
import io.claimline.gateway.app.recordings.vault.KeyRing;
import io.claimline.gateway.app.recordings.vault.SealedFile;
import io.claimline.gateway.app.recordings.vault.Vault;
import io.claimline.gateway.store.recordings.RecordingIndex;
import io.claimline.gateway.store.recordings.StoredRecording;
import io.claimline.gateway.store.recordings.StoredRecording.Seal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the files that the switch has written, round after round. The directory is the queue: a file is deleted when its call's recording is encrypted, durable and in the index, and not
 * before; whatever stops a round, the next one begins the same file anew, under a new key. Rounds block, and are run one at a time.
 */
public final class Keeping {
    private static final Logger LOG = LoggerFactory.getLogger(Keeping.class);
    private static final String RAW = ".raw";
    /** A leg that is gone writes nothing more; the switch has closed the file by then. */
    private static final Duration SETTLED = Duration.ofSeconds(3);
    /** A file of which nobody knows the call, or the end, is taken when it has not grown for so long. */
    private static final Duration FORGOTTEN = Duration.ofMinutes(10);

    private final Path from;
    private final Path work;
    private final Vault vault;
    private final KeyRing keys;
    private final RecordingIndex index;
    private final RecordedCall.Book calls;
    private final InstantSource clock;
    private final Map<Path, Long> sizes = new HashMap<>();
    private volatile Health health = new Health(0, "");

    /**
     * How it is doing.
     *
     * @param waiting files that wait to be encrypted
     * @param trouble why they wait, for the operator; empty when all is well
     */
    public record Health(int waiting, String trouble) {}

    /**
     * Where files come from and go to.
     *
     * @param from where the switch writes
     * @param work for files that are being encrypted; on the file system of a directory vault
     */
    public record Places(Path from, Path work, Vault vault) {}

    /** @param calls looks up whose call it was */
    public Keeping(Places places, KeyRing keys, RecordingIndex index, RecordedCall.Book calls, InstantSource clock) {
        this.from = places.from();
        this.work = places.work();
        this.vault = places.vault();
        this.keys = keys;
        this.index = index;
        this.calls = calls;
        this.clock = clock;
    }

    /** How it is doing now. */
    public Health health() {
        return health;
    }

    /** Looks at every file once. The first failure ends the round: what stopped one file will stop the others. */
    public void round() {
        var waiting = 0;
        try {
            var files = files();
            sizes.keySet().retainAll(files);
            waiting = files.size();
            for (var file : files) {
                if (take(file)) {
                    waiting--;
                }
            }
            told(new Health(waiting, ""));
        } catch (IOException | CompletionException e) {
            told(
                    new Health(
                            waiting,
                            "recordings wait: " + reason(e)
                                    + ". Calls go on; make room in or repair the place of the recordings, they are taken by themselves then"));
        }
    }

    private static String reason(Exception e) {
        return String.valueOf(e.getCause() == null ? e : e.getCause());
    }

    private void told(Health now) {
        if (!now.trouble().isEmpty() && health.trouble().isEmpty()) {
            LOG.error("{} recordings are not encrypted yet: {}", now.waiting(), now.trouble());
        } else if (now.trouble().isEmpty() && !health.trouble().isEmpty()) {
            LOG.info("Recordings are kept again");
        }
        health = now;
    }

    private List<Path> files() throws IOException {
        var files = new ArrayList<Path>();
        if (Files.isDirectory(from)) {
            try (var listed = Files.newDirectoryStream(from, "*" + RAW)) {
                listed.forEach(files::add);
            }
        }
        return files;
    }

    /** Whether it was taken. */
    private boolean take(Path file) throws IOException {
        var name = file.getFileName().toString();
        var call = CallId.parse(name.substring(0, name.length() - RAW.length()));
        if (call.isEmpty() || !still(file)) {
            return false;
        }
        var known = calls.find(call.get());
        var forgotten = quietFor(file).compareTo(FORGOTTEN) > 0;
        if (!forgotten && known.filter(RecordedCall::over).isEmpty()) {
            return false;
        }
        keep(call.get(), file, known);
        return true;
    }

    /** Two rounds saw it alike, and nothing was written for a while. */
    private boolean still(Path file) throws IOException {
        var size = Files.size(file);
        return Long.valueOf(size).equals(sizes.put(file, size))
                && quietFor(file).compareTo(SETTLED) >= 0;
    }

    private Duration quietFor(Path file) throws IOException {
        return Duration.between(Files.getLastModifiedTime(file).toInstant(), clock.instant());
    }

    private void keep(CallId call, Path file, Optional<RecordedCall> known) throws IOException {
        var ended = Files.getLastModifiedTime(file).toInstant();
        var sound = StereoSound.of(file);
        var seal = seal(call, sound);
        var now = clock.instant();
        index.keep(new StoredRecording(
                        call,
                        known.map(RecordedCall::about).orElse(new StoredRecording.About(null, null, List.of())),
                        ended.minus(sound.length()),
                        sound.length(),
                        sound.pauses(),
                        sound.waveform(),
                        seal,
                        now,
                        until(now, known),
                        false,
                        null,
                        false))
                .join();
        Files.delete(file);
        sizes.remove(file);
        LOG.info("The recording of call {} is kept, {} s", call, sound.length().toSeconds());
    }

    private static Instant until(Instant now, Optional<RecordedCall> known) {
        var keep = known.map(RecordedCall::keep).orElse(Period.ofDays(RecordingPolicy.USUAL_DAYS));
        return now.atOffset(ZoneOffset.UTC).plus(keep).toInstant();
    }

    private Seal seal(CallId call, StereoSound sound) throws IOException {
        var key = keys.draw(call.value());
        var part = work.resolve(call.value() + ".part");
        var digest = sha256();
        try (var plain = sound.wav();
                var out = new DigestOutputStream(Files.newOutputStream(part), digest)) {
            new SealedFile(key.key(), call.value()).write(plain, out);
        }
        vault.put(fileOf(call), part);
        return new Seal(key.keyId(), key.wrapped(), sound.size(), HexFormat.of().formatHex(digest.digest()));
    }

    /** The name of a recording in the vault: it tells of the call and of nobody. */
    public static String fileOf(CallId call) {
        return call.value() + ".sealed";
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
