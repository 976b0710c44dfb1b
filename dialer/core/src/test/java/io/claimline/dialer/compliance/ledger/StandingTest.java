package io.claimline.dialer.compliance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.dialer.compliance.facts.Channel;
import io.claimline.dialer.compliance.facts.Consent;
import io.claimline.dialer.compliance.facts.Flag;
import io.claimline.dialer.compliance.facts.LineType;
import io.claimline.dialer.compliance.facts.Revocation;
import io.claimline.dialer.compliance.facts.Wish;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.EntryId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {
    private static final E164 NUMBER = new E164("+12125550123");
    private static final E164 OTHER = new E164("+12125550199");
    private static final Instant AT = Instant.parse("2026-11-22T16:00:00Z");
    private static final Statement REFUSES = Statement.Refuses.EVERY_WAY;
    private static final Statement CEASE = new Statement.Raises(Flag.CEASE);
    private static final Statement LOWERS = new Statement.Lowers(Flag.CEASE);
    private static final Statement ALLOWS = new Statement.Allows(Set.of(Channel.LIVE_VOICE), Consent.Kind.STANDING);

    private final List<LedgerEntry> entries = new ArrayList<>();

    private static About about(String words) {
        return switch (words) {
            case "number" -> About.number(NUMBER);
            case "other" -> About.number(OTHER);
            case "pat" -> About.person("pat");
            case "kim" -> About.person("kim");
            case "pat at number" -> new About("pat", NUMBER);
            case "pat at other" -> new About("pat", OTHER);
            case "kim at number" -> new About("kim", NUMBER);
            case "kim at other" -> new About("kim", OTHER);
            default -> throw new IllegalArgumentException(words);
        };
    }

    private static Statement line(String kind) {
        return new Statement.IsLine(LineType.valueOf(kind));
    }

    private static EntryId id(int number) {
        return new EntryId("entry-000" + number);
    }

    /** Said so many seconds after the first. */
    private void said(int number, String about, Statement statement, int seconds) {
        var at = AT.plusSeconds(seconds);
        entries.add(new LedgerEntry(id(number), about(about), statement, Source.LETTER, "letter 17", "ana", at, at));
    }

    private Standing standing() {
        Collections.shuffle(entries, new Random(entries.size()));
        return Standing.of(entries, Optional.of("pat"), NUMBER);
    }

    @ParameterizedTest(
            name = "a refusal, flag or wish about {0} binds a call to pat: {1}, to the number for nobody known: {2}")
    @CsvSource({
        "number, true, true",
        "pat, true, false",
        "pat at number, true, true",
        "pat at other, true, false",
        "kim at number, true, true",
        "other, false, false",
        "kim, false, false",
        "kim at other, false, false"
    })
    void shouldBindWhenNumberOrPersonIsThatOfTheCall(String about, boolean known, boolean unknown) {
        said(1, about, REFUSES, 0);
        said(2, about, CEASE, 0);
        said(3, about, new Statement.Asks(new Wish.NotBefore(AT)), 0);
        var standing = standing();
        assertThat(List.of(
                        standing.revocations().size(),
                        standing.flags().size(),
                        standing.wishes().size()))
                .containsOnly(known ? 1 : 0);
        assertThat(standing.behind()).hasSize(known ? 3 : 0);
        assertThat(standing.revocations()).allMatch(one -> one.names(NUMBER, Channel.LIVE_VOICE));
        assertThat(Standing.of(entries, Optional.empty(), NUMBER).flags()).hasSize(unknown ? 1 : 0);
    }

    @ParameterizedTest(name = "a consent about {0} counts for pat: {1}, for nobody known: {2}")
    @CsvSource({
        "number, true, true",
        "pat at number, true, false",
        "pat at other, false, false",
        "kim at number, false, false",
        "other, false, false"
    })
    void shouldCountAConsentOnlyWhenItNamesTheCall(String about, boolean known, boolean unknown) {
        said(1, about, ALLOWS, 0);
        assertThat(standing().consents()).hasSize(known ? 1 : 0);
        assertThat(Standing.of(entries, Optional.empty(), NUMBER).consents()).hasSize(unknown ? 1 : 0);
    }

    @ParameterizedTest(name = "what is about {0} is taken back by one about {1}: {2}")
    @CsvSource({
        "number, number, true",
        "number, pat at number, true",
        "number, pat, false",
        "number, pat at other, false",
        "pat, pat, true",
        "pat, pat at number, true",
        "pat, number, false",
        "pat, kim at number, false",
        "pat at number, pat at number, true",
        "pat at number, number, false",
        "pat at number, pat, false",
        "kim at number, pat at number, false"
    })
    void shouldTakeBackOnlyWithOneThatNamesAsMuch(String first, String later, boolean gone) {
        said(1, first, REFUSES, 0);
        said(2, first, CEASE, 0);
        said(3, later, new Statement.TakesBack(id(1)), 60);
        said(4, later, LOWERS, 60);
        assertThat(standing().revocations()).hasSize(gone ? 0 : 1);
        assertThat(standing().flags()).hasSize(gone ? 0 : 1);
    }

    @ParameterizedTest(name = "lowered {0} s after it was raised, it stands: {1}")
    @CsvSource({"1, false", "0, true", "-1, true"})
    void shouldLowerOnlyWhatWasRaisedBefore(int seconds, boolean stands) {
        said(1, "pat", CEASE, 0);
        said(2, "pat", LOWERS, seconds);
        assertThat(standing().flags()).hasSize(stands ? 1 : 0);
    }

    @Test
    void shouldRaiseAgainWhatWasLowered() {
        said(1, "pat", CEASE, 0);
        said(2, "pat", LOWERS, 60);
        said(3, "pat", CEASE, 120);
        assertThat(standing().flags()).containsExactly(Flag.CEASE);
    }

    @Test
    void shouldBindAgainWhenWhatTookItBackIsTakenBack() {
        said(1, "pat", REFUSES, 0);
        said(2, "pat", new Statement.TakesBack(id(1)), 60);
        said(3, "number", new Statement.TakesBack(id(2)), 120);
        said(4, "pat", new Statement.TakesBack(id(3)), 180);
        assertThat(standing().revocations()).hasSize(1);
        said(5, "pat", new Statement.TakesBack(id(1)), 240);
        assertThat(standing().revocations()).isEmpty();
    }

    @Test
    void shouldForgetAConsentThatWasEverTakenBack() {
        said(1, "pat at number", ALLOWS, 0);
        said(2, "number", new Statement.TakesBack(id(1)), 60);
        said(3, "pat at number", new Statement.TakesBack(id(2)), 120);
        assertThat(standing().consents()).isEmpty();
    }

    @Test
    void shouldRefuseForEveryNumberOfThePersonWhenBothAreNamed() {
        said(1, "pat at number", REFUSES, 0);
        said(2, "number", new Statement.Refuses(Set.of(Channel.TEXT)), 60);
        assertThat(standing().revocations())
                .containsExactly(
                        new Revocation(null, Set.of(), AT),
                        new Revocation(NUMBER, Set.of(Channel.TEXT), AT.plusSeconds(60)));
    }

    @Test
    void shouldTellEverythingBehindItOldestFirst() {
        said(3, "pat", LOWERS, 60);
        said(2, "number", ALLOWS, 0);
        said(1, "pat", CEASE, 0);
        assertThat(standing().behind()).extracting(LedgerEntry::id).containsExactly(id(1), id(2), id(3));
        assertThat(Standing.notTakenBack(standing().behind()))
                .extracting(LedgerEntry::id)
                .containsExactly(id(2), id(3));
    }

    @ParameterizedTest(name = "{0} of the number, said in this order, make it {1}")
    @CsvSource({
        "'', ",
        "LANDLINE, LANDLINE",
        "VOIP, VOIP",
        "LANDLINE VOIP, VOIP",
        "VOIP LANDLINE, VOIP",
        "LANDLINE VOIP WIRELESS, WIRELESS",
        "WIRELESS LANDLINE, WIRELESS"
    })
    void shouldTakeTheKindOfLineThatBindsMost(String kinds, @Nullable LineType line) {
        var at = 0;
        for (var kind : kinds.isEmpty() ? new String[0] : kinds.split(" ", -1)) {
            at++;
            said(at, "number", line(kind), at);
        }
        assertThat(standing().line()).isEqualTo(line);
    }

    @ParameterizedTest(name = "a kind of line said about {0} is that of the number: {1}")
    @CsvSource({"number, true", "pat at number, true", "kim at number, true", "pat at other, false", "other, false"})
    void shouldKnowTheKindOfLineOfTheNumberAlone(String about, boolean known) {
        said(1, about, line("LANDLINE"), 0);
        assertThat(standing().line()).isEqualTo(known ? LineType.LANDLINE : null);
    }

    @Test
    void shouldTakeBackALandlineWhoeverSaysSoAndAMobileOnlyForTheWholeNumber() {
        said(1, "number", line("LANDLINE"), 0);
        said(2, "pat", new Statement.TakesBack(id(1)), 60);
        assertThat(standing().line()).isNull();
        said(3, "number", line("WIRELESS"), 120);
        said(4, "number", line("LANDLINE"), 180);
        said(5, "pat", new Statement.TakesBack(id(3)), 240);
        assertThat(standing().line()).isEqualTo(LineType.WIRELESS);
        said(6, "number", new Statement.TakesBack(id(3)), 300);
        assertThat(standing().line()).isEqualTo(LineType.LANDLINE);
    }

    @Test
    void shouldCountOnConsentsAndLandlinesOnlyOnceTheyWereRead() {
        said(1, "number", ALLOWS, 0);
        said(2, "number", line("LANDLINE"), 0);
        said(3, "number", line("VOIP"), 0);
        said(4, "number", line("WIRELESS"), 0);
        said(5, "number", CEASE, 0);
        said(6, "number", LOWERS, 0);
        assertThat(entries.stream().filter(LedgerEntry::grants))
                .extracting(LedgerEntry::id)
                .containsExactly(id(1), id(2), id(3));
        assertThat(entries.stream().filter(LedgerEntry::loosens))
                .extracting(LedgerEntry::id)
                .containsExactly(id(1), id(2), id(3), id(6));
    }

    @Test
    void shouldRefuseEntriesThatSayTooLittle() {
        assertThatThrownBy(() -> said(1, "pat", line("LANDLINE"), 0)).hasMessageContaining("name it");
        assertThatThrownBy(() -> new About(null, null)).hasMessageContaining("at least one");
        assertThatThrownBy(() -> said(1, "pat", ALLOWS, 0)).hasMessageContaining("must name the number");
        assertThatThrownBy(() -> said(1, "pat", new Statement.TakesBack(id(1)), 0))
                .hasMessageContaining("itself");
        assertThatThrownBy(() -> new LedgerEntry(id(1), about("pat"), CEASE, Source.LETTER, " ", "ana", AT, AT))
                .hasMessageContaining("evidence");
    }
}
