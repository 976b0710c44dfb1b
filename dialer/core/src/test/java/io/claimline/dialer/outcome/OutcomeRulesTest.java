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
import org.junit.jupiter.params.provider.MethodSource;

/** The rules as they meet one case each; many more are in the vectors that the page runs as well. */
class OutcomeRulesTest {
    /** Early on the 22nd where the caller works, and still the 21st in UTC. */
    private static final Instant NOW = Instant.parse("2026-11-21T20:00:00Z");

    private static final ZoneId MANILA = ZoneId.of("Asia/Manila");

    private static final Map<String, String> PAID = Map.ofEntries(
            Map.entry("repName", "Sandy K."),
            Map.entry("callRefNo", "R-77"),
            Map.entry("processedDate", "2026-11-18"),
            Map.entry("paidDate", "2026-11-20"),
            Map.entry("allowed", "12500"),
            Map.entry("paid", "10000"),
            Map.entry("prTotal", "2500"),
            Map.entry("prTotalDeductible", "2000"),
            Map.entry("prTotalCopay", "500"),
            Map.entry("paymentNumber", "000123"),
            Map.entry("paymentBulk", "no"),
            Map.entry("paymentAddress", "PO Box 1"),
            Map.entry("actionCode", "POST_PMT"),
            Map.entry("nextFollowUpDate", "2026-12-11"));

    private static Entry entry(Audience audience, String code, Map<String, String> fields, String... changes) {
        var all = new HashMap<>(fields);
        for (var i = 0; i < changes.length; i += 2) {
            all.put(changes[i], changes[i + 1]);
        }
        var facts = OutcomePolicy.USUAL.facts(MANILA, NOW);
        facts.put(Fact.BILLED, "20000");
        facts.put(Fact.BALANCE, "20000");
        facts.put(Fact.DOS_FROM, "2026-10-01");
        return new Entry(audience, code, all, facts);
    }

    private static List<Violation> paid(String... changes) {
        return OutcomeRules.check(entry(Audience.PAYER, "PAID_CHK", PAID, changes));
    }

    private static List<Violation> patient(String code, String... fields) {
        return OutcomeRules.check(entry(Audience.PATIENT, code, Map.of(), fields));
    }

    static Stream<Status> everyStatus() {
        return Stream.of(Audience.values()).flatMap(audience -> StatusTable.of(audience).stream());
    }

    @ParameterizedTest
    @MethodSource("everyStatus")
    void shouldNameEveryFieldThatIsNeededAndSayWhatToDo(Status status) {
        var empty = entry(status.audience(), status.code(), Map.of());
        var violations = OutcomeRules.check(empty);
        assertThat(violations)
                .extracting(Violation::field)
                .containsExactlyInAnyOrderElementsOf(OutcomeRules.needed(empty).stream()
                        .map(OutcomeField::key)
                        .toList());
        assertThat(violations)
                .allSatisfy(violation -> assertThat(violation.message())
                        .doesNotContain("{")
                        .contains(
                                OutcomeField.of(violation.field()).orElseThrow().label()));
    }

    @Test
    void shouldAcceptACompletePayment() {
        assertThat(paid()).isEmpty();
    }

    @Test
    void shouldAskForAStatusOfTheAudience() {
        assertThat(OutcomeRules.check(entry(Audience.PATIENT, "PAID_CHK", PAID)))
                .containsExactly(new Violation("statusCode", "Choose a status of the list"));
    }

