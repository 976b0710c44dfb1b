package io.claimline.dialer.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.call.HangupCause;
import io.claimline.dialer.compliance.DialPermit;
import io.claimline.dialer.contracts.permit.Permits;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.port.Telephony;
import io.claimline.dialer.port.TelephonyEvent.Answered;
import io.claimline.dialer.port.TelephonyEvent.Bridged;
import io.claimline.dialer.port.TelephonyEvent.Gone;
import io.claimline.dialer.port.TelephonyEvent.KeyPressed;
import io.claimline.dialer.port.TelephonyEvent.LegState;
import io.claimline.dialer.port.TelephonyEvent.LiveLeg;
import io.claimline.dialer.port.TelephonyEvent.LiveLegs;
import io.claimline.dialer.port.TelephonyEvent.NotPlaced;
import io.claimline.dialer.port.TelephonyEvent.PlacingRoom;
import io.claimline.dialer.port.TelephonyEvent.Ringing;
import io.claimline.dialer.port.TelephonyEvent.SwitchDown;
import io.claimline.dialer.port.TelephonyEvent.SwitchUp;
import io.claimline.dialer.port.TelephonyEvent.Unbridged;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What everyone may rely on of a {@link Telephony}. */
public abstract class TelephonyContract extends TelephonyDriver {
    /** The longest that a message may take, with the keys that are heard after it. */
    private static final Duration MESSAGE = Duration.ofSeconds(40);

    @Test
    void shouldTellUpThenWhatIsLiveWhenConnected() {
        assertThat(heard.allButRoom()).hasSize(2);
        assertThat(heard.all().get(0)).isInstanceOf(SwitchUp.class);
        assertThat(heard.all().get(1))
                .isInstanceOfSatisfying(
                        PlacingRoom.class, room -> assertThat(room.calls()).isPositive());
        assertThat(heard.allButRoom().getLast()).isInstanceOf(LiveLegs.class);
    }

    @Test
    void shouldTellRingingAndAnsweredWhenThePartyAnswers() {
        CallId call = call();
        LegId leg = Telephony.partyLeg(call);
        accepted(place(call, world.number(FarEnd.RINGS_THEN_ANSWERS)));
        until("it is answered", () -> heard.has(new Answered(leg)));
        assertThat(heard.all()).containsSubsequence(new Ringing(leg), new Answered(leg));
        assertThat(heard.goneOf(leg)).isEmpty();
    }

    @Test
    void shouldTellGoneOnceWhenThePartyHangsUp() {
        CallId call = call();
        LegId leg = Telephony.partyLeg(call);
        accepted(place(call, world.number(FarEnd.ANSWERS_THEN_HANGS_UP)));
        until("it is gone", () -> heard.goneOf(leg).isPresent());
        assertThat(heard.has(new Answered(leg))).isTrue();
        assertThat(heard.goneOf(leg).orElseThrow().cause().q850()).isEqualTo(16);
        assertThat(heard.of(Gone.class)).hasSize(1);
        assertThat(heard.of(NotPlaced.class)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"BUSY, 17, 486", "NOT_IN_SERVICE, 1, 404", "NO_CIRCUIT, 34, 503", "DECLINES, 21, 603"})
    void shouldTellWhyWhenTheFarEndRefuses(FarEnd farEnd, int q850, int sip) {
        CallId call = call();
        LegId leg = Telephony.partyLeg(call);
        accepted(place(call, world.number(farEnd)));
        until("it is gone", () -> heard.goneOf(leg).isPresent());
        assertThat(heard.goneOf(leg).orElseThrow().cause().q850()).isEqualTo(q850);
        assertThat(heard.goneOf(leg).orElseThrow().cause().sip()).isEqualTo(sip);
        assertThat(heard.has(new Answered(leg))).isFalse();
    }

    @Test
    void shouldEndTheCallWhenNobodyAnswersWithinTheRingTime() {
        CallId call = call();
        LegId leg = Telephony.partyLeg(call);
        accepted(telephony.place(permit(leg, world.number(FarEnd.NEVER_ANSWERS)), Duration.ofSeconds(2)));
        until("it rings", () -> heard.has(new Ringing(leg)));
        until("it is gone", () -> heard.goneOf(leg).isPresent());
        assertThat(heard.has(new Answered(leg))).isFalse();
    }

