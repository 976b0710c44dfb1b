package io.claimline.dialer.compliance.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule of a table, with all that is the same for every call worked out once.
 *
 * @param rule what it says
 * @param starts first instant at which it binds
 * @param ends first instant at which it binds no more; {@link Instant#MAX} without an end
 * @param wording its part of an explanation
 * @param tally numbers the rules of the table that count the same attempts together, from 0; -1 for one that counts none
 */
public record DatedRule(Rule rule, Instant starts, Instant ends, Wording wording, int tally) {
    /** Those of a table, in order. */
    static List<DatedRule> of(List<Rule> rules) {
        var tallies = new ArrayList<Tally>();
        return rules.stream().map(rule -> of(rule, tallies)).toList();
    }

    private static DatedRule of(Rule rule, List<Tally> tallies) {
        return new DatedRule(
                rule, rule.span().starts(), rule.span().ends(), Wording.of(rule.term()), tally(rule.term(), tallies));
    }

    private static int tally(Term term, List<Tally> tallies) {
        return switch (term) {
            case Term.AttemptLimit limit -> place(new Tally(limit.counted(), limit.per()), tallies);
            case Term.Spacing spacing -> place(new Tally(spacing.counted(), spacing.per()), tallies);
            case Term.CallingHours _,
                    Term.ClosedDays _,
                    Term.QuietAfterConversation _,
                    Term.ConsentNeeded _,
                    Term.NotRevoked _,
                    Term.NoFlag _,
                    Term.BalanceOf _,
                    Term.OnshoreAgents _,
                    Term.WishesKept _,
                    Term.Hold _,
                    Term.LinesAtOnce _,
                    Term.CallerIdInInventory _ -> -1;
        };
    }

    private static int place(Tally tally, List<Tally> tallies) {
        if (!tallies.contains(tally)) {
            tallies.add(tally);
        }
        return tallies.indexOf(tally);
    }

    /** Whether it binds at this instant. */
    public boolean inForce(Instant at) {
        return !at.isBefore(starts) && at.isBefore(ends);
    }

    private record Tally(Counted counted, Per per) {}
}
