package io.claimline.gateway.app.floor;

import static io.claimline.dialer.contracts.Stages.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.audit.AuditAction;
import io.claimline.dialer.call.HangupCause;
import io.claimline.dialer.campaign.DialMode;
import io.claimline.dialer.contracts.Stages;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.OutcomeId;
import io.claimline.dialer.port.Telephony;
import io.claimline.dialer.port.TelephonyEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DayOnTheFloorTest {
    private static DeskCommand.SaveOutcome callBack(CallId call, String by, Instant at) {
        return new DeskCommand.SaveOutcome(
                new OutcomeId("outcome-1"),
                call,
                "",
                "RPC_CALLBACK",
                Map.of("callbackAt", at.truncatedTo(ChronoUnit.SECONDS).toString(), "callbackBy", by),
                "ready");
    }

    private static void hangUp(FloorUnderTest test, CallId call) {
        test.telephony.tell(new TelephonyEvent.Gone(Telephony.partyLeg(call), new HangupCause(16, 0)));
        until("the call is over", () -> "Ended".equals(test.stateOfCall()));
    }

    @Test
    void shouldGiveMoreTimeForWrapUpAndWriteThatDown() {
        try (var test = new FloorUnderTest(DialMode.PREDICTIVE, 1)) {
            test.work();
            var call = test.talk(0);
            hangUp(test, call);
            var before = test.desk().getJsonObject("state");
            assertThat(before.getInteger("extensionsLeft")).isEqualTo(2);
            test.command(new DeskCommand.Extend(call));
            var state = test.desk().getJsonObject("state");
            assertThat(Instant.parse(state.getString("until")))
                    .isEqualTo(Instant.parse(before.getString("until")).plusSeconds(120));
            assertThat(state.getInteger("extensionsLeft")).isEqualTo(1);
            until(
                    "it is in the audit",
                    () -> Stages.await(test.audit.of(call)).stream()
                            .anyMatch(entry -> entry.action() == AuditAction.WRAP_UP_EXTENDED));
            test.command(new DeskCommand.Extend(call));
            assertThat(test.refusalOf(new DeskCommand.Extend(call))).hasMessageContaining("2 of 2 times");
        }
    }

    @Test
    void shouldOfferACallBackToItsOwnerAtItsTime() {
        try (var test = new FloorUnderTest(DialMode.PREDICTIVE, 1)) {
            test.work();
            var call = test.talk(0);
            hangUp(test, call);
            test.command(callBack(call, "ana", Instant.now().plusSeconds(3)));
            until("the promised call is placed", () -> test.telephony.placed.size() == 2);
        }
    }
}
