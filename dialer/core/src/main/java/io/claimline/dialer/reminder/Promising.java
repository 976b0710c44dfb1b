package io.claimline.dialer.reminder;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/** A promise to pay all that is owed by a day, keyed as month and day and said back before it counts. */
final class Promising {
    private static final int KEYS = 4;

    private Promising() {}

    static Move begin(Dialogue dialogue) {
        return dialogue.ask(
                new Stage.PromiseDay(), Question.number(KEYS, Line.ASK_PROMISE_DAY), "wants to promise a payment");
    }

    static Move day(Dialogue dialogue, String keys) {
        if (keys.isEmpty()) {
            return Slips.of(dialogue, keys);
        }
        if (keys.equals("*")) {
            return Choosing.menu(dialogue, "back");
        }
        var day = read(keys, dialogue.brief().known().today())
                .filter(each -> !each.isAfter(dialogue.brief().known().lastPromise()));
        if (day.isPresent()) {
            return dialogue.ask(
                    new Stage.PromiseSure(day.get()),
                    Question.about(Line.CONFIRM_PROMISE, day.get()),
                    "a day is keyed");
        }
        return dialogue.slips() == 0
                ? dialogue.slipped().askAgain(List.of(Line.PROMISE_DAY_WRONG), "no such day, or too late")
                : Choosing.after(dialogue, Line.PROMISE_DAY_WRONG, "no possible day twice");
    }

    /** The next such day from today on; the 29th of February only in a leap year. */
    static Optional<LocalDate> read(String keys, LocalDate today) {
        if (!keys.matches("[0-9]{" + KEYS + "}")) {
            return Optional.empty();
        }
        try {
            var month = Integer.parseInt(keys.substring(0, 2));
            var day = MonthDay.of(Month.of(month), Integer.parseInt(keys.substring(2)));
            for (var year = Year.from(today); ; year = year.plusYears(1)) {
                if (day.isValidYear(year.getValue()) && !year.atMonthDay(day).isBefore(today)) {
                    return Optional.of(year.atMonthDay(day));
                }
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Move sure(Dialogue before, LocalDate day, String keys) {
        var dialogue = before.pressed(keys);
        return switch (keys) {
            case "1" ->
                dialogue.keep(new Said.Promised(day, dialogue.brief().known().owedCents()), "promises to pay");
            case "2" -> begin(dialogue);
            case "*" -> Choosing.menu(dialogue, "back");
            default -> Slips.of(dialogue, keys);
        };
    }
}
