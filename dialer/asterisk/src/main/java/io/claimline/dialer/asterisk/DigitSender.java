package io.claimline.dialer.asterisk;

import io.claimline.dialer.asterisk.AmiLink.Use;
import io.claimline.dialer.asterisk.Orders.Order;
import io.claimline.dialer.id.LegId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;

/**
 * Sends digits one after another, each when the switch has played the one before. They have a connection of their own: on any other, an order
 * or an event that comes meanwhile would wait for 100 ms per digit.
 */
final class DigitSender {
    /** Stands for a pause. */
    private static final char WAIT = 'w';

    private static final Pattern FORM = Pattern.compile("[0-9*#A-Dw]{1,40}");
    private static final Duration PAUSE = Duration.ofMillis(500);
    /** Between two tones; exchanges want 40 ms or more (ITU-T Q.24). */
    private static final Duration GAP = Duration.ofMillis(60);

    private final Orders orders;
    private final Lane desk;

    DigitSender(Orders orders, Lane desk) {
        this.orders = orders;
        this.desk = desk;
    }

    /** @throws IllegalArgumentException when the text has anything in it that cannot be dialled into a call */
    CompletionStage<Void> send(LegId party, String digits) {
        List<Character> symbols = parse(digits);
        return orders.onDesk("Sending digits to " + party, order -> next(party, symbols, order));
    }

    /** The text itself may be confidential and is not repeated in what is thrown. */
    static List<Character> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("Digits must be 1 to 40 of 0-9 * # A-D w; the given text is not");
        }
        return text.chars().mapToObj(c -> (char) c).toList();
    }

    private void next(LegId party, List<Character> left, Order order) {
        if (left.isEmpty()) {
            orders.complete(order);
            return;
        }
        List<Character> rest = left.subList(1, left.size());
        if (left.getFirst() == WAIT) {
            desk.later(PAUSE, () -> next(party, rest, order));
            return;
        }
        Order tone = new Order("Sending digits to " + party);
        orders.send(Use.DIGITS, SwitchActions.tone(party, left.getFirst()), tone);
        var _ = tone.stage()
                .whenCompleteAsync(
                        (done, problem) -> {
                            if (problem == null) {
                                desk.later(GAP, () -> next(party, rest, order));
                            } else {
                                orders.fail(order, problem);
                            }
                        },
                        desk);
    }
}
