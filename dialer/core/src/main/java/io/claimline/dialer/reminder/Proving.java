package io.claimline.dialer.reminder;

import io.claimline.dialer.dialogue.OnRecord;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The person keys something that only it knows: the date of birth, or the ZIP code where that is not on file. Of several people known at the number it is the one whom that fits; where it
 * fits two, the ZIP code is asked as well, and where that fits two, or is not known of all of them, an agent must find out.
 */
final class Proving {
    /** Tries on one call; guessing on must not pay. As many as an agent has. */
    private static final int MOST_FAILURES = 3;

    private Proving() {}

    static Move begin(Dialogue dialogue) {
        return onRecord(dialogue.brief()).anyMatch(person -> person.birthDate() != null)
                ? dialogue.ask(
                        new Stage.BirthDate(),
                        Question.number(OnRecord.BIRTH_DATE_KEYS, Line.ASK_BIRTH_DATE),
                        "says to be the one called for")
                : askZip(dialogue, "says to be the one called for");
    }

    private static Stream<OnRecord> onRecord(Brief brief) {
        return Stream.concat(brief.account().stream(), brief.among().stream().map(Brief.Candidate::account))
                .map(Brief.Account::person);
    }

    private static Move askZip(Dialogue dialogue, String reason) {
        return dialogue.ask(new Stage.Zip(), Question.number(OnRecord.ZIP_KEYS, Line.ASK_ZIP), reason);
    }

    static Move birthDate(Dialogue dialogue, String keys, Instant now) {
        return proved(dialogue, keys, person -> person.bornOn(keys), Point.KEYED_BIRTH_DATE, now);
    }

    static Move zip(Dialogue dialogue, String keys, Instant now) {
        return proved(dialogue, keys, person -> person.livesAt(keys), Point.KEYED_ZIP, now);
    }

    private static Move proved(Dialogue dialogue, String keys, Predicate<OnRecord> fits, Point fitted, Instant now) {
        if (keys.isEmpty()) {
            return Slips.of(dialogue, keys);
        }
        if (onRecord(dialogue.brief()).noneMatch(fits)) {
            return failed(dialogue, now);
        }
        var keyed = dialogue.reached(fitted, now);
        return keyed.brief().account().isPresent()
                ? Choosing.begin(keyed.reached(Point.VERIFIED, now), "verified")
                : among(keyed, fits, now);
    }

    private static Move failed(Dialogue dialogue, Instant now) {
        var failed = dialogue.with(dialogue.path().failed());
        return failed.path().failures() < MOST_FAILURES
                ? failed.askAgain(List.of(Line.NOT_MATCHED), "not what is on file")
                : failed.reached(Point.NOT_VERIFIED, now).farewell(Line.NOT_VERIFIED, "not verified");
    }

    /** Nothing of an account is said before it is written down whose it is. */
    private static Move among(Dialogue dialogue, Predicate<OnRecord> fits, Instant now) {
        var left = dialogue.brief().among().stream()
                .filter(one -> fits.test(one.account().person()))
                .toList();
        if (left.size() == 1) {
            var who = left.getFirst();
            return dialogue.with(dialogue.brief().with(who))
                    .keep(new Said.Recognised(who.person()), "of several people it is this one");
        }
        var fewer = dialogue.with(dialogue.brief().within(left));
        return canBeTold(fewer, left)
                ? askZip(fewer, "fits several people at the number")
                : Handing.begin(fewer.reached(Point.SEVERAL_FIT, now), now);
    }

    /** One of whom no ZIP code is on file may be the caller, whatever is keyed. */
    private static boolean canBeTold(Dialogue dialogue, List<Brief.Candidate> left) {
        return dialogue.stage() instanceof Stage.BirthDate
                && left.stream().noneMatch(one -> one.account().person().zip().isEmpty());
    }
}