    @Test
    void shouldPlaceOneCallForAPermit() {
        LegId leg = Telephony.partyLeg(call());
        DialPermit permit = permit(leg, world.number(FarEnd.ANSWERS));
        accepted(telephony.place(permit, RING));
        until("it is answered", () -> heard.has(new Answered(leg)));
        refused(telephony.place(permit, RING));
        assertThat(heard.of(Answered.class)).hasSize(1);
    }

    @Test
    void shouldNotPlaceACallWhosePermitIsTooOld() {
        LegId leg = Telephony.partyLeg(call());
        Instant tooEarly = world.now().minus(DialPermit.LIFE);
        refused(telephony.place(Permits.of(leg, world.number(FarEnd.ANSWERS), world.callerId(), tooEarly), RING));
        until("it is told", () -> heard.has(new NotPlaced(leg, HangupCause.UNKNOWN)));
        assertThat(heard.of(Answered.class)).isEmpty();
    }

    @Test
    void shouldTellNotPlacedWhenTheHeadsetCannotBeCalled() {
        LegId leg = headsetLeg();
        accepted(telephony.callHeadset(leg, "nobody-000"));
        until("it is not placed", () -> !heard.of(NotPlaced.class).isEmpty());
        assertThat(heard.of(NotPlaced.class).getFirst().leg()).isEqualTo(leg);
    }

    @Test
    void shouldBridgePartyAndAgentAndTellBoth() {
        Pair pair = bridged();
        assertThat(heard.has(new Bridged(pair.party(), pair.agent()))).isTrue();
        assertThat(heard.has(new Bridged(pair.agent(), pair.party()))).isTrue();
    }

    @Test
    void shouldHoldAndResume() {
        Pair pair = bridged();
        accepted(telephony.hold(pair.party()));
        until("both are out", () -> heard.has(new Unbridged(pair.party())) && heard.has(new Unbridged(pair.agent())));
        heard.clear();
        accepted(telephony.bridge(pair.party(), pair.agent()));
        until("they are bridged again", () -> heard.has(new Bridged(pair.agent(), pair.party())));
        assertThat(heard.of(Gone.class)).isEmpty();
    }

    @Test
    void shouldMoveThePartyToAnotherAgent() {
        Pair pair = bridged();
        LegId second = headset(world.headset());
        accepted(telephony.bridge(pair.party(), second));
        until("the second agent has it", () -> heard.has(new Bridged(second, pair.party())));
        until("the first agent is free", () -> heard.has(new Unbridged(pair.agent())));
        heard.clear();
        accepted(telephony.reconcile());
        LegId party = pair.party();
        until(
                "the list shows it",
                () -> heard.lastList()
                        .filter(list -> list.legs().contains(new LiveLeg(party, LegState.UP, second)))
                        .isPresent());
    }

    @Test
    void shouldServeOneAgentWithOneCallAfterAnother() {
        Pair first = bridged();
        accepted(telephony.hangup(first.party()));
        until("the agent is free", () -> heard.has(new Unbridged(first.agent())));
        LegId next = answered(FarEnd.ANSWERS);
        accepted(telephony.bridge(next, first.agent()));
        until("the agent has the next", () -> heard.has(new Bridged(first.agent(), next)));
        assertThat(world.has(first.agent())).isTrue();
    }

    /** The agent's leg is still leaving its last bridge; it must neither be lost nor miss the call. */
    @Test
    void shouldBridgeTheNextPartyInTheMomentTheLastOneIsHungUp() {
        Pair first = bridged();
        LegId agent = first.agent();
        LegId last = first.party();
        for (int round = 0; round < 10; round++) {
            last = served(agent, last, answered(FarEnd.ANSWERS));
        }
    }

    /** As a caller does who saw no sign of it in time. */
    @Test
    void shouldBridgeOnceWhenTheOrderIsRepeated() {
        LegId agent = headset(world.headset());
        LegId party = answered(FarEnd.ANSWERS);
        for (int i = 0; i < 20; i++) {
            accepted(telephony.bridge(party, agent));
        }
        until("they are bridged", () -> heard.has(new Bridged(party, agent)));
        accepted(telephony.reconcile());
        until(
                "both are listed",
                () -> heard.lastList().filter(list -> list.legs().size() == 2).isPresent());
        assertThat(heard.of(Gone.class)).isEmpty();
    }

