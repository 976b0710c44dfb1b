package io.claimline.dialer.compliance.engine;

import io.claimline.dialer.compliance.facts.BalanceKind;
import io.claimline.dialer.compliance.facts.Capacity;
import io.claimline.dialer.compliance.facts.Channel;
import io.claimline.dialer.compliance.facts.Consent;
import io.claimline.dialer.compliance.facts.Debt;
import io.claimline.dialer.compliance.facts.Flag;
import io.claimline.dialer.compliance.facts.Gap;
import io.claimline.dialer.compliance.facts.LineType;
import io.claimline.dialer.compliance.facts.NumberAt;
import io.claimline.dialer.compliance.facts.PriorAttempt;
import io.claimline.dialer.compliance.facts.Revocation;
import io.claimline.dialer.compliance.facts.Technology;
import io.claimline.dialer.compliance.facts.Wish;
import io.claimline.dialer.compliance.rule.Addressees;
import io.claimline.dialer.compliance.rule.Counted;
import io.claimline.dialer.compliance.rule.Hours;
import io.claimline.dialer.compliance.rule.Layer;
import io.claimline.dialer.compliance.rule.Per;
import io.claimline.dialer.compliance.rule.Place;
import io.claimline.dialer.compliance.rule.Rule;
import io.claimline.dialer.compliance.rule.Rule.Reach;
import io.claimline.dialer.compliance.rule.Span;
import io.claimline.dialer.compliance.rule.Term;
import io.claimline.dialer.compliance.rule.ZipRange;
import io.claimline.dialer.worklist.Audience;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Facts, additions to them, and rules, drawn from a seed. */
final class Chance {
    private static final List<String> ZONES =
            List.of(Given.NY, Given.LA, "America/Chicago", "America/Denver", "America/Phoenix", "Pacific/Honolulu");
    private static final List<String> STATES = List.of("NY", "CA", "MA", "FL", "IN");

    /** Constants that came after decisions were first pinned: each would move every draw behind it. */
    private static final Set<String> LATER =
            Set.of("SETTLED", "WHATSAPP", "BUNDLED", "IN_DEFAULT", "IN_COLLECTIONS", "RECALLED");

    private final Random random;
    private final boolean asPinned;

    Chance(long seed) {
        this(seed, false);
    }

    private Chance(long seed, boolean asPinned) {
        random = new Random(seed);
        this.asPinned = asPinned;
    }

    /** Draws what could be drawn when decisions were pinned, and nothing else. */
    static Chance asPinned(long seed) {
        return new Chance(seed, true);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** 0 or more, below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    private <E extends Enum<E>> E one(Class<E> type) {
        return one(EnumSet.allOf(type).stream()
                .filter(constant -> !asPinned || !later(constant))
                .toList());
    }

    private static boolean later(Enum<?> constant) {
        return LATER.contains(constant.name())
                || (constant instanceof Technology way && way != Technology.LIVE && way != Technology.PRERECORDED);
    }

    private <E extends Enum<E>> @Nullable E perhaps(Class<E> type) {
        return random.nextInt(3) == 0 ? null : one(type);
    }

    private <E extends Enum<E>> Set<E> some(Class<E> type) {
        var found = EnumSet.noneOf(type);
        if (random.nextInt(3) == 0) {
            found.add(one(type));
        }
        return found;
    }

    /** Within the two years that hold both changes of the clock twice. */
    Instant now() {
        return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(2 * 365 * 24 * 12) * 300L);
    }

    Given facts(Instant now) {
        var given = new Given();
        given.phoneZones = new TreeSet<>(Set.of(one(ZONES)));
        given.addressZones = new TreeSet<>(Set.of(one(ZONES)));
        given.states = new TreeSet<>(Set.of(one(STATES)));
        given.zip = one(List.of("10001", "12207", "33101", ""));
        given.client = one(List.of("acme", "other", ""));
        given.capacity = perhaps(Capacity.class);
        given.lineType = perhaps(LineType.class);
        given.at = one(NumberAt.class);
        given.technology = one(Technology.class);
        if (random.nextBoolean()) {
            given.consents.add(
                    new Consent(Given.NUMBER, EnumSet.allOf(Channel.class), one(Consent.Kind.class), before(now, 40)));
        }
        for (var left = random.nextInt(6); left > 0; left--) {
            given.attempts.add(attempt(now));
        }
        return given;
    }

    private Instant before(Instant now, int days) {
        return now.minusSeconds(1 + random.nextInt(days * 86_400));
    }

