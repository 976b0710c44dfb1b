package io.claimline.dialer.reminder;

import io.claimline.dialer.dialogue.Answerer;
import io.claimline.dialer.dialogue.Turn;
import java.time.Duration;

/** What a dialogue is told. All but what has no turn answers one; what answers another than the present one comes too late and changes nothing. */
public sealed interface Heard {
    /** It answers a turn. */
    sealed interface Answer extends Heard {
        /** The turn it answers. */
        Turn turn();
    }

    /** What was said is over, or was stopped by keys; {@code keys} is empty when none was pressed. */
    record Keys(Turn turn, String keys) implements Answer {
        /** Tells not what was keyed, which may be a date of birth, so that a log line cannot. */
        @Override
        public String toString() {
            return "Keys[" + turn.number() + ", " + keys.length() + " keys]";
        }
    }

    /** Who answered. */
    record Judged(Turn turn, Answerer by) implements Answer {}

    /** The machine is silent, or has gone on for too long. */
    record Quiet(Turn turn, boolean silent) implements Answer {}

    /** What was said after the tone is recorded. */
    record Recorded(Turn turn, Duration length) implements Answer {}

    /** What was said is written down, or could not be. */
    record Kept(Turn turn, boolean kept) implements Answer {}

    /** No agent has come; told when {@link Dialogue#lasts} is over, and again when the next such time is. */
    record NobodyFree() implements Heard {}

    /** The switch was away, and knows nothing of what was asked of it last. */
    record Again() implements Heard {}
}
