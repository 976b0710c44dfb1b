package io.claimline.dialer.call;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * When each milestone of an attempt was first reached.
 *
 * @param reached never changed once a milestone is in it
 */
public record Timeline(Map<Milestone, Instant> reached) {
    /** Nothing has happened. */
    public static final Timeline EMPTY = new Timeline(Map.of());

    /** Copies the map. */
    public Timeline {
        reached = Map.copyOf(reached);
    }

    /** The same timeline with the milestone, unless it was reached before. */
    public Timeline with(Milestone milestone, Instant at) {
        if (reached.containsKey(milestone)) {
            return this;
        }
        var next = new EnumMap<Milestone, Instant>(Milestone.class);
        next.putAll(reached);
        next.put(milestone, at);
        return new Timeline(next);
    }

    /** When the milestone was reached, if it was. */
    public Optional<Instant> at(Milestone milestone) {
        return Optional.ofNullable(reached.get(milestone));
    }
}
