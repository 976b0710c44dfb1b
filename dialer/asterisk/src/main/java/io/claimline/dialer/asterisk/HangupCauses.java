package io.claimline.dialer.asterisk;

import io.claimline.dialer.call.HangupCause;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the switch's words for why a leg ended. */
final class HangupCauses {
    private static final Pattern SIP = Pattern.compile("(?<![0-9])([1-6][0-9]{2})(?![0-9])");

    private HangupCauses() {}

    /**
     * From a Hangup event.
     *
     * @param cause Q.850; null or out of range means unknown
     * @param techCause {@code 486} in Asterisk 22; other versions write {@code SIP 486 Busy Here}
     */
    static HangupCause ofHangup(@Nullable Integer cause, @Nullable String techCause) {
        return new HangupCause(q850(cause), sip(techCause));
    }

    /** From the reason of a failed OriginateResponse, which is a control frame of the switch and says less than a Hangup. */
    static HangupCause ofOriginate(@Nullable Integer reason) {
        return switch (reason == null ? -1 : reason) {
            case 1 -> new HangupCause(16, 0); // hung up
            case 3 -> new HangupCause(19, 0); // rang, not answered
            case 5 -> new HangupCause(17, 0); // busy
            case 8 -> new HangupCause(34, 0); // congestion
            default -> HangupCause.UNKNOWN;
        };
    }

    private static int q850(@Nullable Integer cause) {
        return cause == null || cause < 0 || cause > 127 ? 0 : cause;
    }

    private static int sip(@Nullable String techCause) {
        if (techCause == null) {
            return 0;
        }
        Matcher matcher = SIP.matcher(techCause);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }
}
