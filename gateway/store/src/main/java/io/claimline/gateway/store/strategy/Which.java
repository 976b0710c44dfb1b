package io.claimline.gateway.store.strategy;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;

import io.claimline.gateway.store.link.Match;
import java.util.Optional;
import java.util.Set;
import org.bson.conversions.Bson;

/**
 * Which calls by a recorded voice are meant: those that reached one of the points or ended in one of the results, and reached none of the points that rule a call out. The same
 * words count them and find them, so that behind each figure are as many calls as it says.
 *
 * @param points names of {@link io.claimline.dialer.reminder.Point}
 * @param results names of {@link io.claimline.dialer.call.CallResult}; an empty one is of calls that go on
 * @param without names of points
 */
public record Which(Set<String> points, Set<String> results, Set<String> without) {
    private static final String POINTS = "path.points.k";

    /** All of them. */
    public static final Which ANY = new Which(Set.of(), Set.of(), Set.of());

    /** Copies the sets. */
    public Which {
        points = Set.copyOf(points);
        results = Set.copyOf(results);
        without = Set.copyOf(without);
    }

    /** Those that reached this point. */
    public static Which reached(String point) {
        return new Which(Set.of(point), Set.of(), Set.of());
    }

    /** Those that ended so. */
    public static Which ended(String result) {
        return new Which(Set.of(), Set.of(result), Set.of());
    }

    /** Whether calls that are alike are meant. */
    public boolean takes(ReminderReports.Alike alike) {
        return without.stream().noneMatch(alike.points()::contains)
                && (equals(ANY)
                        || points.stream().anyMatch(alike.points()::contains)
                        || results.contains(alike.result()));
    }

    /** The same, asked of the store; empty where all are meant. */
    Optional<Bson> filter() {
        return equals(ANY)
                ? Optional.empty()
                : Optional.of(Match.all(or(in(POINTS, points), result()), nin(POINTS, without)));
    }

    private Bson result() {
        return results.contains("")
                ? or(in("ending.result", results), exists("ending.result", false))
                : in("ending.result", results);
    }
}
