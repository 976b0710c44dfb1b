package io.claimline.dialer.reminder;

import java.time.Instant;

/** What was said is confirmed when it is written down, and not before. */
final class Keeping {
    private Keeping() {}

    static Move kept(Dialogue dialogue, boolean kept, Instant now) {
        if (!(dialogue.stage() instanceof Stage.Keeping keeping)) {
            return Move.ignored(dialogue, "nothing is being written down");
        }
        var said = keeping.said();
        if (!kept) {
            return dialogue.farewell(Line.NOT_WRITTEN, "it could not be written down");
        }
        return confirmed(dialogue.with(dialogue.path().at(said.point(), now).with(said)), said);
    }

    private static Move confirmed(Dialogue dialogue, Said said) {
        return switch (said) {
            case Said.Recognised person -> Choosing.begin(dialogue, "the call is about the person who verified");
            case Said.Promised promise ->
                dialogue.ask(
                        new Stage.Menu(),
                        Question.about(Line.PROMISE_KEPT, promise.day()).then(Line.MENU),
                        "the promise is written down");
            case Said.Asked asked -> Asking.kept(dialogue);
            case Said.LinkWanted link -> Choosing.after(dialogue, Line.LINK_SENT, "the link is on its way");
            case Said.CallBackWanted wanted -> dialogue.farewell(Line.CALL_BACK_KEPT, "will be called back");
            case Said.WrongPerson wrong -> dialogue.farewell(Line.WRONG_PERSON, "the number is somebody else's");
            case Said.OptedOut out -> dialogue.farewell(Line.OPTED_OUT, "no more calls");
        };
    }
}
