package io.claimline.dialer.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.worklist.Audience;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OutcomeRulesTest {
    /** Early on the 22nd where the caller works, and still the 21st in UTC. */
    private static final Instant NOW = Instant.parse("2026-11-21T20:00:00Z");

    private static final ZoneId MANILA = ZoneId.of("Asia/Manila");

    private static final Map<String, String> PAID = Map.of(
            "callRef", "R-77",
            "paidDate", "2026-11-20",
            "allowedCents", "12500",
            "paidCents", "10000",
            "patientRespCents", "2500",
            "checkNumber", "000123");

    private static List<Violation> check(String code, Map<String, String> fields, String... changes) {
        var all = new HashMap<>(fields);
        for (var i = 0; i < changes.length; i += 2) {
            all.put(changes[i], changes[i + 1]);
        }
        var status = Stream.of(Audience.values())
                .flatMap(audience -> StatusTable.find(audience, code).stream())
                .findFirst()
                .orElseThrow();
        return OutcomeRules.check(status, all, MANILA, NOW);
    }

    private static List<String> fields(List<Violation> violations) {
        return violations.stream().map(Violation::field).toList();
    }

    static Stream<Status> everyStatus() {
        return Stream.of(Audience.values()).flatMap(audience -> StatusTable.of(audience).stream());
    }

    private static String example(OutcomeField field) {
        return switch (field) {
            case RECEIVED_DATE, PROCESSED_DATE, PAID_DATE -> "2026-11-20";
            case EXPECTED_DATE, DEADLINE, FOLLOW_UP_DATE, PROMISE_DATE -> "2026-12-20";
            case CALLBACK_AT -> "2026-11-23T15:00:00Z";
            case ALLOWED_CENTS -> "3000";
            case PAID_CENTS -> "1000";
            case PATIENT_RESP_CENTS -> "2000";
            case PROMISE_CENTS -> "5000";
            case ACTION_CODE -> "WAIT";
            case REP_NAME, CALL_REF, CHECK_NUMBER, EFT_TRACE, CARC, NOTE -> "text";
        };
    }

    @ParameterizedTest
    @MethodSource("everyStatus")
    void shouldAskForEachRequiredFieldByNameAndForNothingElse(Status status) {
        assertThat(fields(OutcomeRules.check(status, Map.of(), MANILA, NOW)))
                .containsExactlyElementsOf(
                        status.requires().stream().map(OutcomeField::wire).toList());
        var complete = new HashMap<String, String>();
        status.requires().forEach(field -> complete.put(field.wire(), example(field)));
        assertThat(OutcomeRules.check(status, complete, MANILA, NOW)).isEmpty();
    }

    @Test
    void shouldAcceptACompletePayment() {
        assertThat(check("PAID_CHK", PAID)).isEmpty();
    }

    @Test
    void shouldTakeBlankForMissing() {
        assertThat(check("PAID_CHK", PAID, "checkNumber", "  "))
                .containsExactly(new Violation("checkNumber", "Check number is needed for 'Paid by check'"));
    }

    @Test
    void shouldNameAFieldThatDoesNotExist() {
        assertThat(check("PAID_CHK", PAID, "chekNumber", "1"))
                .containsExactly(new Violation("chekNumber", "There is no field of this name"));
    }

    @ParameterizedTest(name = "{0} as ''{1}'' is good: {2}")
    @CsvSource({
        "paidDate, 2026-11-22, true",
        "paidDate, 11/20/2026, false",
        "paidDate, 2026-02-30, false",
        "paidDate, 2026-11-22T00:00:00Z, false",
        "followUpDate, +999999999-12-31, false",
        "followUpDate, 9999-12-31, true",
        "callbackAt, 2026-11-23T15:00:00Z, true",
        "callbackAt, 2026-11-23 15:00, false",
        "callbackAt, +1000000000-12-31T23:59:59Z, false",
        "promiseCents, 0, true",
        "promiseCents, 999999999999, true",
        "promiseCents, 9999999999999, false",
        "promiseCents, -1, false",
        "promiseCents, 10.50, false",
        "promiseCents, $10, false"
    })
    void shouldCheckTheFormOfAValue(String field, String value, boolean good) {
        assertThat(fields(check("PAID_CHK", PAID, field, value)).contains(field))
                .isEqualTo(!good);
    }

    @Test
    void shouldLimitTheLengthOfAText() {
        assertThat(check("PAID_CHK", PAID, "note", "n".repeat(2_000))).isEmpty();
        assertThat(fields(check("PAID_CHK", PAID, "note", "n".repeat(2_001)))).containsExactly("note");
    }

    @Test
    void shouldWantPaidAndPatientToMakeUpTheAllowed() {
        assertThat(check("PAID_CHK", PAID, "paidCents", "10001"))
                .containsExactly(new Violation(
                        "allowedCents",
                        "Allowed is $125.00, but paid $100.01 and patient $25.00 make $125.01; ask the"
                                + " representative which is right"));
    }

    @Test
    void shouldNotComparePartsOfASum() {
        assertThat(check(
                        "DED",
                        Map.of("callRef", "R", "processedDate", "2026-11-01", "patientRespCents", "100"),
                        "allowedCents",
                        "900"))
                .isEmpty();
    }

    @Test
    void shouldNotTakeBothCheckAndTrace() {
        assertThat(fields(check("PAID_CHK", PAID, "eftTrace", "99"))).containsExactly("eftTrace");
    }

    @ParameterizedTest
    @EnumSource(ActionCode.class)
    void shouldWantADeadlineExactlyForActionsThatHaveOne(ActionCode action) {
        var without = check("PAID_CHK", PAID, "actionCode", action.name());
        assertThat(fields(without)).isEqualTo(action.needsDeadline() ? List.of("deadline") : List.of());
        assertThat(check("PAID_CHK", PAID, "actionCode", action.name(), "deadline", "2027-01-31"))
                .isEmpty();
    }

    @Test
    void shouldRefuseAnActionThatIsNotOne() {
        assertThat(fields(check("PAID_CHK", PAID, "actionCode", "HOPE"))).containsExactly("actionCode");
    }

    @ParameterizedTest(name = "{0} of {1} is good: {2}")
    @CsvSource({
        "receivedDate, 2026-11-22, true", "receivedDate, 2026-11-23, false",
        "processedDate, 2026-11-22, true", "processedDate, 2026-11-23, false",
        "paidDate, 2026-11-22, true", "paidDate, 2026-11-23, false",
        "followUpDate, 2026-11-22, true", "followUpDate, 2026-11-21, false",
        "promiseDate, 2026-11-22, true", "promiseDate, 2026-11-21, false",
        "expectedDate, 2026-11-21, true", "deadline, 2026-11-21, true"
    })
    void shouldKnowWhatHasHappenedAndWhatIsToCome(String field, String date, boolean good) {
        assertThat(fields(check("PAID_CHK", PAID, field, date))).isEqualTo(good ? List.of() : List.of(field));
    }

    @ParameterizedTest(name = "{0} is good: {1}")
    @CsvSource({"2026-11-21T20:00:01Z, true", "2026-11-21T20:00:00Z, false", "2026-11-21T19:00:00Z, false"})
    void shouldRefuseACallBackInThePast(String at, boolean good) {
        assertThat(check("RPC_CALLBACK", Map.of("callbackAt", at)))
                .isEqualTo(
                        good
                                ? List.of()
                                : List.of(new Violation(
                                        "callbackAt", "Call back at lies in the past; enter a time to come")));
    }

    @Test
    void shouldReportEverythingAtOnce() {
        assertThat(fields(check("RPC_PTP", Map.of("promiseCents", "much", "x", "y"))))
                .containsExactly("x", "promiseDate", "promiseCents");
    }

    @Test
    void shouldGiveEachFieldAWireNameOfItsOwn() {
        assertThat(OutcomeField.values()).extracting(OutcomeField::wire).doesNotHaveDuplicates();
        assertThat(OutcomeField.values()).extracting(OutcomeField::label).doesNotHaveDuplicates();
    }
}
