package io.claimline.dialer.compliance.engine;

import io.claimline.dialer.compliance.rule.Rule;
import io.claimline.dialer.compliance.rule.Term;
import java.time.Instant;
import java.time.LocalDateTime;

/** What one term says of one case. */
final class Judgement {
    private Judgement() {}

    /**
     * The earliest instant, not before {@code at}, at which the rule does not stand in the way as the facts are. Before its first day and after its last
     * a rule is in nobody's way.
     */
    static Instant opens(Rule rule, Case asked, Instant at) {
        if (at.isBefore(rule.span().starts())) {
            return at;
        }
        var ends = rule.span().ends();
        if (!at.isBefore(ends)) {
            return at;
        }
        var found = opens(rule.term(), asked, at);
        return found.isBefore(ends) ? found : ends;
    }

    private static Instant opens(Term term, Case asked, Instant at) {
        return switch (term) {
            case Term.CallingHours hours -> Timetables.opens(Timetable.of(hours), asked.zones(), at);
            case Term.ClosedDays closed -> Timetables.opens(Timetable.of(closed), asked.zones(), at);
            case Term.AttemptLimit limit -> History.opens(limit, asked, at);
            case Term.QuietAfterConversation quiet -> History.opens(quiet, asked, at);
            case Term.Spacing spacing -> History.opens(spacing, asked, at);
            case Term.ConsentNeeded rule -> unless(Permissions.granted(rule, asked, at), at);
            case Term.NotRevoked rule -> Permissions.opens(rule, asked, at);
            case Term.NoFlag rule -> unless(!Standing.flagged(rule, asked), at);
            case Term.BalanceOf rule -> unless(Standing.dialable(rule, asked), at);
            case Term.OnshoreAgents _ -> unless(Standing.sited(asked), at);
            case Term.WishesKept rule -> Wishes.opens(rule, asked, at);
            case Term.Hold _ -> Case.NEVER;
            case Term.LinesAtOnce lines -> Standing.opens(lines, asked, at);
            case Term.CallerIdInInventory _ -> unless(Standing.shown(asked), at);
        };
    }

    private static Instant unless(boolean fulfilled, Instant at) {
        return fulfilled ? at : Case.NEVER;
    }

    /** What the term looks at, as text. */
    static String inputs(Term term, Case asked) {
        return switch (term) {
            case Term.CallingHours hours -> hours(hours, asked);
            case Term.ClosedDays _ -> asked.clock();
            case Term.AttemptLimit limit -> History.inputs(limit, asked);
            case Term.QuietAfterConversation quiet -> History.inputs(quiet, asked);
            case Term.Spacing spacing -> History.inputs(spacing, asked);
            case Term.ConsentNeeded rule -> Permissions.inputs(rule, asked);
            case Term.NotRevoked rule -> Permissions.inputs(rule, asked);
            case Term.NoFlag rule -> Standing.inputs(rule, asked);
            case Term.BalanceOf _ -> Standing.balances(asked);
            case Term.OnshoreAgents _ -> Standing.site(asked);
            case Term.WishesKept rule -> Wishes.inputs(rule, asked);
            case Term.Hold _ -> "on hold; ZIP " + zip(asked);
            case Term.LinesAtOnce rule -> Standing.lines(rule, asked);
            case Term.CallerIdInInventory _ -> Standing.caller(asked);
        };
    }

    private static String zip(Case asked) {
        var zip = asked.facts().where().zip();
        return zip.isEmpty() ? "unknown" : zip;
    }

    /** The local times, and the hours of the weekdays they fall on. */
    private static String hours(Term.CallingHours hours, Case asked) {
        var text = new StringBuilder(asked.clock()).append("; open ");
        var first = asked.locals().getFirst();
        append(text, hours, first);
        for (var local : asked.locals()) {
            if (local.getDayOfWeek() != first.getDayOfWeek()) {
                append(text.append(", "), hours, local);
                break;
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Term.CallingHours hours, LocalDateTime local) {
        var open = hours.week().get(local.getDayOfWeek());
        text.append(local.getDayOfWeek()).append(' ').append(open == null ? "never" : open);
    }
}
