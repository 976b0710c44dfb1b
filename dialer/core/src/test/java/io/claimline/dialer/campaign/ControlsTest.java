package io.claimline.dialer.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.call.Call;
import io.claimline.dialer.call.CallEvent;
import io.claimline.dialer.call.CallMachine;
import io.claimline.dialer.call.CallPolicy;
import io.claimline.dialer.call.CallResult;
import io.claimline.dialer.call.CallState;
import io.claimline.dialer.call.Company;
import io.claimline.dialer.call.Guest;
import io.claimline.dialer.call.HangupCause;
import io.claimline.dialer.call.Timeline;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.reminder.Briefs;
import io.claimline.dialer.reminder.Dialogue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ControlsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T16:00:00Z");
    private static final AgentId ANA = new AgentId("ana");
    private static final CallPolicy POLICY = CallPolicy.patient(Duration.ofSeconds(25));

    private static final Guest GUEST =
            new Guest.Line(new LegId("cl-x-call0001-a1"), "Interpreter", new E164("+15055550199"));

    private static final List<CallState> STATES = List.of(
            new CallState.Placing(NOW),
            new CallState.Ringing(NOW),
            new CallState.Waiting(NOW),
            new CallState.Connecting(ANA, NOW),
            new CallState.Reminding(NOW),
            new CallState.Talking(ANA),
            new CallState.Held(ANA),
            new CallState.Rejoining(ANA, NOW, 1),
            new CallState.Orphaned(ANA, NOW),
            consulting(Company.CALLING),
            consulting(Company.CALLING_TO_HAND_OVER),
            consulting(Company.WITH_GUEST),
            consulting(Company.WITH_PARTY),
            consulting(Company.TOGETHER),
            consulting(Company.NOBODY),
            new CallState.HandedOver(GUEST, NOW, 0),
            new CallState.LeavingMessage(NOW),
            new CallState.Parked(ANA, NOW, NOW),
            new CallState.Ending(CallResult.CONNECTED, "over", NOW, 1),
            new CallState.Closed(CallResult.CONNECTED, "over", HangupCause.UNKNOWN));

    private static final List<CallEvent.Order> ORDERS = List.of(
            new CallEvent.HoldAsked(),
            new CallEvent.ResumeAsked(),
            new CallEvent.MuteAsked(true),
            new CallEvent.DigitsAsked("1"),
            new CallEvent.InviteAsked(GUEST, false),
            new CallEvent.InviteAsked(GUEST, true),
            new CallEvent.SwapAsked(),
            new CallEvent.ConferenceAsked(),
            new CallEvent.DropGuestAsked(),
            new CallEvent.HandOverAsked(),
            new CallEvent.MessageAsked(),
            new CallEvent.ParkAsked(),
            new CallEvent.TakenOver(new Guest.Supervisor(new LegId("cl-s-boss0001"), "Boss")),
            new CallEvent.HangUpAsked("the agent"));

    private static CallState consulting(Company company) {
        return new CallState.Consulting(ANA, GUEST, company, Instant.MAX, 0);
    }

    static Stream<Arguments> everyOrderInEveryState() {
        return STATES.stream().flatMap(state -> ORDERS.stream().map(order -> Arguments.of(state, order)));
    }

    @ParameterizedTest(name = "{1} in {0}")
    @MethodSource("everyOrderInEveryState")
    void shouldAllowExactlyTheOrdersThatTheMachineCarriesOut(CallState state, CallEvent.Order order) {
        var says = state instanceof CallState.Reminding
                ? Dialogue.of(Briefs.usual().brief())
                : null;
        var call = new Call(new CallId("call0001"), POLICY, ANA, state, Timeline.EMPTY, false, says);
        var effects = CallMachine.step(call, order, NOW).effects();
        assertThat(Controls.whyNot(state, order).isEmpty()).isEqualTo(!effects.isEmpty());
    }

    @Test
    void shouldKnowEveryState() {
        assertThat(STATES.stream().map(Object::getClass).distinct())
                .hasSize((int) Stream.of(CallState.class.getPermittedSubclasses())
                                .filter(kind -> !kind.isInterface())
                                .count()
                        + CallState.Bounded.class.getPermittedSubclasses().length);
    }

    @Test
    void shouldKnowEveryOrder() {
        assertThat(ORDERS.stream().<Class<?>>map(Object::getClass))
                .hasSameElementsAs(every(CallEvent.Order.class).toList());
    }

    private static Stream<Class<?>> every(Class<?> order) {
        return order.isSealed()
                ? Stream.of(order.getPermittedSubclasses()).flatMap(ControlsTest::every)
                : Stream.of(order);
    }

    @Test
    void shouldSayWhyInAWholeSentence() {
        for (var state : STATES) {
            for (var order : ORDERS) {
                var why = Controls.whyNot(state, order);
                assertThat(why.isEmpty() || why.endsWith(".")).as(why).isTrue();
            }
        }
    }
}
