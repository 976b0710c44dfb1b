package io.claimline.dialer.reminder;

import java.time.Instant;

/** The balance, and what the person can do about it. Only after verification. */
final class Choosing {
    private Choosing() {}

    static Move balance(Dialogue dialogue, String reason) {
        return dialogue.ask(new Stage.Menu(), Question.choice(Line.DISCLOSURE, Line.BALANCE, Line.MENU), reason);
    }

    /** The menu, after something else was said. */
    static Move after(Dialogue dialogue, Line said, String reason) {
        return dialogue.ask(new Stage.Menu(), Question.choice(said, Line.MENU), reason);
    }

    static Move menu(Dialogue dialogue, String reason) {
        return dialogue.ask(new Stage.Menu(), Question.choice(Line.MENU), reason);
    }

    static Move chosen(Dialogue before, String keys, Instant now) {
        var heard = before.asked().says(Line.BALANCE) ? before.reached(Point.HEARD_BALANCE, now) : before;
        var dialogue = heard.with(heard.path().pressed(keys));
        return switch (keys) {
            case "1" -> after(dialogue, Line.BALANCE, "the balance again");
            case "2" -> Paying.begin(dialogue);
            case "3" -> Promising.begin(dialogue);
            case "4" -> Asking.invite(dialogue);
            case "0" -> Handing.begin(dialogue, now);
            case "8" -> Opening.otherLanguage(dialogue);
            case "9" -> Opening.optOut(dialogue);
            case "*" -> menu(dialogue, "asked to repeat");
            default -> Slips.of(dialogue, keys);
        };
    }
}
