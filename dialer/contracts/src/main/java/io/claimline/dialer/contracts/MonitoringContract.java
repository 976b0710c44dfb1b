package io.claimline.dialer.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.id.LegId;
import io.claimline.dialer.port.Monitoring;
import io.claimline.dialer.port.Telephony;
import io.claimline.dialer.port.TelephonyEvent.Answered;
import io.claimline.dialer.port.TelephonyEvent.Bridged;
import io.claimline.dialer.port.TelephonyEvent.Gone;
import io.claimline.dialer.port.TelephonyEvent.Unbridged;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What everyone may rely on of a {@link Telephony} when a supervisor is on the line of an agent. */
public abstract class MonitoringContract extends TelephonyDriver {
    private LegId monitoring(LegId agent, Monitoring how) {
        LegId leg = standingBy();
        accepted(telephony.monitor(leg, agent, how));
        return leg;
    }

    private LegId standingBy() {
        LegId leg = new LegId(Telephony.SUPERVISOR + unique());
        accepted(telephony.callSupervisor(leg, world.headset()));
        until("the supervisor's headset is on", () -> heard.has(new Answered(leg)));
        return leg;
    }

    private void aWhile() {
        world.await(() -> false, Duration.ofMillis(500));
    }

    @ParameterizedTest
    @EnumSource(Monitoring.class)
    void shouldPutASupervisorOnTheLineOfAnAgentAndLeaveTheTwoTogether(Monitoring how) {
        Pair pair = bridged();
        heard.clear();
        LegId supervisor = monitoring(pair.agent(), how);
        aWhile();
        assertThat(heard.of(Gone.class)).isEmpty();
        assertThat(heard.of(Unbridged.class)).isEmpty();
        assertThat(heard.of(Bridged.class)).isEmpty();
        assertThat(world.has(supervisor)).isTrue();
    }

    @Test
    void shouldChangeHowASupervisorIsOnTheLine() {
        Pair pair = bridged();
        LegId supervisor = monitoring(pair.agent(), Monitoring.LISTEN);
        heard.clear();
        for (Monitoring how : Monitoring.values()) {
            accepted(telephony.monitor(supervisor, pair.agent(), how));
            aWhile();
        }
        assertThat(heard.of(Gone.class)).isEmpty();
        assertThat(heard.of(Unbridged.class)).isEmpty();
        assertThat(world.has(supervisor)).isTrue();
    }

    @Test
    void shouldKeepASupervisorOnTheLineFromCallToCall() {
        Pair pair = bridged();
        LegId supervisor = monitoring(pair.agent(), Monitoring.WHISPER);
        LegId next = answered(FarEnd.ANSWERS);
        served(pair.agent(), pair.party(), next);
        assertThat(world.has(supervisor)).isTrue();
    }

    @Test
    void shouldListenBetweenCallsToo() {
        LegId agent = headset(world.headset());
        LegId supervisor = monitoring(agent, Monitoring.LISTEN);
        LegId party = answered(FarEnd.ANSWERS);
        accepted(telephony.bridge(party, agent));
        until("party and agent are bridged", () -> heard.has(new Bridged(party, agent)));
        assertThat(world.has(supervisor)).isTrue();
    }

    @Test
    void shouldLetTheSupervisorGoWithTheAgentsLeg() {
        Pair pair = bridged();
        LegId supervisor = monitoring(pair.agent(), Monitoring.LISTEN);
        accepted(telephony.hangup(pair.agent()));
        until("the supervisor's leg is gone", () -> heard.goneOf(supervisor).isPresent());
    }

    @Test
    void shouldLeaveTheCallAloneWhenTheSupervisorGoes() {
        Pair pair = bridged();
        LegId supervisor = monitoring(pair.agent(), Monitoring.BARGE);
        heard.clear();
        accepted(telephony.hangup(supervisor));
        until("the supervisor's leg is gone", () -> heard.goneOf(supervisor).isPresent());
        aWhile();
        assertThat(heard.of(Gone.class)).hasSize(1);
        assertThat(heard.of(Unbridged.class)).isEmpty();
    }

    @Test
    void shouldLetGoASupervisorWhoGoesOnTheLineOfAnAgentWhoIsNotThere() {
        LegId leg = monitoring(headsetLeg(), Monitoring.LISTEN);
        until("the supervisor's leg is gone", () -> heard.goneOf(leg).isPresent());
    }

    @Test
    void shouldKeepASupervisorUpOnNobodysLine() {
        LegId leg = standingBy();
        aWhile();
        assertThat(world.has(leg)).isTrue();
        assertThat(heard.of(Gone.class)).isEmpty();
    }

    @Test
    void shouldPutASupervisorFromOneLineOnAnother() {
        LegId first = headset(world.headset());
        Pair pair = bridged();
        LegId supervisor = monitoring(first, Monitoring.LISTEN);
        accepted(telephony.monitor(supervisor, pair.agent(), Monitoring.LISTEN));
        aWhile();
        accepted(telephony.hangup(first));
        until("the first agent's leg is gone", () -> heard.goneOf(first).isPresent());
        aWhile();
        assertThat(world.has(supervisor)).isTrue();
        accepted(telephony.hangup(pair.agent()));
        until("the supervisor's leg is gone", () -> heard.goneOf(supervisor).isPresent());
    }

    @Test
    void shouldBridgeThePartyWithTheSupervisorWhoTakesTheCallOver() {
        Pair pair = bridged();
        LegId supervisor = monitoring(pair.agent(), Monitoring.BARGE);
        heard.clear();
        accepted(telephony.bridge(pair.party(), supervisor));
        until("party and supervisor are bridged", () -> heard.has(new Bridged(pair.party(), supervisor)));
        aWhile();
        assertThat(heard.of(Gone.class)).isEmpty();
        assertThat(world.has(pair.agent())).isTrue();
    }
}
