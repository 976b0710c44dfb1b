package io.claimline.dialer.reminder;

import io.claimline.dialer.id.RecordingId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way a reminder call went, for its attempt.
 *
 * @param points when each point was reached, the first time
 * @param keys the keys pressed at menus, in order; never what was keyed to be verified
 * @param failures tries to be verified that failed
 * @param language spoken last
 * @param promisedDay the day promised; null while none is
 * @param question what was asked, recorded; null while nothing is
 */
public record Path(
        Map<Point, Instant> points,
        String keys,
        int failures,
        Language language,
        @Nullable LocalDate promisedDay,
        @Nullable RecordingId question) {
    /** Copies the map. */
    public Path {
        points = Map.copyOf(points);
    }

    /** The way of a call that has just been answered. */
    static Path beginning(Language language) {
        return new Path(Map.of(), "", 0, language, null, null);
    }

    /** Whether that point was reached. */
    public boolean reached(Point point) {
        return points.containsKey(point);
    }

    /** The day promised. */
    public Optional<LocalDate> promised() {
        return Optional.ofNullable(promisedDay);
    }

    /** The question asked. */
    public Optional<RecordingId> asked() {
        return Optional.ofNullable(question);
    }

    Path at(Point point, Instant now) {
        if (points.containsKey(point)) {
            return this;
        }
        var next = new EnumMap<Point, Instant>(Point.class);
        next.putAll(points);
        next.put(point, now);
        return new Path(next, keys, failures, language, promisedDay, question);
    }

    Path pressed(String more) {
        return new Path(points, keys + more, failures, language, promisedDay, question);
    }

    Path failed() {
        return new Path(points, keys, failures + 1, language, promisedDay, question);
    }

    Path in(Language next) {
        return new Path(points, keys, failures, next, promisedDay, question);
    }

    Path with(Said said) {
        return switch (said) {
            case Said.Promised promise -> new Path(points, keys, failures, language, promise.day(), question);
            case Said.Asked asked -> new Path(points, keys, failures, language, promisedDay, asked.recording());
            case Said.Recognised _, Said.LinkWanted _, Said.CallBackWanted _, Said.WrongPerson _, Said.OptedOut _ ->
                this;
        };
    }
}
