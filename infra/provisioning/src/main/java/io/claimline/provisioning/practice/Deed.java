package io.claimline.provisioning.practice;

/** One thing that somebody in a dialogue does. Times in seconds. */
public sealed interface Deed {
    /** The line of the dialplan that does it, without the prefix of a line. */
    default String application() {
        return switch (this) {
            case Say say -> "Playback(claimline/" + say.prompt + ")";
            case Beep beep -> "Playback(claimline/beep)";
            case Press press -> "SendDTMF(%s,%d,%d)".formatted(press.keys, millis(press.gap), millis(press.length));
            case Await await -> "Wait(%.3f)".formatted(await.seconds);
            case Quiet quiet ->
                "WaitForSilence(%d,1,%d)".formatted(millis(quiet.seconds), (long) Math.ceil(quiet.most));
            case HangUp end -> "Hangup()";
        };
    }

    /** Speaks. */
    record Say(String prompt) implements Deed {}

    /** Gives the tone of an answering machine. */
    record Beep() implements Deed {}

    /** Presses keys, each for {@code length}, {@code gap} apart. */
    record Press(String keys, double gap, double length) implements Deed {}

    /** Does nothing for a time. */
    record Await(double seconds) implements Deed {}

    /** Waits until the caller has been silent for {@code seconds}, at most for {@code most}. */
    record Quiet(double seconds, double most) implements Deed {}

    record HangUp() implements Deed {}

    private static long millis(double seconds) {
        return Math.round(seconds * 1_000);
    }
}
