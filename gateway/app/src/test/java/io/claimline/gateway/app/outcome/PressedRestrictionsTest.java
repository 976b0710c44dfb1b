package io.claimline.gateway.app.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.compliance.Restriction;
import io.claimline.dialer.compliance.Restriction.Scope;
import io.claimline.dialer.compliance.ledger.About;
import io.claimline.dialer.compliance.ledger.LedgerEntry;
import io.claimline.dialer.compliance.ledger.Source;
import io.claimline.dialer.compliance.ledger.Statement;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.EntryId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PressedRestrictionsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");
    private static final E164 NUMBER = new E164("+12025550100");

    @Test
    void shouldRestrictNumberAndPersonForEver() {
        var found = PressedRestrictions.of(entry(About.of(Optional.of("person-1"), NUMBER)));
        assertThat(found).extracting(Restriction::scope).containsExactly(Scope.NUMBER, Scope.PERSON);
        assertThat(found).extracting(Restriction::subject).containsExactly("+12025550100", "person-1");
        assertThat(found).allSatisfy(one -> {
            assertThat(one.until()).isEmpty();
            assertThat(one.rules()).contains("C-25");
            assertThat(one.outcome().value()).contains("call0001");
            assertThat(one.at()).isEqualTo(NOW);
        });
        assertThat(found).extracting(Restriction::id).doesNotHaveDuplicates();
    }

    @Test
    void shouldRestrictTheNumberAloneWhenThePersonIsNotKnown() {
        assertThat(PressedRestrictions.of(entry(About.number(NUMBER))))
                .extracting(Restriction::scope)
                .containsExactly(Scope.NUMBER);
    }

    private static LedgerEntry entry(About about) {
        return new LedgerEntry(
                new EntryId("call0001:key"),
                about,
                Statement.Refuses.EVERY_WAY,
                Source.KEY_PRESS,
                "call call0001",
                "key press",
                NOW,
                NOW);
    }
}
