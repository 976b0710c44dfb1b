package io.claimline.dialer.origination;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * Decides when the room for calls is worth telling: when it comes or goes, or changes by a quarter of what was last told and by at least two; never twice within
 * a tenth of a second.
 */
public final class RoomNews {
    /** Between two tellings. */
    public static final Duration APART = Duration.ofMillis(100);

    private static final int UNTOLD = -1;
    private static final int LEAST_CHANGE = 2;

    private int told = UNTOLD;
    private Instant toldAt = Instant.MIN;

    /** What to tell now; empty when nothing. Ask after each change, and now and then. */
    public OptionalInt news(int room, Instant now) {
        boolean tooSoon = !now.isBefore(toldAt) && now.isBefore(toldAt.plus(APART)) && told != UNTOLD;
        if (tooSoon || !matters(room)) {
            return OptionalInt.empty();
        }
        told = room;
        toldAt = now;
        return OptionalInt.of(room);
    }

    /** The connection was lost: whatever the room is next, it is news. */
    public void lost() {
        told = UNTOLD;
    }

    private boolean matters(int room) {
        if (told == UNTOLD || (room == 0) != (told == 0)) {
            return true;
        }
        int change = Math.abs(room - told);
        return change >= LEAST_CHANGE && change * 4 >= told;
    }
}
