package io.claimline.dialer.contracts.said;

import static io.claimline.dialer.contracts.Stages.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.compliance.facts.Channel;
import io.claimline.dialer.compliance.facts.Consent;
import io.claimline.dialer.compliance.facts.Flag;
import io.claimline.dialer.compliance.facts.LineType;
import io.claimline.dialer.compliance.facts.NumberAt;
import io.claimline.dialer.compliance.facts.Wish;
import io.claimline.dialer.compliance.ledger.About;
import io.claimline.dialer.compliance.ledger.LedgerEntry;
import io.claimline.dialer.compliance.ledger.Source;
import io.claimline.dialer.compliance.ledger.Statement;
import io.claimline.dialer.contracts.PinnedClock;
import io.claimline.dialer.contracts.Samples;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.EntryId;
import io.claimline.dialer.port.LedgerLog;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link LedgerLog} must do. Other entries may be in it already. */
public abstract class LedgerLogContract {
    private static final E164 NUMBER = new E164("+12125550123");
    private static final E164 OTHER = new E164("+12125550199");
    private static final Statement CONSENT = new Statement.Allows(Set.of(Channel.LIVE_VOICE), Consent.Kind.STANDING);

    /** The clock of the log under test. */
    protected final PinnedClock clock = new PinnedClock();

    private final String drawn = Samples.fresh();
    private final String person = "person-" + drawn;

    /** The log under test; the same one at every call within a test. */
    protected abstract LedgerLog log();

    private LedgerEntry entry(String name, About about, Statement statement) {
        var at = clock.instant().minusSeconds(86_400);
        return new LedgerEntry(
                new EntryId(drawn + ":" + name), about, statement, Source.LETTER, "letter 17", "ana", at, at);
    }

    private LedgerEntry kept(String name, About about, Statement statement) {
        var entry = entry(name, about, statement);
        await(log().keep(entry));
        return entry;
    }

    private List<LedgerEntry> ours(List<LedgerEntry> found) {
        return found.stream()
                .filter(entry -> entry.id().value().startsWith(drawn))
                .toList();
    }

