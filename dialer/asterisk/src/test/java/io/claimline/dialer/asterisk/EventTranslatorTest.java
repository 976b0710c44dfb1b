package io.claimline.dialer.asterisk;

import static io.claimline.dialer.asterisk.LegEvents.AGENT;
import static io.claimline.dialer.asterisk.LegEvents.OTHER;
import static io.claimline.dialer.asterisk.LegEvents.PARTY;
import static io.claimline.dialer.asterisk.LegEvents.created;
import static io.claimline.dialer.asterisk.LegEvents.enter;
import static io.claimline.dialer.asterisk.LegEvents.hangup;
import static io.claimline.dialer.asterisk.LegEvents.leave;
import static io.claimline.dialer.asterisk.LegEvents.listComplete;
import static io.claimline.dialer.asterisk.LegEvents.listed;
import static io.claimline.dialer.asterisk.LegEvents.originated;
import static io.claimline.dialer.asterisk.LegEvents.pressed;
import static io.claimline.dialer.asterisk.LegEvents.state;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.call.HangupCause;
import io.claimline.dialer.port.TelephonyEvent;
import io.claimline.dialer.port.TelephonyEvent.Answered;
import io.claimline.dialer.port.TelephonyEvent.Bridged;
import io.claimline.dialer.port.TelephonyEvent.Gone;
import io.claimline.dialer.port.TelephonyEvent.KeyPressed;
import io.claimline.dialer.port.TelephonyEvent.Keyed;
import io.claimline.dialer.port.TelephonyEvent.LegState;
import io.claimline.dialer.port.TelephonyEvent.LiveLeg;
import io.claimline.dialer.port.TelephonyEvent.LiveLegs;
import io.claimline.dialer.port.TelephonyEvent.NotPlaced;
import io.claimline.dialer.port.TelephonyEvent.Ringing;
import io.claimline.dialer.port.TelephonyEvent.Unbridged;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.asteriskjava.manager.event.DtmfBeginEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.VarSetEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTranslatorTest {
    private final EventTranslator translator = new EventTranslator();

    @Test
    void shouldTellRingingAndAnsweredFromTheStateOfTheChannel() {
        assertThat(translate(state(PARTY.value(), 5))).containsExactly(new Ringing(PARTY));
        assertThat(translate(state(PARTY.value(), 6))).containsExactly(new Answered(PARTY));
    }

    @Test
    void shouldTellAKeyOfOurLegAndNothingElseOfUserEvents() {
        assertThat(translate(pressed(PARTY.value(), "9"))).containsExactly(new KeyPressed(PARTY, '9'));
        assertThat(translate(pressed(PARTY.value(), ""), pressed(PARTY.value(), "99"), pressed(PARTY.value(), null)))
                .isEmpty();
        assertThat(translate(pressed("1795332491.17", "9"))).isEmpty();
    }

    @Test
    void shouldTellThatABridgedPartyPressesAKeyAndNeverWhich() {
        assertThat(translate(keyed(PARTY.value(), "Received")))
                .as("the dialplan hears it")
                .isEmpty();
        translate(enter(AGENT, "b1"), enter(PARTY, "b1"));
        assertThat(translate(keyed(PARTY.value(), "Received"))).containsExactly(new Keyed(PARTY));
        assertThat(translate(keyed(PARTY.value(), "Sent"), keyed(AGENT.value(), "Received")))
                .isEmpty();
    }

    private static DtmfBeginEvent keyed(String channel, String direction) {
        var event = new DtmfBeginEvent("test");
        event.setUniqueId(channel);
        event.setDirection(direction);
        event.setDigit("4");
        return event;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 7, 8, -1})
    void shouldTellNothingOfOtherStates(int state) {
        assertThat(translate(state(PARTY.value(), state))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1795332491.17", "cl-y-aaaaaaaa", "", "xcl-p-aaaaaaaa", "cl-p-aaaa aaaa"})
    void shouldIgnoreChannelsThatAreNotOurs(String channel) {
        assertThat(translate(state(channel, 6), hangup(channel, 16, null), originated(channel, false, 0)))
                .isEmpty();
    }

    @Test
    void shouldIgnoreEventsOfOtherKinds() {
        assertThat(translate(new VarSetEvent("test"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            16,  -,                  16, 0
            17,  486,                17, 486
            1,   404,                 1, 404
            21,  603,                21, 603
            34,  503,                34, 503
            17,  SIP 486 Busy Here,  17, 486
            0,   -,                   0, 0
            -,   -,                   0, 0
            -1,  -,                   0, 0
            128, 200,                 0, 200
            16,  nonsense,           16, 0
            16,  1486,               16, 0
            16,  799,                16, 0
            """)
    void shouldTellWhyALegEnded(Integer cause, String techCause, int q850, int sip) {
        assertThat(translate(hangup(PARTY.value(), cause, techCause)))
                .containsExactly(new Gone(PARTY, new HangupCause(q850, sip)));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 16", "3, 19", "5, 17", "8, 34", "99, 0"})
    void shouldTellThatALegWasNotPlaced(int reason, int q850) {
        assertThat(translate(originated(AGENT.value(), false, reason)))
                .containsExactly(new NotPlaced(AGENT, new HangupCause(q850, 0)));
    }

    @Test
    void shouldNotTellNotPlacedOfALegThatBecameAChannel() {
        assertThat(translate(created(PARTY.value()), originated(PARTY.value(), false, 0)))
                .isEmpty();
        translate(hangup(AGENT.value(), 17, "486"));
        assertThat(translate(originated(AGENT.value(), false, 5))).isEmpty();
    }

    @Test
    void shouldTellNothingOfAnOriginateThatSucceeded() {
        assertThat(translate(originated(PARTY.value(), true, 4))).isEmpty();
    }

    @Test
    void shouldTellBothOnceTheSecondIsInTheBridge() {
        assertThat(translate(enter(AGENT, "b1"))).isEmpty();
        assertThat(translate(enter(PARTY, "b1"))).containsExactly(new Bridged(PARTY, AGENT), new Bridged(AGENT, PARTY));
        assertThat(translate(enter(PARTY, "b1"))).as("said twice").isEmpty();
    }

    @Test
    void shouldIgnoreALateLeaveOfABridgeThatTheLegLeftForAnother() {
        translate(enter(AGENT, "b1"), enter(PARTY, "b1"), enter(OTHER, "b2"));
        assertThat(translate(enter(PARTY, "b2"))).containsExactly(new Bridged(PARTY, OTHER), new Bridged(OTHER, PARTY));
        assertThat(translate(leave(PARTY, "b1"))).isEmpty();
        assertThat(translate(leave(AGENT, "b1"))).containsExactly(new Unbridged(AGENT));
        assertThat(translate(leave(PARTY, "b2"))).containsExactly(new Unbridged(PARTY));
    }

    @Test
    void shouldTellGoneOfABridgedLegAndBridgeItsPeerAfresh() {
        translate(enter(AGENT, "b1"), enter(PARTY, "b1"), hangup(PARTY.value(), 16, null));
        assertThat(translate(leave(PARTY, "b1"))).as("comes after the end").isEmpty();
        assertThat(translate(enter(OTHER, "b1"))).containsExactly(new Bridged(OTHER, AGENT), new Bridged(AGENT, OTHER));
    }

    @Test
    void shouldListLiveLegsWithTheirPartners() {
        List<TelephonyEvent> facts = translate(
                listed(PARTY.value(), 6, "b1", "list"),
                listed("1795332491.17", 6, "b1", "list"),
                listed(AGENT.value(), 6, "b1", "list"),
                listed(OTHER.value(), 5, "", "list"),
                listComplete("list"));
        assertThat(facts)
                .containsExactly(new LiveLegs(List.of(
                        new LiveLeg(PARTY, LegState.UP, AGENT),
                        new LiveLeg(AGENT, LegState.UP, PARTY),
                        new LiveLeg(OTHER, LegState.RINGING, null))));
    }

    @Test
    void shouldListWhatIsBeingPlacedAsDialling() {
        assertThat(translator.translate(listComplete("list"), Set.of(PARTY)))
                .containsExactly(new LiveLegs(List.of(new LiveLeg(PARTY, LegState.DIALING, null))));
    }

    @Test
    void shouldKeepTwoListsApart() {
        assertThat(translate(
                        listed(PARTY.value(), 6, "", "one"), listed(AGENT.value(), 6, "", "two"), listComplete("two")))
                .containsExactly(new LiveLegs(List.of(new LiveLeg(AGENT, LegState.UP, null))));
    }

    @Test
    void shouldBelieveTheListAboutWhoIsBridged() {
        translate(enter(AGENT, "b1"), enter(PARTY, "b1"));
        translate(listed(AGENT.value(), 6, "", "list"), listed(PARTY.value(), 6, "b9", "list"), listComplete("list"));
        assertThat(translate(enter(AGENT, "b9"))).containsExactly(new Bridged(AGENT, PARTY), new Bridged(PARTY, AGENT));
    }

    @Test
    void shouldForgetBridgesAndHalfAListWhenTheConnectionIsLost() {
        translate(enter(AGENT, "b1"), listed(AGENT.value(), 6, "", "list"));
        translator.forget();
        assertThat(translate(enter(PARTY, "b1"))).isEmpty();
        assertThat(translate(listComplete("list"))).containsExactly(new LiveLegs(List.of()));
    }

    private List<TelephonyEvent> translate(ManagerEvent... events) {
        return Stream.of(events)
                .flatMap(event -> translator.translate(event, Set.of()).stream())
                .toList();
    }
}
