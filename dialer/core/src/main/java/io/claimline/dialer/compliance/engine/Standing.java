package io.claimline.dialer.compliance.engine;

import io.claimline.dialer.compliance.facts.AgentSite;
import io.claimline.dialer.compliance.facts.Flag;
import io.claimline.dialer.compliance.rule.Term;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/** What stands on the account, the person, the number and the campaign. */
final class Standing {
    private Standing() {}

    static boolean flagged(Term.NoFlag rule, Case asked) {
        for (var flag : asked.facts().person().flags()) {
            if (rule.flags().contains(flag)) {
                return true;
            }
        }
        return false;
    }

    static String inputs(Term.NoFlag rule, Case asked) {
        if (!flagged(rule, asked)) {
            return "no flag";
        }
        Set<Flag> found = new TreeSet<>(asked.facts().person().flags());
        found.retainAll(rule.flags());
        return "flags " + found;
    }

    static boolean dialable(Term.BalanceOf rule, Case asked) {
        var debts = asked.facts().account().debts();
        return !debts.isEmpty() && debts.stream().allMatch(debt -> rule.kinds().contains(debt.balance()));
    }

    static String balances(Case asked) {
        var text = new StringBuilder("balances");
        for (var debt : asked.facts().account().debts()) {
            text.append(' ').append(debt.id()).append('=').append(debt.balance());
        }
        return asked.facts().account().debts().isEmpty() ? "no debt is known" : text.toString();
    }

    static boolean sited(Case asked) {
        return !asked.facts().person().flags().contains(Flag.ONSHORE_ONLY)
                || asked.facts().origin().site() == AgentSite.ONSHORE;
    }

    static String site(Case asked) {
        return "agents " + asked.facts().origin().site()
                + (asked.facts().person().flags().contains(Flag.ONSHORE_ONLY) ? "; onshore only" : "");
    }

    /** When to ask again: nobody knows when a line ends. */
    static Instant opens(Term.LinesAtOnce rule, Case asked, Instant at) {
        return asked.facts().destination().lines() < rule.most()
                ? at
                : Case.later(at, asked.now().plus(rule.retry()));
    }

    static boolean shown(Case asked) {
        var origin = asked.facts().origin();
        return origin.shown().filter(origin.inventory()::contains).isPresent();
    }

    static String caller(Case asked) {
        var shown = asked.facts().origin().shown();
        return shown.isEmpty()
                ? "no caller id is set"
                : shown(asked) ? "caller id in the inventory" : "caller id not in the inventory";
    }
}
