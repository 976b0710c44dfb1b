package io.claimline.dialer.reminder;

import java.time.Instant;

/** The balance, and what the person can do about it. Only after verification. */
final class Choosing {
    private Choosing() {}

    /**
     * Who collects for others says so before the balance, to its end whatever is keyed, and again in a language that is changed to: a collector must disclose in each communication, in
     * each language it is held in (12 CFR 1006.18(e)(1), (2) and (4)).
     */
    static Move begin(Dialogue dialogue, String reason) {
        return dialogue.says(Line.DISCLOSURE)
                ? dialogue.ask(new Stage.Disclosing(), Question.none(Line.DISCLOSURE), reason)
                : balance(dialogue, reason);
    }

    static Move balance(Dialogue dialogue, String reason) {
        return dialogue.ask(new Stage.Telling(), Question.telling(Line.BALANCE), reason);
    }

    /** The menu, after something else was said. */
    static Move after(Dialogue dialogue, Line said, String reason) {
        return dialogue.ask(new Stage.Menu(), Question.choice(said, Line.MENU), reason);
    }

    static Move menu(Dialogue dialogue, String reason) {
        return dialogue.ask(new Stage.Menu(), Question.choice(Line.MENU), reason);
    }

    /** What was said until now, for what was asked is answered. */
    static Dialogue heard(Dialogue dialogue, Instant now) {
        return dialogue.asked().says(Line.BALANCE) ? dialogue.reached(Point.HEARD_BALANCE, now) : dialogue;
    }

    /** Its keys are those of the menu, which who has called before knows by heart. */
    static Move told(Dialogue dialogue, String keys, Instant now) {
        return keys.isEmpty() ? menu(dialogue, "the balance is told") : chosen(dialogue, keys, now);
    }

    static Move chosen(Dialogue before, String keys, Instant now) {
        var dialogue = before.pressed(keys);
        return switch (keys) {
            case "1" -> balance(dialogue, "the balance again");
            case "2" -> Paying.begin(dialogue);
            case "3" -> Promising.begin(dialogue);
            case "4" -> Asking.invite(dialogue);
            case "0" -> Handing.begin(dialogue, now);
            case "8" ->
                Opening.inOtherLanguage(dialogue)
                        .map(other -> begin(other, "the other language"))
                        .orElseGet(() -> Slips.of(dialogue, keys));
            case "*" -> menu(dialogue, "asked to repeat");
            default -> Slips.of(dialogue, keys);
        };
    }
}
