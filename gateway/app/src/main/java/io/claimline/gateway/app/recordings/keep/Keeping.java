package io.claimline.gateway.app.recordings.keep;

import io.claimline.dialer.id.CallId;
import io.claimline.dialer.recording.RecordingPolicy;
import io.claimline.gateway.store.recordings.RecordingIndex;
import io.claimline.gateway.store.recordings.StoredRecording;
import io.claimline.gateway.store.recordings.StoredRecording.Seal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
    /** A leg that is gone writes nothing more; the switch has closed the file by then. */
    private static final Duration SETTLED = Duration.ofSeconds(3);
    /** A file of which nobody knows the call, or the end, is taken when it has not grown for so long. */
    private static final Duration FORGOTTEN = Duration.ofMinutes(10);
    /** After so many failures a round ends: then it is the place or the store that fails, and every file would wait for that. */
    private static final int FAILURES = 3;

    private final Path from;
    private final Sealer sealer;
    private final Kept kept;
    private final RecordedCall.Book calls;
    private final InstantSource clock;
    private final Map<Path, Long> sizes = new HashMap<>();
    private final Map<Path, Integer> failed = new HashMap<>();
    private volatile Health health = new Health(0, Duration.ZERO, "");

    /**
     * How it is doing.
     *
     * @param waiting recordings of calls that are over, which are not encrypted yet
     * @param oldest for how long the first of them has waited
     * @param trouble why they wait, or why the next ones soon may, for the operator; empty when all is well
     */
    public record Health(int waiting, Duration oldest, String trouble) {}

    /**
     * Where it is written down what is kept.
     *
     * @param marks what happened on recorded calls
     * @param space how much room is left
     */
    public record Kept(RecordingIndex index, MarkBook marks, Space space) {}

    /**
     * Keeps what the switch writes.
     *
     * @param from where the switch writes
     * @param calls looks up whose call it was
     */
    public Keeping(Path from, Sealer sealer, Kept kept, RecordedCall.Book calls, InstantSource clock) {
        this.from = from;
        this.sealer = sealer;
        this.kept = kept;
        this.calls = calls;
        this.clock = clock;
    }

    /** How it is doing now. */
    public Health health() {
        return health;
    }

    /** Looks at every file once, those that failed before last: one that cannot be kept does not stop the others. */
    public void round() {
        var left = new ArrayList<Instant>();
        var troubles = new ArrayList<String>();
        try {
            for (var file : files()) {
                if (troubles.size() < FAILURES) {
                    look(file, left, troubles);
                } else {
                    left.add(written(file));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            troubles.add(reason(e));
        }
        told(left, troubles.isEmpty() ? kept.space().trouble() : waits(troubles.getFirst()));
    }

    private static String waits(String why) {
        return "recordings wait: " + why
                + ". Calls go on; make room in or repair the place of the recordings, they are taken by themselves"
                + " then";
    }

    private void look(Path file, List<Instant> left, List<String> troubles) {
        var at = written(file);
        try {
            if (take(file)) {
                failed.remove(file);
            } else if (Duration.between(at, clock.instant()).compareTo(SETTLED) >= 0) {
                left.add(at);
            }
        } catch (IOException | RuntimeException e) {
            failed.merge(file, 1, Integer::sum);
            troubles.add(reason(e));
            left.add(at);
        }
    }

    private static String reason(Exception e) {
        var wrapped = e instanceof CompletionException || e instanceof UncheckedIOException;
        return String.valueOf(wrapped && e.getCause() != null ? e.getCause() : e);
    }

    private void told(List<Instant> left, String trouble) {
        var now = clock.instant();
        var oldest = left.stream().min(Comparator.naturalOrder()).map(at -> Duration.between(at, now));
        if (!trouble.isEmpty() && health.trouble().isEmpty()) {
            LOG.error("{} recordings are not encrypted yet: {}", left.size(), trouble);
        } else if (trouble.isEmpty() && !health.trouble().isEmpty()) {
            LOG.info("Recordings are kept again");
        }
        health = new Health(left.size(), oldest.orElse(Duration.ZERO), trouble);
    }

    private List<Path> files() throws IOException {
        var files = new ArrayList<Path>();
        if (Files.isDirectory(from)) {
            try (var listed = Files.newDirectoryStream(from, "*" + Sides.PARTY)) {
                listed.forEach(files::add);
            }
        }
        sizes.keySet().retainAll(files);
        failed.keySet().retainAll(files);
        files.sort(Comparator.comparing((Path file) -> failed.getOrDefault(file, 0))
                .thenComparing(Keeping::written)
                .thenComparing(Path::getFileName));
        return files;
    }

    /** The last change of it; of one that has just gone, none. */
    private static Instant written(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return Instant.MAX;
        }
    }

    /** Whether it was taken. */
    private boolean take(Path file) throws IOException {
        var name = file.getFileName().toString();
        var call = CallId.parse(name.substring(0, name.length() - Sides.PARTY.length()));
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
        var sound = StereoSound.of(Sides.of(file));
        var before = kept.index().find(call).join();
        // A crash, or a directory in which we may not delete, left it: what was kept stays kept, and what was erased
        // stays erased.
        if (before.filter(one -> one.erasedAt() != null || sealer.has(one, sound))
                .isEmpty()) {
            var seal = sealer.seal(call, sound);
            var held = before.map(StoredRecording::held).orElse(false);
            kept.index().keep(recording(call, known, sound, seal, held, ended)).join();
            LOG.info(
                    "The recording of call {} is kept, {} s",
                    call,
                    sound.length().toSeconds());
        }
        Sides.of(file).delete();
        kept.marks().done(call);
        sizes.remove(file);
    }

    private StoredRecording recording(
            CallId call, Optional<RecordedCall> known, StereoSound sound, Seal seal, boolean held, Instant ended) {
        var now = clock.instant();
        var marks = kept.marks().of(call, ended);
        return new StoredRecording(
                call,
                known.map(RecordedCall::about).orElse(new StoredRecording.About(null, null, List.of())),
                ended.minus(sound.length()),
                sound.length(),
                marks.known() ? marks.pauses() : sound.pauses(),
                marks.marks(),
                sound.waveform(),
                seal,
                now,
                until(now, known),
                held,
                null,
                false);
    }

    private static Instant until(Instant now, Optional<RecordedCall> known) {
        var keep = known.map(RecordedCall::keep).orElse(Period.ofDays(RecordingPolicy.USUAL_DAYS));
        return now.atOffset(ZoneOffset.UTC).plus(keep).toInstant();
    }

    /** The name of a recording in the vault: it tells of the call and of nobody. */
    public static String fileOf(CallId call) {
        return call.value() + ".sealed";
    }
}