    @Test
    void shouldTellEveryKindOfStatementAsItWasKept() {
        var about = new About(person, NUMBER);
        var statements = List.of(
                CONSENT,
                Statement.Refuses.EVERY_WAY,
                new Statement.Refuses(Set.of(Channel.TEXT, Channel.EMAIL)),
                new Statement.Raises(Flag.CEASE),
                new Statement.Lowers(Flag.CEASE),
                new Statement.Asks(new Wish.NotBefore(Instant.parse("2026-12-01T15:00:00Z"))),
                new Statement.Asks(new Wish.NotDuring(Set.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY), 0, 720)),
                new Statement.Asks(new Wish.NotAt(NumberAt.WORK)),
                new Statement.Asks(new Wish.OnlyAt(OTHER)),
                new Statement.IsLine(LineType.WIRELESS),
                new Statement.IsLine(LineType.LANDLINE),
                new Statement.TakesBack(new EntryId(drawn + ":1")));
        var kept = new ArrayList<LedgerEntry>();
        for (var statement : statements) {
            kept.add(kept("" + kept.size(), about, statement));
        }
        assertThat(await(log().about(Set.of(person), Set.of()))).containsExactlyInAnyOrderElementsOf(kept);
    }

    @Test
    void shouldTellLinesWithoutWhatGrants() {
        var refusal = kept("refusal", About.number(NUMBER), Statement.Refuses.EVERY_WAY);
        var mobile = kept("mobile", About.number(NUMBER), new Statement.IsLine(LineType.WIRELESS));
        kept("landline", About.number(NUMBER), new Statement.IsLine(LineType.LANDLINE));
        kept("voip", About.number(NUMBER), new Statement.IsLine(LineType.VOIP));
        kept("consent", About.number(NUMBER), CONSENT);
        assertThat(ours(await(log().lines()))).containsExactlyInAnyOrder(refusal, mobile);
    }

    @Test
    void shouldTellWhatNamesThePersonOrTheNumber() {
        var ofNumber = kept("number", About.number(NUMBER), CONSENT);
        var ofPerson = kept("person", About.person(person), new Statement.Raises(Flag.MINOR));
        var ofBoth = kept("both", new About(person, OTHER), Statement.Refuses.EVERY_WAY);
        kept("another", new About("person-else", OTHER), Statement.Refuses.EVERY_WAY);
        assertThat(ours(await(log().about(Set.of(person), Set.of(NUMBER)))))
                .containsExactlyInAnyOrder(ofNumber, ofPerson, ofBoth);
        assertThat(ours(await(log().about(Set.of(person), Set.of())))).containsExactlyInAnyOrder(ofPerson, ofBoth);
        assertThat(ours(await(log().about(Set.of(), Set.of(NUMBER))))).containsExactly(ofNumber);
        assertThat(await(log().about(Set.of(), Set.of()))).isEmpty();
    }

    @Test
    void shouldTellWhatNamesTheAccount() {
        var account = drawn + "-account";
        var ours = kept("account", About.account(account), new Statement.Raises(Flag.RECALLED));
        kept("another", About.account(account + "-2"), new Statement.Raises(Flag.IN_DEFAULT));
        kept("person", About.person(account), new Statement.Raises(Flag.DISPUTED));
        assertThat(await(log().aboutAccounts(Set.of(account)))).containsExactly(ours);
        assertThat(await(log().aboutAccounts(Set.of()))).isEmpty();
        assertThat(ours(await(log().about(Set.of(account), Set.of()))))
                .as("nothing but the account is about the account")
                .doesNotContain(ours);
    }

    @Test
    void shouldTellWhatWasKeptSinceThenHoweverLongAgoItWasSaid() {
        var first = kept("first", About.number(NUMBER), Statement.Refuses.EVERY_WAY);
        var then = clock.advance(Duration.ofSeconds(60));
        var second = kept("second", About.number(NUMBER), CONSENT);
        assertThat(ours(await(log().since(then)))).containsExactly(second);
        assertThat(ours(await(log().since(then.minusSeconds(60))))).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void shouldKeepTheFirstWhenTheSameIdIsKeptAgain() {
        var first = kept("same", About.number(NUMBER), Statement.Refuses.EVERY_WAY);
        kept("same", About.number(NUMBER), new Statement.Raises(Flag.CEASE));
        assertThat(ours(await(log().lines()))).containsExactly(first);
    }

    @Test
    void shouldFindEntriesByTheirIds() {
        var first = kept("first", About.number(NUMBER), CONSENT);
        var second = kept("second", About.person(person), Statement.Refuses.EVERY_WAY);
        kept("third", About.person(person), Statement.Refuses.EVERY_WAY);
        var ids = Set.of(first.id(), second.id(), new EntryId(drawn + ":none"));
        assertThat(await(log().of(ids))).containsExactlyInAnyOrder(first, second);
        assertThat(await(log().of(Set.of()))).isEmpty();
    }

    @Test
    void shouldTellTheWholeInPartsByIds() {
        var expected = new ArrayList<LedgerEntry>();
        for (var name : List.of("c", "a", "e", "b", "d")) {
            expected.add(kept(name, About.number(NUMBER), Statement.Refuses.EVERY_WAY));
        }
        expected.sort((one, other) -> one.id().value().compareTo(other.id().value()));
        var found = new ArrayList<LedgerEntry>();
        for (var more = true; more; ) {
            var last = found.isEmpty()
                    ? Optional.<EntryId>empty()
                    : Optional.of(found.getLast().id());
            var part = await(log().page(last, 2));
            found.addAll(part);
            more = part.size() == 2;
        }
        assertThat(ours(found)).containsExactlyElementsOf(expected);
    }
}
