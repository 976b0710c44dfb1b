package io.claimline.dialer.contracts;

import io.claimline.dialer.call.HangupCause;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.port.Telephony;
import io.claimline.dialer.port.TelephonyEvent;
import io.claimline.dialer.port.TelephonyEvent.LegState;
import io.claimline.dialer.port.TelephonyEvent.LiveLeg;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The scripted world: legs, time, and what happens in it. A switch goes on in here whether anybody listens or not. */
final class ScriptedWorld {
    private record Due(Instant at, long number, Runnable step) {}

    static final class Leg {
        final LegId id;
        LegState state = LegState.DIALING;

        @Nullable
        LegId partner;

        /** The agent's leg whose bridge it has joined as a third. */
        @Nullable
        LegId joined;

        /** The agent's leg whose line it is on as a supervisor's. */
        @Nullable
        LegId monitored;

        boolean muted;
        boolean ringback;
        boolean hearsMessage;
        long order;

        Leg(LegId id) {
            this.id = id;
        }
    }

    private final PriorityQueue<Due> due =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparingLong(Due::number));
    private final Map<LegId, Leg> legs = new LinkedHashMap<>();
    private final Consumer<TelephonyEvent> teller;
    private Instant now;
    private long number;

    ScriptedWorld(Instant start, Consumer<TelephonyEvent> teller) {
        this.now = start;
        this.teller = teller;
    }

    Instant now() {
        return now;
    }

    void advance(Duration time) {
        Instant until = now.plus(time);
        for (Due next = due.peek(); next != null && !next.at().isAfter(until); next = due.peek()) {
            due.remove();
            now = next.at();
            next.step().run();
        }
        now = until;
    }

    void crash() {
        legs.clear();
        due.clear();
    }

    @Nullable
    Leg leg(LegId id) {
        return legs.get(id);
    }

    void begin(LegId id, Script script, Duration ringTime) {
        if (script instanceof Script.Unplaceable) {
            after(Duration.ZERO, () -> tell(new TelephonyEvent.NotPlaced(id, HangupCause.UNKNOWN)));
            return;
        }
        Leg leg = new Leg(id);
        legs.put(id, leg);
        switch (script) {
            case Script.Answers answers
            when answers.after().compareTo(ringTime) <= 0 -> {
                ring(leg, answers.after());
                after(answers.after(), () -> answer(leg, answers.stays()));
            }
            case Script.Answers late -> ringOut(leg, ringTime);
            case Script.Rings rings -> ringOut(leg, ringTime);
            case Script.Refuses refuses -> {
                if (refuses.rings()) {
                    ring(leg, refuses.after());
                }
                after(refuses.after(), () -> gone(id, refuses.cause()));
            }
            case Script.Silence silence -> {}
            case Script.Unplaceable unplaceable -> {}
        }
    }

    /** Somebody called us, and was answered. */
    void cameIn(LegId id) {
        Leg leg = new Leg(id);
        leg.state = LegState.UP;
        legs.put(id, leg);
        waitForOrder(leg);
    }

    private void ringOut(Leg leg, Duration ringTime) {
        ring(leg, ringTime);
        after(ringTime, () -> gone(leg.id, new HangupCause(0, 0)));
    }

    private void ring(Leg leg, Duration time) {
        if (time.isPositive()) {
            after(Duration.ZERO, () -> {
                if (isLive(leg)) {
                    leg.state = LegState.RINGING;
                    tell(new TelephonyEvent.Ringing(leg.id));
                }
            });
        }
    }

    private void answer(Leg leg, Duration stays) {
        if (!isLive(leg)) {
            return;
        }
        leg.state = LegState.UP;
        tell(new TelephonyEvent.Answered(leg.id));
        after(stays, () -> {
            if (isLive(leg)) {
                gone(leg.id, new HangupCause(16, 0));
            }
        });
        if (leg.id.value().startsWith("cl-p-")) {
            waitForOrder(leg);
        }
    }

    void bridge(Leg party, LegId agent) {
        part(party);
        @Nullable Leg other = legs.get(agent);
        if (other == null || other.state != LegState.UP) {
            waitForOrder(party);
            return;
        }
        part(other);
        other.ringback = false;
        party.partner = agent;
        other.partner = party.id;
        tell(new TelephonyEvent.Bridged(agent, party.id));
        tell(new TelephonyEvent.Bridged(party.id, agent));
    }

    /** A third one in the bridge that the agent's leg is in. It goes when the bridge ends, or with itself. */
    void join(Leg guest, LegId agent) {
        part(guest);
        @Nullable Leg host = legs.get(agent);
        if (host == null || host.partner == null) {
            return;
        }
        guest.joined = agent;
        for (LegId other : List.of(agent, host.partner)) {
            tell(new TelephonyEvent.Bridged(guest.id, other));
            tell(new TelephonyEvent.Bridged(other, guest.id));
        }
    }

    void waitForOrder(LegId id) {
        @Nullable Leg leg = legs.get(id);
        if (leg != null) {
            waitForOrder(leg);
        }
    }

    private void waitForOrder(Leg leg) {
        long order = leg.order;
        after(ScriptedTelephony.WAIT_LIMIT, () -> {
            if (isLive(leg) && leg.order == order) {
                gone(leg.id, new HangupCause(16, 0));
            }
        });
    }

    void part(Leg leg) {
        if (leg.joined != null) {
            leg.joined = null;
            tell(new TelephonyEvent.Unbridged(leg.id));
        }
        LegId partner = leg.partner;
        if (partner == null) {
            return;
        }
        leg.partner = null;
        tell(new TelephonyEvent.Unbridged(leg.id));
        Leg other = legs.get(partner);
        if (other != null) {
            other.partner = null;
            tell(new TelephonyEvent.Unbridged(other.id));
            if (other.id.value().startsWith("cl-p-")) {
                waitForOrder(other);
            }
        }
    }

    void gone(LegId id, HangupCause cause) {
        Leg leg = legs.get(id);
        if (leg != null) {
            part(leg);
            legs.remove(id);
            tell(new TelephonyEvent.Gone(id, cause));
            monitorsOf(id).forEach(monitor -> gone(monitor, cause));
        }
    }

    private List<LegId> monitorsOf(LegId agent) {
        return legs.values().stream()
                .filter(leg -> agent.equals(leg.monitored))
                .map(leg -> leg.id)
                .toList();
    }

    /** A supervisor's leg is on an agent's line; where there is none, it goes. */
    void monitors(LegId id, LegId agent) {
        Leg leg = legs.get(id);
        if (leg != null && legs.containsKey(agent)) {
            leg.monitored = agent;
        } else if (leg != null) {
            after(Duration.ZERO, () -> gone(id, new HangupCause(16, 0)));
        }
    }

    /** A supervisor's leg that was put on no line by now, nor bridged with a party, goes. */
    void letGoOnNobodysLine(LegId id) {
        Leg leg = legs.get(id);
        if (leg != null && leg.monitored == null && leg.partner == null) {
            gone(id, new HangupCause(16, 0));
        }
    }

    void list() {
        tell(new TelephonyEvent.LiveLegs(legs.values().stream()
                .map(leg -> new LiveLeg(leg.id, leg.state, leg.partner))
                .toList()));
    }

    /** Live legs of parties. */
    int parties() {
        return (int) legs.keySet().stream()
                .filter(id -> Telephony.callOf(id).isPresent())
                .count();
    }

    boolean isLive(Leg leg) {
        return Optional.ofNullable(legs.get(leg.id)).filter(leg::equals).isPresent();
    }

    private void tell(TelephonyEvent event) {
        teller.accept(event);
    }

    void after(Duration delay, Runnable step) {
        due.add(new Due(now.plus(delay), number++, step));
    }
}
