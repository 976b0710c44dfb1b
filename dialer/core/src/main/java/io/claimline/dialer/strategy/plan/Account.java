package io.claimline.dialer.strategy.plan;

import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.EmailAddress;
import io.claimline.dialer.strategy.AccountFacts;
import io.claimline.dialer.strategy.Executor;
import io.claimline.dialer.strategy.Progress;
import io.claimline.dialer.strategy.StrategyVersions;
import io.claimline.dialer.strategy.TryResult;
import io.claimline.dialer.strategy.selection.Choice;
import io.claimline.dialer.strategy.selection.Rule;
import io.claimline.dialer.strategy.selection.Subject;
import io.claimline.dialer.worklist.ContactFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All open balances of one guarantor at one client: what one reminder is about.
 *
 * @param key names the person, the same on every campaign's worklist
 * @param phone where the person is called; null when there is no usable number
 * @param contact what is known about where that rings
 * @param party how the floor names the person; initials
 * @param balances its open balances, the oldest first
 * @param facts what is known of it
 * @param dates of its oldest balance
 * @param client whose it is; empty when not known
 * @param told what was told of the person, and no claim says
 * @param progress how far it has come
 */
public record Account(
        String key,
        @Nullable E164 phone,
        ContactFacts contact,
        String party,
        List<Balance> balances,
        AccountFacts facts,
        Subject.Dates dates,
        String client,
        Told told,
        Progress progress) {
    /** Copies the balances. */
    public Account {
        balances = List.copyOf(balances);
    }

    /**
     * One open balance.
     *
     * @param id of its claim
     * @param cents what is owed of it
     */
    public record Balance(String id, long cents) {}

    /**
     * What was told of the person.
     *
     * @param language ISO 639-1; empty when not known
     * @param email where e-mail reaches the person; null when not known
     */
    public record Told(String language, @Nullable EmailAddress email) {
        /** Nothing was. */
        public static final Told NOTHING = new Told("", null);

        /** Where e-mail reaches the person. */
        public Optional<EmailAddress> address() {
            return Optional.ofNullable(email);
        }
    }

    /** Where the person is called. */
    public Optional<E164> number() {
        return Optional.ofNullable(phone);
    }

    /** The same, come so far. */
    public Account at(Progress next) {
        return new Account(key, phone, contact, party, balances, facts, dates, client, told, next);
    }

    /** The same, of which this is known. */
    public Account knowing(AccountFacts now) {
        return new Account(key, phone, contact, party, balances, now, dates, client, told, progress);
    }

    /** The same, of whose person this was told. */
    public Account telling(Told now) {
        return new Account(key, phone, contact, party, balances, facts, dates, client, now, progress);
    }

    /** The same, of which this is owed. */
    public Account owing(List<Balance> left) {
        var cents = left.stream().mapToLong(Balance::cents).sum();
        return new Account(key, phone, contact, party, left, facts.owing(cents), dates, client, told, progress);
    }

    /** The same, about which that was promised: kept when what is left of it is as little as was promised. */
    public Account promised(AccountFacts.Promise promise) {
        var open = balances.stream().collect(Collectors.toMap(Balance::id, Balance::cents, Long::sum));
        return knowing(facts.promised(promise.on(open)));
    }

    /** Whether a rule chooses it, and why. */
    public Choice chosen(Rule by, StrategyVersions versions, LocalDate today) {
        return by.choose(subject(versions), today);
    }

    /** What rules look at. */
    Subject subject(StrategyVersions versions) {
        return new Subject(
                facts.cents(),
                dates,
                Executor.step(versions, progress),
                lastContact(versions).orElse(null),
                progress.turned(),
                client,
                told.language(),
                contact.state());
    }

    private Optional<Subject.Contact> lastContact(StrategyVersions versions) {
        var zone = versions.newest().zone();
        var before = progress.passed().stream().flatMap(step -> contact(step.last(), step.at(), zone));
        var now = progress.current().stream()
                .flatMap(step -> step.tries().stream())
                .filter(Progress.Try::made)
                .flatMap(one -> contact(one.came(), one.at(), zone));
        return Stream.concat(before, now).reduce((earlier, later) -> later);
    }

    private static Stream<Subject.Contact> contact(@Nullable TryResult result, Instant at, ZoneId zone) {
        return result == null ? Stream.empty() : Stream.of(new Subject.Contact(LocalDate.ofInstant(at, zone), result));
    }
}
