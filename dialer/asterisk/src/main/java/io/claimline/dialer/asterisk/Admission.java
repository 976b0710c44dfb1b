package io.claimline.dialer.asterisk;

import io.claimline.dialer.asterisk.OriginateQueue.Waiting;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.origination.OriginationControl;
import io.claimline.dialer.origination.OriginationLimits;
import io.claimline.dialer.origination.RoomNews;
import io.claimline.dialer.origination.Turn;
import io.claimline.dialer.port.TelephonyEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets originates go to the switch one by one, as {@link OriginationControl} says; keeps the others waiting, and tells how much room there is. All but {@link
 * #health} is called on the desk.
 */
final class Admission {
    private final OriginationLimits limits;
    private final OriginationControl control;
    private final OriginateQueue queue;
    private final InstantSource clock;
    private final Consumer<TelephonyEvent> teller;
    private final Wake wake;
    private final RoomNews news = new RoomNews();
    private final Set<LegId> listed = new HashSet<>();
    private final Deque<Instant> listsAsked = new ArrayDeque<>();
    private boolean up;
    private Turn.Bound lastBound = Turn.Bound.RATE;
    private Instant wakeAt = Instant.MIN;
    private volatile SwitchHealth.Originates health = new SwitchHealth.Originates(0, 0, Duration.ZERO, 0, 0, 0);

    /** Wants to be asked again after a while. */
    interface Wake {
        void after(Duration pause);
    }

    /** @param wake to call {@link #release} again, on the desk */
    Admission(
            OriginationLimits limits,
            AsteriskSettings.Waiting waiting,
            InstantSource clock,
            Wake wake,
            Consumer<TelephonyEvent> teller) {
        this.limits = limits;
        this.control = new OriginationControl(limits);
        this.queue = new OriginateQueue(waiting);
        this.clock = clock;
        this.wake = wake;
        this.teller = teller;
    }

    /** Returns whether it may wait; it is sent by {@link #release}. */
    boolean offer(Waiting asked) {
        boolean taken = queue.takesMore();
        if (taken) {
            queue.add(asked);
        }
        return taken;
    }

    int waiting() {
        return queue.size();
    }

    /** Takes it out of those that wait; null when it is not among them. */
    @Nullable
    Waiting withdraw(LegId leg) {
        return queue.remove(leg);
    }

    /** Takes out those that have waited for too long. */
    List<Waiting> overdue() {
        return queue.removeOverdue(clock.instant());
    }

    /** Why they had to wait, in words. */
    String whyLate() {
        return "it waited for too long, because "
                + switch (lastBound) {
                    case RATE, RESPONSE -> "the switch is behind";
                    case CALLS_PER_SECOND ->
                        "more than " + limits.callsPerSecond() + " calls a second (calls-per-second) were asked for";
                    case LINES -> "all " + limits.lines() + " lines (lines) are in use";
                };
    }

    /** Those to send now, in order. */
    List<Waiting> release() {
        Instant now = clock.instant();
        control.expire(now);
        List<Waiting> released = new ArrayList<>();
        Optional<Waiting> next = queue.firstHeadset().or(queue::firstCall);
        while (next.isPresent() && goes(next.get(), now)) {
            queue.remove(next.get().leg());
            released.add(next.get());
            next = queue.firstHeadset().or(queue::firstCall);
        }
        publish(now);
        return released;
    }

    /** A sign of the leg. Returns whether it makes way for others; so do the next two. */
    boolean heard(LegId leg) {
        return control.heard(leg, clock.instant());
    }

    /** The switch refused to place it. */
    boolean failed(LegId leg) {
        return control.failed(leg);
    }

    boolean gone(LegId leg) {
        return control.ended(leg);
    }

    /** Lists are answered in the order in which they were asked for. */
    void listAsked() {
        listsAsked.addLast(clock.instant());
    }

    void listed(LegId leg) {
        listed.add(leg);
    }

    void listComplete() {
        Instant asked = listsAsked.pollFirst();
        if (asked != null) {
            control.live(Set.copyOf(listed), asked);
        }
        listed.clear();
    }

    void lineUp() {
        up = true;
        publish(clock.instant());
    }

    /** Returns those that waited. */
    List<Waiting> lineDown() {
        up = false;
        control.lost();
        news.lost();
        listsAsked.clear();
        listed.clear();
        List<Waiting> waited = queue.removeAll();
        publish(clock.instant());
        return waited;
    }

    /** May be read on any thread. */
    SwitchHealth.Originates health() {
        return health;
    }

    private boolean goes(Waiting next, Instant now) {
        return switch (control.take(next.leg(), now)) {
            case Turn.Go go -> true;
            case Turn.Wait wait -> {
                lastBound = wait.bound();
                wakeAt(wait.until(), now);
                yield false;
            }
        };
    }

    private void wakeAt(Instant until, Instant now) {
        if (!wakeAt.isAfter(now) || until.isBefore(wakeAt)) {
            wakeAt = until;
            wake.after(Duration.between(now, until));
        }
    }

    private void publish(Instant now) {
        int room = control.room(queue.size(), now);
        health = new SwitchHealth.Originates(
                control.unanswered(), queue.size(), control.delay(now), control.rate(), control.linesInUse(), room);
        if (up) {
            news.news(room, now).ifPresent(calls -> teller.accept(new TelephonyEvent.PlacingRoom(calls)));
        }
    }
}
