package io.claimline.dialer.compliance.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.compliance.engine.RuleDecision.Verdict;
import io.claimline.dialer.compliance.facts.Channel;
import io.claimline.dialer.compliance.facts.Consent;
import io.claimline.dialer.compliance.facts.Destination;
import io.claimline.dialer.compliance.facts.DialFacts;
import io.claimline.dialer.compliance.facts.Flag;
import io.claimline.dialer.compliance.facts.LineType;
import io.claimline.dialer.compliance.facts.NumberAt;
import io.claimline.dialer.compliance.facts.Person;
import io.claimline.dialer.compliance.facts.Wish;
import io.claimline.dialer.compliance.ledger.About;
import io.claimline.dialer.compliance.ledger.LedgerEntry;
import io.claimline.dialer.compliance.ledger.Source;
import io.claimline.dialer.compliance.ledger.Standing;
import io.claimline.dialer.compliance.ledger.Statement;
import io.claimline.dialer.compliance.rule.RuleTable;
import io.claimline.dialer.compliance.rule.Term;
import io.claimline.dialer.id.EntryId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds for whatever the ledger has. The seed is printed; {@code -Dclaimline.seed} sets it. */
class LedgerPropertiesTest {
    private static final int ROUNDS = 6_000;
    private static final Instant NOW = Instant.parse("2026-11-24T18:00:00Z");
    private static final RuleTable TABLE = Tables.table(
            Tables.rule("a.flags", "C-07", new Term.NoFlag(EnumSet.allOf(Flag.class))),
            Tables.rule(
                    "a.mobile",
                    "C-21",
                    Tables.patients().on(LineType.WIRELESS, LineType.VOIP),
                    new Term.NotRevoked(true)),
            Tables.rule("a.revoked", "C-25", new Term.NotRevoked(false)),
            Tables.rule("a.wishes", "C-06", new Term.WishesKept(EnumSet.allOf(Wish.Kind.class))));

    private final long seed = Long.getLong("claimline.seed", System.nanoTime());
    private final Random random = new Random(seed);

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private LedgerEntry entry(int number) {
        var about = one(List.of(
                About.number(Given.NUMBER),
                About.person("pat"),
                new About("pat", Given.NUMBER),
                new About("kim", Given.NUMBER),
                new About("pat", Given.OTHER),
                About.person("kim")));
        var statement = statement(number);
        var at = NOW.minusSeconds(random.nextInt(6) * 60L);
        return new LedgerEntry(
                new EntryId("drawn-00" + number),
                numbered(statement) && about.number().isEmpty() ? About.number(Given.NUMBER) : about,
                statement,
                Source.OTHER,
                "drawn",
                "drawn",
                at,
                at.plusSeconds(random.nextInt(2)));
    }

    private static boolean numbered(Statement statement) {
        return statement instanceof Statement.Allows || statement instanceof Statement.IsLine;
    }

    private Statement statement(int number) {
        var other = 11 + random.nextInt(7);
        // The tenth is never drawn.
        var earlier = new Statement.TakesBack(new EntryId("drawn-00" + (other == number ? 10 : other)));
        var flag = one(List.of(Flag.CEASE, Flag.DISPUTED));
        return one(List.of(
                new Statement.Allows(Set.of(Channel.LIVE_VOICE), Consent.Kind.STANDING),
                new Statement.Refuses(random.nextBoolean() ? Set.of() : Set.of(Channel.LIVE_VOICE)),
                new Statement.Raises(flag),
                new Statement.Lowers(flag),
                new Statement.Lowers(flag),
                new Statement.Asks(new Wish.NotBefore(NOW.plusSeconds(random.nextInt(7_200)))),
                new Statement.Asks(new Wish.NotAt(NumberAt.WORK)),
                new Statement.IsLine(one(List.of(LineType.values()))),
                earlier,
                earlier));
    }

    private static DialFacts facts(List<LedgerEntry> entries) {
        var standing = Standing.of(entries, Optional.of("pat"), Given.NUMBER);
        var facts = new Given().facts();
        var person =
                new Person(List.of(), standing.consents(), standing.revocations(), standing.flags(), standing.wishes());
        return new DialFacts(
                facts.audience(),
                facts.where(),
                facts.account(),
                new Destination(Given.NUMBER, standing.line(), NumberAt.HOME, 0),
                facts.origin(),
                person,
                Set.of());
    }

    private static Instant from(List<LedgerEntry> entries) {
        return switch (Engine.decide(facts(entries), NOW, TABLE).verdict()) {
            case Verdict.Allow _ -> NOW;
            case Verdict.Defer(var until) -> until;
            case Verdict.Deny _ -> Instant.MAX;
        };
    }

    @Test
    void shouldNeverAllowMoreForAnEntryThatDoesNotLoosen() {
        var allowed = 0;
        var stricter = 0;
        for (var round = 0; round < ROUNDS; round++) {
            var entries = new ArrayList<LedgerEntry>();
            for (var left = random.nextInt(8); left > 0; left--) {
                entries.add(entry(10 + left));
            }
            var before = from(entries);
            var more = entry(30);
            while (more.loosens()) {
                more = entry(30);
            }
            entries.add(random.nextInt(entries.size() + 1), more);
            var after = from(entries);
            assertThat(after).as("seed %d round %d: %s", seed, round, entries).isAfterOrEqualTo(before);
            allowed += before.equals(NOW) ? 1 : 0;
            stricter += after.isAfter(before) ? 1 : 0;
        }
        System.out.println("seed " + seed + ": " + allowed + " allowed before, " + stricter + " stricter after");
        assertThat(List.of(allowed, stricter)).allMatch(count -> count > ROUNDS / 50);
    }
}
