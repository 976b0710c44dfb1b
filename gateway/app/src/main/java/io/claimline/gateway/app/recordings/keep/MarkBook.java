package io.claimline.gateway.app.recordings.keep;

import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.port.Telephony;
import io.claimline.dialer.port.TelephonyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what happens on calls that are recorded, beside where their recordings will be kept: a line each, so that a crash loses none that was told. A recording without marks is a
 * recording all the same: what cannot be written is logged and left out.
 */
public final class MarkBook {
    private static final Logger LOG = LoggerFactory.getLogger(MarkBook.class);
    private static final String ENDING = ".marks";

    private final Path folder;
    private final Executor writer;
    private final InstantSource clock;
    private final Map<CallId, Boolean> paused = new ConcurrentHashMap<>();

    /**
     * A book in that directory.
     *
     * @param writer runs one after the other what it is given; nobody waits for it
     */
    public MarkBook(Path folder, Executor writer, InstantSource clock) {
        this.folder = folder;
        this.writer = writer;
        this.clock = clock;
    }

    /** A fact of the switch. Does not block: what is known of a call is looked at, and written, by the writer. */
    public void hear(TelephonyEvent event) {
        var at = clock.instant();
        switch (event) {
            case TelephonyEvent.CallRecorded(LegId leg, boolean silent) ->
                about(leg, call -> recorded(call, silent, at));
            case TelephonyEvent.Unbridged unbridged -> about(unbridged.leg(), call -> mark(call, Marks.Word.APART, at));
            case TelephonyEvent.Bridged bridged -> about(bridged.leg(), call -> mark(call, Marks.Word.TOGETHER, at));
            case TelephonyEvent.Gone gone -> about(gone.leg(), paused::remove);
            default -> {}
        }
    }

    private void about(LegId leg, Consumer<CallId> then) {
        Telephony.callOf(leg).ifPresent(call -> writer.execute(() -> then.accept(call)));
    }

    /** After a restart of the gateway the book goes on where it was: a pause that ends then has its end in it. */
    private void recorded(CallId call, boolean silent, Instant at) {
        var before = Optional.ofNullable(paused.put(call, silent)).or(() -> noted(call));
        if (before.isEmpty()) {
            write(call, Marks.Word.BEGUN, at);
        }
        if (before.orElse(false) != silent) {
            write(call, silent ? Marks.Word.PAUSED : Marks.Word.RESUMED, at);
        }
    }

    private void mark(CallId call, Marks.Word word, Instant at) {
        if (paused.containsKey(call)) {
            write(call, word, at);
        }
    }

    private void write(CallId call, Marks.Word word, Instant at) {
        try {
            Files.writeString(file(call), Marks.line(at, word), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            LOG.warn("What happened on the recorded call {} is not marked: {}", call, e.toString());
        }
    }

    /** Whether that call was paused last, as it is written; false when nothing is. For the writer's thread. */
    public boolean silenced(CallId call) {
        return noted(call).orElse(false);
    }

    private Optional<Boolean> noted(CallId call) {
        try {
            return Files.exists(file(call)) ? Marks.silenced(Files.readAllLines(file(call))) : Optional.empty();
        } catch (IOException e) {
            LOG.warn("What happened on the recorded call {} cannot be read: {}", call, e.toString());
            return Optional.empty();
        }
    }

    private Path file(CallId call) {
        return folder.resolve(call.value() + ENDING);
    }

    /** What happened on that call until {@code until}. */
    Marks of(CallId call, Instant until) {
        try {
            return Files.exists(file(call)) ? Marks.read(Files.readAllLines(file(call)), until) : Marks.NONE;
        } catch (IOException e) {
            LOG.warn("What happened on the recorded call {} cannot be read: {}", call, e.toString());
            return Marks.NONE;
        }
    }

    /** The recording of that call is kept, with its marks. */
    void done(CallId call) throws IOException {
        Files.deleteIfExists(file(call));
    }
}
