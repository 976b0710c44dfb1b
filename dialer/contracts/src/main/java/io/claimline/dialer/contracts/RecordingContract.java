package io.claimline.dialer.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.id.LegId;
import io.claimline.dialer.port.TelephonyEvent.Announced;
import io.claimline.dialer.port.TelephonyEvent.Bridged;
import io.claimline.dialer.port.TelephonyEvent.CallRecorded;
import io.claimline.dialer.port.TelephonyEvent.Gone;
import io.claimline.dialer.port.TelephonyEvent.Unbridged;
import org.junit.jupiter.api.Test;

/** What everyone may rely on of a {@link io.claimline.dialer.port.Telephony} that records calls. */
public abstract class RecordingContract extends TelephonyDriver {
    private Pair recorded() {
        Pair pair = bridged();
        accepted(telephony.recordCall(pair.party()));
        until("it is recorded", () -> heard.has(new CallRecorded(pair.party(), false)));
        return pair;
    }

    private void pause(LegId party, boolean paused) {
        accepted(telephony.pauseRecording(party, paused));
        until("that is told", () -> heard.of(CallRecorded.class).getLast().equals(new CallRecorded(party, paused)));
    }

    @Test
    void shouldTellWhenBothSidesHaveHeardThatTheCallIsRecorded() {
        Pair pair = bridged();
        accepted(telephony.announceRecording(pair.party()));
        until("it is announced", () -> heard.has(new Announced(pair.party())));
        assertThat(heard.of(Unbridged.class)).as("they speak on meanwhile").isEmpty();
        assertThat(heard.of(Gone.class)).isEmpty();
        assertThat(heard.of(CallRecorded.class))
                .as("an announcement records nothing")
                .isEmpty();
    }

    @Test
    void shouldRecordOnceHoweverOftenItIsOrdered() {
        Pair pair = recorded();
        accepted(telephony.recordCall(pair.party()));
        pause(pair.party(), true);
        assertThat(heard.of(CallRecorded.class)).hasSize(2);
    }

    @Test
    void shouldPauseAndGoOn() {
        Pair pair = recorded();
        pause(pair.party(), true);
        pause(pair.party(), false);
        assertThat(heard.of(Unbridged.class)).isEmpty();
    }

    @Test
    void shouldStayPausedWhileThePartyIsHeldAndComesBack() {
        Pair pair = recorded();
        pause(pair.party(), true);
        accepted(telephony.hold(pair.party()));
        until("it is on hold", () -> heard.has(new Unbridged(pair.party())));
        heard.clear();
        accepted(telephony.bridge(pair.party(), pair.agent()));
        until("they are bridged", () -> heard.has(new Bridged(pair.party(), pair.agent())));
        assertThat(heard.of(CallRecorded.class)).isEmpty();
        pause(pair.party(), false);
    }

    @Test
    void shouldRefuseToPauseWhatIsNotRecorded() {
        Pair pair = bridged();
        refused(telephony.pauseRecording(pair.party(), true));
    }

    @Test
    void shouldRefuseToRecordALegThatIsGone() {
        Pair pair = bridged();
        accepted(telephony.hangup(pair.party()));
        until("it is gone", () -> heard.goneOf(pair.party()).isPresent());
        refused(telephony.recordCall(pair.party()));
    }
}
