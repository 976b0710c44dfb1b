package io.claimline.dialer.asterisk;

import io.claimline.dialer.asterisk.AmiLink.Use;
import io.claimline.dialer.asterisk.Orders.Order;
import io.claimline.dialer.id.LegId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Sends digits one after another, each when the switch has played the one before. They have a connection of their own: on any other, an order
 * or an event that comes meanwhile would wait for 100 ms per digit.
 */
final class DigitSender {
    private static final Duration PAUSE = Duration.ofMillis(500);
    /** Between two tones; exchanges want 40 ms or more (ITU-T Q.24). */
    private static final Duration GAP = Duration.ofMillis(60);

    private final Orders orders;
    private final Lane desk;

    DigitSender(Orders orders, Lane desk) {
        this.orders = orders;
        this.desk = desk;
    }

    CompletionStage<Void> send(LegId party, Digits digits) {
        return orders.onDesk("Sending digits to " + party, order -> next(party, digits.symbols(), order));
    }

    private void next(LegId party, List<Character> left, Order order) {
        if (left.isEmpty()) {
            orders.complete(order);
            return;
        }
        List<Character> rest = left.subList(1, left.size());
        if (left.getFirst() == Digits.WAIT) {
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
