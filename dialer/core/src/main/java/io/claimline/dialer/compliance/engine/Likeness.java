package io.claimline.dialer.compliance.engine;

import io.claimline.dialer.compliance.facts.BalanceKind;
import io.claimline.dialer.compliance.facts.Channel;
import io.claimline.dialer.compliance.facts.Consent;
import io.claimline.dialer.compliance.facts.Debt;
import io.claimline.dialer.compliance.facts.DialFacts;
import io.claimline.dialer.compliance.facts.Flag;
import io.claimline.dialer.compliance.facts.Gap;
import io.claimline.dialer.compliance.facts.Origin;
import io.claimline.dialer.compliance.facts.PriorAttempt;
import io.claimline.dialer.compliance.rule.RuleTable;
import io.claimline.dialer.compliance.rule.Term;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * All that the rules of one table see of a call to somebody with whom nothing has been that still counts: nobody was called, refused, wished or asked for a call-back. Of two calls
 * that are alike the {@link Engine} says the same at every instant of a minute but for names and times in the texts: hours, days and spans of rules begin and end on whole minutes,
 * and what is finer is reckoned from attempts, wishes and requests, of which there are none.
 *
 * @param binding positions of the rules that bind the call. It stands for all by which rules are bound: audience, state, ZIP code, client, capacity, line and trunk
 * @param zones where the person may be
 * @param origin how the call would be placed
 * @param allowed the ways to which there is standing consent at this number
 * @param flags what was found out
 * @param balances of the debts; empty when none is known
 * @param gaps what could not be read
 */
public record Likeness(
        BitSet binding,
        List<ZoneId> zones,
        Origin origin,
        Set<Channel> allowed,
        Set<Flag> flags,
        Set<BalanceKind> balances,
        Set<Gap> gaps) {
    /** Local days begin up to a day apart from those of UTC, and one of them may have 25 hours. */
    private static final Duration MARGIN = Duration.ofDays(2);

    /** What the rules see of the call at that instant; empty when something has been, or goes on, that makes the person like nobody else. */
    public static Optional<Likeness> of(DialFacts facts, Instant now, RuleTable table) {
        var person = facts.person();
        var alone = !person.wishes().isEmpty()
                || !person.revocations().isEmpty()
                || facts.destination().lines() > 0
                || !person.consents().stream().allMatch(consent -> stands(consent, now));
        if (alone) {
            return Optional.empty();
        }
        var binding = table.binding(facts);
        return counting(person.attempts(), binding, now, table)
                ? Optional.empty()
                : Optional.of(new Likeness(
                        binding,
                        CandidateZones.of(facts.where()),
                        facts.origin(),
                        allowed(facts),
                        person.flags(),
                        balances(facts),
                        facts.gaps()));
    }

    private static boolean stands(Consent consent, Instant now) {
        return consent.kind() == Consent.Kind.STANDING && !consent.at().isAfter(now.truncatedTo(ChronoUnit.MINUTES));
    }

    /** Whether the newest attempt is not yet so long ago that no rule counts it any more. */
    private static boolean counting(List<PriorAttempt> attempts, BitSet binding, Instant now, RuleTable table) {
        if (attempts.isEmpty()) {
            return false;
        }
        var longest = binding.stream()
                .mapToObj(position -> counts(table.rules().get(position).term()))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        return attempts.getFirst().at().plus(longest).plus(MARGIN).isAfter(now.truncatedTo(ChronoUnit.MINUTES));
    }

    /** For how long what has been counts. */
    private static Duration counts(Term term) {
        return switch (term) {
            case Term.AttemptLimit limit -> Duration.ofDays(limit.days());
            case Term.QuietAfterConversation quiet -> Duration.ofDays(quiet.days());
            case Term.Spacing spacing -> spacing.least();
            case Term.CallingHours _,
                    Term.ClosedDays _,
                    Term.ConsentNeeded _,
                    Term.NotRevoked _,
                    Term.NoFlag _,
                    Term.BalanceOf _,
                    Term.OnshoreAgents _,
                    Term.WishesKept _,
                    Term.Hold _,
                    Term.LinesAtOnce _,
                    Term.CallerIdInInventory _ -> Duration.ZERO;
        };
    }

    private static Set<Channel> allowed(DialFacts facts) {
        var number = facts.destination().number();
        var all = EnumSet.noneOf(Channel.class);
        facts.person().consents().stream()
                .filter(consent -> Objects.equals(consent.number(), number))
                .forEach(consent -> all.addAll(consent.channels()));
        return all;
    }

    private static Set<BalanceKind> balances(DialFacts facts) {
        var all = EnumSet.noneOf(BalanceKind.class);
        facts.account().debts().stream().map(Debt::balance).forEach(all::add);
        return all;
    }
}
