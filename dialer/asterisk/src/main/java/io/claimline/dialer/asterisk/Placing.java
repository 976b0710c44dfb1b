package io.claimline.dialer.asterisk;

import io.claimline.dialer.asterisk.AmiLink.Use;
import io.claimline.dialer.asterisk.Orders.Order;
import io.claimline.dialer.asterisk.OriginateQueue.Waiting;
import io.claimline.dialer.asterisk.action.PlaceAction;
import io.claimline.dialer.call.HangupCause;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.port.TelephonyEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.asteriskjava.manager.response.ManagerError;
import org.asteriskjava.manager.response.ManagerResponse;
import org.jspecify.annotations.Nullable;

/**
 * Legs from the order to place them until the first sign of them. Orders wait until {@link Admission} lets them go to the switch. A leg hung up before the switch
 * has it is hung up as soon as it appears. All but what says otherwise is called on the desk.
 */
final class Placing {
    static final Duration TICK = Duration.ofMillis(50);

    private final Orders orders;
    private final Admission admission;
    private final InstantSource clock;
    private final Consumer<TelephonyEvent> teller;
    private final Set<LegId> doomed = new HashSet<>();
    private final Set<LegId> beingPlaced = ConcurrentHashMap.newKeySet();
    private boolean newchannelComes;

    /** @param teller tells an event in its turn */
    Placing(Orders orders, Admission admission, InstantSource clock, Consumer<TelephonyEvent> teller) {
        this.orders = orders;
        this.admission = admission;
        this.clock = clock;
        this.teller = teller;
    }

    /**
     * May be called on any thread.
     *
     * @param leave asked once, when the order leaves for the switch: whether it still may
     */
    CompletionStage<Void> originate(LegId leg, PlaceAction action, Predicate<Instant> leave) {
        return orders.onDesk("Placing " + leg, order -> {
            if (!orders.canSend(Use.ORDERS)) {
                orders.refuse(order, "there is no connection to the switch");
                return;
            }
            Waiting asked = new Waiting(leg, action, leave, order, clock.instant());
            if (admission.offer(asked)) {
                beingPlaced.add(leg);
                sendNext();
            } else {
                notPlaced(asked, "the switch is behind, and " + admission.waiting() + " calls wait");
            }
        });
    }

    /** May be called on any thread. */
    CompletionStage<Void> hangup(LegId leg) {
        return orders.onDesk("Hanging up " + leg, order -> {
            @Nullable Waiting unsent = admission.withdraw(leg);
            if (unsent != null) {
                notPlaced(unsent, "taken back before it was sent");
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

    /** As early as possible: the switch named the leg. */
    void sign(LegId leg, boolean newchannel) {
        newchannelComes |= newchannel;
        if (doomed.remove(leg)) {
            orders.send(Use.ORDERS, SwitchActions.hangup(leg), new Order("Hanging up " + leg));
        }
    }

    /** Time passes, or something was heard: gives up what waited for too long, and sends what may be sent. */
    void sendNext() {
        admission.overdue().forEach(late -> notPlaced(late, admission.whyLate()));
        admission.release().forEach(this::send);
    }

    void lineUp() {
        newchannelComes = false;
        admission.lineUp();
    }

    /** What was sent may exist or not, only a list can tell; what was not sent never will be. */
    void lineDown(String reason) {
        admission.lineDown().forEach(unsent -> notPlaced(unsent, "the connection to the switch was lost: " + reason));
        doomed.clear();
        beingPlaced.clear();
    }

    private void send(Waiting next) {
        LegId leg = next.leg();
        if (!next.leave().test(clock.instant())) {
            admission.failed(leg);
            notPlaced(next, "the permit for the call is spent already, or too old");
            return;
        }
        var _ = next.order().stage().whenComplete((done, problem) -> {
            if (problem != null) {
                beingPlaced.remove(leg);
            }
        });
        orders.send(Use.ORDERS, next.action(), next.order(), answer -> {
            orders.accept(next.order(), answer);
            if (answer instanceof ManagerError) {
                admission.failed(leg);
            } else if (!newchannelComes) {
                // Where the switch's filter withholds Newchannel, the answer is the earliest sign there is.
                admission.heard(leg);
            }
            sendNext();
        });
    }

    private void notPlaced(Waiting unsent, String why) {
        beingPlaced.remove(unsent.leg());
        orders.refuse(unsent.order(), why);
        teller.accept(new TelephonyEvent.NotPlaced(unsent.leg(), HangupCause.UNKNOWN));
    }

    private void hungUp(LegId leg, Order order, ManagerResponse answer) {
        if (saysNoSuchChannel(answer)) {
            orders.complete(order);
        } else {
            doomed.remove(leg);
            orders.accept(order, answer);
        }
    }

    private static boolean saysNoSuchChannel(ManagerResponse answer) {
        String message = answer.getMessage();
        return answer instanceof ManagerError
                && message != null
                && message.toLowerCase(Locale.ROOT).contains("no such channel");
    }
}
