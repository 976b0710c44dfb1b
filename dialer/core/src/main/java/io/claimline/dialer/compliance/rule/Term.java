package io.claimline.dialer.compliance.rule;

import io.claimline.dialer.compliance.facts.BalanceKind;
import io.claimline.dialer.compliance.facts.Flag;
import io.claimline.dialer.compliance.facts.Wish;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** What a rule asks. The kinds are closed; the figures are data. */
public sealed interface Term {
    /**
     * Open at these local times, in every zone the person may be in (rules C-02 to C-05).
     *
     * @param week hours by weekday; a day without is closed
     */
    record CallingHours(Map<DayOfWeek, Hours> week) implements Term {
        /** Copies the week. */
        public CallingHours {
            week = Map.copyOf(week);
        }
    }

    /**
     * Closed on these local days, in every zone the person may be in (rule C-08).
     *
     * @param weekdays every week
     * @param dates holidays
     */
    record ClosedDays(Set<DayOfWeek> weekdays, Set<LocalDate> dates) implements Term {
        /** Copies the sets. */
        public ClosedDays {
            weekdays = Set.copyOf(weekdays);
            dates = Set.copyOf(dates);
        }
    }

    /**
     * At most so many attempts in so many days (rules C-10, C-13 to C-15, C-23). An attempt counts until exactly so many times 24 hours have passed.
     *
     * @param most attempts that are allowed, 1 or more
     * @param days 1 to 366
     * @param per what is counted together
     * @param counted which attempts count
     * @param callBackDays for how many days a call-back that the person asked for is exempt; 0 when it is not
     * @param consentLifts whether standing consent to this way of calling this number lifts it
     */
    record AttemptLimit(int most, int days, Per per, Counted counted, int callBackDays, boolean consentLifts)
            implements Term {}

    /**
     * No call for so many local days after a conversation, whoever called; its day is the first (rule C-11).
     *
     * @param days 1 to 366
     * @param per what is counted together
     * @param callBackDays for how many days a call-back that the person asked for is exempt; 0 when it is not
     */
    record QuietAfterConversation(int days, Per per, int callBackDays) implements Term {}

    /**
     * So long between attempts (rule C-35).
     *
     * @param least above zero
     * @param per what is counted together
     * @param counted which attempts count
     */
    record Spacing(Duration least, Per per, Counted counted) implements Term {}

    /**
     * Consent to this way of reaching this number or address, not revoked since (rule C-21).
     *
     * @param askedDays for how many days what the person asked for may be sent without standing consent; 0 when it may not
     */
    record ConsentNeeded(int askedDays) implements Term {
        /** Standing consent alone. */
        public ConsentNeeded() {
            this(0);
        }
    }

    /**
     * Not revoked (rule C-25).
     *
     * @param all whether a revocation reaches every number and way of the person, whatever its own words
     */
    record NotRevoked(boolean all) implements Term {}

    /** None of these flags stands (rules C-07, C-16, C-20, C-26, C-46, C-61). */
    record NoFlag(Set<Flag> flags) implements Term {
        /** Copies the flags. */
        public NoFlag {
            flags = Set.copyOf(flags);
        }
    }

    /** Every debt of the call is of these kinds, and there is one (rule C-47). */
    record BalanceOf(Set<BalanceKind> kinds) implements Term {
        /** Copies the kinds. */
        public BalanceOf {
            kinds = Set.copyOf(kinds);
        }
    }

    /** An account that must stay in the United States is given to agents there only (rule C-58). */
    record OnshoreAgents() implements Term {}

    /** What the person asked for is kept (rules C-06, C-54). */
    record WishesKept(Set<Wish.Kind> kinds) implements Term {
        /** Copies the kinds. */
        public WishesKept {
            kinds = Set.copyOf(kinds);
        }
    }

    /** No call at all while the rule binds, e.g. to the ZIP codes of a disaster. */
    record Hold() implements Term {}

    /**
     * At most so many calls of ours to one destination at once (rule C-20).
     *
     * @param most 1 or more, this call included
     * @param retry when to ask again, above zero
     */
    record LinesAtOnce(int most, Duration retry) implements Term {}

    /** The number shown is one that the client may show (rule C-37). */
    record CallerIdInInventory() implements Term {}
}
