package io.claimline.gateway.app.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.id.OutcomeId;
import io.claimline.dialer.outcome.Outcome;
import io.claimline.gateway.app.config.GatewaySettings.PayerTerms;
import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.ledger.demo.DemoBook;
import io.claimline.gateway.ledger.x12.Strictness;
import io.claimline.gateway.ledger.x12.claims.ClaimFileReader;
import io.claimline.gateway.ledger.x12.claims.ClaimFileSource;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClaimClocksTest {
    private static final PayerTerms TERMS = new PayerTerms(21, 90, 365, 180, 3);
    private static final Claim CLAIM = claim();
    private static final LocalDate SERVED = CLAIM.dates().orElseThrow().to();

    private static Claim claim() {
        var claims = new ArrayList<Claim>();
        var text = DemoBook.write(11, 20, LocalDate.of(2026, 11, 22)).getBytes(StandardCharsets.UTF_8);
        new ClaimFileReader(Strictness.STANDARD)
                .read(ClaimFileSource.of(text), imported -> claims.add(imported.claim()));
        return claims.getFirst();
    }

    private static Outcome heard(String status, String at, Map<String, String> fields) {
        var id = at.replaceAll("\\D", "");
        return new Outcome(
                new OutcomeId("outcome" + id),
                new CallId("call" + id),
                new LeadId("lead-1"),
                CLAIM.key().value(),
                new AgentId("ana"),
                Instant.parse(at),
                status,
                fields,
                "");
    }

    private static List<ClaimClocks.Clock> clocks(PayerTerms terms, Outcome... heard) {
        return new ClaimClocks(CLAIM, terms, List.of(heard)).clocks();
    }

    @Test
    void shouldFollowThePayersTermsWhileNothingWasHeard() {
        assertThat(clocks(TERMS))
                .extracting(ClaimClocks.Clock::label, ClaimClocks.Clock::date)
                .containsExactly(
                        tuple("File by", SERVED.plusDays(90)), tuple("Corrected claim by", SERVED.plusDays(365)));
        assertThat(clocks(TERMS).getFirst().why()).isEqualTo("The payer's term: 90 days from service");
        assertThat(clocks(PayerTerms.USUAL)).isEmpty();
    }

    @Test
    void shouldPreferWhatARepresentativeSaid() {
        var said = heard("DENY_TFL", "2026-11-01T10:00:00Z", Map.of("timelyFilingDeadline", "2026-12-24"));
        assertThat(clocks(TERMS, said))
                .contains(new ClaimClocks.Clock("File by", LocalDate.of(2026, 12, 24), "As said on an earlier call"));
    }

    @Test
    void shouldReckonTheAppealFromTheDenialUnlessTheDayWasSaid() {
        var denied = heard("DENY_AUTH", "2026-11-01T10:00:00Z", Map.of("processedDate", "2026-10-20"));
        assertThat(clocks(TERMS, denied))
                .filteredOn(clock -> clock.label().equals("Appeal by"))
                .extracting(ClaimClocks.Clock::date)
                .containsExactly(LocalDate.of(2026, 10, 20).plusDays(180));
        var later = heard("INPROC", "2026-11-10T10:00:00Z", Map.of("appealDeadline", "2027-01-05"));
        assertThat(clocks(TERMS, later, denied))
                .filteredOn(clock -> clock.label().equals("Appeal by"))
                .extracting(ClaimClocks.Clock::date)
                .containsExactly(LocalDate.of(2027, 1, 5));
    }

    @Test
    void shouldKeepADeadlineThatALaterCallLeftUnsaidButNotItsFollowUp() {
        var first = heard(
                "DENY_MED",
                "2026-11-01T10:00:00Z",
                Map.of("recordsRequestDeadline", "2026-12-01", "nextFollowUpDate", "2026-11-08"));
        var second = heard("INPROC", "2026-11-09T10:00:00Z", Map.of());
        assertThat(clocks(PayerTerms.USUAL, second, first))
                .extracting(ClaimClocks.Clock::label)
                .containsExactly("Records by");
        assertThat(clocks(PayerTerms.USUAL, first))
                .extracting(ClaimClocks.Clock::label)
                .containsExactly("Follow up on", "Records by");
    }

    @Test
    void shouldLeaveOutWhatIsNoDay() {
        assertThat(clocks(
                        PayerTerms.USUAL, heard("INPROC", "2026-11-09T10:00:00Z", Map.of("nextFollowUpDate", "soon"))))
                .isEmpty();
    }

    @Test
    void shouldTellTheDaysLeftAndWhomWeSpokeWithLast() {
        var view = new JsonObject();
        var last = heard(
                "INPROC",
                "2026-11-09T10:00:00Z",
                Map.of("nextFollowUpDate", "2026-11-20", "repName", "Sandy K.", "callRefNo", "44720"));
        new ClaimClocks(CLAIM, PayerTerms.USUAL, List.of(last)).write(view, LocalDate.of(2026, 11, 22));
        assertThat(view.getJsonArray("clocks").getJsonObject(0).getInteger("daysLeft"))
                .isEqualTo(-2);
        assertThat(view.getJsonObject("lastHeard"))
                .isEqualTo(new JsonObject()
                        .put("at", "2026-11-09T10:00:00Z")
                        .put("status", "INPROC")
                        .put("spokeWith", "Sandy K.")
                        .put("reference", "44720"));
    }
}
