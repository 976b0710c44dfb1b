package io.claimline.gateway.app.hub;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Desk views to one tab. Each is whole, so the newest makes the others void: when the network takes no more, only the newest waits. The first
 * is asked of the floor; should a newer one be pushed meanwhile, the answer is dropped.
 */
final class DeskFeed implements View {
    private final Client client;
    private final String tab;
    private final BooleanSupplier locked;
    private final Consumer<DeskFeed> onClosed;
    private final ShownWork shown;
    private Optional<JsonObject> waiting = Optional.empty();
    private boolean pushed;
    private boolean over;

    /** @param locked whether the session is locked now */
    DeskFeed(Client client, String tab, BooleanSupplier locked, ShownWork shown, Consumer<DeskFeed> onClosed) {
        this.shown = shown;
        this.client = client;
        this.tab = tab;
        this.locked = locked;
        this.onClosed = onClosed;
    }

    void start(Supplier<Future<JsonObject>> first) {
        first.get()
                .onSuccess(desk -> {
                    if (!pushed) {
                        push(desk);
                    }
                })
                .onFailure(e -> client.send(
                        "notice", Notice.error("Your desk cannot be shown at the moment. The page tries again.")));
    }

    void push(JsonObject desk) {
        pushed = true;
        if (client.full()) {
            boolean armed = waiting.isPresent();
            waiting = Optional.of(desk);
            if (!armed) {
                client.whenDrained(this::drained);
            }
        } else {
            waiting = Optional.empty();
            send(desk);
        }
    }

    private void send(JsonObject desk) {
        var told = locked.getAsBoolean() ? LockedDesk.of(desk) : desk;
        shown.sent(told);
        client.send("desk", told);
    }

    /** Shows the agent's day, unless the desk is locked or the network takes no more; false when it was not sent. */
    boolean day(JsonObject day) {
        if (over || locked.getAsBoolean() || client.full()) {
            return false;
        }
        client.send("day", day);
        return true;
    }

    /** Whether its tab is gone. */
    boolean over() {
        return over;
    }

    void tell(String text) {
        client.send("notice", Notice.info(text));
    }

    void supersededBy(String other) {
        client.send("desk.superseded", new JsonObject().put("by", other));
        client.close(CloseCode.SUPERSEDED, "another tab took the desk");
    }

    String tab() {
        return tab;
    }

    @Override
    public void closed() {
        over = true;
        onClosed.accept(this);
    }

    private void drained() {
        waiting.ifPresent(desk -> {
            waiting = Optional.empty();
            send(desk);
        });
    }
}
