package io.claimline.gateway.store.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report that is sent by e-mail.
 *
 * @param id drawn
 * @param name as people call it; the subject of the e-mail
 * @param weekly whether it is sent once a week, of seven shift dates, and not daily, of one
 * @param day on which day of the week, 1 is Monday; for weekly ones
 * @param time when, by the site's wall clock, e.g. {@code 07:30}
 * @param by what rows it is grouped by, on the wire of the API
 * @param filters which of everything it is of, by dimension
 * @param format {@code csv} or {@code xlsx}
 * @param recipients users of the installation
 * @param madeBy who made it
 * @param revision rises with each change by people
 * @param nextAt when it is due next
 * @param leasedUntil until when somebody is sending it
 * @param sentTo recipients who have the one that is due
 * @param lastAt when it was last sent to everybody; null before
 * @param problem why the last one was not; empty when it was
 */
public record Schedule(
        String id,
        String name,
        boolean weekly,
        int day,
        String time,
        String by,
        Map<String, String> filters,
        String format,
        List<Recipient> recipients,
        String madeBy,
        long revision,
        Instant nextAt,
        Instant leasedUntil,
        List<String> sentTo,
        @Nullable Instant lastAt,
        String problem) {
    /** Copies the collections. */
    public Schedule {
        filters = Map.copyOf(filters);
        recipients = List.copyOf(recipients);
        sentTo = List.copyOf(sentTo);
    }

    /** The same for other people; the next revision. */
    public Schedule to(List<Recipient> others) {
        return new Schedule(
                id,
                name,
                weekly,
                day,
                time,
                by,
                filters,
                format,
                others,
                madeBy,
                revision + 1,
                nextAt,
                leasedUntil,
                sentTo,
                lastAt,
                problem);
    }

    /** A user and where the user reads mail. */
    public record Recipient(String user, String address) {}
}
