package io.claimline.dialer.asterisk;

import io.claimline.dialer.asterisk.AmiLink.Use;
import io.claimline.dialer.asterisk.Orders.Order;
import io.claimline.dialer.asterisk.event.BridgeEnterEvent;
import io.claimline.dialer.asterisk.event.BridgeLeaveEvent;
import io.claimline.dialer.asterisk.event.HangupEvent;
import io.claimline.dialer.id.LegId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.NewExtenEvent;
import org.asteriskjava.manager.response.ManagerError;
import org.jspecify.annotations.Nullable;

/**
 * Orders that move an agent's leg, one at a time. Asterisk hangs a leg up that is taken into a bridge in the moment it leaves another, and
 * breaks a leg when the order to bridge is repeated before it was carried out; on an idle machine that moment lasts a millisecond, on a busy
 * one a second. So an order waits until the leg is back in its dialplan, and the same order is not sent again. All state is confined to the
 * desk's thread.
 */
final class Bridging {
    /** How long an order waits for a leg at most; less than the two seconds in which a person who answered must be connected. */
    private static final Duration PATIENCE = Duration.ofMillis(1_200);
    /** After so long an order of which nothing was heard is taken for failed. */
    private static final Duration SILENCE = Duration.ofSeconds(3);

    private static final String AGENTS = "claimline-agent";

    /** Where an agent's leg is that is not at rest in its dialplan. */
    private sealed interface Place {
        record Ordered(LegId party) implements Place {}

        record Bridged(Optional<LegId> party) implements Place {}

        record Leaving() implements Place {}
    }

    private record Next(LegId party, Order order) {}

    private final Orders orders;
    private final Lane desk;
    private final Map<LegId, Place> places = new HashMap<>();
    private final Map<LegId, Next> waiting = new HashMap<>();

    Bridging(Orders orders, Lane desk) {
        this.orders = orders;
        this.desk = desk;
    }

    CompletionStage<Void> bridge(LegId party, LegId agent) {
        return orders.onDesk("Bridging " + party, order -> {
            @Nullable Place place = places.get(agent);
            if (place == null) {
                send(new Next(party, order), agent);
            } else if (Optional.of(party).equals(partyAt(place)) || waits(party, agent)) {
                orders.complete(order);
            } else {
                await(new Next(party, order), agent);
            }
        });
    }

    /** An order that takes the party out of its bridge, and so the agent's leg too. */
    CompletionStage<Void> takeOut(LegId party, String what, ManagerAction action) {
        return orders.onDesk(what, order -> {
            leaving(party);
            orders.send(Use.ORDERS, action, order);
        });
    }

    CompletionStage<Void> ringback(LegId agent, boolean on) {
        return orders.onDesk("Ring tone on " + agent, order -> {
            places.putIfAbsent(agent, new Place.Leaving());
            orders.send(Use.ORDERS, SwitchActions.ringback(agent, on), order);
        });
    }

    /** What the switch tells. May be called on any thread. */
    void heard(ManagerEvent event) {
        switch (event) {
            case BridgeEnterEvent e -> agent(e.getUniqueId(), this::entered);
            case BridgeLeaveEvent e -> agent(e.getUniqueId(), leg -> places.put(leg, new Place.Leaving()));
            case NewExtenEvent e when AGENTS.equals(e.getContext()) -> agent(e.getUniqueId(), this::inDialplan);
            case HangupEvent e -> OurLegs.of(e.getUniqueId()).ifPresent(leg -> desk.execute(() -> gone(leg)));
            default -> {}
        }
    }

    private void agent(@Nullable String channel, Consumer<LegId> step) {
        OurLegs.of(channel)
                .filter(leg -> leg.value().startsWith("cl-a-"))
                .ifPresent(leg -> desk.execute(() -> step.accept(leg)));
    }

    /** On the desk: where the legs are will be told anew. */
    void lineDown(String reason) {
        places.clear();
        List.copyOf(waiting.keySet()).forEach(leg -> refuse(leg, "the connection to the switch was lost: " + reason));
    }

    private void send(Next next, LegId agent) {
        Place ordered = new Place.Ordered(next.party);
        places.put(agent, ordered);
        desk.later(SILENCE, () -> places.remove(agent, ordered));
        orders.send(Use.ORDERS, SwitchActions.bridge(next.party, agent), next.order, answer -> {
            if (answer instanceof ManagerError) {
                places.remove(agent, ordered);
            }
            orders.accept(next.order, answer);
        });
    }

    private void await(Next next, LegId agent) {
        refuse(agent, "another order came for the agent's leg");
        waiting.put(agent, next);
        desk.later(PATIENCE, () -> {
            if (waiting.remove(agent, next)) {
                send(next, agent);
            }
        });
    }

    private boolean waits(LegId party, LegId agent) {
        @Nullable Next next = waiting.get(agent);
        return next != null && next.party.equals(party);
    }

    private void refuse(LegId agent, String why) {
        @Nullable Next refused = waiting.remove(agent);
        if (refused != null) {
            orders.refuse(refused.order, why);
        }
    }

    private void entered(LegId agent) {
        @Nullable Place before = places.get(agent);
        places.put(agent, new Place.Bridged(before == null ? Optional.empty() : partyAt(before)));
    }

    /** Also told while it is being moved, of the step it was at before; only a leg that was leaving has arrived. */
    private void inDialplan(LegId agent) {
        if (places.get(agent) instanceof Place.Leaving) {
            places.remove(agent);
            @Nullable Next next = waiting.remove(agent);
            if (next != null) {
                send(next, agent);
            }
        }
    }

    private void gone(LegId leg) {
        places.remove(leg);
        refuse(leg, "the agent's leg is gone");
        leaving(leg);
    }

    private void leaving(LegId party) {
        places.replaceAll((agent, place) -> Optional.of(party).equals(partyAt(place)) ? new Place.Leaving() : place);
    }

    private static Optional<LegId> partyAt(Place place) {
        return switch (place) {
            case Place.Ordered ordered -> Optional.of(ordered.party);
            case Place.Bridged bridged -> bridged.party;
            case Place.Leaving leaving -> Optional.empty();
        };
    }
}
