package io.claimline.dialer.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.DecisionId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.ContactFacts;
import io.claimline.dialer.worklist.Lead;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallingWindowGateTest {
    private static final String NY = "America/New_York";
    private static final String LA = "America/Los_Angeles";
    private static final Gate GATE = new CallingWindowGate(false);

    private static DialDecision decide(
            Gate gate, Audience audience, Set<String> phone, Set<String> address, Instant now) {
        var lead = new Lead(
                new LeadId("lead-1"),
                new CampaignId("bench"),
                audience,
                new E164("+12125550123"),
                List.of("claim-1"),
                "P. P.",
                Set.of(),
                1,
                now,
                0,
                new ContactFacts(phone, address, "", ""),
                null,
                null);
        return gate.decide(new DecisionId("decision1"), lead, now);
    }

    private static DialDecision patient(Set<String> phone, Set<String> address, String at) {
        return decide(
                GATE, Audience.PATIENT, phone, address, OffsetDateTime.parse(at).toInstant());
    }

    @ParameterizedTest(name = "{0} allowed: {1}")
    @CsvSource({
        "2026-11-24T07:59:59-05:00, false",
        "2026-11-24T08:00:00-05:00, true",
        "2026-11-24T20:59:59-05:00, true",
        "2026-11-24T21:00:00-05:00, false",
        "2026-11-24T00:00:00-05:00, false",
        // Clocks went back at 02:00 on this day, and forward at 02:00 on the other.
        "2026-11-01T07:59:59-05:00, false",
        "2026-11-01T08:00:00-05:00, true",
        "2026-11-01T20:59:59-05:00, true",
        "2026-11-01T21:00:00-05:00, false",
        "2026-10-31T20:59:59-04:00, true",
        "2027-03-14T07:59:59-04:00, false",
        "2027-03-14T08:00:00-04:00, true",
        "2027-03-14T20:59:59-04:00, true",
        "2027-03-14T21:00:00-04:00, false",
        "2027-03-13T08:00:00-05:00, true"
    })
    void shouldKeepTheHoursOfOneZone(String at, boolean allowed) {
        assertThat(patient(Set.of(NY), Set.of(), at).allowed()).isEqualTo(allowed);
    }

    @ParameterizedTest(name = "{0} Eastern allowed: {1}")
    @CsvSource({"10:59:59, false", "11:00:00, true", "20:59:59, true", "21:00:00, false"})
    void shouldNotDialWhenAnyZoneIsClosed(String eastern, boolean allowed) {
        var decision = patient(Set.of(NY), Set.of(LA), "2026-11-24T" + eastern + "-05:00");
        assertThat(decision.allowed()).isEqualTo(allowed);
        assertThat(decision.zones()).containsExactlyInAnyOrder(NY, LA);
    }

    @ParameterizedTest(name = "{0} allowed: {1}")
    @CsvSource({
        // Guam to Pago Pago leave three hours of the day.
        "2026-11-24T21:59:59Z, false", "2026-11-24T22:00:00Z, true", "2026-11-25T00:59:59Z, true",
        "2026-11-25T01:00:00Z, false", "2026-11-24T16:00:00Z, false", "2026-07-14T22:00:00Z, true"
    })
    void shouldConsiderEveryUsZoneWhenNothingIsKnown(String at, boolean allowed) {
        var decision = patient(Set.of(), Set.of(), at);
        assertThat(decision.allowed()).isEqualTo(allowed);
        assertThat(decision.zones())
                .contains("Pacific/Guam", "Pacific/Pago_Pago", "America/Puerto_Rico")
                .hasSize(11);
    }

    @Test
    void shouldTakeAZoneThatDoesNotExistForUnknown() {
        var decision = patient(Set.of("America/Nowhere"), Set.of(NY), "2026-11-24T12:00:00-05:00");
        assertThat(decision.allowed()).isFalse();
        assertThat(decision.zones()).hasSize(11);
    }

    @ParameterizedTest(name = "asked at {0}, dial from {1}")
    @CsvSource({
        "2026-11-24T21:00:00-05:00, 2026-11-25T08:00:00-05:00",
        "2026-11-24T07:59:59-05:00, 2026-11-24T08:00:00-05:00",
        "2026-10-31T21:00:00-04:00, 2026-11-01T08:00:00-05:00",
        "2027-03-13T21:00:00-05:00, 2027-03-14T08:00:00-04:00"
    })
    void shouldDeferToTheNextOpening(String at, String until) {
        assertThat(patient(Set.of(NY), Set.of(NY), at).verdict())
                .isEqualTo(new DialDecision.Verdict.Deferred(
                        OffsetDateTime.parse(until).toInstant(),
                        List.of("C-02", "C-03"),
                        "Outside 08:00 to 21:00 in at least one zone the person may be in"));
    }

    @Test
    void shouldAskAgainInADayWhenTheZonesShareNoHour() {
        var asked = "2026-11-24T12:00:00Z";
        var verdict = patient(Set.of(NY), Set.of("Asia/Tokyo", "Europe/London"), asked)
                .verdict();
        assertThat(((DialDecision.Verdict.Deferred) verdict).until())
                .isEqualTo(Instant.parse(asked).plusSeconds(24 * 3600));
    }

    @Test
    void shouldNotBindPayers() {
        var night = Instant.parse("2026-11-24T08:00:00Z");
        assertThat(decide(GATE, Audience.PAYER, Set.of(NY), Set.of(NY), night).verdict())
                .isEqualTo(new DialDecision.Verdict.Allowed(List.of("C-20")));
    }

    @Test
    void shouldAllowEveryHourOnAPracticeTrunkAndSaySo() {
        var night = Instant.parse("2026-11-24T08:00:00Z");
        var decision = decide(new CallingWindowGate(true), Audience.PATIENT, Set.of(NY), Set.of(), night);
        assertThat(decision.verdict()).isEqualTo(new DialDecision.Verdict.Allowed(List.of("P-01")));
        assertThat(decision.inputs()).containsEntry("trunk", "practice");
    }

    @Test
    void shouldStoreWhatItDecidedFrom() {
        var decision = patient(Set.of(NY), Set.of(LA), "2026-11-24T12:00:00-05:00");
        assertThat(decision.inputs())
                .containsEntry("audience", "PATIENT")
                .containsEntry("trunk", "public")
                .containsEntry("phoneZones", NY)
                .containsEntry("addressZones", LA);
        assertThat(decision.ruleSet()).isEqualTo(CallingWindowGate.RULE_SET);
        assertThat(decision.at()).isEqualTo(Instant.parse("2026-11-24T17:00:00Z"));
    }
}
