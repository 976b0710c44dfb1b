package io.claimline.dialer.compliance.engine;

import io.claimline.dialer.compliance.rule.DatedRule;
import io.claimline.dialer.compliance.rule.Term;
import java.time.Instant;

/** What one term says of one case. */
final class Judgement {
    private Judgement() {}

    /**
     * The earliest instant, not before {@code at}, at which the rule does not stand in the way as the facts are. Before its first day and after its last
     * a rule is in nobody's way.
     */
    static Instant opens(DatedRule rule, Case asked, Instant at) {
        if (!rule.inForce(at)) {
            return at;
        }
        var found = opens(rule.rule().term(), rule, asked, at);
        return found.isBefore(rule.ends()) ? found : rule.ends();
    }

    private static Instant opens(Term term, DatedRule of, Case asked, Instant at) {
        return switch (term) {
            case Term.CallingHours hours -> asked.opens(Timetable.of(hours), at);
            case Term.ClosedDays closed -> asked.opens(Timetable.of(closed), at);
            case Term.AttemptLimit limit -> History.opens(limit, of, asked, at);
            case Term.QuietAfterConversation quiet -> History.opens(quiet, asked, at);
            case Term.Spacing spacing -> History.opens(spacing, of, asked, at);
            case Term.ConsentNeeded rule -> unless(asked.permissions().granted(rule, at), at);
            case Term.NotRevoked rule -> asked.permissions().opens(rule, at);
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

    /** What the rule looks at, as text. */
    static String inputs(DatedRule of, Case asked) {
        return switch (of.rule().term()) {
            case Term.CallingHours _ -> hours(of, asked);
            case Term.ClosedDays _ -> asked.clock();
            case Term.AttemptLimit limit -> History.inputs(limit, of, asked);
            case Term.QuietAfterConversation quiet -> History.inputs(quiet, of, asked);
            case Term.Spacing spacing -> History.inputs(spacing, of, asked);
            case Term.ConsentNeeded rule -> asked.permissions().inputs(rule, asked.now());
            case Term.NotRevoked rule -> asked.permissions().inputs(rule);
            case Term.NoFlag rule -> Standing.inputs(rule, asked);
            case Term.BalanceOf _ -> Standing.balances(asked);
            case Term.OnshoreAgents _ -> Standing.site(asked);
            case Term.WishesKept rule -> Wishes.inputs(rule, asked);
            case Term.Hold _ -> "on hold; ZIP " + zip(asked);
            case Term.LinesAtOnce _ ->
                asked.facts().destination().lines() + of.wording().text();
            case Term.CallerIdInInventory _ -> Standing.caller(asked);
        };
    }

    private static String zip(Case asked) {
        var zip = asked.facts().where().zip();
        return zip.isEmpty() ? "unknown" : zip;
    }

    /** The local times, and the hours of the weekdays they fall on. */
    private static String hours(DatedRule of, Case asked) {
        var days = of.wording().days();
        var first = asked.locals().getFirst().getDayOfWeek();
        for (var local : asked.locals()) {
            if (local.getDayOfWeek() != first) {
                return asked.clock() + of.wording().text() + days.get(first) + ", " + days.get(local.getDayOfWeek());
            }
        }
        return asked.clock() + of.wording().text() + days.get(first);
    }
}
