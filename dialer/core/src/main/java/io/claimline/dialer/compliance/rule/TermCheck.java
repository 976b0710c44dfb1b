package io.claimline.dialer.compliance.rule;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What is wrong with a term, in words that say what to do. */
final class TermCheck {
    private static final int LONGEST_DAYS = 366;
    private static final Duration LONGEST = Duration.ofDays(LONGEST_DAYS);

    private TermCheck() {}

    static Optional<String> fault(Term term) {
        return switch (term) {
            case Term.CallingHours hours -> week(hours);
            case Term.ClosedDays closed ->
                closed.weekdays().isEmpty() && closed.dates().isEmpty()
                        ? Optional.of("closes no day; name weekdays or dates, or remove the rule")
                        : closed.weekdays().size() == 7
                                ? Optional.of("closes all seven weekdays; use a hold to forbid every call")
                                : Optional.empty();
            case Term.AttemptLimit limit -> limit(limit);
            case Term.QuietAfterConversation quiet ->
                days("days", quiet.days(), 1).or(() -> days("call-back days", quiet.callBackDays(), 0));
            case Term.Spacing spacing ->
                length("spacing", spacing.least())
                        .or(() -> some(spacing.counted().ways(), "way to be counted"));
            case Term.NoFlag(var flags) -> some(flags, "flag");
            case Term.BalanceOf(var kinds) -> some(kinds, "kind of balance");
            case Term.WishesKept(var kinds) -> some(kinds, "kind of wish");
            case Term.LinesAtOnce lines ->
                lines.most() < 1
                        ? Optional.of("allows " + lines.most() + " lines at once; write 1 or more")
                        : length("retry", lines.retry());
            case Term.ConsentNeeded(var askedDays) -> days("asked days", askedDays, 0);
            case Term.NotRevoked _, Term.OnshoreAgents _, Term.Hold _, Term.CallerIdInInventory _ -> Optional.empty();
        };
    }

    private static Optional<String> week(Term.CallingHours hours) {
        if (hours.week().isEmpty()) {
            return Optional.of("is open on no weekday; give hours for one, or use a hold to forbid every call");
        }
        return hours.week().entrySet().stream()
                .filter(day -> !day.getValue().sound())
                .sorted(Map.Entry.comparingByKey())
                .map(day -> "opens on " + day.getKey() + " at or after it closes, or outside the day (" + day.getValue()
                        + "); write two local times of one day, e.g. 08:00-21:00")
                .findFirst();
    }

    private static Optional<String> limit(Term.AttemptLimit limit) {
        if (limit.most() < 1) {
            return Optional.of("allows " + limit.most() + " attempts; write 1 or more, or use a hold to forbid all");
        }
        return days("days", limit.days(), 1)
                .or(() -> days("call-back days", limit.callBackDays(), 0))
                .or(() -> some(limit.counted().ways(), "way to be counted"));
    }

    private static Optional<String> days(String what, int days, int least) {
        return days >= least && days <= LONGEST_DAYS
                ? Optional.empty()
                : Optional.of(what + " are " + days + "; write " + least + " to " + LONGEST_DAYS);
    }

    private static Optional<String> length(String what, Duration length) {
        return length.isPositive() && length.compareTo(LONGEST) <= 0
                ? Optional.empty()
                : Optional.of(what + " is " + length + "; write a length above zero and up to " + LONGEST_DAYS
                        + " days, e.g. 4 hours");
    }

    private static Optional<String> some(Collection<?> values, String what) {
        return values.isEmpty() ? Optional.of("names no " + what + "; name one, or remove the rule") : Optional.empty();
    }
}
