package io.claimline.dialer.reminder;

import io.claimline.dialer.dialogue.OnRecord;
import java.time.Instant;
import java.util.List;

/** The person keys something that only it knows: the date of birth, or the ZIP code where that is not on file. */
final class Proving {
    /** Tries on one call; guessing on must not pay. As many as an agent has. */
    private static final int MOST_FAILURES = 3;

    private Proving() {}

    static Move begin(Dialogue dialogue) {
        return dialogue.brief().known().person().birthDate() != null
                ? dialogue.ask(
                        new Stage.BirthDate(),
                        Question.number(OnRecord.BIRTH_DATE_KEYS, Line.ASK_BIRTH_DATE),
                        "says to be the one called for")
                : dialogue.ask(
                        new Stage.Zip(),
                        Question.number(OnRecord.ZIP_KEYS, Line.ASK_ZIP),
                        "says to be the one called for");
    }

    static Move birthDate(Dialogue dialogue, String keys, Instant now) {
        return proved(dialogue, keys, dialogue.brief().known().person().bornOn(keys), now);
    }

    static Move zip(Dialogue dialogue, String keys, Instant now) {
        return proved(dialogue, keys, dialogue.brief().known().person().livesAt(keys), now);
    }

    private static Move proved(Dialogue dialogue, String keys, boolean matched, Instant now) {
        if (keys.isEmpty()) {
            return Slips.of(dialogue, keys);
        }
        if (matched) {
            return Choosing.begin(dialogue.reached(Point.VERIFIED, now), "verified");
        }
        var failed = dialogue.with(dialogue.path().failed());
        return failed.path().failures() < MOST_FAILURES
                ? failed.askAgain(List.of(Line.NOT_MATCHED), "not what is on file")
                : failed.reached(Point.NOT_VERIFIED, now).farewell(Line.NOT_VERIFIED, "not verified");
    }
}
