package io.claimline.dialer.reminder;

import java.time.Instant;
import java.util.List;

/** A person is wanted. */
final class Handing {
    private Handing() {}

    static Move begin(Dialogue dialogue, Instant now) {
        var next = dialogue.reached(Point.WANTED_A_PERSON, now)
                .at(new Stage.Seeking(false))
                .nextTurn();
        return new Move(next, List.of(new Act.SeekAgent()), "wants to speak with a person");
    }

    /** First it is said that somebody is sought, while music and search go on; then a call back is offered. */
    static Move nobodyFree(Dialogue dialogue) {
        return switch (dialogue.stage()) {
            case Stage.Seeking seeking
            when !seeking.told() ->
                dialogue.ask(new Stage.Seeking(true), Question.none(Line.TO_A_PERSON), "nobody is free yet");
            case Stage.Seeking seeking ->
                dialogue.ask(new Stage.Offering(), Question.choice(Line.NOBODY_FREE), "nobody is free");
            case Stage other -> Move.ignored(dialogue, "no agent is sought");
        };
    }

    /** It is said that somebody is sought. The turn is over, so that what answers it twice changes nothing. */
    static Move told(Dialogue dialogue) {
        return new Move(dialogue.nextTurn(), List.of(new Act.Hold()), "music while an agent is sought");
    }

    static Move offered(Dialogue before, String keys, Instant now) {
        var dialogue = before.pressed(keys);
        return switch (keys) {
            case "1" -> dialogue.keep(new Said.CallBackWanted(), "wants to be called back");
            case "0" -> begin(dialogue, now);
            case "*" -> back(dialogue);
            default -> Slips.of(dialogue, keys);
        };
    }

    /** To what can be done without a person. */
    private static Move back(Dialogue dialogue) {
        if (dialogue.verified()) {
            return Choosing.menu(dialogue, "back");
        }
        return dialogue.brief().stranger()
                ? Opening.visit(dialogue, "back")
                : dialogue.farewell(Line.GOODBYE, "wants nothing more");
    }
}
