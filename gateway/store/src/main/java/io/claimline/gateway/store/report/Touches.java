package io.claimline.gateway.store.report;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Projections;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.outcome.Outcome;
import io.claimline.dialer.outcome.OutcomeField;
import io.claimline.dialer.report.CallCounts;
import io.claimline.dialer.report.ShiftCalendar;
import io.claimline.dialer.report.Touch;
import io.claimline.gateway.store.link.MongoLink;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;

/** What claims came to on calls, held against everything else that was said and paid about them. */
final class Touches {
    /** Money on its way on the day promised is not late: banks take that long. */
    private static final int GRACE_DAYS = 3;

    private static final Comparator<Said> ORDER =
            Comparator.comparing(Said::savedAt).thenComparing(Said::id);

    private final MongoLink link;
    private final ShiftCalendar calendar;

    /** That an outcome about a claim was saved. Of a busy floor's hour many thousands are read, so nothing more of them is. */
    private record Said(String id, String call, String claim, Instant savedAt) {
        static Said of(Outcome outcome) {
            return new Said(outcome.id().value(), outcome.call().value(), outcome.claim(), outcome.savedAt());
        }

        static Said read(Document document) {
            return new Said(
                    document.getString("_id"),
                    document.getString("call"),
                    document.getString("claim"),
                    document.getDate("savedAt").toInstant());
        }
    }

    /** A line posted on a claim. */
    private record Posted(Instant at, long cents) {}

    Touches(MongoLink link, ShiftCalendar calendar) {
        this.link = link;
        this.calendar = calendar;
    }

    /** By call, one touch for each claim that these outcomes speak of. Blocks. */
    Map<CallId, List<Touch>> of(List<Outcome> outcomes) {
        var claims = outcomes.stream().map(Outcome::claim).collect(Collectors.toSet());
        var everything = outcomesOf(claims);
        var posted = posted(promised(outcomes));
        return outcomes.stream().collect(Collectors.groupingBy(Outcome::call)).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        call -> lastOfClaims(call.getValue())
                                .map(one -> touch(
                                        one,
                                        everything.getOrDefault(one.claim(), List.of()),
                                        posted.getOrDefault(one.claim(), List.of())))
                                .toList()));
    }

    private static Stream<Outcome> lastOfClaims(List<Outcome> ofCall) {
        var last = new HashMap<String, Outcome>();
        ofCall.stream().sorted(Comparator.comparing(Said::of, ORDER)).forEach(one -> last.put(one.claim(), one));
        return last.values().stream();
    }

    private Touch touch(Outcome outcome, List<Said> ofClaim, List<Posted> posted) {
        var one = Said.of(outcome);
        var date = calendar.siteDate(one.savedAt());
        var others = ofClaim.stream()
                .filter(other -> !other.call().equals(one.call()))
                .toList();
        var again = one.savedAt().plus(Duration.ofDays(Touch.AGAIN_DAYS));
        return new Touch(
                outcome,
                others.stream()
                        .noneMatch(other -> ORDER.compare(other, one) > 0
                                && calendar.siteDate(other.savedAt()).equals(date)),
                others.stream().noneMatch(other -> ORDER.compare(other, one) < 0),
                others.stream()
                        .anyMatch(other ->
                                ORDER.compare(other, one) > 0 && other.savedAt().isBefore(again)),
                CallCounts.followUp(outcome)
                        .filter(day -> others.stream()
                                .anyMatch(other -> ORDER.compare(other, one) > 0
                                        && !calendar.siteDate(other.savedAt()).isAfter(day)))
                        .isPresent(),
                kept(outcome, posted));
    }

    private long kept(Outcome one, List<Posted> posted) {
        return due(one).map(until -> posted.stream()
                        .filter(line ->
                                !line.at().isBefore(one.savedAt()) && line.at().isBefore(until))
                        .mapToLong(Posted::cents)
                        .sum())
                .map(cents -> Math.max(0, cents))
                .orElse(0L);
    }

    private Optional<Instant> due(Outcome one) {
        var day = one.fields().get(OutcomeField.PROMISE_DATE.key());
        if (day == null
                || CallCounts.promised(one.fields().get(OutcomeField.PROMISE_AMOUNT.key()))
                        .isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(day)
                    .plusDays(GRACE_DAYS + 1)
                    .atStartOfDay(calendar.zone())
                    .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Set<String> promised(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(one -> due(one).isPresent())
                .map(Outcome::claim)
                .collect(Collectors.toSet());
    }

    private Map<String, List<Said>> outcomesOf(Set<String> claims) {
        return HourReader.parts(claims)
                .flatMap(part -> link
                        .all(link.collection("outcomes")
                                .find(in("claim", part))
                                .projection(Projections.include("call", "claim", "savedAt")))
                        .join()
                        .stream())
                .map(Said::read)
                .collect(Collectors.groupingBy(Said::claim));
    }

    private Map<String, List<Posted>> posted(Set<String> claims) {
        return HourReader.parts(claims)
                .flatMap(part -> link
                        .all(link.collection("claims").find(in("_id", part)).projection(Projections.include("posted")))
                        .join()
                        .stream())
                .collect(Collectors.toMap(claim -> claim.getString("_id"), Touches::lines));
    }

    private static List<Posted> lines(Document claim) {
        Collection<Document> lines = claim.getList("posted", Document.class, List.of());
        return lines.stream()
                .map(line -> new Posted(
                        line.getDate("at").toInstant(),
                        line.get("cents", Number.class).longValue()))
                .toList();
    }
}
