package io.claimline.dialer.compliance.engine;

import io.claimline.dialer.compliance.facts.NumberAt;
import io.claimline.dialer.compliance.facts.Wish;
import io.claimline.dialer.compliance.rule.Term;
import java.time.Instant;
import java.util.TreeSet;

/** What the person asked for. */
final class Wishes {
    private Wishes() {}

    static Instant opens(Term.WishesKept rule, Case asked, Instant at) {
        var found = at;
        for (var settled = false; !settled; ) {
            var before = found;
            for (var wish : asked.facts().person().wishes()) {
                if (rule.kinds().contains(wish.kind())) {
                    found = opens(wish, asked, found);
                }
            }
            settled = found.equals(before);
        }
        return found;
    }

    private static Instant opens(Wish wish, Case asked, Instant at) {
        if (at.equals(Case.NEVER)) {
            return at;
        }
        var destination = asked.facts().destination();
        return switch (wish) {
            case Wish.NotDuring hours -> asked.opens(Timetable.of(hours), at);
            case Wish.NotBefore(var then) -> Case.later(at, then);
            case Wish.NotAt(var place) ->
                destination.at() == NumberAt.UNKNOWN || destination.at() == place ? Case.NEVER : at;
            case Wish.OnlyAt(var number) -> number.equals(destination.number()) ? at : Case.NEVER;
        };
    }

    static String inputs(Term.WishesKept rule, Case asked) {
        if (asked.facts().person().wishes().isEmpty()) {
            return "no wish";
        }
        var text = new StringBuilder(asked.clock());
        text.append("; number at ").append(asked.facts().destination().at());
        for (var wish : asked.facts().person().wishes()) {
            if (rule.kinds().contains(wish.kind())) {
                text.append("; ").append(describe(wish));
            }
        }
        return text.toString();
    }

    private static String describe(Wish wish) {
        return switch (wish) {
            case Wish.NotDuring(var days, var from, var to) ->
                "not " + new TreeSet<>(days) + " minute " + from + " to " + to;
            case Wish.NotBefore(var at) -> "not before " + at;
            case Wish.NotAt(var place) -> "not at " + place;
            case Wish.OnlyAt _ -> "one number only";
        };
    }
}
