package io.claimline.dialer.attempt;

import io.claimline.dialer.id.AgentId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened on a call, event by event, for whoever asks later why it ended so. The first events and the last ones are kept, {@link #MOST} in all: a call that
 * was bridged anew for an hour is told by its beginning and its end.
 *
 * @param events oldest first
 * @param leftOut how many were left out between the first half and the rest; 0 or more
 */
public record EventLine(List<Event> events, int leftOut) {
    /** Events kept of one call. */
    public static final int MOST = 40;

    /** Nothing yet. */
    public static final EventLine NONE = new EventLine(List.of(), 0);

    private static final int LONGEST = 200;

    /**
     * One event.
     *
     * @param at when, to the millisecond
     * @param state where the call was after it, by the state's name
     * @param says what happened, in a few words without names of patients; at most 200 characters
     * @param agent whose call it was then; null while it was nobody's
     */
    public record Event(
            Instant at, String state, String says, @Nullable AgentId agent) {
        /** Shortens what is too long. */
        public Event {
            at = at.truncatedTo(ChronoUnit.MILLIS);
            says = says.length() > LONGEST ? says.substring(0, LONGEST) : says;
        }
    }

    /** Copies the events. */
    public EventLine {
        events = List.copyOf(events);
    }

    /** The same with one more at its end. */
    public EventLine with(Event event) {
        var more = new ArrayList<>(events);
        more.add(event);
        if (more.size() <= MOST) {
            return new EventLine(more, leftOut);
        }
        more.remove(MOST / 2);
        return new EventLine(more, leftOut + 1);
    }
}
