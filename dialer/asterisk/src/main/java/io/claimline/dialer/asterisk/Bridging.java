package io.claimline.dialer.asterisk;

import io.claimline.dialer.asterisk.AmiLink.Use;
import io.claimline.dialer.asterisk.Orders.Order;
import io.claimline.dialer.asterisk.event.BridgeEnterEvent;
import io.claimline.dialer.asterisk.event.BridgeLeaveEvent;
import io.claimline.dialer.asterisk.event.HangupEvent;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.port.Telephony;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.NewExtenEvent;
import org.asteriskjava.manager.response.ManagerError;
import org.jspecify.annotations.Nullable;

/**
 * Orders that move an agent's leg or a guest's, one at a time. Asterisk hangs a leg up that is taken into a bridge in the moment it leaves another, and
 * breaks a leg when the order to bridge is repeated before it was carried out; on an idle machine that moment lasts a millisecond, on a busy
 * one a second. So an order waits until the leg is back in its dialplan, and the same order is not sent again. All state is confined to the
 * desk's thread.
 */
final class Bridging {
    /** How long an order waits for a leg at most; less than the two seconds in which a person who answered must be connected. */
    private static final Duration PATIENCE = Duration.ofMillis(1_200);
    /** After so long an order of which nothing was heard is taken for failed. */
    private static final Duration SILENCE = Duration.ofSeconds(3);

    private static final Set<String> CONTEXTS = Set.of("claimline-agent", "claimline-guest");

    /** Where an agent's or a guest's leg is that is not at rest in its dialplan. */
    private sealed interface Place {
        /** It is to be taken into a bridge by that leg. */
        record Ordered(LegId by) implements Place {}

        /** It was taken into a bridge. */
        record Bridged(Optional<LegId> by) implements Place {}

        /** It went to that leg by itself; nothing but an order takes it away while both live. */
        record Visiting(LegId host, boolean arrived) implements Place {}

        record Leaving() implements Place {}
    }

    /** What is to be sent about a leg as soon as that is at rest; {@code other} is with whom it is to be bridged. */
    private record Next(LegId other, Order order, Runnable send) {}

    private final Orders orders;
    private final Lane desk;
    private final Map<LegId, Place> places = new HashMap<>();
    private final Map<LegId, Next> waiting = new HashMap<>();

    Bridging(Orders orders, Lane desk) {
        this.orders = orders;
        this.desk = desk;
    }

    /** {@code leg} is an agent's or a guest's. */
    CompletionStage<Void> bridge(LegId party, LegId leg) {
        return orders.onDesk("Bridging " + party, order -> {
            @Nullable Place place = places.get(leg);
            if ((place != null && Optional.of(party).equals(takenBy(place))) || waits(party, leg)) {
                orders.complete(order);
            } else {
                whenAtRest(leg, new Next(party, order, () -> take(party, leg, order)));
            }
        });
    }

    /** The leg goes to the host by itself, an agent's to a guest or a guest's into the agent's bridge, when each of the two can be moved. */
    CompletionStage<Void> visit(LegId leg, LegId host, String what, ManagerAction action) {
        return orders.onDesk(what, order -> {
            if (visits(places.get(leg), host)) {
                orders.complete(order);
            } else {
                whenAtRest(leg, new Next(host, order, () -> goTo(leg, host, action, order)));
            }
        });
    }

    /** Whom an agent visits must be at rest itself; whom a guest joins is in a bridge, and stays in it. */
    private void goTo(LegId leg, LegId host, ManagerAction action, Order order) {
        if (OurLegs.guest(host) || !(places.get(host) instanceof Place.Bridged)) {
            whenAtRest(host, new Next(leg, order, () -> {
                place(host, new Place.Ordered(leg));
                sendVisit(leg, host, action, order);
            }));
        } else {
            sendVisit(leg, host, action, order);
        }
    }

    private void sendVisit(LegId leg, LegId host, ManagerAction action, Order order) {
        Place ordered = place(leg, new Place.Visiting(host, false));
        sendOrForget(action, order, leg, ordered);
    }

    private static boolean visits(@Nullable Place place, LegId host) {
        return place instanceof Place.Visiting visiting && visiting.host.equals(host);
    }

    private void whenAtRest(LegId leg, Next next) {
        if (!places.containsKey(leg)) {
            next.send.run();
            return;
        }
        visitorOf(leg).ifPresent(this::sendHome);
        await(next, leg);
    }

    /** Who holds the leg by having gone somewhere: itself, or the one that came to it. */
    private Optional<LegId> visitorOf(LegId leg) {
        return places.get(leg) instanceof Place.Visiting
                ? Optional.of(leg)
                : places.entrySet().stream()
                        .filter(entry -> visits(entry.getValue(), leg))
                        .map(Map.Entry::getKey)
                        .findFirst();
    }

    private void sendHome(LegId leg) {
        places.put(leg, new Place.Leaving());
        orders.send(Use.ORDERS, SwitchActions.home(leg), new Order("Taking " + leg + " out of its bridge"));
    }

