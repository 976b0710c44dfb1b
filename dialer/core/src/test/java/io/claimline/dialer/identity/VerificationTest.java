package io.claimline.dialer.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.audit.AuditAction;
import io.claimline.dialer.audit.AuditEntry;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.outcome.StatusTable;
import io.claimline.dialer.worklist.Audience;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerificationTest {
    private static AuditEntry entry(AuditAction action) {
        return new AuditEntry(
                "entry", Instant.EPOCH, new AgentId("ana"), action, new CallId("call12345678"), null, Map.of());
    }

    @Test
    void shouldFollowFromWhatWasWrittenDownOfTheCall() {
        var failedTwice = Verification.of(
                List.of(entry(AuditAction.NOT_VERIFIED), entry(AuditAction.COPIED), entry(AuditAction.NOT_VERIFIED)));
        assertThat(failedTwice).isEqualTo(new Verification(2, false));
        assertThat(failedTwice.triesLeft()).isEqualTo(1);
        assertThat(failedTwice.after(false).triesLeft()).isZero();
        assertThat(failedTwice.after(true).verified()).isTrue();
        assertThat(Verification.of(List.of())).isEqualTo(Verification.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "RPC_PTP,true",
        "RPC_PAID,true",
        "RPC_DISPUTE,true",
        "RPC_CALLBACK,false",
        "THIRD_PARTY,false",
        "WRONG_NUMBER,false",
        "DNC_REQUEST,false",
        "DECEASED,false",
        "LANGUAGE,false"
    })
    void shouldBeNeededForWhatOnlyTheRightPersonCanSay(String code, boolean needed) {
        var status = StatusTable.find(Audience.PATIENT, code).orElseThrow();
        assertThat(Verification.neededFor(status)).isEqualTo(needed);
    }

    @Test
    void shouldNeverBeNeededForAPayersCall() {
        assertThat(StatusTable.find(Audience.PAYER, "PAID_CHK").map(Verification::neededFor))
                .contains(false);
    }
}
