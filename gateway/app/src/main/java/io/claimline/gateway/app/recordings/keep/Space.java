package io.claimline.gateway.app.recordings.keep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much room there is for recordings. Where the switch writes, a full disk loses what is said from then on, and nobody would be told: so the alarm rises before.
 *
 * @param places directories that must have room; one that is not there is left out
 * @param least bytes that each must have free
 */
public record Space(List<Path> places, long least) {
    private static final long MEGABYTE = 1L << 20;

    /** Copies the list. */
    public Space {
        places = List.copyOf(places);
    }

    /** Where there is too little, for the operator; empty when there is enough everywhere. */
    String trouble() {
        return places.stream().flatMap(this::trouble).findFirst().orElse("");
    }

    private Stream<String> trouble(Path place) {
        var free = free(place);
        return free >= least
                ? Stream.empty()
                : Stream.of(free / MEGABYTE + " MB are free for recordings in " + place + ", and "
                        + least / MEGABYTE
                        + " MB should be. Make room: when it is full, calls go on and are not recorded any more");
    }

    /** The least that is free in one of them, in bytes. */
    public long free() {
        return places.stream().mapToLong(Space::free).min().orElse(Long.MAX_VALUE);
    }

    private static long free(Path place) {
        try {
            return Files.isDirectory(place) ? Files.getFileStore(place).getUsableSpace() : Long.MAX_VALUE;
        } catch (IOException e) {
            return 0;
        }
    }
}
