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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
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

    /** A fact of the switch. Does not block. */
    public void hear(TelephonyEvent event) {
        switch (event) {
            case TelephonyEvent.CallRecorded(LegId leg, boolean silent) ->
                Telephony.callOf(leg).ifPresent(call -> recorded(call, silent));
            case TelephonyEvent.Unbridged unbridged -> mark(unbridged.leg(), Marks.Word.APART);
            case TelephonyEvent.Bridged bridged -> mark(bridged.leg(), Marks.Word.TOGETHER);
            case TelephonyEvent.Gone gone -> Telephony.callOf(gone.leg()).ifPresent(paused::remove);
            default -> {}
        }
    }

    private void recorded(CallId call, boolean silent) {
        var before = paused.put(call, silent);
        if (before == null) {
            write(call, Marks.Word.BEGUN);
        }
        var was = before != null && before;
        if (was != silent) {
            write(call, silent ? Marks.Word.PAUSED : Marks.Word.RESUMED);
        }
    }

    private void mark(LegId leg, Marks.Word word) {
        Telephony.callOf(leg).filter(paused::containsKey).ifPresent(call -> write(call, word));
    }

    private void write(CallId call, Marks.Word word) {
        var line = Marks.line(clock.instant(), word);
        writer.execute(() -> {
            try {
                Files.writeString(file(call), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                LOG.warn("What happened on the recorded call {} is not marked: {}", call, e.toString());
            }
        });
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
