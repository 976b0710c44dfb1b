package io.claimline.dialer.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.worklist.Audience;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StatusTableTest {
    private static final String PAYER =
            "INPROC PEND_PT PEND_PROV SETPAY PAID_CHK PAID_EFT PAID_VCC PAID_PT PAID_OTHER DED"
                    + " COINS_COPAY DENY_TFL DENY_AUTH DENY_COB DENY_ELIG DENY_DUP DENY_INFO DENY_BUNDLE DENY_MEDNEC"
                    + " DENY_NONCOV DENY_MAX DENY_CODING DENY_CRED DENY_OTHER NOF_CLAIM NOF_MEMBER RECOUP APPEAL_OPEN"
                    + " APPEAL_UPHELD APPEAL_OVERTURNED XOVER CLOSED";
    /** Without no answer, busy and not in service: those are results of a call, not words of a person. */
    private static final String PATIENT =
            "RPC_PAID RPC_PTP RPC_PLAN RPC_DISPUTE RPC_HARDSHIP RPC_INS_UPDATE RPC_REFUSED"
                    + " RPC_CALLBACK WRONG_NUMBER THIRD_PARTY VM_LCM_LEFT VM_NONE FAX DNC_REQUEST CEASE ATTORNEY BANKRUPT"
                    + " DECEASED MINOR LANGUAGE";

    private static final String ACTIONS = "WAIT REFILE CORRECT_F7 VOID_F8 APPEAL_L1 APPEAL_L2 APPEAL_L3 RECONSIDER"
            + " SEND_RECORDS GET_AUTH CODING ENROLL UPDATE_COB CALL_PT BILL_PT BILL_SEC POST_PMT TRACE_PMT REISSUE"
            + " ADJ_REQUEST WO_REQUEST ESCALATE CLIENT_ASSIST CLOSE";

    private static List<String> codes(Audience audience) {
        return StatusTable.of(audience).stream().map(Status::code).toList();
    }

    @Test
    void shouldHoldEveryCodeOfTheTrade() {
        assertThat(codes(Audience.PAYER)).contains(PAYER.split(" "));
        assertThat(codes(Audience.PATIENT)).contains(PATIENT.split(" "));
        assertThat(ActionCode.values()).extracting(Enum::name).containsExactlyInAnyOrder(ACTIONS.split(" "));
    }

    @ParameterizedTest
    @EnumSource(Audience.class)
    void shouldHoldEachCodeAndLabelOncePerAudience(Audience audience) {
        assertThat(codes(audience)).doesNotHaveDuplicates();
        assertThat(StatusTable.of(audience)).extracting(Status::label).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Audience.class)
    void shouldOfferNoFieldTwiceAndANoteAlways(Audience audience) {
        for (var status : StatusTable.of(audience)) {
            var fields = Stream.concat(status.requires().stream(), status.optional().stream())
                    .toList();
            assertThat(fields).as(status.code()).doesNotHaveDuplicates().contains(OutcomeField.REMARKS);
        }
    }

    @Test
    void shouldFindAStatusOnlyForItsAudience() {
        assertThat(StatusTable.find(Audience.PAYER, "PAID_CHK")).isPresent();
        assertThat(StatusTable.find(Audience.PATIENT, "PAID_CHK")).isEmpty();
        assertThat(StatusTable.find(Audience.PAYER, "paid_chk")).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} needs {2}")
    @CsvSource({
        "PAYER, INPROC, RECEIVED_DATE EXPECTED_DATE",
        "PAYER, PEND_PT, PATIENT_REQUEST_WHAT PATIENT_REQUEST_LETTER_DATE PATIENT_REQUEST_DEADLINE",
        "PAYER, PEND_PROV, RECORDS_WHAT RECORDS_DESTINATION RECORDS_DEADLINE",
        "PAYER, SETPAY, ALLOWED PAID PR_TOTAL EXPECTED_DATE",
        "PAYER, XOVER, FORWARDED_TO FORWARDED_DATE",
        "PAYER, NOF_CLAIM, ELIGIBLE_ON_DOS REFILE_PAYER_ID REFILE_ADDRESS TIMELY_FILING_LIMIT_DAYS TIMELY_FILING_DEADLINE",
        "PAYER, PAID_CHK, PROCESSED_DATE PAID_DATE ALLOWED PAID PR_TOTAL PAYMENT_NUMBER PAYMENT_BULK PAYMENT_ADDRESS",
        "PAYER, PAID_EFT, PROCESSED_DATE PAID_DATE ALLOWED PAID PR_TOTAL PAYMENT_NUMBER PAYMENT_BULK_AMOUNT PAYMENT_EFT_LAST4",
        "PAYER, PAID_VCC, PROCESSED_DATE PAID_DATE ALLOWED PAID PR_TOTAL PAYMENT_CARD_FAX_DATE",
        "PAYER, PAID_PT, PAID_DATE PAID PAYMENT_NUMBER",
        "PAYER, PAID_OTHER, PAYMENT_PAYEE PAID_DATE",
        "PAYER, DED, PROCESSED_DATE PR_TOTAL",
        "PAYER, DENY_TFL, RECEIVED_DATE TIMELY_FILING_LIMIT_DAYS",
        "PAYER, DENY_AUTH, AUTH_RETRO",
        "PAYER, DENY_DUP, ORIGINAL_CLAIM ORIGINAL_STATUS",
        "PAYER, DENY_INFO, RARC MISSING_ELEMENT",
        "PAYER, DENY_MEDNEC, DENIAL_POLICY_REF PEER_TO_PEER_BY",
        "PAYER, DENY_MAX, MAXIMUM_LIMIT MAXIMUM_USED MAXIMUM_DATE",
        "PAYER, RECOUP, RECOUP_OFFSET_CLAIM RECOUP_PATIENT RECOUP_AMOUNT RECOUP_LETTER_DATE RECOUP_REASON RECOUP_DISPUTE_BY",
        "PAYER, APPEAL_UPHELD, APPEAL_DECISION APPEAL_DEADLINE",
        "PAYER, NOT_DISCUSSED, NOT_DISCUSSED_REASON",
        "PAYER, CLOSED, CLOSED_REASON",
        "PATIENT, RPC_PAID, ''",
        "PATIENT, RPC_PTP, PROMISE_DATE PROMISE_AMOUNT",
        "PATIENT, RPC_PLAN, PLAN_PAYMENTS PLAN_AMOUNT PLAN_FIRST_DATE NEXT_FOLLOW_UP_DATE",
        "PATIENT, RPC_DISPUTE, DISPUTE",
        "PATIENT, RPC_CALLBACK, CALLBACK_AT",
        "PATIENT, LANGUAGE, LANGUAGE",
        "PATIENT, WRONG_NUMBER, ''",
        "PATIENT, DNC_REQUEST, ''",
        "PATIENT, ATTORNEY, ATTORNEY_NAME"
    })
    void shouldRequire(Audience audience, String code, String fields) {
        var expected = Arrays.stream(fields.split(" "))
                .filter(name -> !name.isEmpty())
                .map(OutcomeField::valueOf)
                .toList();
        assertThat(StatusTable.find(audience, code).orElseThrow().requires())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void shouldOfferWhatAnActionBringsOnlyOnceItIsChosen() {
        var denied = StatusTable.find(Audience.PAYER, "DENY_TFL").orElseThrow();
        assertThat(denied.offers(Optional.empty())).doesNotContain(OutcomeField.APPEAL_DEADLINE);
        assertThat(denied.offers(Optional.of(ActionCode.APPEAL_L1)))
                .contains(OutcomeField.APPEAL_DEADLINE, OutcomeField.APPEAL_ADDRESS);
    }

    @Test
    void shouldNameEveryFieldInOneWord() {
        assertThat(OutcomeField.PR_TOTAL.key()).isEqualTo("prTotal");
        assertThat(OutcomeField.PR_COINSURANCE.key()).isEqualTo("prTotalCoinsurance");
        assertThat(OutcomeField.PAYMENT_BULK_AMOUNT.key()).isEqualTo("paymentBulkAmount");
        assertThat(OutcomeField.DOC_REQUESTED.key()).isEqualTo("docRequested");
        assertThat(Arrays.stream(OutcomeField.values()).map(OutcomeField::key))
                .doesNotHaveDuplicates()
                .allMatch(key -> key.matches("[a-z][A-Za-z0-9]*"));
    }

    @Test
    void shouldAskInEveryRuleAndProposalForFieldsThatExist() {
        assertThat(Rule.all())
                .allSatisfy(rule -> assertThat(StatusTable.of(Audience.PAYER).stream()
                                        .flatMap(status -> Stream.of(ActionCode.values())
                                                .map(Optional::of)
                                                .map(status::offers))
                                        .anyMatch(offered -> offered.contains(rule.field()))
                                || StatusTable.of(Audience.PATIENT).stream()
                                        .anyMatch(status ->
                                                status.offers(Optional.empty()).contains(rule.field())))
                        .isTrue());
        var codes = Stream.of(Audience.values())
                .flatMap(audience -> codes(audience).stream())
                .toList();
        assertThat(codes).containsAll(ProposalTable.all().keySet());
    }
}
