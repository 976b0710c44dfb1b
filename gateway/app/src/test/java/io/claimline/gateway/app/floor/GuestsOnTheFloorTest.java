package io.claimline.gateway.app.floor;

import static io.claimline.dialer.contracts.Stages.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.campaign.DialMode;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.port.TelephonyEvent;
import io.claimline.gateway.app.guest.Arrangement;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

class GuestsOnTheFloorTest {
    private static final AgentId BEN = new AgentId("ben");

    private static JsonObject guest(JsonObject desk) {
        return desk.getJsonObject("call").getJsonObject("guest", new JsonObject());
    }

    private static boolean allowed(JsonObject desk, String control) {
        return desk.getJsonObject("controls").getJsonObject(control).getBoolean("allowed");
    }

    private static void invite(FloorUnderTest test, CallId call) {
        test.command(new DeskCommand.Invite(call, "", "line-1", false));
        until("the guest is called", () -> !test.telephony.guests.isEmpty());
        test.telephony.tell(new TelephonyEvent.Answered(test.telephony.guests.getFirst()));
        until("they speak", () -> "with-guest".equals(guest(test.desk()).getString("company")));
    }

    private static void ben(FloorUnderTest test) {
        FloorUnderTest.await(test.floor.command(BEN, new DeskCommand.Join(test.campaign.id())));
        test.floor.attached(BEN, true);
        FloorUnderTest.await(test.floor.command(BEN, new DeskCommand.PutOnHeadset("webrtc")));
        until(
                "Ben's headset is up",
                () -> "Up".equals(bensDesk(test).getJsonObject("headset").getString("state")));
    }

    private static JsonObject bensDesk(FloorUnderTest test) {
        return FloorUnderTest.await(test.floor.desk(BEN));
    }

    @Test
    void shouldConsultConferAndHandOverToALineOfTheDirectory() {
        try (var test = new FloorUnderTest(DialMode.PROGRESSIVE, 3)) {
            test.work();
            var call = test.talk(0);
            assertThat(allowed(test.desk(), "swap")).isFalse();
            invite(test, call);
            assertThat(test.stateOfCall()).isEqualTo("Consulting");
            assertThat(guest(test.desk()).getString("name")).isEqualTo("Interpreter");
            assertThat(allowed(test.desk(), "invite")).isFalse();
            test.command(new DeskCommand.Arrange(call, Arrangement.CONFERENCE));
            until("all speak", () -> "Conference".equals(test.stateOfCall()));
            test.command(new DeskCommand.Arrange(call, Arrangement.HAND_OVER));
            until("it is handed over", () -> "HandedOver".equals(test.stateOfCall()));
            assertThat(test.desk().getJsonObject("state").getString("name")).isEqualTo("WrapUp");
            assertThat(test.desk().containsKey("outcome")).isTrue();
        }
    }

    @Test
    void shouldRefuseALineThatTheDirectoryDoesNotHave() {
        try (var test = new FloorUnderTest(DialMode.PROGRESSIVE, 3)) {
            test.work();
            var call = test.talk(0);
            assertThat(test.refusalOf(new DeskCommand.Invite(call, "", "line-9", false)))
                    .hasMessageContaining("not in the directory");
            assertThat(test.refusalOf(new DeskCommand.Invite(call, "nobody", "", false)))
                    .hasMessageContaining("not ready");
            assertThat(test.stateOfCall()).isEqualTo("Talking");
        }
    }

    @Test
    void shouldShowAColleagueTheClaimAndGiveThemTheCallWithItsOutcome() {
        try (var test = new FloorUnderTest(DialMode.PREVIEW, 1)) {
            ben(test);
            test.work();
            until("a work item is shown", () -> test.desk().containsKey("work"));
            test.command(new DeskCommand.Dial(
                    new LeadId(test.desk().getJsonObject("work").getString("leadId"))));
            var call = test.talk(0);
            FloorUnderTest.await(test.floor.command(BEN, new DeskCommand.Ready()));
            assertThat(FloorUnderTest.await(test.floor.guests(FloorUnderTest.ANA))
                            .getJsonArray("colleagues")
                            .getJsonObject(0)
                            .getBoolean("ready"))
                    .isTrue();
            test.command(new DeskCommand.Invite(call, "ben", "", false));
            until("Ben is on the call", () -> bensDesk(test).containsKey("broughtBy"));
            assertThat(bensDesk(test).containsKey("work")).isTrue();
            assertThat(bensDesk(test).containsKey("outcome")).isFalse();
            assertThat(allowed(bensDesk(test), "hold")).isFalse();
            assertThat(allowed(bensDesk(test), "hangup")).isTrue();
            test.command(new DeskCommand.Arrange(call, Arrangement.HAND_OVER));
            until("it is Ben's", () -> bensDesk(test).containsKey("outcome"));
            assertThat(test.desk().containsKey("call")).isFalse();
        }
    }

    @Test
    void shouldParkACallForWhoeverTakesIt() {
        try (var test = new FloorUnderTest(DialMode.PREVIEW, 1)) {
            ben(test);
            test.work();
            until("a work item is shown", () -> test.desk().containsKey("work"));
            test.command(new DeskCommand.Dial(
                    new LeadId(test.desk().getJsonObject("work").getString("leadId"))));
            var call = test.talk(0);
            test.command(new DeskCommand.Arrange(call, Arrangement.PARK));
            until("it is parked", () -> bensDesk(test).getJsonArray("parked").size() == 1);
            assertThat(test.desk().containsKey("call")).isFalse();
            FloorUnderTest.await(test.floor.command(BEN, new DeskCommand.Take(call)));
            until(
                    "Ben speaks",
                    () -> "Talking"
                            .equals(bensDesk(test)
                                    .getJsonObject("call", new JsonObject())
                                    .getString("state")));
            assertThat(test.refusalOf(new DeskCommand.Take(call))).hasMessageContaining("taken by somebody else");
        }
    }

    @Test
    void shouldDialAnotherNumberOfTheParty() {
        try (var test = new FloorUnderTest(DialMode.PREVIEW, 1)) {
            test.work();
            until("a work item is shown", () -> test.desk().containsKey("work"));
            var lead = new LeadId(test.desk().getJsonObject("work").getString("leadId"));
            test.command(new DeskCommand.DialOther(lead, new E164("+12125550188")));
            until("it is dialed", () -> test.desk().containsKey("call"));
            assertThat(test.desk().getJsonObject("call").getString("number")).isEqualTo("+12125550188");
        }
    }
}
