package io.claimline.dialer.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.compliance.DialDecision.Verdict;
import io.claimline.dialer.compliance.Restriction.Scope;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.DecisionId;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestrictedGateTest {
    private static final Instant NOW = Instant.parse("2026-11-22T16:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(3));

    private final List<Restriction> known = new ArrayList<>();
    private final Gate gate = new RestrictedGate(
            new CallingWindowGate(true),
            lead -> known.stream()
                    .filter(one -> one.subject()
                            .equals(one.scope() == Scope.NUMBER ? lead.number().value() : lead.personKey()))
                    .toList());

    private static Lead lead(Audience audience, String campaign, String number, String person) {
        return new Lead(
                new LeadId(campaign + ":" + person),
                new CampaignId(campaign),
                audience,
                new E164(number),
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

    private static final Lead CALLED = lead(Audience.PATIENT, "one", "+12125550123", "pat");
    private static final Lead ANOTHER_NUMBER = lead(Audience.PATIENT, "two", "+12125550199", "pat");
    private static final Lead ANOTHER_PERSON = lead(Audience.PATIENT, "two", "+12125550123", "kim");

    private void hear(String status, Lead lead, NextStep next, String... fields) {
        var given = fields.length == 0 ? Map.<String, String>of() : Map.of(fields[0], fields[1]);
        var outcome = new Outcome(
                new OutcomeId("outcome-1"),
                new CallId("call0001"),
                lead.id(),
                "claim-1",
                new AgentId("ana"),
                NOW,
                status,
                given,
                "");
        known.addAll(SpokenWishes.of(outcome, lead, next));
    }

    private Verdict about(Lead lead) {
        return gate.decide(new DecisionId("decision1"), lead, NOW).verdict();
    }

    @ParameterizedTest(name = "{0}: the person elsewhere {1}, others at the number {2}")
    @CsvSource({
        "DNC_REQUEST, Denied, Denied",
        "CEASE, Denied, Denied",
        "DECEASED, Denied, Denied",
        "MINOR, Denied, Denied",
        "ATTORNEY, Denied, Allowed",
        "BANKRUPT, Denied, Allowed",
        "RPC_DISPUTE, Denied, Allowed",
        "WRONG_NUMBER, Allowed, Denied",
        "FAX, Allowed, Denied",
        "RPC_REFUSED, Allowed, Allowed",
        "RPC_PAID, Allowed, Allowed",
        "VM_NONE, Allowed, Allowed"
    })
    void shouldCallNobodyWhoMustNotBeCalledInAnyCampaign(String status, String person, String number) {
        hear(status, CALLED, new NextStep.Done("said"));
        assertThat(about(ANOTHER_NUMBER).getClass().getSimpleName()).isEqualTo(person);
        assertThat(about(ANOTHER_PERSON).getClass().getSimpleName()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"RPC_CALLBACK", "THIRD_PARTY", "LANGUAGE", "RPC_HARDSHIP", "RPC_PTP", "RPC_PLAN"})
    void shouldNotCallBeforeTheTimeThatWasAgreed(String status) {
        hear(status, CALLED, new NextStep.RetryAt(LATER, true, "agreed"));
        assertThat(about(ANOTHER_NUMBER))
                .isInstanceOfSatisfying(
                        Verdict.Deferred.class,
                        deferred -> assertThat(deferred.until()).isEqualTo(LATER));
        assertThat(gate.decide(new DecisionId("decision2"), CALLED, LATER).allowed())
                .isTrue();
    }

    @Test
    void shouldStopOneNumberAloneWhenThatIsWhatWasAsked() {
        hear("DNC_REQUEST", CALLED, new NextStep.Done("said"), "optOutScope", "NUMBER");
        assertThat(about(CALLED)).isInstanceOf(Verdict.Denied.class);
        assertThat(about(ANOTHER_NUMBER)).isInstanceOf(Verdict.Allowed.class);
    }

    @Test
    void shouldRestrictNobodyForWhatAPayerSays() {
        hear("CLOSED", lead(Audience.PAYER, "one", "+12125550123", "pat"), new NextStep.Done("said"));
        assertThat(known).isEmpty();
    }

    @Test
    void shouldSayWhichRestrictionsItWasDecidedFrom() {
        hear("CEASE", CALLED, new NextStep.Done("said"));
        var decision = gate.decide(new DecisionId("decision1"), CALLED, NOW);
        assertThat(decision.inputs()).containsEntry("restrictions", "outcome-1:NUMBER outcome-1:PERSON");
        assertThat(decision.verdict()).isEqualTo(new Verdict.Denied(List.of("C-07"), "asked to cease contact"));
    }
}
