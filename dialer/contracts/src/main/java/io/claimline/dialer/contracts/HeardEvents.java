package io.claimline.dialer.contracts;

import io.claimline.dialer.id.LegId;
import io.claimline.dialer.port.TelephonyEvent;
import io.claimline.dialer.port.TelephonyEvent.LiveLegs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A listener that remembers everything, for tests. Safe for several threads. */
public final class HeardEvents implements Consumer<TelephonyEvent> {
    private final List<TelephonyEvent> events = new ArrayList<>();

    @Override
    public synchronized void accept(TelephonyEvent event) {
        events.add(event);
    }

    /** Everything heard, in order. */
    public synchronized List<TelephonyEvent> all() {
        return List.copyOf(events);
    }

    /** Everything heard about legs and the connection, in order: without the room for calls, which may be told at any time. */
    public List<TelephonyEvent> allButRoom() {
        return all().stream()
                .filter(event -> !(event instanceof TelephonyEvent.PlacingRoom))
                .toList();
    }

    public synchronized boolean has(TelephonyEvent event) {
        return events.contains(event);
    }

    public synchronized long count(TelephonyEvent event) {
        return events.stream().filter(event::equals).count();
    }

    public synchronized <E extends TelephonyEvent> List<E> of(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** How the leg ended, when it did. */
    public Optional<TelephonyEvent.Gone> goneOf(LegId leg) {
        return of(TelephonyEvent.Gone.class).stream()
                .filter(gone -> gone.leg().equals(leg))
                .findFirst();
    }

    /** The last list of live legs. */
    public Optional<LiveLegs> lastList() {
        List<LiveLegs> lists = of(LiveLegs.class);
        return lists.isEmpty() ? Optional.empty() : Optional.of(lists.getLast());
    }

    /** Forgets everything. */
    public synchronized void clear() {
        events.clear();
    }
}
