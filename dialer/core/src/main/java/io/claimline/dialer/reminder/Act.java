package io.claimline.dialer.reminder;

import io.claimline.dialer.dialogue.Prompt;
import io.claimline.dialer.dialogue.Turn;
import io.claimline.dialer.id.RecordingId;
import java.time.Duration;

/** What a dialogue wants done. */
public sealed interface Act {
    /** An order for the switch, which answers it once. */
    sealed interface Ordered extends Act {
        /** The turn that the answer will name. */
        Turn turn();
    }

    /** Say that and hear keys. */
    record Say(Turn turn, Prompt prompt) implements Ordered {}

    /** Hear who answered. */
    record Judge(Turn turn) implements Ordered {}

    /** Wait until the machine is silent. */
    record AwaitQuiet(Turn turn, Duration most) implements Ordered {}

    /** Record what is said after a tone. */
    record TakeDown(Turn turn, RecordingId recording, Duration most) implements Ordered {}

    /** Write that down, durably, and tell. */
    record Keep(Turn turn, Said said) implements Act {}

    /** Find an agent. */
    record SeekAgent() implements Act {}

    /** Music. */
    record Hold() implements Act {}

    /** It is over. */
    record HangUp() implements Act {}
}
