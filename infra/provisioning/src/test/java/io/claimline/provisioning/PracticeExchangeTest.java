package io.claimline.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.provisioning.telephone.Ami;
import io.claimline.provisioning.telephone.SipTelephone;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The practice exchange as the switch sees it, two real Asterisks with a SIP trunk between them. */
@EnabledIf(value = "io.claimline.provisioning.InstalledAsterisk#present", disabledReason = InstalledAsterisk.WHY_NOT)
class PracticeExchangeTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int DESK = 1000;

    private static AsteriskInstallation asterisk;
    private static int calls;

    private Ami ami;
    private Ami practice;

    @BeforeAll
    static void startBoth() throws Exception {
        asterisk = new AsteriskInstallation("", Path.of("src/test/resources/practice.conf"));
        asterisk.start("switch");
        asterisk.start("practice");
    }

    @AfterAll
    static void stopBoth() throws Exception {
        asterisk.close();
    }

    @BeforeEach
    void connect() throws Exception {
        ami = asterisk.switchAmi();
        practice = asterisk.practiceAmi();
    }

    @AfterEach
    void disconnect() throws Exception {
        ami.close();
        practice.close();
    }

    @ParameterizedTest
    @CsvSource({
        "12025550106, 603, 21",
        "12025550107, 404, 1",
        "12025550110, 480, 19",
        "19995550100, 503, 34",
        "19991000002, 486, 17",
        "+19991000001, 410, 22",
        "9991000001, 410, 22",
    })
    void shouldEndTheAttemptWithTheCodeOfTheRuleThatFitsBest(String number, String code, String cause)
            throws Exception {
        var end = attempt(number);
        assertThat(end).containsEntry("TechCause", code).containsEntry("Cause", cause);
    }

    @Test
    void shouldDrawTheSameOutcomesAgainAfterARestart() throws Exception {
        var numbers = IntStream.range(0, 8).mapToObj(i -> "1303555010" + i % 4).toList();
        var first = outcomes(numbers);
        asterisk.restart("practice");
        assertThat(outcomes(numbers)).isEqualTo(first);
        assertThat(Set.copyOf(first)).as("a mixed world").hasSizeGreaterThan(1);
    }

    /** Before the answer nobody is there to hear the tones; they show by their time, three of 1,034 ms together. */
    @Test
    void shouldPlayTheTonesOfADeadNumberBeforeItRefuses() throws Exception {
        long began = System.nanoTime();
        assertThat(attempt("12025550107")).containsEntry("TechCause", "404");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(1_030));
    }

    @Test
    void shouldRingUntilTheCallerGivesUp() throws Exception {
        var id = originate("12025550104", 1000);
        ami.await(event("Newstate", id).and(e -> "Ringing".equals(e.get("ChannelStateDesc"))), SOON);
        ami.await(event("Hangup", id), SOON);
    }

    @Test
    void shouldAnswerAfterRingingSpeakAndHangUpWhenTheTalkIsOver() throws Exception {
        try (var desk = asterisk.telephone("phone-001", DESK)) {
            var party = bridged("12025550100");
            long answered = System.nanoTime();
            assertThat(desk.ear().awaitOtherSound(DESK, SOON)).as("a voice").isTrue();
            ami.await(event("Hangup", party), SOON);
            assertThat(Duration.ofNanos(System.nanoTime() - answered))
                    .isBetween(Duration.ofMillis(2300), Duration.ofMillis(4500));
        }
    }

    @Test
    void shouldBeepAfterTheGreetingOfAMachineAndThenRecordInSilence() throws Exception {
        try (var desk = asterisk.telephone("phone-001", DESK)) {
            var party = bridged("12025550103");
            assertThat(desk.ear().awaitTone(1000, SOON)).as("beep").isTrue();
            assertThat(desk.ear().awaitSilence(SOON)).isTrue();
            ami.await(event("Hangup", party), SOON);
        }
    }

    @Test
    void shouldShowABenchWhenTheFarEndAnsweredWhichNumber() throws Exception {
        var id = originate("12025550103", 5000);
        practice.await(
                e -> "Newstate".equals(e.get("Event"))
                        && "Up".equals(e.get("ChannelStateDesc"))
                        && "12025550103".equals(e.get("AccountCode")),
                SOON);
        ami.send("Hangup", "Channel", id);
    }

    @Test
    void shouldLetACallerThroughAPayersMenuToARepresentative() throws Exception {
        try (var desk = asterisk.telephone("phone-001", DESK)) {
            var party = bridged("18005550100");
            assertThat(desk.ear().awaitOtherSound(DESK, SOON))
                    .as("the question")
                    .isTrue();
            press(desk, party, "9999999999");
            assertThat(place()).isEqualTo("persona-plan,18005550100");
            press(desk, party, "1234567893");
            assertThat(desk.ear().awaitOtherSound(DESK, SOON))
                    .as("music or voice")
                    .isTrue();
            var end = ami.await(event("Hangup", party), Duration.ofSeconds(20));
            assertThat(end).containsEntry("Cause", "16");
            var over = practice.await(e -> "Hangup".equals(e.get("Event")) && "T".equals(e.get("Exten")), SOON);
            assertThat(over)
                    .as("ended by the representative's time, not by the menu")
                    .containsEntry("AccountCode", "18005550100");
        }
    }

    @Test
    void shouldGiveUpOnACallerWhoEntersNothing() throws Exception {
        var id = originate("18005550100", 5000);
        ami.await(event("Hangup", id), Duration.ofSeconds(20));
        var end = practice.await(e -> "Hangup".equals(e.get("Event")), SOON);
        assertThat(end).containsEntry("Exten", "18005550100");
    }

    /** Calls a number with an agent on the line already, and returns the party's channel id. */
    private String bridged(String number) throws Exception {
        var agent = "cl-a-practice%03d".formatted(++calls);
        ami.order(
                "Originate",
                "Channel",
                "PJSIP/phone-001",
                "ChannelId",
                agent,
                "Context",
                "claimline-agent",
                "Exten",
                "desk",
                "Priority",
                "1",
                "Async",
                "true");
        ami.await(event("OriginateResponse", agent), SOON);
        var party = originate(number, 10_000);
        ami.await(event("OriginateResponse", party).and(e -> "Success".equals(e.get("Response"))), SOON);
        ami.order(
                "Redirect", "Channel", party, "Context", "claimline-party", "Exten", "bridge" + agent, "Priority", "1");
        return party;
    }

    /** Presses keys at a person's pace: digits that follow each other too closely may arrive twice. */
    private void press(SipTelephone desk, String party, String digits) throws Exception {
        for (var digit : digits.split("(?<=.)", -1)) {
            if (!digit.isEmpty()) {
                ami.order("PlayDTMF", "Channel", party, "Digit", digit, "Duration", "100");
                practice.await(e -> "DTMFEnd".equals(e.get("Event")) && digit.equals(e.get("Digit")), SOON);
                assertThat(desk.ear().awaitPackets(8, SOON)).isTrue();
            }
        }
    }

    private String place() throws Exception {
        return practice.channels().values().iterator().next();
    }

    private List<String> outcomes(List<String> numbers) throws Exception {
        var codes = new ArrayList<String>();
        for (var number : numbers) {
            codes.add(attempt(number).getOrDefault("TechCause", "none"));
        }
        return codes;
    }

    private Map<String, String> attempt(String number) throws Exception {
        return ami.await(event("Hangup", originate(number, 10_000)), SOON);
    }

    private String originate(String number, int timeout) throws Exception {
        var id = "cl-p-practice%03d".formatted(++calls);
        ami.order(
                "Originate",
                "Channel",
                "PJSIP/" + number + "@trunk",
                "ChannelId",
                id,
                "Context",
                "claimline-party",
                "Exten",
                "wait",
                "Priority",
                "1",
                "Async",
                "true",
                "Timeout",
                Integer.toString(timeout));
        return id;
    }

    private static Predicate<Map<String, String>> event(String name, String id) {
        return e -> name.equals(e.get("Event")) && id.equals(e.get("Uniqueid"));
    }
}
