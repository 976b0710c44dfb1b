package io.claimline.dialer.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.worklist.Audience;
import java.util.Arrays;
import java.util.List;
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
            assertThat(fields).as(status.code()).doesNotHaveDuplicates().contains(OutcomeField.NOTE);
        }
    }

    @Test
    void shouldAskForTheCallReferenceOfEveryPayerCall() {
        assertThat(StatusTable.of(Audience.PAYER))
                .allSatisfy(status -> assertThat(status.requires()).contains(OutcomeField.CALL_REF));
    }

    @Test
    void shouldFindAStatusOnlyForItsAudience() {
        assertThat(StatusTable.find(Audience.PAYER, "PAID_CHK")).isPresent();
        assertThat(StatusTable.find(Audience.PATIENT, "PAID_CHK")).isEmpty();
        assertThat(StatusTable.find(Audience.PAYER, "paid_chk")).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} needs {2}")
    @CsvSource({
        "PAYER, INPROC, RECEIVED_DATE FOLLOW_UP_DATE CALL_REF",
        "PAYER, PEND_PT, FOLLOW_UP_DATE CALL_REF",
        "PAYER, PEND_PROV, ACTION_CODE DEADLINE FOLLOW_UP_DATE CALL_REF",
        "PAYER, SETPAY, ALLOWED_CENTS EXPECTED_DATE FOLLOW_UP_DATE CALL_REF",
        "PAYER, XOVER, ACTION_CODE FOLLOW_UP_DATE CALL_REF",
        "PAYER, NOF_CLAIM, ACTION_CODE FOLLOW_UP_DATE CALL_REF",
        "PAYER, NOF_MEMBER, ACTION_CODE FOLLOW_UP_DATE CALL_REF",
        "PAYER, PAID_CHK, PAID_DATE ALLOWED_CENTS PAID_CENTS PATIENT_RESP_CENTS CHECK_NUMBER CALL_REF",
        "PAYER, PAID_EFT, PAID_DATE ALLOWED_CENTS PAID_CENTS PATIENT_RESP_CENTS EFT_TRACE CALL_REF",
        "PAYER, PAID_VCC, PAID_DATE ALLOWED_CENTS PAID_CENTS PATIENT_RESP_CENTS CALL_REF",
        "PAYER, PAID_PT, PAID_DATE PAID_CENTS ACTION_CODE CALL_REF",
        "PAYER, PAID_OTHER, PAID_DATE ACTION_CODE CALL_REF",
        "PAYER, DED, PROCESSED_DATE PATIENT_RESP_CENTS CALL_REF",
        "PAYER, COINS_COPAY, PROCESSED_DATE PATIENT_RESP_CENTS CALL_REF",
        "PAYER, DENY_TFL, CARC ACTION_CODE CALL_REF",
        "PAYER, DENY_OTHER, CARC ACTION_CODE CALL_REF",
        "PAYER, RECOUP, PAID_CENTS ACTION_CODE CALL_REF",
        "PAYER, APPEAL_OPEN, FOLLOW_UP_DATE CALL_REF",
        "PAYER, APPEAL_UPHELD, ACTION_CODE DEADLINE CALL_REF",
        "PAYER, APPEAL_OVERTURNED, FOLLOW_UP_DATE CALL_REF",
        "PAYER, NO_ANSWER_GIVEN, FOLLOW_UP_DATE CALL_REF",
        "PAYER, CLOSED, NOTE CALL_REF",
        "PATIENT, RPC_PAID, ''",
        "PATIENT, RPC_PTP, PROMISE_DATE PROMISE_CENTS",
        "PATIENT, RPC_PLAN, FOLLOW_UP_DATE",
        "PATIENT, RPC_DISPUTE, NOTE",
        "PATIENT, RPC_CALLBACK, CALLBACK_AT",
        "PATIENT, RPC_REFUSED, NOTE",
        "PATIENT, THIRD_PARTY, FOLLOW_UP_DATE",
        "PATIENT, VM_LCM_LEFT, FOLLOW_UP_DATE",
        "PATIENT, WRONG_NUMBER, ''",
        "PATIENT, DNC_REQUEST, ''",
        "PATIENT, ATTORNEY, NOTE",
        "PATIENT, BANKRUPT, NOTE"
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
    void shouldRequireTheSameOfEveryDenial() {
        assertThat(StatusTable.of(Audience.PAYER))
                .filteredOn(status -> status.code().startsWith("DENY_"))
                .hasSize(13)
                .allSatisfy(status -> assertThat(status.requires())
                        .containsExactly(OutcomeField.CARC, OutcomeField.ACTION_CODE, OutcomeField.CALL_REF));
    }
}
