package io.claimline.gateway.store.journal;

import io.claimline.gateway.store.mark.ReportHour;
import io.claimline.gateway.store.mark.ReportMarks;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;

/** Which hours must be reckoned again after a batch of the journal has reached the store. */
final class MarkedEntries {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int LONGEST_SHIFT = 17;

    private MarkedEntries() {}

    /** The marks to be made. */
    static Set<String> of(List<Entry> batch) {
        var marks = new HashSet<String>();
        batch.forEach(entry -> of(entry).forEach(marks::add));
        return marks;
    }

    private static Stream<String> of(Entry entry) {
        var body = entry.body();
        return switch (entry.kind()) {
            case ATTEMPT, AGENT_TIME -> hour(body, ReportHour.FIELD);
            case DECISION -> hour(body, ReportHour.REFUSED);
            case OUTCOME -> Stream.of(ReportMarks.claim(body.getString("claim")));
            case WORK_SHIFT -> shift(body);
            default -> Stream.of();
        };
    }

    private static Stream<String> hour(Document body, String field) {
        return Stream.ofNullable(body.getString(field)).map(ReportMarks::hour);
    }

    /** What its agent did may belong to another date, now that the shift is known. */
    private static Stream<String> shift(Document body) {
        var began = body.getDate("beganAt").toInstant();
        var end = body.get("end") instanceof Date left ? left.toInstant() : began;
        return Stream.iterate(began, at -> at.plus(HOUR))
                .limit(LONGEST_SHIFT)
                .takeWhile(at -> !at.isAfter(end.plus(HOUR)))
                .map(MarkedEntries::marked);
    }

    private static String marked(Instant at) {
        return ReportMarks.hour(ReportHour.of(at));
    }
}
