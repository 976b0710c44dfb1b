package io.claimline.dialer.compliance;

import io.claimline.dialer.compliance.facts.Account;
import io.claimline.dialer.compliance.facts.AgentSite;
import io.claimline.dialer.compliance.facts.BalanceKind;
import io.claimline.dialer.compliance.facts.Debt;
import io.claimline.dialer.compliance.facts.Destination;
import io.claimline.dialer.compliance.facts.DialFacts;
import io.claimline.dialer.compliance.facts.Flag;
import io.claimline.dialer.compliance.facts.Gap;
import io.claimline.dialer.compliance.facts.NumberAt;
import io.claimline.dialer.compliance.facts.Origin;
import io.claimline.dialer.compliance.facts.Person;
import io.claimline.dialer.compliance.facts.Technology;
import io.claimline.dialer.compliance.facts.Trunk;
import io.claimline.dialer.compliance.facts.Whereabouts;
import io.claimline.dialer.compliance.facts.Wish;
import io.claimline.dialer.compliance.rule.Addressees;
import io.claimline.dialer.compliance.rule.Hours;
import io.claimline.dialer.compliance.rule.Layer;
import io.claimline.dialer.compliance.rule.Rule;
import io.claimline.dialer.compliance.rule.RuleTable;
import io.claimline.dialer.compliance.rule.Span;
import io.claimline.dialer.compliance.rule.Term;
import io.claimline.dialer.id.E164;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Gates for tests: the engine over a table that asks nothing but what the person said, and over facts that the test makes. */
public final class Gates {
    /** Open round the clock, but for do-not-call requests and wishes to be called later. */
    public static final RuleTable TABLE = RuleTable.of(
            "test-1",
            List.of(
                    rule("test.hours", "C-02", new Term.CallingHours(always())),
                    rule("test.flags", "C-16", new Term.NoFlag(EnumSet.allOf(Flag.class))),
                    rule("test.wishes", "C-06", new Term.WishesKept(EnumSet.allOf(Wish.Kind.class)))));

    /** Somebody who asked not to be called. */
    public static final Person REFUSING =
            new Person(List.of(), List.of(), List.of(), Set.of(Flag.DO_NOT_CALL), List.of());

    private Gates() {}

    /** Allows every call. */
    public static Gate open() {
        return of((dial, now) -> Person.NEW);
    }

    /** Allows every call but those by a recorded voice, to which nobody has consented. */
    public static Gate withoutConsent() {
        var recorded = Rule.Reach.everywhere(Addressees.ALL.by(Technology.PRERECORDED));
        var table = RuleTable.of(
                "test-2",
                List.of(
                        rule("test.hours", "C-02", new Term.CallingHours(always())),
                        rule("test.consent", "C-21", recorded, new Term.ConsentNeeded())));
        return new Gate(facts((dial, now) -> Person.NEW), () -> table);
    }

    /** Denies every call: the people asked for it. */
    public static Gate denying() {
        return of((dial, now) -> REFUSING);
    }

    /** Defers every call until then. */
    public static Gate deferring(Instant until) {
        return of((dial, now) -> wishing(until));
    }

    /** Somebody who asked to be called no earlier. */
    public static Person wishing(Instant until) {
        return new Person(List.of(), List.of(), List.of(), Set.of(), List.of(new Wish.NotBefore(until)));
    }

    /** Decides from what this says about the person. */
    public static Gate of(BiFunction<Dial, Instant, Person> people) {
        return new Gate(facts(people), () -> TABLE);
    }

    /** Can rely on nothing. */
    public static Gate closed(String why) {
        return new Gate(
                new People(
                        (dial, now) -> Person.NEW, Set.of(), Optional.of(why), new AtomicInteger(), Optional.empty()),
                () -> TABLE);
    }

    /** Could not read these facts. */
    public static Gate lacking(Gap... gaps) {
        return new Gate(
                new People(
                        (dial, now) -> Person.NEW,
                        Set.of(gaps),
                        Optional.empty(),
                        new AtomicInteger(),
                        Optional.empty()),
                () -> TABLE);
    }

    /** Facts that count the permits they are told of. */
    static Facts counting(AtomicInteger permits) {
        return new People((dial, now) -> Person.NEW, Set.of(), Optional.empty(), permits, Optional.empty());
    }

    /** Facts of a client that shows this number. */
    static Facts showing(E164 number) {
        return new People(
                (dial, now) -> Person.NEW, Set.of(), Optional.empty(), new AtomicInteger(), Optional.of(number));
    }

    private static Facts facts(BiFunction<Dial, Instant, Person> people) {
        return new People(people, Set.of(), Optional.empty(), new AtomicInteger(), Optional.empty());
    }

    /** A rule for every call in the country. */
    private static Rule rule(String key, String id, Term term) {
        return rule(key, id, Rule.Reach.everywhere(Addressees.ALL), term);
    }

    private static Rule rule(String key, String id, Rule.Reach reach, Term term) {
        return new Rule(key, id, Layer.FEDERAL, reach, Span.from(LocalDate.of(2020, 1, 1)), "Tests", term);
    }

    private static Map<DayOfWeek, Hours> always() {
        return Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(day -> day, day -> new Hours(0, 1440)));
    }

    private record People(
            BiFunction<Dial, Instant, Person> people,
            Set<Gap> gaps,
            Optional<String> unsure,
            AtomicInteger permits,
            Optional<E164> own)
            implements Facts {
        @Override
        public E164 shown(Dial dial) {
            return own.orElse(dial.callerId());
        }

        @Override
        public DialFacts of(Dial dial, Instant now) {
            return new DialFacts(
                    dial.lead().audience(),
                    Whereabouts.UNKNOWN,
                    new Account("", null, List.of(new Debt("debt", BalanceKind.SELF_PAY))),
                    new Destination(dial.number(), null, NumberAt.UNKNOWN, 0),
                    new Origin(Trunk.PRACTICE, dial.technology(), AgentSite.UNKNOWN, dial.callerId(), Set.of()),
                    people.apply(dial, now),
                    gaps);
        }

        @Override
        public void permitted(DialPermit permit) {
            permits.incrementAndGet();
        }
    }
}
