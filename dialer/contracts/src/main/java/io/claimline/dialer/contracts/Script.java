package io.claimline.dialer.contracts;

import io.claimline.dialer.call.HangupCause;
import java.time.Duration;

/** What the scripted world does when a number is called. */
public sealed interface Script {
    /** Rings unless {@code after} is nothing, then answers, and hangs up after {@code stays}. */
    record Answers(Duration after, Duration stays) implements Script {
        /** Answers after that time and stays for a day. */
        public static Answers after(Duration ring) {
            return new Answers(ring, Duration.ofDays(1));
        }
    }

    /** Refuses after that time, ringing or not. */
    record Refuses(Duration after, HangupCause cause, boolean rings) implements Script {
        /** Refuses at once with a SIP status, which is mapped to Q.850 as the switch does. */
        public static Refuses with(int sip) {
            return new Refuses(Duration.ZERO, new HangupCause(q850(sip), sip), false);
        }

        private static int q850(int sip) {
            return switch (sip) {
                case 404 -> 1;
                case 410 -> 22;
                case 480 -> 19;
                case 486, 600 -> 17;
                case 503 -> 34;
                case 403, 603, 607, 608 -> 21;
                default -> 127;
            };
        }
    }

    /** Rings for ever; the switch ends it when the ring time is over. */
    record Rings() implements Script {}

    /** The switch cannot place it at all. */
    record Unplaceable() implements Script {}

    /** Nothing is ever heard of it, not even an end. */
    record Silence() implements Script {}
}
