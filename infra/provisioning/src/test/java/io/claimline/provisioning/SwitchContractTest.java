package io.claimline.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.provisioning.telephone.Ami;
import io.claimline.provisioning.telephone.SipTelephone;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The contract of docs/telephony.md, held by a real Asterisk between a telephone at the desk and a telephone as the carrier. */
@EnabledIf(value = "io.claimline.provisioning.InstalledAsterisk#present", disabledReason = InstalledAsterisk.WHY_NOT)
class SwitchContractTest {
    private static final int DESK = 1000;
    private static final int FAR = 600;
    private static final Duration SOON = Duration.ofSeconds(5);

    private static SipTelephone far;
    private static AsteriskInstallation asterisk;
    private static int calls;

    private Ami ami;
    private SipTelephone desk;
    private String agent;
    private String party;

    @BeforeAll
    static void startSwitch() throws Exception {
        far = new SipTelephone("far", 1, FAR);
        var settings = """
                claimline.telephony.trunk { kind = carrier, host = "127.0.0.1", port = %d }
                claimline.telephony.switch { wait-limit = 2 s, agent-silence-limit = 2 s }
                """.formatted(far.port());
        asterisk = new AsteriskInstallation(settings, Path.of("../practice/bench.conf"));
        asterisk.start("switch");
    }

    @AfterAll
    static void stopSwitch() throws Exception {
        asterisk.close();
        far.close();
    }

    @BeforeEach
    void putOnHeadset() throws Exception {
        calls++;
        agent = "cl-a-session%03d".formatted(calls);
        party = "cl-p-call%05d".formatted(calls);
        ami = asterisk.switchAmi();
        desk = asterisk.telephone("phone-001", DESK);
        seat("phone-001", agent);
    }

    @AfterEach
    void hangUpEverything() throws Exception {
        var left = new HashSet<>(ami.channels().keySet());
        for (var id : left) {
            ami.send("Hangup", "Channel", id);
        }
        if (!left.isEmpty()) {
            ami.await(e -> "Hangup".equals(e.get("Event")) && left.remove(e.get("Uniqueid")) && left.isEmpty(), SOON);
        }
        ami.close();
        desk.close();
        far.forget();
    }

    @Test
    void shouldKeepSendingSilenceToAnAgentWhoWaits() {
        assertThat(desk.ear().awaitPackets(100, SOON)).isTrue();
        assertThat(desk.ear().awaitSilence(SOON)).isTrue();
    }

    @Test
    void shouldCarryAudioBothWaysWhenBridged() throws Exception {
        callParty();
        bridge();
    }

    @Test
    void shouldReturnTheAgentToTheDeskWhenThePartyHangsUp() throws Exception {
        for (int i = 0; i < 3; i++) {
            callParty();
            bridge();
            far.hangUp();
            ami.await(gone(party), SOON);
            assertThat(desk.ear().awaitSilence(SOON)).isTrue();
            assertThat(ami.channels()).isEqualTo(Map.of(agent, "claimline-agent,desk"));
            party += "x";
        }
    }

    @Test
    void shouldReturnThePartyToWaitWhenTheAgentIsLostAndApologiseWhenNobodyCares() throws Exception {
        callParty();
        bridge();
        desk.hangUp();
        ami.await(gone(agent), SOON);
        assertThat(ami.channels()).isEqualTo(Map.of(party, "claimline-party,wait"));
        assertThat(far.ear().awaitSilence(SOON)).isTrue();
        assertThat(far.ear().awaitOtherSound(DESK, SOON)).isTrue();
        ami.await(gone(party), Duration.ofSeconds(20));
    }

    @Test
    void shouldBridgeAPartyToAnotherAgentAfterTheFirstIsLost() throws Exception {
        try (var second = asterisk.telephone("phone-002", 1400)) {
            seat("phone-002", agent + "b");
            callParty();
            bridge();
            desk.hangUp();
            ami.await(gone(agent), SOON);
            redirect(party, "bridge" + agent + "b");
            assertThat(second.ear().awaitTone(FAR, SOON)).isTrue();
            assertThat(far.ear().awaitTone(1400, SOON)).isTrue();
        }
    }

    /** In between Asterisk would hang the leg up if it were bridged again, so this event is what the next order waits for. */
    @Test
    void shouldTellWhenAnAgentsLegIsBackInTheDialplanAndCanBeBridgedAgain() throws Exception {
        callParty();
        bridge();
        for (int i = 0; i < 10; i++) {
            var last = party;
            nextParty();
            ami.send("Hangup", "Channel", last);
            ami.await(e -> "Newexten".equals(e.get("Event")) && agent.equals(e.get("Uniqueid")), SOON);
            redirect(party, "bridge" + agent);
            var together = new HashSet<>(List.of(agent, party));
            ami.await(
                    e -> "BridgeEnter".equals(e.get("Event"))
                            && together.remove(e.get("Uniqueid"))
                            && together.isEmpty(),
                    SOON);
            assertThat(ami.channels()).as("round %d", i).containsKeys(agent, party);
        }
        assertThat(far.ear().awaitTone(DESK, SOON)).isTrue();
    }

