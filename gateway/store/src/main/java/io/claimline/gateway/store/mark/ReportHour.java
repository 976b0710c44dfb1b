package io.claimline.gateway.store.mark;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How an hour is named in the store: by the instant at which it begins, e.g. {@code 2026-11-30T15:00:00Z}. */
public final class ReportHour {
    /** The field beside an attempt, a payment or a span of time that names its hour. */
    public static final String FIELD = "hour";

    /** The field beside a decision that said no. */
    public static final String REFUSED = "refusedHour";

    private ReportHour() {}

    /** The hour of UTC in which the instant lies. */
    public static String of(Instant at) {
        return at.truncatedTo(ChronoUnit.HOURS).toString();
    }
}
