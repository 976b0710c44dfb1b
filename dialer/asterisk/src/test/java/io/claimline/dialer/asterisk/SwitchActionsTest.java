package io.claimline.dialer.asterisk;

import static io.claimline.dialer.asterisk.LegEvents.AGENT;
import static io.claimline.dialer.asterisk.LegEvents.PARTY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.dialer.contracts.permit.Permits;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LegId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import org.asteriskjava.AsteriskVersion;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.internal.ManagerWriterImpl;
import org.asteriskjava.util.SocketConnectionFacade;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire, as Asterisk-Java writes it. */
class SwitchActionsTest {
    @Test
    void shouldPlaceACallUnderOurOwnChannelId() {
        assertThat(wire(SwitchActions.place(
                        Permits.of(
                                new LegId("cl-p-aaaaaaaa"),
                                new E164("+12125550123"),
                                new E164("+12125550100"),
                                Instant.parse("2026-11-23T16:00:00Z")),
                        Duration.ofSeconds(25))))
                .contains(
                        "action: Originate",
                        "channelid: cl-p-aaaaaaaa",
                        "actionid: id#cl-p-aaaaaaaa",
                        "channel: PJSIP/12125550123@trunk",
                        "context: claimline-party",
                        "exten: wait",
                        "priority: 1",
                        "timeout: 25000",
                        "callerid: +12125550100",
                        "variable: __CLAIMLINE_CALL=aaaaaaaa",
                        "async: true");
    }

    @Test
    void shouldCallAHeadset() {
        assertThat(wire(SwitchActions.callHeadset(AGENT, "desk-007", AsteriskSettings.Headset.DEFAULT)))
                .contains(
                        "channelid: cl-a-bbbbbbbb",
                        "channel: PJSIP/desk-007",
                        "context: claimline-agent",
                        "exten: desk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "trunk",
                "12125550123@trunk",
                "desk-007\r\nAction: Logoff",
                "desk-007&PJSIP/x",
                "a,b",
                "a b",
                "a/b"
            })
    void shouldNotLetAnEndpointMeanSomethingElse(String endpoint) {
        assertThatThrownBy(() -> SwitchActions.callHeadset(AGENT, endpoint, AsteriskSettings.Headset.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldMoveThePartyThroughTheDialplan() {
        assertThat(wire(SwitchActions.bridge(PARTY, AGENT)))
                .contains(
                        "action: Redirect",
                        "channel: cl-p-aaaaaaaa",
                        "context: claimline-party",
                        "exten: bridgecl-a-bbbbbbbb");
        assertThat(wire(SwitchActions.hold(PARTY))).contains("channel: cl-p-aaaaaaaa", "exten: hold");
        assertThat(wire(SwitchActions.abandon(PARTY))).contains("channel: cl-p-aaaaaaaa", "exten: abandon");
        assertThat(wire(SwitchActions.ringback(AGENT, true)))
                .contains("channel: cl-a-bbbbbbbb", "context: claimline-agent", "exten: ringback");
        assertThat(wire(SwitchActions.ringback(AGENT, false))).contains("context: claimline-agent", "exten: desk");
    }

    @Test
    void shouldMutePlayDigitsAndHangUp() {
        assertThat(wire(SwitchActions.mute(AGENT, true)))
                .contains("action: SetVar", "channel: cl-a-bbbbbbbb", "variable: VOLUME(RX)", "value: -65536");
        assertThat(wire(SwitchActions.mute(AGENT, false))).contains("value: 0");
        assertThat(wire(SwitchActions.tone(PARTY, '#')))
                .contains("action: PlayDTMF", "channel: cl-p-aaaaaaaa", "digit: #", "duration: 100");
        assertThat(wire(SwitchActions.hangup(PARTY))).contains("action: Hangup", "channel: cl-p-aaaaaaaa", "cause: 16");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12x", "12 3", "12345678901234567890123456789012345678901", "1\r\n", "E"})
    void shouldNotSendWhatIsNotADigit(String text) {
        assertThatThrownBy(() -> DigitSender.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 40");
    }

    private static String[] wire(ManagerAction action) {
        StringBuilder written = new StringBuilder();
        ManagerWriterImpl writer = new ManagerWriterImpl();
        writer.setTargetVersion(AsteriskVersion.ASTERISK_22);
        writer.setSocket((SocketConnectionFacade) Proxy.newProxyInstance(
                SocketConnectionFacade.class.getClassLoader(),
                new Class<?>[] {SocketConnectionFacade.class},
                (proxy, method, arguments) -> method.getName().equals("write") ? note(written, arguments[0]) : null));
        try {
            writer.sendAction(action, "id");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.toString().split("\r\n");
    }

    private static @Nullable Object note(StringBuilder written, Object text) {
        written.append(text);
        return null;
    }
}
