package io.claimline.dialer.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.CallBack;
import io.claimline.dialer.worklist.ContactFacts;
import io.claimline.dialer.worklist.Lead;
import io.claimline.dialer.worklist.NextStep;
import io.claimline.dialer.worklist.Tries;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowUpTest {
    private static final Instant NOW = Instant.parse("2026-11-22T16:00:00Z");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static final Lead LEAD = new Lead(
            new LeadId("lead-1"),
            new CampaignId("bench"),
            Audience.PATIENT,
            new E164("+12125550123"),
            List.of("claim-1", "claim-2"),
            "P. P.",
            Set.of("billing"),
            1,
            NOW,
            0,
            ContactFacts.UNKNOWN,
            "person-1",
            null);

    private static final Duration SPACING = Duration.ofHours(4);

    private static NextStep of(Audience audience, String code, Map<String, String> fields) {
        return FollowUp.of(StatusTable.find(audience, code).orElseThrow(), fields, LEAD, NEW_YORK, SPACING, NOW);
    }

    @Test
    void shouldCallBackAtTheTimeAskedForBeforeAnythingElse() {
        var fields = Map.of("callbackAt", "2026-11-23T15:30:00Z", "nextFollowUpDate", "2026-12-01");
        assertThat(of(Audience.PATIENT, "RPC_CALLBACK", fields)).isEqualTo(calledBack("2026-11-23T15:30:00Z", null));
    }

    @ParameterizedTest(name = "{0} begins at {1}")
    @CsvSource({
        "2026-12-01, 2026-12-01T05:00:00Z",
        "2027-06-01, 2027-06-01T04:00:00Z",
        "2027-03-14, 2027-03-14T05:00:00Z"
    })
    void shouldComeBackAtMidnightOfTheFollowUpDateInTheZone(String date, Instant at) {
        assertThat(of(Audience.PAYER, "INPROC", Map.of("nextFollowUpDate", date)))
                .isEqualTo(new NextStep.RetryAt(at, true, "In process"));
    }

    @Test
    void shouldNotTryAgainTodayBeforeTheSpacingIsOver() {
        assertThat(of(Audience.PAYER, "INPROC", Map.of("nextFollowUpDate", "2026-11-22")))
                .isEqualTo(new NextStep.RetryAt(NOW.plus(SPACING), true, "In process"));
    }

    @Test
    void shouldKeepTheSpacingAcrossMidnight() {
        var late = Instant.parse("2026-11-23T04:00:00Z");
        var status = StatusTable.find(Audience.PAYER, "INPROC").orElseThrow();
        assertThat(FollowUp.of(status, Map.of("nextFollowUpDate", "2026-11-23"), LEAD, NEW_YORK, SPACING, late))
                .isEqualTo(new NextStep.RetryAt(late.plus(SPACING), true, "In process"));
        var promised = StatusTable.find(Audience.PATIENT, "RPC_PTP").orElseThrow();
        assertThat(FollowUp.of(promised, Map.of("promiseDate", "2026-11-22"), LEAD, NEW_YORK, SPACING, late))
                .isEqualTo(new NextStep.RetryAt(late.plus(SPACING), true, "promise to be checked"));
    }

    @Test
    void shouldCallBackWithinTheSpacingWhenThePersonAsksForIt() {
        assertThat(of(Audience.PATIENT, "RPC_CALLBACK", Map.of("callbackAt", "2026-11-22T16:30:00Z")))
                .isEqualTo(calledBack("2026-11-22T16:30:00Z", null));
    }

    @Test
    void shouldCheckAPromiseTheDayAfter() {
        assertThat(of(Audience.PATIENT, "RPC_PTP", Map.of("promiseDate", "2026-12-31", "promiseAmount", "5000")))
                .isEqualTo(new NextStep.RetryAt(Instant.parse("2027-01-01T05:00:00Z"), true, "promise to be checked"));
    }

    @Test
    void shouldPreferTheFollowUpDateToThePromise() {
        var fields = Map.of("promiseDate", "2026-12-31", "nextFollowUpDate", "2026-12-01");
        assertThat(of(Audience.PATIENT, "RPC_PTP", fields))
                .isInstanceOfSatisfying(
                        NextStep.RetryAt.class,
                        retry -> assertThat(retry.at()).isEqualTo(Instant.parse("2026-12-01T05:00:00Z")));
    }

    @Test
    void shouldSettleWhatIsSettledEvenWhenADateIsOnlyBlank() {
        assertThat(of(Audience.PATIENT, "WRONG_NUMBER", Map.of("nextFollowUpDate", "  ")))
                .isEqualTo(new NextStep.Done("Wrong number"));
        assertThat(of(Audience.PAYER, "PAID_CHK", Map.of())).isEqualTo(new NextStep.Done("Paid by check"));
    }

    @Test
    void shouldComeBackTomorrowWhenNeitherSettledNorDated() {
        assertThat(of(Audience.PATIENT, "RPC_PLAN", Map.of()))
                .isEqualTo(new NextStep.RetryAt(NOW.plusSeconds(24 * 3600), true, "Wants a payment plan"));
    }

    @Test
    void shouldComeBackSoonWhenAClaimWasNotSpokenOf() {
        assertThat(of(Audience.PAYER, "NOT_DISCUSSED", Map.of("notDiscussedReason", "LIMIT")))
                .isEqualTo(new NextStep.RetryAt(NOW.plus(SPACING), true, "Not discussed: back on the worklist"));
    }

    @Test
    void shouldComeBackForAgentsWhoSpeakTheLanguage() {
        assertThat(of(Audience.PATIENT, "LANGUAGE", Map.of("language", "spanish")))
                .isEqualTo(new NextStep.Changed(
                        LEAD.claims(),
                        Set.of("billing", "spanish"),
                        NOW.plusSeconds(24 * 3600),
                        true,
                        "Needs another language",
                        null));
    }

    /** The strategy decides by its own table what follows; but what somebody was promised on the telephone is kept, and who needs another language has not been spoken with. */
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "RPC_PLAN, , false",
        "RPC_PTP, promiseDate=2026-12-31, false",
        "RPC_PLAN, nextFollowUpDate=2026-12-01, false",
        "RPC_CALLBACK, callbackAt=2026-11-23T15:30:00Z, true",
        "LANGUAGE, language=spanish, true",
    })
    void shouldBeDoneWithTheOneTryOfAStrategyUnlessMoreWasPromised(String code, String field, boolean back) {
        var fields = field == null
                ? Map.<String, String>of()
                : Map.of(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1));
        var status = StatusTable.find(Audience.PATIENT, code).orElseThrow();
        var next = FollowUp.of(status, fields, LEAD.tried(Tries.ONCE), NEW_YORK, SPACING, NOW);
        if (back) {
            assertThat(next).isEqualTo(of(Audience.PATIENT, code, fields));
        } else {
            assertThat(next).isInstanceOf(NextStep.Done.class);
        }
    }

    @Test
    void shouldBeTheCallBackOfWhoeverIsToMakeIt() {
        var fields = Map.of("callbackAt", "2026-11-23T15:30:00Z", "callbackBy", " Ana ");
        assertThat(of(Audience.PATIENT, "RPC_CALLBACK", fields))
                .isEqualTo(calledBack("2026-11-23T15:30:00Z", new AgentId("ana")));
        assertThat(of(
                        Audience.PATIENT,
                        "RPC_CALLBACK",
                        Map.of("callbackAt", "2026-11-23T15:30:00Z", "callbackBy", "?")))
                .isEqualTo(calledBack("2026-11-23T15:30:00Z", null));
    }

    private static NextStep calledBack(String at, @Nullable AgentId by) {
        var when = Instant.parse(at);
        return new NextStep.RetryAt(when, true, "call-back asked for", new CallBack(when, by));
    }
}
