package io.claimline.gateway.app.recordings.keep;

import io.claimline.dialer.id.CallId;
import io.claimline.gateway.app.recordings.vault.Vault;
import io.claimline.gateway.store.recordings.RecordingIndex;
import io.claimline.gateway.store.recordings.StoredRecording;
import java.io.IOException;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes recordings whose time is over: first the key, with which the sound is lost wherever copies of the file are, then the file. Rounds block. */
public final class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final int AT_ONCE = 200;

    private final RecordingIndex index;
    private final Vault vault;
    private final Consumer<CallId> audit;
    private final InstantSource clock;

    /** @param audit writes down that the recording of that call is deleted by its age; returns when that is durable */
    public Retention(RecordingIndex index, Vault vault, Consumer<CallId> audit, InstantSource clock) {
        this.index = index;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /** Deletes what is due, and the files of what was deleted by hand. What fails is tried again in the next round. */
    public void round() {
        try {
            for (var due : index.due(clock.instant(), AT_ONCE).join()) {
                audit.accept(due.id());
                index.erase(due.id(), clock.instant()).join();
            }
            for (StoredRecording left : index.left(AT_ONCE).join()) {
                vault.delete(Keeping.fileOf(left.id()));
                index.gone(left.id()).join();
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("Recordings whose time is over are not all deleted yet, it is tried again: {}", e.toString());
        }
    }
}
