package io.claimline.gateway.app.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.compliance.engine.Engine;
import io.claimline.dialer.compliance.engine.RuleDecision.Verdict;
import io.claimline.dialer.compliance.facts.Account;
import io.claimline.dialer.compliance.facts.AgentSite;
import io.claimline.dialer.compliance.facts.BalanceKind;
import io.claimline.dialer.compliance.facts.Capacity;
import io.claimline.dialer.compliance.facts.Debt;
import io.claimline.dialer.compliance.facts.Destination;
import io.claimline.dialer.compliance.facts.DialFacts;
import io.claimline.dialer.compliance.facts.LineType;
import io.claimline.dialer.compliance.facts.NumberAt;
import io.claimline.dialer.compliance.facts.Origin;
import io.claimline.dialer.compliance.facts.Person;
import io.claimline.dialer.compliance.facts.Technology;
import io.claimline.dialer.compliance.facts.Trunk;
import io.claimline.dialer.compliance.facts.Whereabouts;
import io.claimline.dialer.compliance.ledger.LedgerEntry;
import io.claimline.dialer.compliance.ledger.SpokenWishes;
import io.claimline.dialer.compliance.ledger.Standing;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.id.OutcomeId;
import io.claimline.dialer.outcome.Outcome;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.ContactFacts;
import io.claimline.dialer.worklist.Lead;
import io.claimline.dialer.worklist.NextStep;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules that come with the gateway make of what people say: on the practice exchange as on the public network. */
class SpokenWishesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T16:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(2));
    private static final E164 NUMBER = new E164("+12125550123");
    private static final E164 OTHER = new E164("+12125550199");

    private static Lead lead(Audience audience, @Nullable String person) {
        return new Lead(
                new LeadId("lead-1"),
                new CampaignId("one"),
                audience,
                NUMBER,
                List.of("claim-1"),
                "P. P.",
                Set.of(),
                1,
                NOW,
                0,
                ContactFacts.UNKNOWN,
                person,
                null);
    }

    private static List<LedgerEntry> said(String status, Lead lead, NextStep next, Map<String, String> fields) {
        var outcome = new Outcome(
                new OutcomeId("outcome-1"),
                new CallId("call0001"),
                lead.id(),
                "claim-1",
                new AgentId("ana"),
                NOW.minusSeconds(60),
                status,
                fields,
                "");
        return SpokenWishes.of(outcome, lead, next);
    }

    private static Verdict verdict(
            List<LedgerEntry> entries, Trunk trunk, Instant now, E164 number, Optional<String> person) {
        var standing = Standing.of(entries, person, number);
        var facts = new DialFacts(
                Audience.PATIENT,
                new Whereabouts(Set.of("America/New_York"), Set.of("America/New_York"), null, Set.of("NY"), "12207"),
                new Account(
                        "acme", Capacity.FIRST_PARTY, List.of(new Debt("claim-1", BalanceKind.PATIENT_RESPONSIBILITY))),
                new Destination(number, LineType.LANDLINE, NumberAt.HOME, 0),
                new Origin(trunk, Technology.LIVE, AgentSite.ONSHORE, OTHER, Set.of(OTHER)),
                new Person(List.of(), standing.consents(), standing.revocations(), standing.flags(), standing.wishes()),
                Set.of());
        try {
            return Engine.decide(facts, now, RuleFiles.table(RuleFiles.shipped()))
                    .verdict();
        } catch (BadRules e) {
            throw new AssertionError(e);
        }
    }

    private static String name(Verdict verdict) {
        return verdict.getClass().getSimpleName();
    }

    @ParameterizedTest(name = "{0}: the person elsewhere {1}, others at the number {2}")
    @CsvSource({
        "DNC_REQUEST, Deny, Deny",
        "CEASE, Deny, Deny",
        "DECEASED, Deny, Deny",
        "MINOR, Deny, Deny",
        "ATTORNEY, Deny, Allow",
        "BANKRUPT, Deny, Allow",
        "RPC_DISPUTE, Deny, Allow",
        "RPC_HARDSHIP, Deny, Allow",
        "WRONG_NUMBER, Allow, Deny",
        "FAX, Allow, Deny",
        "RPC_REFUSED, Allow, Allow",
        "RPC_PAID, Allow, Allow",
        "VM_NONE, Allow, Allow"
    })
    void shouldCallNobodyWhoMustNotBeCalled(String status, String person, String number) {
        var entries = said(status, lead(Audience.PATIENT, "pat"), new NextStep.Done("said"), Map.of());
        for (var trunk : Trunk.values()) {
            assertThat(name(verdict(entries, trunk, NOW, OTHER, Optional.of("pat"))))
                    .as("%s", trunk)
                    .isEqualTo(person);
            assertThat(name(verdict(entries, trunk, NOW, NUMBER, Optional.of("kim"))))
                    .as("%s", trunk)
                    .isEqualTo(number);
            assertThat(name(verdict(entries, trunk, NOW, NUMBER, Optional.of("pat"))))
                    .as("%s", trunk)
                    .isEqualTo(person.equals("Deny") || number.equals("Deny") ? "Deny" : "Allow");
        }
    }

    @ParameterizedTest
    @CsvSource({"RPC_CALLBACK", "THIRD_PARTY", "LANGUAGE", "RPC_PTP", "RPC_PLAN"})
    void shouldNotCallBeforeTheTimeThatWasAgreed(String status) {
        var step = new NextStep.RetryAt(LATER, true, "agreed");
        var entries = said(status, lead(Audience.PATIENT, "pat"), step, Map.of());
        for (var trunk : Trunk.values()) {
            assertThat(verdict(entries, trunk, NOW, OTHER, Optional.of("pat")))
                    .as("%s", trunk)
                    .isEqualTo(new Verdict.Defer(LATER));
            assertThat(name(verdict(entries, trunk, LATER, NUMBER, Optional.of("pat"))))
                    .isEqualTo("Allow");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DNC_REQUEST",
        "CEASE",
        "DECEASED",
        "MINOR",
        "ATTORNEY",
        "BANKRUPT",
        "RPC_DISPUTE",
        "RPC_HARDSHIP",
        "WRONG_NUMBER",
        "FAX",
        "RPC_CALLBACK",
        "THIRD_PARTY",
        "LANGUAGE",
        "RPC_PTP",
        "RPC_PLAN"
    })
    void shouldBindTheNumberWhenNobodyKnowsThePerson(String status) {
        var step = new NextStep.RetryAt(LATER, true, "agreed");
        var entries = said(status, lead(Audience.PATIENT, null), step, Map.of());
        for (var trunk : Trunk.values()) {
            assertThat(verdict(entries, trunk, NOW, NUMBER, Optional.empty()))
                    .as("%s", trunk)
                    .isNotInstanceOf(Verdict.Allow.class);
        }
    }

    @Test
    void shouldStopOneNumberAloneWhenThatIsWhatWasAsked() {
        var entries = said(
                "DNC_REQUEST",
                lead(Audience.PATIENT, "pat"),
                new NextStep.Done("said"),
                Map.of("optOutScope", "NUMBER"));
        assertThat(name(verdict(entries, Trunk.PUBLIC, NOW, NUMBER, Optional.of("pat"))))
                .isEqualTo("Deny");
        assertThat(name(verdict(entries, Trunk.PUBLIC, NOW, OTHER, Optional.of("pat"))))
                .isEqualTo("Allow");
    }

    @Test
    void shouldHearNothingInWhatAPayerSays() {
        assertThat(said("CLOSED", lead(Audience.PAYER, null), new NextStep.Done("said"), Map.of()))
                .isEmpty();
    }
}