    @ParameterizedTest(name = "{0} = {1} is told at {2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "allowed | 12501 | allowed | Allowed is $125.01, but paid $100.00 and patient responsibility $25.00 make $125.00; ask the representative which is right",
                "prTotalCopay | 501 | prTotal | Patient responsibility is $25.00, but its parts make $25.01; ask the representative which is right",
                "paidDate | 2026-11-23 | paidDate | Paid on is 11/23/2026, which is still to come; ask again",
                "paidDate | 2026-09-30 | paidDate | Paid on is 09/30/2026, before the service of 10/01/2026; ask again",
                "paidDate | 2026-02-30 | paidDate | Paid on is not a date; write it as 6/3, 6/3/2026, +15 or t for today",
                "paid | 10.00 | paid | Paid is not an amount; write dollars and cents, 0.00 or more",
                "paymentEftLast4 | 1234 | paymentEftLast4 | Account, last four is not asked for 'Paid by check'; leave it out",
                "noRefReason | REFUSED | callRefNo | Call reference or the reason for none is needed, and not both: ask for the reference",
                "nextFollowUpDate | 2026-11-21 | nextFollowUpDate | Follow up on is 11/21/2026, which is past; enter a day to come",
                "nextFollowUpDate | 2029-01-01 | nextFollowUpDate | Follow up on is 01/01/2029, more than a year ahead; enter an earlier day",
                "actionCode | NAP | actionCode | Next action is not one of the list; choose one",
                "paymentBulk | yes | paymentBulkAmount | Bulk total is needed for a bulk payment: ask for it",
                "shoeSize | 42 | shoeSize | There is no field of this name; leave it out"
            })
    void shouldTellWhatIsWrongAtItsField(String field, String value, String at, String message) {
        assertThat(paid(field, value)).contains(new Violation(at, message));
    }

    @Test
    void shouldTakeMoreThanBilledOnlyWhenItIsConfirmed() {
        var more = new String[] {"allowed", "20001", "paid", "17501"};
        assertThat(paid(more))
                .containsExactly(new Violation(
                        "allowed",
                        "Allowed is $200.01, more than the $200.00 billed; ask again, or confirm that it is more"));
        assertThat(paid("allowed", "20001", "paid", "17501", "allowedAboveBilled", "yes"))
                .isEmpty();
    }

    @Test
    void shouldAskOfAnAppealByWhenAndWhere() {
        assertThat(paid("actionCode", "RECONSIDER"))
                .extracting(Violation::field)
                .containsExactly("appealDeadline", "appealAddress");
        assertThat(paid("actionCode", "RECONSIDER", "appealDeadline", "2026-12-30", "appealFax", "555 0100"))
                .isEmpty();
        assertThat(paid("actionCode", "SEND_RECORDS"))
                .extracting(Violation::field)
                .containsExactlyInAnyOrder("recordsRequestWhat", "recordsRequestDestination", "recordsRequestDeadline");
        assertThat(paid("actionCode", "CORRECT_F7"))
                .extracting(Violation::field)
                .containsExactly("correctedClaimDeadline", "correctedClaimAddress");
    }

    @Test
    void shouldNeedNoFollowUpWhenTheActionIsToClose() {
        assertThat(paid("actionCode", "CLOSE", "nextFollowUpDate", " ")).isEmpty();
    }

    @ParameterizedTest(name = "promised {1} for {0} is told at {2}")
    @CsvSource({
        "2026-11-22, 100, ''",
        "2026-12-22, 20000, ''",
        "2026-11-21, 100, promiseDate",
        "2026-12-23, 100, promiseDate",
        "2026-12-01, 0, promiseAmount",
        "2026-12-01, 20001, promiseAmount"
    })
    void shouldKeepAPromiseWithinThePolicy(String date, String amount, String at) {
        assertThat(patient("RPC_PTP", "promiseDate", date, "promiseAmount", amount))
                .extracting(Violation::field)
                .isEqualTo(at.isEmpty() ? List.of() : List.of(at));
    }

    @ParameterizedTest(name = "{0} payments of {1} are told at {2}")
    @CsvSource({
        "4, 5000, ''",
        "4, 4999, planAmount",
        "25, 2500, planPayments",
        "24, 2499, planAmount",
        "1, 20000, planPayments"
    })
    void shouldKeepAPlanWithinThePolicy(String payments, String amount, String at) {
        assertThat(patient(
                        "RPC_PLAN",
                        "planPayments",
                        payments,
                        "planAmount",
                        amount,
                        "planFirstDate",
                        "2026-12-01",
                        "nextFollowUpDate",
                        "2026-12-02"))
                .extracting(Violation::field)
                .isEqualTo(at.isEmpty() ? List.of() : List.of(at));
    }

    @ParameterizedTest(name = "a call back at {0} is told at {1}")
    @CsvSource({
        "2026-11-21T20:01:00Z, ''",
        "2026-11-22T10:00:00-05:00[America/New_York], ''",
        "2026-11-21T15:00:00-05:00, callbackAt",
        "2027-11-21T15:00:00-05:00, callbackAt",
        "2026-11-22 10:00, callbackAt"
    })
    void shouldCallBackAtATimeToCome(String at, String told) {
        assertThat(patient("RPC_CALLBACK", "callbackAt", at))
                .extracting(Violation::field)
                .isEqualTo(told.isEmpty() ? List.of() : List.of(told));
    }

    @Test
    void shouldPutCodesRight() {
        var denied = entry(
                Audience.PAYER,
                "DENY_INFO",
                Map.of(),
                "adjustmentCarc",
                " co-16 ",
                "rarc",
                "n264,  m51",
                "actionCode",
                "coding");
        assertThat(denied.fields()).containsEntry("adjustmentCarc", "CO-16").containsEntry("rarc", "N264 M51");
        assertThat(denied.fields()).containsEntry("actionCode", "CODING");
        assertThat(OutcomeRules.check(denied)).extracting(Violation::field).doesNotContain("adjustmentCarc", "rarc");
    }
}