    /** An order that takes the party out of its bridge, and so the agent's leg too. */
    CompletionStage<Void> takeOut(LegId party, String what, ManagerAction action) {
        return takeOut(party, what, List.of(action));
    }

    /** The last of the actions is the order; those before it prepare it, and fail when it does. */
    CompletionStage<Void> takeOut(LegId party, String what, List<ManagerAction> actions) {
        return orders.onDesk(what, order -> {
            leaving(party);
            actions.subList(0, actions.size() - 1)
                    .forEach(action -> orders.send(Use.ORDERS, action, new Order("Preparing: " + what)));
            orders.send(Use.ORDERS, actions.getLast(), order);
        });
    }

    CompletionStage<Void> ringback(LegId agent, boolean on) {
        return orders.onDesk("Ring tone on " + agent, order -> {
            if (on) {
                whenAtRest(agent, new Next(agent, order, () -> sendRingback(agent, true, order)));
            } else {
                sendRingback(agent, false, order);
            }
        });
    }

    private void sendRingback(LegId agent, boolean on, Order order) {
        places.put(agent, new Place.Leaving());
        orders.send(Use.ORDERS, SwitchActions.ringback(agent, on), order);
    }

    /** What the switch tells. May be called on any thread. */
    void heard(ManagerEvent event) {
        switch (event) {
            case BridgeEnterEvent e -> agent(e.getUniqueId(), this::entered);
            case BridgeLeaveEvent e -> agent(e.getUniqueId(), leg -> places.put(leg, new Place.Leaving()));
            case NewExtenEvent e when CONTEXTS.contains(e.getContext()) -> agent(e.getUniqueId(), this::inDialplan);
            case HangupEvent e ->
                OurLegs.of(e.getUniqueId(), e.getChannel()).ifPresent(leg -> desk.execute(() -> gone(leg)));
            default -> {}
        }
    }

    private void agent(@Nullable String channel, Consumer<LegId> step) {
        OurLegs.of(channel)
                .filter(leg -> !leg.value().startsWith(Telephony.PARTY))
                .ifPresent(leg -> desk.execute(() -> step.accept(leg)));
    }

    /** On the desk: where the legs are will be told anew. */
    void lineDown(String reason) {
        places.clear();
        List.copyOf(waiting.keySet()).forEach(leg -> refuse(leg, "the connection to the switch was lost: " + reason));
    }

    private void take(LegId party, LegId leg, Order order) {
        Place ordered = place(leg, new Place.Ordered(party));
        sendOrForget(SwitchActions.bridge(party, leg), order, leg, ordered);
    }

    /** What the switch refuses is not on its way. */
    private void sendOrForget(ManagerAction action, Order order, LegId leg, Place ordered) {
        orders.send(Use.ORDERS, action, order, answer -> {
            if (answer instanceof ManagerError) {
                places.remove(leg, ordered);
            }
            orders.accept(order, answer);
        });
    }

    /** What is ordered counts until the switch tells more, but not for ever. */
    private Place place(LegId leg, Place ordered) {
        places.put(leg, ordered);
        desk.later(SILENCE, () -> places.remove(leg, ordered));
        return ordered;
    }

    private void await(Next next, LegId agent) {
        refuse(agent, "another order came for the agent's leg");
        waiting.put(agent, next);
        desk.later(PATIENCE, () -> {
            if (waiting.remove(agent, next)) {
                next.send.run();
            }
        });
    }

    private boolean waits(LegId party, LegId agent) {
        @Nullable Next next = waiting.get(agent);
        return next != null && next.other.equals(party);
    }

    private void refuse(LegId agent, String why) {
        @Nullable Next refused = waiting.remove(agent);
        if (refused != null) {
            orders.refuse(refused.order, why);
        }
    }

    private void entered(LegId agent) {
        @Nullable Place before = places.get(agent);
        if (before instanceof Place.Visiting visiting) {
            places.put(agent, new Place.Visiting(visiting.host, true));
        } else {
            places.put(agent, new Place.Bridged(before == null ? Optional.empty() : takenBy(before)));
        }
    }

    /** Also told while it is being moved, of the step it was at before; only a leg that was leaving has arrived. */
    private void inDialplan(LegId agent) {
        if (places.get(agent) instanceof Place.Leaving) {
            places.remove(agent);
            @Nullable Next next = waiting.remove(agent);
            if (next != null) {
                next.send.run();
            }
        }
    }

    private void gone(LegId leg) {
        places.remove(leg);
        refuse(leg, "the agent's leg is gone");
        leaving(leg);
    }

    private void leaving(LegId other) {
        places.replaceAll((leg, place) ->
                Optional.of(other).equals(takenBy(place)) || visits(place, other) ? new Place.Leaving() : place);
    }

    private static Optional<LegId> takenBy(Place place) {
        return switch (place) {
            case Place.Ordered ordered -> Optional.of(ordered.by);
            case Place.Bridged bridged -> bridged.by;
            case Place.Visiting visiting -> Optional.empty();
            case Place.Leaving leaving -> Optional.empty();
        };
    }
}