    @Test
    void shouldKeepTheAgentWhenThePartyHangsUpWhileItIsBeingBridged() throws Exception {
        for (int i = 0; i < 20; i++) {
            nextParty();
            redirect(party, "bridge" + agent);
            ami.send("Hangup", "Channel", party);
            ami.await(gone(party), SOON);
            assertThat(ami.channels()).as("round %d", i).containsOnlyKeys(agent);
        }
        nextParty();
        bridge();
    }

    @Test
    void shouldHangUpAnAgentLegThatFellSilent() throws Exception {
        assertThat(desk.ear().awaitPackets(10, SOON)).isTrue();
        desk.vanish();
        ami.await(gone(agent), Duration.ofSeconds(10));
    }

    @Test
    void shouldMuteAndUnmuteTheAgentDuringABridge() throws Exception {
        callParty();
        bridge();
        for (int i = 0; i < 2; i++) {
            ami.order("Setvar", "Channel", agent, "Variable", "VOLUME(RX)", "Value", "-65536");
            assertThat(far.ear().awaitSilence(SOON)).isTrue();
            assertThat(desk.ear().awaitTone(FAR, SOON)).isTrue();
            ami.order("Setvar", "Channel", agent, "Variable", "VOLUME(RX)", "Value", "0");
            assertThat(far.ear().awaitTone(DESK, SOON)).isTrue();
        }
    }

    @Test
    void shouldPlayDigitsToThePartyDuringABridge() throws Exception {
        callParty();
        bridge();
        var pressed = "";
        for (var digit : List.of("1", "2", "9", "#")) {
            pressed += digit;
            ami.order("PlayDTMF", "Channel", party, "Digit", digit, "Duration", "100");
            // The next key only after this one was heard and a pause: keys without a gap may arrive twice or run
            // together.
            assertThat(far.ear().awaitDigits(pressed, SOON)).as(pressed).isTrue();
            assertThat(far.ear().awaitPackets(8, SOON)).isTrue();
        }
        assertThat(far.ear().awaitTone(DESK, SOON)).isTrue();
    }

    @Test
    void shouldHoldAndResumeAgainAndAgain() throws Exception {
        callParty();
        bridge();
        for (int i = 0; i < 3; i++) {
            redirect(party, "hold");
            assertThat(desk.ear().awaitSilence(SOON)).isTrue();
            assertThat(far.ear().awaitOtherSound(DESK, SOON)).isTrue();
            redirect(party, "bridge" + agent);
            assertThat(desk.ear().awaitTone(FAR, SOON)).isTrue();
            assertThat(far.ear().awaitTone(DESK, SOON)).isTrue();
        }
        assertThat(ami.channels()).containsOnlyKeys(agent, party);
    }

    @Test
    void shouldLetAnAgentHearRingingUntilThePartyIsBridged() throws Exception {
        redirectAgent("ringback");
        assertThat(desk.ear().awaitOtherSound(FAR, SOON)).isTrue();
        callParty();
        bridge();
        far.hangUp();
        ami.await(gone(party), SOON);
        assertThat(desk.ear().awaitSilence(SOON)).isTrue();
    }

    @Test
    void shouldReturnAnAgentFromRingingToTheDesk() throws Exception {
        redirectAgent("ringback");
        assertThat(desk.ear().awaitOtherSound(FAR, SOON)).isTrue();
        redirectAgent("desk");
        assertThat(desk.ear().awaitPackets(200, SOON)).isTrue();
        assertThat(desk.ear().awaitSilence(SOON)).isTrue();
    }

    @Test
    void shouldPlayTheSafeHarbourMessageAndHangUpWhenACallIsAbandoned() throws Exception {
        callParty();
        redirect(party, "abandon");
        assertThat(far.ear().awaitOtherSound(DESK, SOON)).isTrue();
        ami.await(gone(party), Duration.ofSeconds(20));
    }

    @Test
    void shouldSendPartyBackToWaitWhenTheAgentToBridgeToIsGone() throws Exception {
        callParty();
        redirect(party, "bridgecl-a-nosuch000");
        ami.await(gone(party), Duration.ofSeconds(20));
        assertThat(ami.channels()).containsOnlyKeys(agent);
    }

