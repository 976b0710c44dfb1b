package io.claimline.dialer.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.worklist.Audience;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposalsTest {
    /** A Monday. */
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private static Proposals.Proposed of(Audience audience, String code, String fields) {
        var given = new HashMap<String, String>();
        Arrays.stream(fields.split(" "))
                .filter(pair -> !pair.isEmpty())
                .forEach(
                        pair -> given.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1)));
        return Proposals.of(new Entry(audience, code, given, OutcomePolicy.USUAL.facts(ZoneOffset.UTC, NOW)));
    }

    @ParameterizedTest(name = "{0} with {1}: {2} on {3}")
    @CsvSource({
        "INPROC, '', WAIT, 2026-12-14",
        "INPROC, receivedDate=2026-11-10, WAIT, 2026-12-10",
        "INPROC, receivedDate=2026-11-14, WAIT, 2026-12-14",
        "INPROC, receivedDate=2026-11-10 expectedDate=2026-12-04, WAIT, 2026-12-07",
        "INPROC, receivedDate=2026-10-24, WAIT, 2026-11-24",
        "INPROC, receivedDate=2026-10-23, ESCALATE, 2026-12-02",
        "SETPAY, expectedDate=2026-12-01, WAIT, 2026-12-14",
        "PAID_CHK, paidDate=2026-11-20, POST_PMT, 2026-12-11",
        "PAID_CHK, paidDate=2026-10-20 paymentCashed=no, REISSUE, 2026-12-14",
        "PAID_CHK, paidDate=2026-10-20, TRACE_PMT, 2026-12-02",
        "PAID_EFT, paidDate=2026-11-20, POST_PMT, 2026-11-30",
        "DENY_AUTH, authRetro=yes, GET_AUTH, 2026-12-02",
        "DENY_AUTH, authRetro=no, APPEAL_L1, 2026-12-23",
        "DENY_OTHER, subStatus=LIABILITY, REFILE, 2026-12-14",
        "NOF_CLAIM, eligibleOnDos=no, CALL_PT, 2026-12-02",
        "NOF_CLAIM, eligibleOnDos=yes timelyFilingDeadline=2026-11-22, APPEAL_L1, 2026-12-23",
        "NOF_CLAIM, eligibleOnDos=yes timelyFilingDeadline=2026-11-23, REFILE, 2026-12-14",
        "APPEAL_UPHELD, appealLevel=2, APPEAL_L3, 2026-12-23",
        "APPEAL_UPHELD, '', APPEAL_L2, 2026-12-23"
    })
    void shouldProposeForAPayersAnswer(String code, String fields, ActionCode action, LocalDate date) {
        assertThat(of(Audience.PAYER, code, fields))
                .isEqualTo(new Proposals.Proposed(Optional.of(action), Optional.of(date)));
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource({
        "RPC_PTP, promiseDate=2026-12-04, 2026-12-07",
        "RPC_PTP, promiseDate=2026-11-23, 2026-11-24",
        "THIRD_PARTY, '', 2026-11-24",
        "RPC_HARDSHIP, '', 2026-12-23"
    })
    void shouldProposeADayForAPatientsAnswer(String code, String fields, LocalDate date) {
        assertThat(of(Audience.PATIENT, code, fields))
                .isEqualTo(new Proposals.Proposed(Optional.empty(), Optional.of(date)));
    }

    @Test
    void shouldProposeNothingWhereNothingFollows() {
        assertThat(of(Audience.PATIENT, "WRONG_NUMBER", ""))
                .isEqualTo(new Proposals.Proposed(Optional.empty(), Optional.empty()));
    }

    @Test
    void shouldProposeAnActionAndADayForEveryStatusThatNeedsThem() {
        for (var status : StatusTable.of(Audience.PAYER)) {
            var empty =
                    new Entry(Audience.PAYER, status.code(), Map.of(), OutcomePolicy.USUAL.facts(ZoneOffset.UTC, NOW));
            if (OutcomeRules.needed(empty).contains(OutcomeField.ACTION_CODE)) {
                assertThat(Proposals.of(empty).action()).as(status.code()).isPresent();
                assertThat(Proposals.of(empty).followUp()).as(status.code()).isPresent();
            }
        }
    }
}
