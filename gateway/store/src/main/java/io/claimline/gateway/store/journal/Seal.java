package io.claimline.gateway.store.journal;

import java.util.List;

/**
 * Gives records their last form in the order in which they come to the disk, as a chain needs it. Used by the journal's one thread: for each
 * batch {@link #sealed}, then {@link #kept} once it is on the disk; when the disk refuses there is no {@code kept}, and the batch never was.
 */
public interface Seal {
    /** Leaves records as they are. */
    Seal NONE = new Seal() {
        @Override
        public List<Entry> sealed(List<Entry> batch) {
            return batch;
        }

        @Override
        public void kept() {}
    };

    /** The batch as it is written, of the same length. */
    List<Entry> sealed(List<Entry> batch);

    /** What was sealed last is on the disk. */
    void kept();
}
