package io.claimline.dialer.reminder;

import io.claimline.dialer.identity.Factor;
import io.claimline.dialer.identity.Statement;
import io.claimline.dialer.identity.Verification;
import java.time.Instant;
import java.util.List;

/** The person keys something that only it knows: the date of birth, or the ZIP code where that is not on file. */
final class Proving {
    private static final int BIRTH_DATE = 8;
    private static final int ZIP = 5;

    private Proving() {}

    static Move begin(Dialogue dialogue) {
        return dialogue.brief().person().comparable().contains(Factor.BIRTH_DATE)
                ? dialogue.ask(
                        new Stage.BirthDate(),
                        Question.number(BIRTH_DATE, Line.ASK_BIRTH_DATE),
                        "says to be the one called for")
                : dialogue.ask(new Stage.Zip(), Question.number(ZIP, Line.ASK_ZIP), "says to be the one called for");
    }

    static Move birthDate(Dialogue dialogue, String keys, Instant now) {
        var said = new Statement(keys, "", "");
        var brief = dialogue.brief();
        return proved(
                dialogue, keys, brief.person().matchedBy(said, brief.today()).contains(Factor.BIRTH_DATE), now);
    }

    static Move zip(Dialogue dialogue, String keys, Instant now) {
        return proved(dialogue, keys, dialogue.brief().person().zip().equals(keys), now);
    }

    private static Move proved(Dialogue dialogue, String keys, boolean matched, Instant now) {
        if (keys.isEmpty()) {
            return Slips.of(dialogue, keys);
        }
        if (matched) {
            return Choosing.begin(dialogue.reached(Point.VERIFIED, now), "verified");
        }
        var failed = dialogue.with(dialogue.path().failed());
        return failed.path().failures() < Verification.MOST_FAILURES
                ? failed.askAgain(List.of(Line.NOT_MATCHED), "not what is on file")
                : failed.reached(Point.NOT_VERIFIED, now).farewell(Line.NOT_VERIFIED, "not verified");
    }
}
