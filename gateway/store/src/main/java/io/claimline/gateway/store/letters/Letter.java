package io.claimline.gateway.store.letters;

import io.claimline.dialer.id.AgentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter about balances. Who it goes to and what is owed is looked up when it is handed over, not before.
 *
 * @param id names it; the same id is the same letter
 * @param person by the key of the worklists
 * @param claims ids of the balances it is about, of one patient at one practice
 * @param language en or es
 * @param orderedAt when a strategy wanted it
 * @param state how far it is
 * @param rows what stands in the file; null until it is handed over
 */
public record Letter(
        String id,
        String person,
        List<String> claims,
        String language,
        Instant orderedAt,
        State state,
        @Nullable Handed rows) {
    /** Copies the list. */
    public Letter {
        claims = List.copyOf(claims);
    }

    /** How far it is. */
    public enum State {
        /** It waits for the next file. */
        WAITING,
        /** It is in a file. */
        HANDED_OVER,
        /** Nothing was owed any more, or there was no address, when its file was made. */
        LEFT_OUT
    }

    /**
     * The file that it is in.
     *
     * @param day of the file, in the office's zone
     * @param at when the file was made
     * @param by who made it
     * @param fields as they stand in its row
     */
    public record Handed(LocalDate day, Instant at, AgentId by, List<String> fields) {
        /** Copies the fields. */
        public Handed {
            fields = List.copyOf(fields);
        }
    }

    /** Tells nothing of the person, so that a log line cannot. */
    @Override
    public String toString() {
        return "Letter[" + id + ", " + state + "]";
    }
}
