package io.claimline.dialer.compliance.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a rule binds. It binds from the first instant that any place of the United States has that day (Guam) to the last
 * instant that any has (American Samoa), so that of two that follow each other the stricter binds in between.
 *
 * @param from first day
 * @param last last day; null when no end is known
 */
public record Span(LocalDate from, @Nullable LocalDate last) {
    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(10);
    private static final ZoneOffset LATEST = ZoneOffset.ofHours(-11);

    /** From this day, without an end. */
    public static Span from(LocalDate from) {
        return new Span(from, null);
    }

    /** The last day. */
    public Optional<LocalDate> until() {
        return Optional.ofNullable(last);
    }

    /** First instant at which it binds. */
    public Instant starts() {
        return from.atStartOfDay().toInstant(EARLIEST);
    }

    /** First instant at which it binds no more; {@link Instant#MAX} without an end. */
    public Instant ends() {
        return last == null ? Instant.MAX : last.plusDays(1).atStartOfDay().toInstant(LATEST);
    }

    /** Whether the two have a day in common. */
    public boolean overlaps(Span other) {
        return (last == null || !other.from.isAfter(last)) && (other.last == null || !from.isAfter(other.last));
    }
}