    @Test
    void shouldFreeTheAgentWhenThePartyHangsUp() {
        LegId agent = headset(world.headset());
        E164 number = world.number(FarEnd.ANSWERS);
        LegId party = answered(number);
        accepted(telephony.bridge(party, agent));
        until("they are bridged", () -> heard.has(new Bridged(party, agent)));
        world.farEndHangsUp(number);
        until("the agent is free", () -> heard.has(new Unbridged(agent)));
        until("the party is gone", () -> heard.goneOf(party).isPresent());
        assertThat(world.has(agent)).isTrue();
    }

    @Test
    void shouldKeepThePartyWhenTheHeadsetIsTakenOff() {
        String endpoint = world.headset();
        LegId agent = headset(endpoint);
        LegId party = answered(FarEnd.ANSWERS);
        accepted(telephony.bridge(party, agent));
        until("they are bridged", () -> heard.has(new Bridged(party, agent)));
        world.takeOff(endpoint);
        until("the agent is gone", () -> heard.goneOf(agent).isPresent());
        until("the party is out of the bridge", () -> heard.has(new Unbridged(party)));
        assertThat(world.has(party)).isTrue();
    }

    @Test
    void shouldMuteAndUnmute() {
        Pair pair = bridged();
        accepted(telephony.mute(pair.agent(), true));
        accepted(telephony.mute(pair.agent(), false));
        refused(telephony.mute(headsetLeg(), true));
    }

    @Test
    void shouldLetTheFarEndHearDigits() {
        E164 number = world.number(FarEnd.ANSWERS);
        LegId party = answered(number);
        accepted(telephony.digits(party, "12w3#*"));
        until("the far end has heard them", () -> world.digitsHeard(number).equals("123#*"));
    }

    @Test
    void shouldLetTheAgentHearRingTone() {
        LegId agent = headset(world.headset());
        accepted(telephony.ringback(agent, true));
        accepted(telephony.ringback(agent, false));
        LegId party = answered(FarEnd.ANSWERS);
        accepted(telephony.ringback(agent, true));
        accepted(telephony.bridge(party, agent));
        until("they are bridged", () -> heard.has(new Bridged(party, agent)));
    }

