package io.claimline.dialer.asterisk.dialogue;

import io.claimline.dialer.asterisk.event.HeardEvent;
import io.claimline.dialer.asterisk.event.IncomingEvent;
import io.claimline.dialer.asterisk.event.RecordedEvent;
import io.claimline.dialer.dialogue.Turn;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.id.RecordingId;
import io.claimline.dialer.port.TelephonyEvent;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the dialplan tells of a conversation, as facts. What does not make sense is no fact: it came from elsewhere. */
public final class TurnFacts {
    private static final Pattern TURN = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Pattern KEYS = Pattern.compile("[0-9*#A-D]{0,32}");
    private static final Pattern RECORDING = Pattern.compile("[a-z0-9]{8,40}");
    private static final Pattern SIZE = Pattern.compile("[0-9]{1,12}");

    private static final int WAV_HEADER = 44;
    /** 16 bit at 8 kHz. */
    private static final int BYTES_IN_A_MILLISECOND = 16;
    /** What the switch leaves of the silence that ended a recording. */
    private static final long SILENCE_LEFT_MILLIS = 1_000;

    private TurnFacts() {}

    /** The turn of that text; empty when it is none. */
    public static Optional<Turn> turn(@Nullable String text) {
        return text != null && TURN.matcher(text).matches()
                ? Optional.of(new Turn(Integer.parseInt(text)))
                : Optional.empty();
    }

    /** A prompt was said. */
    public static Optional<TelephonyEvent> heard(LegId leg, HeardEvent event) {
        String keys = event.getKeys() == null ? "" : event.getKeys();
        return turn(event.getTurn())
                .filter(_ -> KEYS.matcher(keys).matches())
                .map(turn -> new TelephonyEvent.Heard(leg, turn, keys));
    }

    /** What a party said is recorded. */
    public static Optional<TelephonyEvent> recorded(LegId leg, RecordedEvent event) {
        String recording = event.getRecording();
        if (recording == null || !RECORDING.matcher(recording).matches()) {
            return Optional.empty();
        }
        return turn(event.getTurn())
                .map(turn -> new TelephonyEvent.Recorded(leg, turn, new RecordingId(recording), length(event)));
    }

    private static Duration length(RecordedEvent event) {
        String bytes = event.getBytes();
        if (bytes == null || !SIZE.matcher(bytes).matches()) {
            return Duration.ZERO;
        }
        long sound = (Long.parseLong(bytes) - WAV_HEADER) / BYTES_IN_A_MILLISECOND;
        long silence = "SILENCE".equals(event.getStatus()) ? SILENCE_LEFT_MILLIS : 0;
        return Duration.ofMillis(Math.max(0, sound - silence));
    }

    /** Somebody calls. Empty when our own number cannot be read, for then nobody can say which of our campaigns is meant. */
    public static Optional<TelephonyEvent> incoming(LegId leg, IncomingEvent event) {
        String presentation = event.getPresentation();
        boolean shown = presentation == null || !presentation.startsWith("prohib");
        @Nullable E164 caller = shown ? number(event.getCaller()).orElse(null) : null;
        return number(event.getCalled()).map(called -> new TelephonyEvent.Incoming(leg, caller, called));
    }

    /** As carriers write numbers: with a plus sign or without, ten digits within North America. */
    static Optional<E164> number(@Nullable String text) {
        String digits = text == null ? "" : text.startsWith("+") ? text.substring(1) : text;
        if (!digits.matches("[1-9][0-9]{7,14}")) {
            return Optional.empty();
        }
        return Optional.of(new E164("+" + (digits.length() == 10 ? "1" : "") + digits));
    }
}