    @Test
    void shouldSendNoEventThatNobodyConsumes() throws Exception {
        callParty();
        bridge();
        far.hangUp();
        ami.await(gone(party), SOON);
        ami.channels();
        assertThat(ami.eventNames())
                .contains("Newstate", "Hangup", "OriginateResponse", "BridgeEnter", "BridgeLeave")
                .isSubsetOf(
                        "Newchannel",
                        "Newstate",
                        "Newexten",
                        "Hangup",
                        "OriginateResponse",
                        "BridgeEnter",
                        "BridgeLeave",
                        "ContactStatus",
                        "FullyBooted",
                        "CoreShowChannel",
                        "CoreShowChannelsComplete");
    }

    @Test
    void shouldRefuseAWrongSecretAndACallThatNoGatewayPlaced() throws Exception {
        try (var thief = new SipTelephone("phone-003", asterisk.sipPort, DESK)) {
            assertThat(thief.register("wrong")).isEqualTo(401);
        }
        try (var agentPhone = asterisk.telephone("phone-003", DESK)) {
            assertThat(agentPhone.dial("12025550100", asterisk.secrets.ofEndpoint("phone-003")))
                    .isEqualTo(404);
        }
    }

    @Test
    void shouldLetAnAgentsDeviceCheckItsSoundAndNobodyElse() throws Exception {
        try (var agentPhone = asterisk.telephone("phone-003", DESK)) {
            var secret = asterisk.secrets.ofEndpoint("phone-003");
            assertThat(agentPhone.dial("check", secret)).isEqualTo(200);
            assertThat(agentPhone.dial("*43", secret)).isEqualTo(200);
            for (var other : List.of("desk", "wait", "bridge" + agent, "hold", "911", "12025550100")) {
                assertThat(agentPhone.dial(other, secret)).as(other).isEqualTo(404);
            }
        }
        try (var carrier = new SipTelephone("carrier", asterisk.sipPort, FAR)) {
            assertThat(carrier.dial("check", "")).isEqualTo(404);
            assertThat(carrier.dial("*43", "")).isEqualTo(404);
        }
    }

    @Test
    void shouldGoOnWithoutAnEar() throws Exception {
        callParty();
        ami.order(
                "Setvar",
                "Channel",
                party,
                "Variable",
                "EAR_1",
                "Value",
                "40325ec2-5efd-4bd3-805f-53576e581d13,127.0.0.1:1");
        ami.order("Redirect", "Channel", party, "Context", "claimline-dialogue", "Exten", "hear*1", "Priority", "1");
        assertThat(ami.await(e -> "Listened".equals(e.get("UserEvent")), SOON)).containsEntry("Turn", "1");
        assertThat(ami.channels()).containsKeys(agent, party);
    }

    private void seat(String endpoint, String id) throws Exception {
        ami.order(
                "Originate",
                "Channel",
                "PJSIP/" + endpoint,
                "ChannelId",
                id,
                "Context",
                "claimline-agent",
                "Exten",
                "desk",
                "Priority",
                "1",
                "Async",
                "true");
        ami.await(answered(id), SOON);
    }

    private void callParty() throws Exception {
        ami.order(
                "Originate",
                "Channel",
                "PJSIP/12025550100@trunk",
                "ChannelId",
                party,
                "Context",
                "claimline-party",
                "Exten",
                "wait",
                "Priority",
                "1",
                "Async",
                "true",
                "Variable",
                "__CLAIMLINE_CALL=" + party.substring(5));
        ami.await(answered(party), SOON);
        // The end of the call before may still be on its way when the next one is placed.
        var request = far.next(5);
        while ("BYE".equals(request)) {
            request = far.next(5);
        }
        assertThat(request).isEqualTo("INVITE");
    }

    private void nextParty() throws Exception {
        calls++;
        party = "cl-p-call%05d".formatted(calls);
        callParty();
    }

    private void bridge() throws Exception {
        redirect(party, "bridge" + agent);
        assertThat(desk.ear().awaitTone(FAR, SOON)).as("agent hears party").isTrue();
        assertThat(far.ear().awaitTone(DESK, SOON)).as("party hears agent").isTrue();
    }

    private void redirect(String id, String extension) throws Exception {
        ami.order("Redirect", "Channel", id, "Context", "claimline-party", "Exten", extension, "Priority", "1");
    }

    private void redirectAgent(String extension) throws Exception {
        ami.order("Redirect", "Channel", agent, "Context", "claimline-agent", "Exten", extension, "Priority", "1");
    }

    private static Predicate<Map<String, String>> answered(String id) {
        return e -> "OriginateResponse".equals(e.get("Event"))
                && id.equals(e.get("Uniqueid"))
                && "Success".equals(e.get("Response"));
    }

    private static Predicate<Map<String, String>> gone(String id) {
        return e -> "Hangup".equals(e.get("Event")) && id.equals(e.get("Uniqueid"));
    }
}
