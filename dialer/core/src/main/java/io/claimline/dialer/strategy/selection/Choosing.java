package io.claimline.dialer.strategy.selection;

import io.claimline.dialer.strategy.selection.Rule.Basis;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Applies rules to an account, and says why. */
final class Choosing {
    private Choosing() {}

    static Choice choose(Rule rule, Subject account, LocalDate today) {
        return switch (rule) {
            case Rule.All all -> all(all.rules(), account, today);
            case Rule.Any any -> any(any.rules(), account, today);
            case Rule.Not not -> {
                var inner = choose(not.rule(), account, today);
                yield new Choice(!inner.in(), inner.because());
            }
            case Rule.Owes owes ->
                Choice.of(
                        owes.least() <= account.cents() && account.cents() <= owes.most(),
                        "it owes " + dollars(account.cents()));
            case Rule.Aged aged -> aged(aged, account, today);
            case Rule.AtStep at -> Choice.of(at.steps().contains(account.step()), "it is at step " + account.step());
            case Rule.QuietFor quiet -> quiet(quiet, account, today);
            case Rule.LastCame last -> last(last, account);
            case Rule.PromiseBroken broken ->
                Choice.of(
                        account.promiseBroken(),
                        account.promiseBroken() ? "a promise was broken" : "no promise was broken");
            case Rule.OfClient of -> named(of.clients().contains(account.client()), "client", account.client());
            case Rule.Speaks of -> named(of.languages().contains(account.language()), "language", account.language());
            case Rule.InState of -> named(of.states().contains(account.state()), "state", account.state());
        };
    }

    private static Choice all(List<Rule> rules, Subject account, LocalDate today) {
        var choices = rules.stream().map(one -> choose(one, account, today)).toList();
        var in = choices.stream().allMatch(Choice::in);
        return rules.isEmpty() ? Choice.of(true, "everybody is chosen") : joined(in, choices);
    }

    private static Choice any(List<Rule> rules, Subject account, LocalDate today) {
        var choices = rules.stream().map(one -> choose(one, account, today)).toList();
        return joined(choices.stream().anyMatch(Choice::in), choices);
    }

    /** Only what speaks for the answer. */
    private static Choice joined(boolean in, List<Choice> choices) {
        var because = new ArrayList<String>();
        choices.stream().filter(one -> one.in() == in).forEach(one -> because.addAll(one.because()));
        return new Choice(in, because.stream().distinct().toList());
    }

    private static Choice aged(Rule.Aged aged, Subject account, LocalDate today) {
        var basis = aged.basis().name().toLowerCase(Locale.ROOT);
        return day(aged.basis(), account)
                .map(day -> {
                    var days = ChronoUnit.DAYS.between(day, today);
                    return Choice.of(
                            aged.least() <= days && days <= aged.most(), "it is " + days + " days from " + basis);
                })
                .orElseGet(() -> Choice.of(false, "its day of " + basis + " is not known"));
    }

    private static Optional<LocalDate> day(Basis basis, Subject account) {
        return switch (basis) {
            case SERVICE -> Optional.ofNullable(account.dates().service());
            case BILL -> Optional.ofNullable(account.dates().bill());
            case RESPONSIBILITY -> Optional.of(account.dates().responsibility());
        };
    }

    private static Choice quiet(Rule.QuietFor quiet, Subject account, LocalDate today) {
        return account.lastContact()
                .map(contact -> {
                    var days = ChronoUnit.DAYS.between(contact.on(), today);
                    return Choice.of(days >= quiet.days(), "the last contact is " + days + " days ago");
                })
                .orElseGet(() -> Choice.of(true, "there was no contact yet"));
    }

    private static Choice last(Rule.LastCame last, Subject account) {
        return account.lastContact()
                .map(contact -> Choice.of(
                        last.results().contains(contact.result()),
                        "the last contact came to " + contact.result().name().toLowerCase(Locale.ROOT)))
                .orElseGet(() -> Choice.of(false, "there was no contact yet"));
    }

    private static Choice named(boolean in, String what, String value) {
        return Choice.of(in, value.isEmpty() ? "its " + what + " is not known" : "its " + what + " is " + value);
    }

    private static String dollars(long cents) {
        return cents / 100 + "." + (cents % 100 < 10 ? "0" : "") + cents % 100;
    }
}
