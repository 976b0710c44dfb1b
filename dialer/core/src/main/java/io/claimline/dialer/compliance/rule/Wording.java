package io.claimline.dialer.compliance.rule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a term says of itself in every explanation, put into words once: explaining takes longer than deciding.
 *
 * @param text what is said beside what was found, e.g. {@code " of 7 attempts in 7 days per debt"}
 * @param days of calling hours, e.g. {@code "TUESDAY 08:00-21:00"}
 */
public record Wording(String text, Map<DayOfWeek, String> days) {
    private static final Wording NONE = new Wording("", Map.of());

    static Wording of(Term term) {
        return switch (term) {
            case Term.CallingHours hours -> new Wording("; open ", days(hours));
            case Term.AttemptLimit limit ->
                said(" of " + limit.most() + " attempts in " + limit.days() + " days per " + name(limit.per()));
            case Term.QuietAfterConversation quiet ->
                said("; quiet for " + quiet.days() + " days per " + name(quiet.per()));
            case Term.Spacing spacing -> said("; " + text(spacing.least()) + " apart per " + name(spacing.per()));
            case Term.LinesAtOnce lines -> said(" lines to the destination, with this call at most " + lines.most());
            case Term.ClosedDays _,
                    Term.ConsentNeeded _,
                    Term.NotRevoked _,
                    Term.NoFlag _,
                    Term.BalanceOf _,
                    Term.OnshoreAgents _,
                    Term.WishesKept _,
                    Term.Hold _,
                    Term.CallerIdInInventory _ -> NONE;
        };
    }

    private static Wording said(String text) {
        return new Wording(text, Map.of());
    }

    private static Map<DayOfWeek, String> days(Term.CallingHours hours) {
        var found = new EnumMap<DayOfWeek, String>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            var open = hours.week().get(day);
            found.put(day, day + " " + (open == null ? "never" : open));
        }
        return found;
    }

    private static String name(Per per) {
        return switch (per) {
            case DEBT -> "debt";
            case PERSON -> "person";
            case NUMBER -> "number";
        };
    }

    private static String text(Duration length) {
        return length.toString().substring(2).toLowerCase(Locale.ROOT);
    }
}
