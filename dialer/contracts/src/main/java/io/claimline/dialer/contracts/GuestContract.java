package io.claimline.dialer.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.id.LegId;
import io.claimline.dialer.port.Telephony;
import io.claimline.dialer.port.TelephonyEvent.Answered;
import io.claimline.dialer.port.TelephonyEvent.Bridged;
import io.claimline.dialer.port.TelephonyEvent.Gone;
import io.claimline.dialer.port.TelephonyEvent.Unbridged;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** What everyone may rely on of a {@link Telephony} when a third person comes to a call: consulting, swapping, conference, transfer. */
public abstract class GuestContract extends TelephonyDriver {
    private record Three(LegId party, LegId agent, LegId guest) {}

    private LegId guest(FarEnd farEnd) {
        LegId leg = Telephony.guestLeg(call(), unique());
        accepted(telephony.place(permit(leg, world.number(farEnd)), RING));
        until("the guest answered", () -> heard.has(new Answered(leg)));
        return leg;
    }

    private void consult(Three three) {
        heard.clear();
        accepted(telephony.hold(three.party));
        accepted(telephony.bridgeGuest(three.agent, three.guest));
        until("agent and guest are bridged", () -> heard.has(new Bridged(three.guest, three.agent)));
        assertThat(heard.of(Gone.class)).isEmpty();
    }

    private Three consulting() {
        Pair pair = bridged();
        Three three = new Three(pair.party(), pair.agent(), guest(FarEnd.ANSWERS));
        consult(three);
        return three;
    }

    private void backToTheParty(Three three) {
        heard.clear();
        accepted(telephony.bridge(three.party, three.agent));
        until("agent and party are bridged", () -> heard.has(new Bridged(three.party, three.agent)));
        assertThat(heard.of(Gone.class)).isEmpty();
    }

    private Three together() {
        Three three = consulting();
        backToTheParty(three);
        accepted(telephony.joinGuest(three.guest, three.agent));
        until(
                "all three are bridged",
                () -> heard.has(new Bridged(three.guest, three.agent))
                        && heard.has(new Bridged(three.guest, three.party)));
        return three;
    }

    @Test
    void shouldLetAgentAndGuestSpeakWhileThePartyIsOnHold() {
        Three three = consulting();
        assertThat(world.has(three.party)).isTrue();
    }

    @Test
    void shouldSwapBackAndForthWithoutLosingAnybody() {
        Three three = consulting();
        for (int round = 0; round < 4; round++) {
            backToTheParty(three);
            consult(three);
        }
        assertThat(world.has(three.party)).isTrue();
        assertThat(world.has(three.guest)).isTrue();
    }

    @Test
    void shouldBringAllThreeTogether() {
        together();
        assertThat(heard.of(Gone.class)).isEmpty();
    }

    @Test
    void shouldGoOnWithTheAgentWhenTheGuestLeavesTheConference() {
        Three three = together();
        accepted(telephony.hangup(three.guest));
        until("the guest is gone", () -> heard.goneOf(three.guest).isPresent());
        // Whether the bridge of the other two survives is the switch's affair; that they can be bridged is what counts.
        heard.clear();
        accepted(telephony.reconcile());
        until("the list came", () -> heard.lastList().isPresent());
        boolean survived = heard.lastList().orElseThrow().legs().stream()
                .anyMatch(leg -> leg.leg().equals(three.party) && leg.peer().isPresent());
        if (!survived) {
            accepted(telephony.bridge(three.party, three.agent));
            until("agent and party are bridged", () -> heard.has(new Bridged(three.party, three.agent)));
        }
        assertThat(world.has(three.party)).isTrue();
        assertThat(world.has(three.agent)).isTrue();
    }

    @Test
    void shouldHandOverFromTheConsultation() {
        Three three = consulting();
        handOver(three);
    }

    @Test
    void shouldHandOverFromTheConference() {
        Three three = together();
        handOver(three);
    }

    /** The agent is free for the next call afterwards, on the same leg. */
    private void handOver(Three three) {
        heard.clear();
        accepted(telephony.bridge(three.party, three.guest));
        until("party and guest are bridged", () -> heard.has(new Bridged(three.party, three.guest)));
        until("the agent is out", () -> heard.has(new Unbridged(three.agent)));
        LegId next = answered(FarEnd.ANSWERS);
        accepted(telephony.bridge(next, three.agent));
        until("the agent has the next call", () -> heard.has(new Bridged(next, three.agent)));
        assertThat(heard.of(Gone.class)).isEmpty();
    }

    @Test
    void shouldConsultAColleagueAndHandOverToThem() {
        Pair pair = bridged();
        LegId colleague = headset(world.headset());
        Three three = new Three(pair.party(), pair.agent(), colleague);
        consult(three);
        handOver(three);
    }

    @Test
    void shouldBringAColleagueIntoAConferenceAndLetThemGo() {
        Pair pair = bridged();
        LegId colleague = headset(world.headset());
        accepted(telephony.joinGuest(colleague, pair.agent()));
        until("all three are bridged", () -> heard.has(new Bridged(colleague, pair.party())));
        accepted(telephony.ringback(colleague, false));
        until("the colleague is out", () -> heard.has(new Unbridged(colleague)));
        LegId next = answered(FarEnd.ANSWERS);
        accepted(telephony.bridge(next, colleague));
        until("the colleague has a call", () -> heard.has(new Bridged(next, colleague)));
        assertThat(world.has(pair.party())).isTrue();
        assertThat(heard.of(Gone.class)).isEmpty();
    }

    @Test
    void shouldFreeTheAgentWhenTheGuestHangsUp() {
        Three three = consulting();
        accepted(telephony.hangup(three.guest));
        until("the guest is gone", () -> heard.goneOf(three.guest).isPresent());
        backToTheParty(new Three(three.party, three.agent, three.guest));
    }

    @Test
    void shouldKeepTheGuestWhenTheAgentsHeadsetIsTakenOff() {
        Three three = consulting();
        accepted(telephony.hangup(three.agent));
        until("the agent is gone", () -> heard.goneOf(three.agent).isPresent());
        until("the guest is out", () -> heard.has(new Unbridged(three.guest)));
        LegId again = headset(world.headset());
        accepted(telephony.bridgeGuest(again, three.guest));
        until("they are bridged again", () -> heard.has(new Bridged(three.guest, again)));
    }

    /** As the core does, which gives an order again that was not seen to take effect. */
    @Test
    void shouldTakeTheSameOrderAgainWhenTheFirstCameToNothing() {
        Pair pair = bridged();
        accepted(telephony.hold(pair.party()));
        LegId guest = Telephony.guestLeg(call(), unique());
        accepted(telephony.bridgeGuest(pair.agent(), guest));
        accepted(telephony.place(permit(guest, world.number(FarEnd.ANSWERS)), RING));
        until("the guest answered", () -> heard.has(new Answered(guest)));
        List<CompletionStage<Void>> again = new ArrayList<>();
        until("agent and guest are bridged", () -> {
            again.add(telephony.bridgeGuest(pair.agent(), guest));
            return heard.has(new Bridged(guest, pair.agent()));
        });
        again.forEach(this::accepted);
        assertThat(heard.of(Gone.class)).isEmpty();
    }

    @Test
    void shouldPlayTheMessageThenHangUp() {
        Pair pair = bridged();
        accepted(telephony.leaveMessage(pair.party()));
        until("the agent is free", () -> heard.has(new Unbridged(pair.agent())));
        until("it is gone", () -> heard.goneOf(pair.party()).isPresent(), Duration.ofSeconds(40));
        assertThat(world.has(pair.agent())).isTrue();
    }
}
