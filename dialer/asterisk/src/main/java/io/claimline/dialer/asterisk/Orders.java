package io.claimline.dialer.asterisk;

import io.claimline.dialer.asterisk.AmiLink.Use;
import io.claimline.dialer.port.Telephony.Refused;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.response.ManagerError;
import org.asteriskjava.manager.response.ManagerResponse;
import org.jspecify.annotations.Nullable;

/**
 * Orders given and not yet answered. An order ends accepted, refused by the switch, timed out, or lost with the line; the first counts.
 * All state is confined to the desk's thread; stages complete on the thread that tells events.
 */
final class Orders {
    /** One order. Two orders are never equal. */
    static final class Order {
        private final String what;
        private final CompletableFuture<Void> stage = new CompletableFuture<>();

        Order(String what) {
            this.what = what;
        }

        CompletableFuture<Void> stage() {
            return stage;
        }
    }

    private final Duration patience;
    private final SwitchLine line;
    private final Lane desk;
    private final Lane telling;
    private final HealthCounters counters;
    private final Set<Order> open = new HashSet<>();

    Orders(Duration patience, SwitchLine line, Lane desk, Lane telling, HealthCounters counters) {
        this.patience = patience;
        this.line = line;
        this.desk = desk;
        this.telling = telling;
        this.counters = counters;
    }

    /** @param what the order in words, for the message when it is refused; no number and no digits */
    CompletionStage<Void> give(Use use, String what, ManagerAction action) {
        return onDesk(what, order -> send(use, action, order));
    }

    /** Runs {@code step} with a new order on the desk; after closing, the order is refused at once. */
    CompletionStage<Void> onDesk(String what, Consumer<Order> step) {
        Order order = new Order(what);
        if (!desk.offer(() -> step.accept(order))) {
            order.stage.completeExceptionally(new Refused(what + ": the connection to the switch is closed"));
        }
        return order.stage;
    }

    /** Whether there is a connection now. */
    boolean canSend(Use use) {
        return line.link(use).isPresent();
    }

    void send(Use use, ManagerAction action, Order order) {
        send(use, action, order, answer -> accept(order, answer));
    }

    /** @param onAnswer called on the desk; it must complete the order or refuse it */
    void send(Use use, ManagerAction action, Order order, Consumer<ManagerResponse> onAnswer) {
        @Nullable AmiLink link = line.link(use).orElse(null);
        if (link == null) {
            refuse(order, "there is no connection to the switch");
            return;
        }
        open.add(order);
        link.send(action, answer -> desk.execute(() -> onAnswer.accept(answer)));
        desk.later(patience, () -> {
            if (open.contains(order)) {
                counters.timedOut();
                refuse(order, "the switch did not answer within " + patience.toMillis() + " ms");
            }
        });
    }

    void accept(Order order, ManagerResponse answer) {
        if (answer instanceof ManagerError) {
            refuse(order, "the switch said \"" + answer.getMessage() + "\"");
        } else {
            complete(order);
        }
    }

    void complete(Order order) {
        open.remove(order);
        telling.execute(() -> order.stage.complete(null));
    }

    void refuse(Order order, String why) {
        fail(order, new Refused(order.what + ": " + why));
    }

    void fail(Order order, Throwable problem) {
        open.remove(order);
        telling.execute(() -> order.stage.completeExceptionally(problem));
    }

    /** On the desk: no answer can come any more. */
    void lineDown(String reason) {
        List.copyOf(open).forEach(order -> refuse(order, "the connection to the switch was lost: " + reason));
    }
}
