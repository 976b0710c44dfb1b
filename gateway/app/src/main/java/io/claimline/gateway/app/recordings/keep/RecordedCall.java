package io.claimline.gateway.app.recordings.keep;

import io.claimline.dialer.id.CallId;
import io.claimline.gateway.store.recordings.StoredRecording.About;
import java.time.Period;
import java.util.Optional;

/**
 * What is known of a call that was recorded.
 *
 * @param about whose call it was
 * @param over whether it has ended
 * @param keep for how long its recording is kept
 */
public record RecordedCall(About about, boolean over, Period keep) {
    /** Where calls are looked up. May block, and throws when the store cannot be reached. */
    @FunctionalInterface
    public interface Book {
        /** Empty while nothing is known of it. */
        Optional<RecordedCall> find(CallId call);
    }
}
