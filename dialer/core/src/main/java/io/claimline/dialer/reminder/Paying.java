package io.claimline.dialer.reminder;

import java.time.Instant;
import java.util.List;

/** Ways to pay: a link, or a person who takes the card. No card number is ever keyed or said to us (rule C-60). */
final class Paying {
    private Paying() {}

    static Move begin(Dialogue dialogue) {
        return dialogue.ask(new Stage.PayMenu(), Question.choice(Line.PAY_MENU), "wants to pay");
    }

    static Move chosen(Dialogue before, String keys, Instant now) {
        var dialogue = before.pressed(keys);
        return switch (keys) {
            case "1" -> link(dialogue, LinkWay.TEXT);
            case "2" -> link(dialogue, LinkWay.EMAIL);
            case "0" -> Handing.begin(dialogue.reached(Point.WANTED_TO_PAY_BY_CARD, now), now);
            case "*" -> Choosing.menu(dialogue, "back");
            default -> Slips.of(dialogue, keys);
        };
    }

    private static Move link(Dialogue dialogue, LinkWay way) {
        return dialogue.brief().known().links().contains(way)
                ? dialogue.keep(new Said.LinkWanted(way, dialogue.path().language()), "wants a link to pay")
                : dialogue.askAgain(List.of(Line.LINK_NOT_POSSIBLE), "there is no way for a link");
    }
}
