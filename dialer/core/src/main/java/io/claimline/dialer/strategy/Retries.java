package io.claimline.dialer.strategy;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * What follows a try, by what came of it. A table with a row for every result.
 *
 * @param rows what follows each
 */
public record Retries(Map<TryResult, Then> rows) {
    /** What is usual: an unanswered call again after some hours, a message left not before two days, whoever was reached or refused not again in this step. */
    public static final Retries USUAL = new Retries(usual());

    /** What follows a try. */
    public sealed interface Then {
        /** The same again, so long after it ended, or after the spacing of the step when that is longer. */
        record Again(Duration after) implements Then {
            /** @throws IllegalArgumentException when it is not from a minute to 30 days */
            public Again {
                if (after.compareTo(Duration.ofMinutes(1)) < 0 || after.compareTo(Duration.ofDays(30)) > 0) {
                    throw new IllegalArgumentException(
                            "A try follows another after a minute to 30 days, but not after " + after);
                }
            }
        }

        /** The next medium of the step, after the spacing of the step. */
        record NextMedium() implements Then {}

        /** The step is over. */
        record Over() implements Then {}
    }

    /** @throws IllegalArgumentException that names the results without a row */
    public Retries {
        rows = withLater(rows);
        for (var result : TryResult.values()) {
            if (!rows.containsKey(result)) {
                throw new IllegalArgumentException("Retries say nothing about " + result);
            }
        }
    }

    /** What follows it. */
    public Then after(TryResult result) {
        return rows.getOrDefault(result, new Then.Over());
    }

    /** Tables that were kept before these results were told apart have the usual answer to them. */
    private static Map<TryResult, Then> withLater(Map<TryResult, Then> rows) {
        var all = new EnumMap<TryResult, Then>(TryResult.class);
        all.put(TryResult.UNFIT, usual(TryResult.UNFIT));
        all.put(TryResult.UNTRIED, usual(TryResult.UNTRIED));
        all.putAll(rows);
        return Map.copyOf(all);
    }

    private static Map<TryResult, Then> usual() {
        var rows = new EnumMap<TryResult, Then>(TryResult.class);
        for (var result : TryResult.values()) {
            rows.put(result, usual(result));
        }
        return rows;
    }

    private static Then usual(TryResult result) {
        return switch (result) {
            case NO_ANSWER, MACHINE -> new Then.Again(Duration.ofHours(4));
            case BUSY -> new Then.Again(Duration.ofMinutes(30));
            case MESSAGE_LEFT, INTERRUPTED -> new Then.Again(Duration.ofDays(2));
            case HUNG_UP_EARLY, NOT_VERIFIED -> new Then.Again(Duration.ofDays(1));
            case OUT_OF_SERVICE, WRONG_PERSON, OPTED_OUT, REFUSED, UNFIT -> new Then.NextMedium();
            case HEARD, PROMISED, LINK_SENT, ASKED, SENT, WITHDRAWN, UNTRIED -> new Then.Over();
        };
    }
}
