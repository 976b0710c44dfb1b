package io.claimline.dialer.identity;

import io.claimline.dialer.reminder.Path;
import io.claimline.dialer.reminder.Point;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a person keyed to an automatic call, and is as on file, before an agent had the call. Keyed is stated (C-43): each counts as one of the {@link Statement#NEEDED}, and is not asked
 * again. What fits several people at the number counts for none of them.
 *
 * @param factors which
 */
public record Keyed(Set<Factor> factors) {
    /** Nothing was keyed. */
    public static final Keyed NOTHING = new Keyed(Set.of());

    /** Copies the set. */
    public Keyed {
        factors = Set.copyOf(factors);
    }

    /** What a call's way tells. */
    public static Keyed of(Path path) {
        if (!path.reached(Point.VERIFIED)) {
            return NOTHING;
        }
        var keyed = EnumSet.noneOf(Factor.class);
        if (path.reached(Point.KEYED_BIRTH_DATE)) {
            keyed.add(Factor.BIRTH_DATE);
        }
        if (path.reached(Point.KEYED_ZIP)) {
            keyed.add(Factor.ADDRESS);
        }
        return new Keyed(keyed);
    }

    /** When the last of them was keyed; empty when nothing was. */
    public static Optional<Instant> at(Path path) {
        return Stream.of(Point.KEYED_BIRTH_DATE, Point.KEYED_ZIP)
                .map(path.points()::get)
                .filter(Objects::nonNull)
                .max(Instant::compareTo);
    }

    /** How many more must be stated. */
    public int missing() {
        return Math.max(0, Statement.NEEDED - factors.size());
    }

    /** These and those. */
    public Set<Factor> with(Set<Factor> others) {
        var all = EnumSet.noneOf(Factor.class);
        all.addAll(factors);
        all.addAll(others);
        return all;
    }
}