    @Test
    void shouldPlayTheSafeHarbourMessageThenHangUp() {
        LegId party = answered(FarEnd.ANSWERS);
        accepted(telephony.abandon(party));
        until("it is gone", () -> heard.goneOf(party).isPresent(), MESSAGE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldTellTheKeyPressedDuringAMessageAndThenHangUp(boolean abandoned) {
        E164 number = world.number(FarEnd.ANSWERS);
        LegId party = answered(number);
        accepted(abandoned ? telephony.abandon(party) : telephony.leaveMessage(party));
        until("the key is told", () -> {
            // The message begins in its own time; a key before it is not heard.
            world.farEndPresses(number, '9');
            return world.await(() -> heard.has(new KeyPressed(party, '9')), Duration.ofMillis(500));
        });
        until("it is gone", () -> heard.goneOf(party).isPresent(), MESSAGE);
        assertThat(heard.of(KeyPressed.class)).allMatch(key -> key.leg().equals(party) && key.digit() == '9');
    }

    @Test
    void shouldNotTellKeysOfACallInWhichNoMessageIsPlayed() {
        LegId agent = headset(world.headset());
        E164 number = world.number(FarEnd.ANSWERS);
        LegId party = answered(number);
        accepted(telephony.bridge(party, agent));
        until("they are bridged", () -> heard.has(new Bridged(party, agent)));
        world.farEndPresses(number, '9');
        accepted(telephony.hangup(party));
        until("it is gone", () -> heard.goneOf(party).isPresent());
        assertThat(heard.of(KeyPressed.class)).isEmpty();
    }

    @Test
    void shouldHangUpWhatRings() {
        CallId call = call();
        LegId leg = Telephony.partyLeg(call);
        accepted(place(call, world.number(FarEnd.NEVER_ANSWERS)));
        until("it rings", () -> heard.has(new Ringing(leg)));
        accepted(telephony.hangup(leg));
        until("it is gone", () -> heard.goneOf(leg).isPresent());
    }

    @Test
    void shouldHangUpWhatWasJustOrdered() {
        CallId call = call();
        LegId leg = Telephony.partyLeg(call);
        CompletionStage<Void> placing = place(call, world.number(FarEnd.NEVER_ANSWERS));
        CompletionStage<Void> hangup = telephony.hangup(leg);
        accepted(placing);
        accepted(hangup);
        until("it is gone", () -> heard.goneOf(leg).isPresent());
        assertThat(world.has(leg)).isFalse();
    }

    @Test
    void shouldSucceedWhenHangingUpWhatIsGone() {
        accepted(telephony.hangup(headsetLeg()));
    }

    @Test
    void shouldRefuseOrdersForLegsThatAreNot() {
        LegId nobody = Telephony.partyLeg(call());
        refused(telephony.bridge(nobody, headsetLeg()));
        refused(telephony.hold(nobody));
        refused(telephony.abandon(nobody));
        refused(telephony.digits(nobody, "1"));
    }

    @Test
    void shouldListExactlyTheLiveLegs() {
        Pair pair = bridged();
        CallId call = call();
        LegId ringing = Telephony.partyLeg(call);
        accepted(place(call, world.number(FarEnd.NEVER_ANSWERS)));
        until("it rings", () -> heard.has(new Ringing(ringing)));
        heard.clear();
        accepted(telephony.reconcile());
        until("the list came", () -> heard.lastList().isPresent());
        assertThat(heard.lastList().orElseThrow().legs())
                .containsExactlyInAnyOrder(
                        new LiveLeg(pair.party(), LegState.UP, pair.agent()),
                        new LiveLeg(pair.agent(), LegState.UP, pair.party()),
                        new LiveLeg(ringing, LegState.RINGING, null));
    }

    @Test
    void shouldListALegFromTheMomentItWasOrdered() {
        CallId call = call();
        heard.clear();
        CompletionStage<Void> placing = place(call, world.number(FarEnd.NEVER_ANSWERS));
        CompletionStage<Void> listing = telephony.reconcile();
        accepted(placing);
        accepted(listing);
        until("the list came", () -> heard.lastList().isPresent());
        assertThat(heard.lastList().orElseThrow().legs())
                .extracting(LiveLeg::leg)
                .containsExactly(Telephony.partyLeg(call));
    }

    @Test
    void shouldTellDownOnceThenUpAndWhatIsLiveWhenTheConnectionBreaks() {
        Pair pair = bridged();
        heard.clear();
        world.cutConnection();
        until("it is down", () -> !heard.of(SwitchDown.class).isEmpty());
        refused(telephony.hold(pair.party()));
        refused(place(call(), world.number(FarEnd.ANSWERS)));
        world.restoreConnection();
        until("it is reconciled", () -> heard.lastList().isPresent());
        assertThat(heard.allButRoom()).hasSize(3);
        assertThat(heard.allButRoom().get(0)).isInstanceOf(SwitchDown.class);
        assertThat(heard.allButRoom().get(1)).isInstanceOf(SwitchUp.class);
        assertThat(heard.of(PlacingRoom.class)).isNotEmpty();
        assertThat(heard.lastList().orElseThrow().legs())
                .containsExactlyInAnyOrder(
                        new LiveLeg(pair.party(), LegState.UP, pair.agent()),
                        new LiveLeg(pair.agent(), LegState.UP, pair.party()));
        accepted(telephony.hold(pair.party()));
        until("orders work again", () -> heard.has(new Unbridged(pair.agent())));
    }

    @Test
    void shouldListNothingWhenTheSwitchWasRestarted() {
        bridged();
        heard.clear();
        world.crash();
        until("it is down", () -> !heard.of(SwitchDown.class).isEmpty());
        world.restoreConnection();
        until("it is reconciled", () -> heard.lastList().isPresent(), Duration.ofSeconds(40));
        assertThat(heard.lastList().orElseThrow().legs()).isEmpty();
        assertThat(heard.of(SwitchDown.class)).hasSize(1);
        answered(FarEnd.ANSWERS);
    }
}
