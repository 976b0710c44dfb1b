package io.claimline.gateway.store.journal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What was found when the journal was opened.
 *
 * @param records undelivered documents that were found
 * @param tornTail the cut-off end of the last file, if there was one: a write that was going on when the process ended, never
 *     acknowledged
 * @param damages places where records that were once written cannot be read; each may be a lost record
 */
public record Recovery(int records, Optional<Damage> tornTail, List<Damage> damages) {
    /** Copies the list. */
    public Recovery {
        damages = List.copyOf(damages);
    }

    /**
     * A stretch of a file that holds no readable record.
     *
     * @param file which; a damaged one is kept beside it as {@code *.damaged}
     * @param offset first byte
     * @param bytes how long
     */
    public record Damage(Path file, long offset, long bytes) {}

    /** What a person should know; empty when all was well. */
    public Optional<String> warning() {
        if (damages.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("The outcome journal is damaged in " + damages.size() + " place(s): " + damages
                + ". Records before and after were recovered; what stood there is lost to this node. The files were kept as"
                + " *.damaged. Check the disk, and compare the calls of that time with the switch's own records.");
    }
}
