package io.claimline.dialer.strategy.plan;

import java.time.Instant;
import java.util.List;

/**
 * The plan of a campaign for the rest of a day.
 *
 * @param from when it was made, or its day begins
 * @param until when its day ends
 * @param rows every account of the strategy, in the order in which they were planned
 */
public record DayPlan(Instant from, Instant until, List<Row> rows) {
    /** Copies the rows. */
    public DayPlan {
        rows = List.copyOf(rows);
    }

    /**
     * One account.
     *
     * @param account as it was
     * @param because why the campaign chooses it
     * @param fate what the day brings
     */
    public record Row(Account account, List<String> because, Fate fate) {}
}
