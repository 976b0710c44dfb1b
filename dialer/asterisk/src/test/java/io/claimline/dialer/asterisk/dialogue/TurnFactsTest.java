package io.claimline.dialer.asterisk.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.asterisk.event.HeardEvent;
import io.claimline.dialer.asterisk.event.IncomingEvent;
import io.claimline.dialer.asterisk.event.RecordedEvent;
import io.claimline.dialer.dialogue.Turn;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.id.RecordingId;
import io.claimline.dialer.port.TelephonyEvent;
import io.claimline.dialer.port.TelephonyEvent.Heard;
import io.claimline.dialer.port.TelephonyEvent.Incoming;
import io.claimline.dialer.port.TelephonyEvent.Recorded;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnFactsTest {
    private static final LegId LEG = new LegId("cl-p-00000001");

    @Test
    void shouldTellWhatWasKeyed() {
        assertThat(heard("3", "12*")).contains(new Heard(LEG, new Turn(3), "12*"));
        assertThat(heard("3", "")).contains(new Heard(LEG, new Turn(3), ""));
    }

    @ParameterizedTest
    @CsvSource({"0,1", "x,1", "3,y", "99999999999,1"})
    void shouldTellNothingOfWhatNobodyAsked(String turn, String keys) {
        assertThat(heard(turn, keys)).isEmpty();
    }

    /** 44 octets of header, 16 octets a millisecond, and the second of silence that the switch leaves. */
    @ParameterizedTest
    @CsvSource({"48044,DTMF,3000", "48044,SILENCE,2000", "16364,SILENCE,0", "44,DTMF,0", "-1,ERROR,0", ",HANGUP,0"})
    void shouldTellHowLongWasSpoken(String bytes, String status, long millis) {
        var event = new RecordedEvent(this);
        event.setTurn("2");
        event.setRecording("question01");
        if (bytes != null) {
            event.setBytes(bytes);
        }
        event.setStatus(status);
        assertThat(TurnFacts.recorded(LEG, event))
                .contains(new Recorded(LEG, new Turn(2), new RecordingId("question01"), Duration.ofMillis(millis)));
    }

    @Test
    void shouldReadNumbersAsCarriersWriteThem() {
        assertThat(incoming("15125550100", "2125550123", "allowed_not_screened"))
                .contains(new Incoming(LEG, new E164("+12125550123"), new E164("+15125550100")));
        assertThat(incoming("+15125550100", "+442071234567", "allowed"))
                .contains(new Incoming(LEG, new E164("+442071234567"), new E164("+15125550100")));
    }

    @ParameterizedTest
    @CsvSource({"anonymous,allowed", "2125550123,prohib_passed_screen", ",unavailable", "911,allowed"})
    void shouldNotTellANumberThatIsWithheldOrIsNone(String caller, String presentation) {
        assertThat(incoming("15125550100", caller, presentation))
                .contains(new Incoming(LEG, null, new E164("+15125550100")));
    }

    private Optional<TelephonyEvent> heard(String turn, String keys) {
        var event = new HeardEvent(this);
        event.setTurn(turn);
        event.setKeys(keys);
        return TurnFacts.heard(LEG, event);
    }

    private Optional<TelephonyEvent> incoming(String called, String caller, String presentation) {
        var event = new IncomingEvent(this);
        event.setCalled(called);
        if (caller != null) {
            event.setCaller(caller);
        }
        event.setPresentation(presentation);
        return TurnFacts.incoming(LEG, event);
    }
}