    private PriorAttempt attempt(Instant now) {
        return new PriorAttempt(
                before(now, 10),
                one(PriorAttempt.Way.class),
                one(PriorAttempt.Ending.class),
                random.nextInt(3) == 0 ? Given.OTHER : Given.NUMBER,
                one(List.of(Set.<String>of(), Set.of("d-1"), Set.of("d-2"))),
                random.nextInt(5) == 0);
    }

    /** One fact more, which is neither a consent nor a verification. */
    Consumer<Given> more(Instant now) {
        var attempt = attempt(now);
        var flag = one(Flag.class);
        var gap = one(Gap.class);
        var zone = one(ZONES);
        var state = one(STATES);
        var debt = new Debt("d-2", one(BalanceKind.class));
        var revocation =
                new Revocation(random.nextBoolean() ? Given.NUMBER : null, some(Channel.class), before(now, 40));
        var wish = wish(now);
        return one(List.<Consumer<Given>>of(
                given -> given.attempts.add(attempt),
                given -> given.flags.add(flag),
                given -> given.gaps.add(gap),
                given -> given.phoneZones.add(zone),
                given -> given.addressZones.add(zone),
                given -> given.states.add(state),
                given -> given.debts.add(debt),
                given -> given.revocations.add(revocation),
                given -> given.wishes.add(wish),
                given -> given.lines++));
    }

    private Wish wish(Instant now) {
        var from = random.nextInt(1_400);
        return one(List.<Wish>of(
                new Wish.NotDuring(EnumSet.of(one(DayOfWeek.class)), from, from + 1 + random.nextInt(1_440 - from)),
                new Wish.NotAt(one(NumberAt.class)),
                new Wish.NotBefore(now.plusSeconds(random.nextInt(900_000))),
                new Wish.OnlyAt(random.nextBoolean() ? Given.NUMBER : Given.OTHER)));
    }

    Rule rule(int number) {
        var calls = new Addressees(
                random.nextBoolean() ? Set.of() : Set.of(Audience.PATIENT),
                some(Capacity.class),
                some(Technology.class),
                some(LineType.class),
                some(NumberAt.class),
                Set.of());
        var from = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(500) - 100);
        var span = random.nextBoolean() ? Span.from(from) : new Span(from, from.plusDays(random.nextInt(400)));
        var clients = random.nextInt(4) == 0 ? Set.of("acme") : Set.<String>of();
        return new Rule(
                "drawn.rule-" + number,
                "X-01",
                one(Layer.class),
                new Reach(place(), clients, calls),
                span,
                "drawn",
                term());
    }

    private Place place() {
        return one(List.of(
                new Place.Everywhere(),
                new Place.States(Set.of(one(STATES), random.nextBoolean() ? "TX" : "PA")),
                new Place.Zips("NY", List.of(ZipRange.of("100"))),
                new Place.Zips("FL", List.of(ZipRange.of("33101-33399")))));
    }

    private Term term() {
        var opens = 420 + random.nextInt(240);
        var hours = Hours.of("08:00-21:00").contains(opens * 60) ? new Hours(opens, 1_200) : new Hours(opens, 1_260);
        var days = 1 + random.nextInt(10);
        var per = one(Per.class);
        var terms = new ArrayList<Term>(List.of(
                Tables.daily(hours.toString()),
                new Term.ClosedDays(EnumSet.of(one(DayOfWeek.class)), Set.of(LocalDate.of(2026, 11, 26))),
                new Term.AttemptLimit(
                        1 + random.nextInt(4), days, per, counted(), random.nextInt(8), random.nextBoolean()),
                new Term.QuietAfterConversation(days, per, random.nextInt(8)),
                new Term.Spacing(Duration.ofMinutes(1 + random.nextInt(3_000)), per, counted())));
        terms.addAll(List.of(
                new Term.WishesKept(EnumSet.allOf(Wish.Kind.class)),
                new Term.NotRevoked(random.nextBoolean()),
                new Term.NoFlag(EnumSet.of(one(Flag.class), one(Flag.class))),
                new Term.LinesAtOnce(1 + random.nextInt(2), Duration.ofSeconds(30)),
                new Term.ConsentNeeded()));
        if (!asPinned) {
            terms.addAll(List.of(
                    new Term.BalanceOf(EnumSet.of(BalanceKind.SELF_PAY, BalanceKind.PATIENT_RESPONSIBILITY)),
                    new Term.OnshoreAgents(),
                    new Term.CallerIdInInventory()));
        }
        return one(terms);
    }

    private Counted counted() {
        return one(List.of(Counted.EVERY_CALL, Counted.REG_F));
    }
}
