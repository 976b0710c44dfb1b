package io.claimline.dialer.compliance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.dialer.compliance.facts.Channel;
import io.claimline.dialer.compliance.facts.Consent;
import io.claimline.dialer.compliance.facts.Flag;
import io.claimline.dialer.compliance.facts.Wish;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.EntryId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the ledger says of accounts: placed, in default, recalled (C-01). */
class AccountEntriesTest {
    private static final E164 NUMBER = new E164("+12125550123");
    private static final Instant AT = Instant.parse("2026-11-22T16:00:00Z");
    private static final About OURS = About.account("claim-1");

    private final List<LedgerEntry> entries = new ArrayList<>();

    private static LedgerEntry entry(int number, About about, Statement statement, int seconds) {
        var at = AT.plusSeconds(seconds);
        return new LedgerEntry(
                new EntryId("entry-000" + number), about, statement, Source.LETTER, "placement 17", "ana", at, at);
    }

    private void said(int number, About about, Statement statement, int seconds) {
        entries.add(entry(number, about, statement, seconds));
    }

    private Set<Flag> standing() {
        return Standing.onAccount(entries, "claim-1");
    }

    @Test
    void shouldHoldOfTheAccountAloneWhatWasFoundOutAboutIt() {
        said(1, OURS, new Statement.Raises(Flag.IN_DEFAULT), 0);
        said(2, About.account("claim-2"), new Statement.Raises(Flag.RECALLED), 0);
        assertThat(standing()).containsExactly(Flag.IN_DEFAULT);
        var ofTheCall = Standing.of(entries, Optional.of("claim-1"), NUMBER);
        assertThat(ofTheCall.flags()).as("an account is no person").isEmpty();
    }

    @Test
    void shouldLetALaterEntryAboutTheAccountLowerWhatWasRaised() {
        said(1, OURS, new Statement.Raises(Flag.RECALLED), 60);
        said(2, OURS, new Statement.Lowers(Flag.RECALLED), 59);
        assertThat(standing()).as("a second before").containsExactly(Flag.RECALLED);
        said(3, OURS, new Statement.Lowers(Flag.RECALLED), 60);
        assertThat(standing()).as("at the same instant").containsExactly(Flag.RECALLED);
        said(4, About.account("claim-2"), new Statement.Lowers(Flag.RECALLED), 61);
        assertThat(standing()).as("of another account").containsExactly(Flag.RECALLED);
        said(5, OURS, new Statement.Lowers(Flag.RECALLED), 61);
        assertThat(standing()).isEmpty();
        said(6, OURS, new Statement.Raises(Flag.RECALLED), 62);
        assertThat(standing()).as("recalled once more").containsExactly(Flag.RECALLED);
    }

    @Test
    void shouldForgetAMistakeThatWasTakenBackAboutTheAccount() {
        said(1, OURS, new Statement.Raises(Flag.IN_COLLECTIONS), 0);
        said(2, About.person("claim-1"), new Statement.TakesBack(new EntryId("entry-0001")), 60);
        assertThat(standing()).as("a person cannot").containsExactly(Flag.IN_COLLECTIONS);
        said(3, OURS, new Statement.TakesBack(new EntryId("entry-0001")), 60);
        assertThat(standing()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Flag.class)
    void shouldSayOfAPersonNothingThatIsTrueOfAccountsAlone(Flag flag) {
        assertThatCode(() -> entry(1, OURS, new Statement.Raises(flag), 0)).doesNotThrowAnyException();
        for (var about : List.of(About.person("pat"), About.number(NUMBER), new About("pat", NUMBER))) {
            if (flag.ofAccount()) {
                assertThatThrownBy(() -> entry(1, about, new Statement.Raises(flag), 0))
                        .hasMessageContaining("name the account");
                assertThatThrownBy(() -> entry(1, about, new Statement.Lowers(flag), 0))
                        .hasMessageContaining("name the account");
            } else {
                assertThatCode(() -> entry(1, about, new Statement.Raises(flag), 0))
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void shouldKnowOfAnAccountNeitherConsentsNorWishes() {
        for (var statement : List.of(
                Statement.Refuses.EVERY_WAY,
                new Statement.Asks(new Wish.NotBefore(AT)),
                new Statement.Allows(Set.of(Channel.TEXT), Consent.Kind.STANDING))) {
            assertThatThrownBy(() -> entry(1, OURS, statement, 0)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void shouldNameTheAccountAlone() {
        assertThatThrownBy(() -> new About("pat", null, null, "claim-1")).hasMessageContaining("account alone");
        assertThatThrownBy(() -> new About(null, NUMBER, null, "claim-1")).hasMessageContaining("account alone");
        assertThatThrownBy(() -> About.account(" ")).hasMessageContaining("1 to 200");
        assertThatCode(() -> About.account("c".repeat(200))).doesNotThrowAnyException();
        assertThatThrownBy(() -> About.account("c".repeat(201))).hasMessageContaining("1 to 200");
    }
}
