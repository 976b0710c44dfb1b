package io.claimline.dialer.strategy.plan;

import io.claimline.dialer.id.E164;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a day has already when the rest of it is planned.
 *
 * @param dues when the calls by a recorded voice are due that are ordered and wait
 * @param calls how many calls by a recorded voice the campaign has made today or has ordered for today
 * @param numbers the numbers that were called today or are to be, each with the key of the account about which it was
 */
public record Booked(List<Instant> dues, int calls, Map<E164, String> numbers) {
    /** Nothing. */
    public static final Booked NOTHING = new Booked(List.of(), 0, Map.of());

    /** Copies both. */
    public Booked {
        dues = List.copyOf(dues);
        numbers = Map.copyOf(numbers);
    }
}
