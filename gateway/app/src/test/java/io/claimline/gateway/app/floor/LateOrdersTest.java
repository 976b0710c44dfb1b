package io.claimline.gateway.app.floor;

import static io.claimline.dialer.contracts.Stages.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.campaign.DialMode;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.LeadId;
import org.junit.jupiter.api.Test;

class LateOrdersTest {
    @Test
    void shouldRefuseAnOrderAboutAnotherCallAndCarryOutOneAboutThis() {
        try (var test = new FloorUnderTest(DialMode.PROGRESSIVE, 3)) {
            test.work();
            var call = test.talk(0);
            assertThat(test.refusalOf(new DeskCommand.HangUp(new CallId("call99999999"))))
                    .isInstanceOf(Floor.Refusal.class)
                    .hasMessage("That call is over. Nothing was done; look at the desk as it is now.");
            assertThat(test.telephony.orders).noneMatch(order -> order.startsWith("hangup cl-p-"));
            test.command(new DeskCommand.HangUp(call));
            until("the call is hung up", () -> test.telephony.orders.contains("hangup cl-p-" + call));
        }
    }

    @Test
    void shouldDialOnlyTheWorkItemThatWasMeant() {
        try (var test = new FloorUnderTest(DialMode.PREVIEW, 3)) {
            test.work();
            until("a work item is shown", () -> test.desk().containsKey("work"));
            assertThat(test.refusalOf(new DeskCommand.Dial(new LeadId("lead-none"))))
                    .isInstanceOf(Floor.Refusal.class)
                    .hasMessage(
                            "That work item is no longer on your desk. Nothing was done; look at the desk as it is now.");
            assertThat(test.telephony.placed).isEmpty();
            test.command(new DeskCommand.Dial(
                    new LeadId(test.desk().getJsonObject("work").getString("leadId"))));
            until("it is dialled", () -> test.telephony.placed.size() == 1);
        }
    }
}
