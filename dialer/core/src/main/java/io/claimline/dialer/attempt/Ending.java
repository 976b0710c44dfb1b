package io.claimline.dialer.attempt;

import io.claimline.dialer.call.CallResult;
import io.claimline.dialer.call.HangupCause;

/** Whether and how an attempt ended. */
public sealed interface Ending {
    /** It has not. */
    record Open() implements Ending {}

    /** It has, for good. {@code reason} is a sentence for people; {@code cause} what the switch said. */
    record Closed(CallResult result, String reason, HangupCause cause) implements Ending {}
}
