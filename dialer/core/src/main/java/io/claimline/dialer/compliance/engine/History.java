package io.claimline.dialer.compliance.engine;

import io.claimline.dialer.compliance.facts.Debt;
import io.claimline.dialer.compliance.facts.PriorAttempt;
import io.claimline.dialer.compliance.facts.PriorAttempt.Ending;
import io.claimline.dialer.compliance.rule.Counted;
import io.claimline.dialer.compliance.rule.Per;
import io.claimline.dialer.compliance.rule.Term;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What earlier attempts and conversations forbid. */
final class History {
    private static final long DAY = 86_400;

    private History() {}

    static Instant opens(Term.AttemptLimit limit, Case asked, Instant at) {
        if (Permissions.callBack(asked, limit.callBackDays(), at)
                || (limit.consentLifts() && Permissions.standing(asked))) {
            return at;
        }
        if (limit.per() != Per.DEBT || debts(asked).isEmpty()) {
            return free(limit, asked, null, at);
        }
        var found = at;
        for (var debt : debts(asked)) {
            found = Case.later(found, free(limit, asked, debt.id(), at));
        }
        return found;
    }

    /** When the attempt that makes the limit full stops counting: of the newest, the last that is one too many. */
    private static Instant free(Term.AttemptLimit limit, Case asked, @Nullable String debt, Instant at) {
        var count = 0;
        for (var attempt : attempts(asked)) {
            var ends = attempt.at().plusSeconds(limit.days() * DAY);
            if (!ends.isAfter(at)) {
                return at;
            }
            if (limit.counted().counts(attempt)
                    && concerns(attempt, limit.per(), asked, debt)
                    && ++count == limit.most()) {
                return ends;
            }
        }
        return at;
    }

    static String inputs(Term.AttemptLimit limit, Case asked) {
        var highest = 0;
        var which = "";
        if (limit.per() != Per.DEBT || debts(asked).isEmpty()) {
            highest = count(limit, asked, null);
        } else {
            for (var debt : debts(asked)) {
                var count = count(limit, asked, debt.id());
                if (count > highest || which.isEmpty()) {
                    highest = count;
                    which = " " + debt.id();
                }
            }
        }
        return highest + " of " + limit.most() + " attempts in " + limit.days() + " days per " + name(limit.per())
                + which + exemption(asked, limit.callBackDays());
    }

    private static int count(Term.AttemptLimit limit, Case asked, @Nullable String debt) {
        var count = 0;
        var since = asked.now().minusSeconds(limit.days() * DAY);
        for (var attempt : attempts(asked)) {
            if (!attempt.at().isAfter(since)) {
                break;
            }
            if (limit.counted().counts(attempt) && concerns(attempt, limit.per(), asked, debt)) {
                count++;
            }
        }
        return count;
    }

    static Instant opens(Term.QuietAfterConversation quiet, Case asked, Instant at) {
        var last = conversation(quiet, asked);
        if (last == null || Permissions.callBack(asked, quiet.callBackDays(), at)) {
            return at;
        }
        var found = at;
        for (var zone : asked.zones()) {
            var day = Timetables.local(zone.getRules(), last.at()).toLocalDate();
            found = Case.later(
                    found, day.plusDays(quiet.days()).atStartOfDay(zone).toInstant());
        }
        return found;
    }

    static String inputs(Term.QuietAfterConversation quiet, Case asked) {
        var last = conversation(quiet, asked);
        return (last == null ? "no conversation" : "last conversation " + last.at()) + "; quiet for " + quiet.days()
                + " days per " + name(quiet.per()) + exemption(asked, quiet.callBackDays());
    }

    private static @Nullable PriorAttempt conversation(Term.QuietAfterConversation quiet, Case asked) {
        for (var attempt : attempts(asked)) {
            if (attempt.ending() == Ending.CONVERSATION && concernsAny(attempt, quiet.per(), asked)) {
                return attempt;
            }
        }
        return null;
    }

    static Instant opens(Term.Spacing spacing, Case asked, Instant at) {
        var last = last(spacing.counted(), spacing.per(), asked);
        return last == null ? at : Case.later(at, last.at().plus(spacing.least()));
    }

    static String inputs(Term.Spacing spacing, Case asked) {
        var last = last(spacing.counted(), spacing.per(), asked);
        return (last == null ? "no attempt" : "last attempt " + last.at()) + "; " + text(spacing.least())
                + " apart per " + name(spacing.per());
    }

    private static @Nullable PriorAttempt last(Counted counted, Per per, Case asked) {
        for (var attempt : attempts(asked)) {
            if (counted.counts(attempt) && concernsAny(attempt, per, asked)) {
                return attempt;
            }
        }
        return null;
    }

    private static boolean concernsAny(PriorAttempt attempt, Per per, Case asked) {
        if (per != Per.DEBT || debts(asked).isEmpty()) {
            return concerns(attempt, per, asked, null);
        }
        for (var debt : debts(asked)) {
            if (attempt.about(debt.id())) {
                return true;
            }
        }
        return false;
    }

    /** A debt that is not known is every debt. */
    private static boolean concerns(PriorAttempt attempt, Per per, Case asked, @Nullable String debt) {
        return switch (per) {
            case PERSON -> true;
            case NUMBER -> attempt.reached(asked.facts().destination().number());
            case DEBT -> debt == null || attempt.about(debt);
        };
    }

    private static String exemption(Case asked, int days) {
        return Permissions.callBack(asked, days, asked.now()) ? "; a call-back was asked for" : "";
    }

    private static List<PriorAttempt> attempts(Case asked) {
        return asked.facts().person().attempts();
    }

    private static List<Debt> debts(Case asked) {
        return asked.facts().account().debts();
    }

    private static String name(Per per) {
        return switch (per) {
            case DEBT -> "debt";
            case PERSON -> "person";
            case NUMBER -> "number";
        };
    }

    static String text(Duration length) {
        return length.toString().substring(2).toLowerCase(Locale.ROOT);
    }
}
