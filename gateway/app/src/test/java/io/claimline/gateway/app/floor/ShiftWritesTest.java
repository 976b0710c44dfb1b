package io.claimline.gateway.app.floor;

import static io.claimline.dialer.contracts.Stages.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.call.HangupCause;
import io.claimline.dialer.campaign.DialMode;
import io.claimline.dialer.id.OutcomeId;
import io.claimline.dialer.port.Telephony;
import io.claimline.dialer.port.TelephonyEvent;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShiftWritesTest {
    @Test
    void shouldWriteAShiftWhenItsDutyOrHeadsetChangesAndNotForEachCall() {
        try (var test = new FloorUnderTest(DialMode.PROGRESSIVE, 5)) {
            test.work();
            for (var calls = 0; calls < 3; calls++) {
                var call = test.talk(calls);
                test.telephony.tell(new TelephonyEvent.Gone(Telephony.partyLeg(call), new HangupCause(16, 0)));
                until("the call is over", () -> "Ended".equals(test.stateOfCall()));
                test.command(new DeskCommand.SaveOutcome(
                        new OutcomeId("outcome-number-" + calls),
                        call,
                        "",
                        "CLOSED",
                        Map.of("closedReason", "nothing owed", "callRefNo", "R-1"),
                        "ready"));
            }
            test.command(new DeskCommand.Break("lunch"));
            test.command(new DeskCommand.Leave());
            assertThat(test.shifts)
                    .containsExactly(
                            "ana OnBreak Down",
                            "ana OnBreak Connecting",
                            "ana OnBreak Up",
                            "ana AtWork Up",
                            "ana OnBreak Up",
                            "ana left");
        }
    }
}
