package io.claimline.dialer.asterisk;

import io.claimline.dialer.asterisk.AmiLink.Use;
import io.claimline.dialer.id.LegId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
        return orders.onDesk("Sending digits to " + party, stage -> next(party, digits.symbols(), stage));
    }

    private void next(LegId party, List<Character> left, CompletableFuture<Void> stage) {
        if (left.isEmpty()) {
            orders.complete(stage);
            return;
        }
        List<Character> rest = left.subList(1, left.size());
        if (left.getFirst() == Digits.WAIT) {
            desk.later(PAUSE, () -> next(party, rest, stage));
            return;
        }
        CompletableFuture<Void> played = new CompletableFuture<>();
        orders.send(Use.DIGITS, "Sending digits to " + party, SwitchActions.tone(party, left.getFirst()), played);
        var _ = played.whenCompleteAsync(
                (done, problem) -> {
                    if (problem == null) {
                        desk.later(GAP, () -> next(party, rest, stage));
                    } else {
                        orders.fail(stage, problem);
                    }
                },
                desk);
    }
}
