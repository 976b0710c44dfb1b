package io.claimline.dialer.reminder;

import io.claimline.dialer.id.RecordingId;
import java.time.Duration;
import java.util.List;

/** A question, or the message of somebody whom nobody knows, is recorded, and somebody answers it later. */
final class Asking {
    private static final Duration LONGEST = Duration.ofSeconds(90);

    /** Less is a breath. */
    private static final Duration SHORTEST = Duration.ofMillis(800);

    private Asking() {}

    static Move invite(Dialogue dialogue) {
        return dialogue.verified()
                ? dialogue.ask(new Stage.Inviting(), Question.none(Line.ASK_QUESTION), "has a question")
                : dialogue.ask(new Stage.Inviting(), Question.none(Line.ASK_MESSAGE), "leaves a message");
    }

    static Move begin(Dialogue dialogue) {
        var turned = dialogue.nextTurn();
        var recording =
                new RecordingId(dialogue.brief().recordings() + turned.turn().number());
        var next = turned.at(new Stage.Recording(recording));
        return new Move(next, List.of(new Act.TakeDown(next.turn(), recording, LONGEST)), "the question is recorded");
    }

    /** While the switch was away its answer may have been lost, and nobody is asked twice: what is recorded is the question. */
    static Move interrupted(Dialogue dialogue, Stage.Recording recording) {
        return dialogue.keep(
                new Said.Asked(recording.recording(), dialogue.path().language()),
                "the switch was away while a question was recorded");
    }

    static Move recorded(Dialogue dialogue, Duration length) {
        return switch (dialogue.stage()) {
            case Stage.Recording recording
            when length.compareTo(SHORTEST) >= 0 ->
                dialogue.keep(
                        new Said.Asked(recording.recording(), dialogue.path().language()), "a question is recorded");
            case Stage.Recording recording -> empty(dialogue);
            case Stage other -> Move.ignored(dialogue, "nothing is recorded");
        };
    }

    private static Move empty(Dialogue dialogue) {
        return dialogue.verified()
                ? Choosing.after(dialogue, Line.QUESTION_EMPTY, "nothing was said")
                : dialogue.ask(
                        new Stage.Visiting(), Question.choice(Line.MESSAGE_EMPTY, Line.STRANGER), "nothing was said");
    }

    /** It is written down. */
    static Move kept(Dialogue dialogue) {
        return dialogue.verified()
                ? Choosing.after(dialogue, Line.QUESTION_KEPT, "the question is written down")
                : dialogue.farewell(Line.MESSAGE_KEPT, "the message is written down");
    }
}
