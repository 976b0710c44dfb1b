package io.claimline.dialer.asterisk;

import io.claimline.dialer.asterisk.AmiLink.Use;
import io.claimline.dialer.asterisk.Orders.Order;
import io.claimline.dialer.asterisk.action.PlaceAction;
import io.claimline.dialer.call.HangupCause;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.port.TelephonyEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.asteriskjava.manager.response.ManagerError;
import org.asteriskjava.manager.response.ManagerResponse;
import org.jspecify.annotations.Nullable;

/**
 * Legs from the order to place them until the first sign of them. Originates pass the {@link OriginateGuard}. A leg hung up before the switch
 * has it is hung up as soon as it appears.
 */
final class Placing {
    static final Duration TICK = Duration.ofMillis(50);

    private record Originate(PlaceAction action, Order order) {}

    private final Orders orders;
    private final OriginateGuard guard;
    private final InstantSource clock;
    private final Lane desk;
    private final Consumer<TelephonyEvent> teller;
    private final Map<LegId, Originate> waiting = new HashMap<>();
    private final Set<LegId> doomed = new HashSet<>();
    private final Set<LegId> beingPlaced = ConcurrentHashMap.newKeySet();
    private boolean newchannelComes;
    private volatile SwitchHealth.Originates health = new SwitchHealth.Originates(0, 0, Duration.ZERO);

    /** @param teller tells an event in its turn */
    Placing(Orders orders, GuardLimits limits, InstantSource clock, Lane desk, Consumer<TelephonyEvent> teller) {
        this.orders = orders;
        this.guard = new OriginateGuard(limits);
        this.clock = clock;
        this.desk = desk;
        this.teller = teller;
    }

    CompletionStage<Void> originate(LegId leg, PlaceAction action) {
        return orders.onDesk("Placing " + leg, order -> {
            switch (guard.offer(leg, clock.instant())) {
                case SEND -> send(leg, new Originate(action, order));
                case QUEUED -> {
                    beingPlaced.add(leg);
                    waiting.put(leg, new Originate(action, order));
                }
                case REFUSED -> orders.refuse(order, "the switch is behind, and " + guard.queued() + " calls wait");
            }
            publish();
        });
    }

    CompletionStage<Void> hangup(LegId leg) {
        return orders.onDesk("Hanging up " + leg, order -> {
            if (guard.withdraw(leg)) {
                takeBack(leg, "taken back before it was sent");
                orders.complete(order);
            } else {
                // Before it is asked: the leg may appear between the switch's "no such channel" and our reading it.
                if (beingPlaced.contains(leg)) {
                    doomed.add(leg);
                }
                orders.send(Use.ORDERS, SwitchActions.hangup(leg), order, answer -> hungUp(leg, order, answer));
            }
        });
    }

    /** Legs ordered of which there is no sign yet. May be read on any thread. */
    Set<LegId> beingPlaced() {
        return beingPlaced;
    }

    /** In order with the facts told: the leg is known from here on. May be called on any thread. */
    void known(LegId leg) {
        beingPlaced.remove(leg);
    }

    /** As early as possible: the switch named the leg. May be called on any thread. */
    void sign(LegId leg, boolean newchannel) {
        Instant now = clock.instant();
        desk.execute(() -> {
            newchannelComes |= newchannel;
            sendAll(guard.seen(leg, now));
            if (doomed.remove(leg)) {
                orders.send(Use.ORDERS, SwitchActions.hangup(leg), new Order("Hanging up " + leg));
            }
        });
    }

    SwitchHealth.Originates health() {
        return health;
    }

    /** On the desk: time passes. */
    void tick() {
        guard.overdue(clock.instant())
                .forEach(leg -> takeBack(leg, "the switch is behind and did not catch up in time"));
        sendAll(guard.tick(clock.instant()));
    }

    /** On the desk. */
    void lineUp() {
        newchannelComes = false;
    }

    /** On the desk: what was sent may exist or not, only a list can tell; what was not sent never will be. */
    void lineDown(String reason) {
        guard.reset().forEach(leg -> takeBack(leg, "the connection to the switch was lost: " + reason));
        doomed.clear();
        beingPlaced.clear();
        publish();
    }

    private void sendAll(List<LegId> legs) {
        for (LegId leg : legs) {
            @Nullable Originate next = waiting.remove(leg);
            if (next != null) {
                send(leg, next);
            }
        }
        publish();
    }

    private void send(LegId leg, Originate originate) {
        beingPlaced.add(leg);
        var _ = originate.order().stage().whenComplete((done, problem) -> {
            if (problem != null) {
                beingPlaced.remove(leg);
            }
        });
        orders.send(Use.ORDERS, originate.action(), originate.order(), answer -> {
            orders.accept(originate.order(), answer);
            // Where the switch's filter withholds Newchannel, the answer is the earliest sign there is.
            if (!newchannelComes || answer instanceof ManagerError) {
                sendAll(guard.seen(leg, clock.instant()));
            }
        });
    }

    private void takeBack(LegId leg, String why) {
        @Nullable Originate unsent = waiting.remove(leg);
        beingPlaced.remove(leg);
        if (unsent != null) {
            orders.refuse(unsent.order(), why);
            teller.accept(new TelephonyEvent.NotPlaced(leg, HangupCause.UNKNOWN));
        }
        publish();
    }

    private void hungUp(LegId leg, Order order, ManagerResponse answer) {
        if (saysNoSuchChannel(answer)) {
            orders.complete(order);
        } else {
            doomed.remove(leg);
            orders.accept(order, answer);
        }
    }

    private void publish() {
        health = new SwitchHealth.Originates(guard.unanswered(), guard.queued(), guard.delay(clock.instant()));
    }

    private static boolean saysNoSuchChannel(ManagerResponse answer) {
        String message = answer.getMessage();
        return answer instanceof ManagerError
                && message != null
                && message.toLowerCase(Locale.ROOT).contains("no such channel");
    }
}
