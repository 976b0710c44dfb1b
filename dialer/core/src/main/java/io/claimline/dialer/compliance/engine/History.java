package io.claimline.dialer.compliance.engine;

import io.claimline.dialer.compliance.rule.DatedRule;
import io.claimline.dialer.compliance.rule.Term;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What earlier attempts and conversations forbid. */
final class History {
    private static final long DAY = 86_400;

    private History() {}

    static Instant opens(Term.AttemptLimit limit, DatedRule rule, Case asked, Instant at) {
        if (asked.permissions().callBack(limit.callBackDays(), at)
                || (limit.consentLifts() && asked.permissions().standing())) {
            return at;
        }
        var found = at;
        for (var times : asked.tallies().of(rule.tally(), limit.counted(), limit.per())) {
            found = Case.later(found, free(limit, times, at));
        }
        return found;
    }

    /** When the attempt that makes the limit full stops counting: of the newest, the last that is one too many. */
    private static Instant free(Term.AttemptLimit limit, List<Instant> times, Instant at) {
        return times.size() < limit.most() ? at : times.get(limit.most() - 1).plusSeconds(limit.days() * DAY);
    }

    static String inputs(Term.AttemptLimit limit, DatedRule rule, Case asked) {
        var since = asked.now().minusSeconds(limit.days() * DAY);
        var tallies = asked.tallies().of(rule.tally(), limit.counted(), limit.per());
        var highest = 0;
        var which = 0;
        for (var place = 0; place < tallies.size(); place++) {
            var count = count(tallies.get(place), since);
            if (count > highest) {
                highest = count;
                which = place;
            }
        }
        var debt = asked.tallies().byDebt(limit.per())
                ? " " + asked.tallies().debts().get(which).id()
                : "";
        return highest + rule.wording().text() + debt + exemption(asked, limit.callBackDays());
    }

    private static int count(List<Instant> times, Instant since) {
        var count = 0;
        while (count < times.size() && times.get(count).isAfter(since)) {
            count++;
        }
        return count;
    }

    static Instant opens(Term.QuietAfterConversation quiet, Case asked, Instant at) {
        var conversations = asked.tallies().conversations(quiet.per());
        if (conversations.isEmpty() || asked.permissions().callBack(quiet.callBackDays(), at)) {
            return at;
        }
        var found = at;
        for (var zone : asked.zones()) {
            var day =
                    Timetables.local(zone.getRules(), conversations.getFirst()).toLocalDate();
            found = Case.later(
                    found, day.plusDays(quiet.days()).atStartOfDay(zone).toInstant());
        }
        return found;
    }

    static String inputs(Term.QuietAfterConversation quiet, DatedRule rule, Case asked) {
        var conversations = asked.tallies().conversations(quiet.per());
        var last = conversations.isEmpty()
                ? "no conversation"
                : "last conversation " + asked.text(conversations.getFirst());
        return last + rule.wording().text() + exemption(asked, quiet.callBackDays());
    }

    static Instant opens(Term.Spacing spacing, DatedRule rule, Case asked, Instant at) {
        var last = last(spacing, rule, asked);
        return last == null ? at : Case.later(at, last.plus(spacing.least()));
    }

    static String inputs(Term.Spacing spacing, DatedRule rule, Case asked) {
        var last = last(spacing, rule, asked);
        return (last == null ? "no attempt" : "last attempt " + last)
                + rule.wording().text();
    }

    private static @Nullable Instant last(Term.Spacing spacing, DatedRule rule, Case asked) {
        @Nullable Instant found = null;
        for (var times : asked.tallies().of(rule.tally(), spacing.counted(), spacing.per())) {
            if (!times.isEmpty()) {
                found = found == null ? times.getFirst() : Case.later(found, times.getFirst());
            }
        }
        return found;
    }

    private static String exemption(Case asked, int days) {
        return asked.permissions().callBack(days, asked.now()) ? "; a call-back was asked for" : "";
    }
}
