package io.claimline.dialer.asterisk;

import io.claimline.dialer.asterisk.Orders.Order;
import io.claimline.dialer.asterisk.action.PlaceAction;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.port.Telephony;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Originates that wait for their turn, first come first served; headsets go before calls. */
final class OriginateQueue {
    /** One that waits. */
    record Waiting(LegId leg, PlaceAction action, Predicate<Instant> leave, Order order, Instant since) {}

    private final AsteriskSettings.Waiting limits;
    private final SequencedMap<LegId, Waiting> headsets = new LinkedHashMap<>();
    private final SequencedMap<LegId, Waiting> calls = new LinkedHashMap<>();

    OriginateQueue(AsteriskSettings.Waiting limits) {
        this.limits = limits;
    }

    /** Whether there is a place for one more. */
    boolean takesMore() {
        return size() < limits.most();
    }

    void add(Waiting waiting) {
        of(waiting.leg()).put(waiting.leg(), waiting);
    }

    /** The next headset; empty when none waits. */
    Optional<Waiting> firstHeadset() {
        return Optional.ofNullable(headsets.firstEntry()).map(Map.Entry::getValue);
    }

    /** The next call; empty when none waits. */
    Optional<Waiting> firstCall() {
        return Optional.ofNullable(calls.firstEntry()).map(Map.Entry::getValue);
    }

    /** Takes it out; null when it does not wait. */
    @Nullable
    Waiting remove(LegId leg) {
        return of(leg).remove(leg);
    }

    /** Takes out those that have waited for too long, in order. A clock set back makes nobody wait longer than twice the limit. */
    List<Waiting> removeOverdue(Instant now) {
        List<Waiting> overdue = new ArrayList<>();
        headsets.values().stream()
                .filter(one -> late(one, limits.headset(), now))
                .forEach(overdue::add);
        calls.values().stream().filter(one -> late(one, limits.call(), now)).forEach(overdue::add);
        overdue.forEach(one -> remove(one.leg()));
        return overdue;
    }

    List<Waiting> removeAll() {
        List<Waiting> all = new ArrayList<>(headsets.values());
        all.addAll(calls.values());
        headsets.clear();
        calls.clear();
        return all;
    }

    int size() {
        return headsets.size() + calls.size();
    }

    private SequencedMap<LegId, Waiting> of(LegId leg) {
        return leg.value().startsWith(Telephony.PARTY) ? calls : headsets;
    }

    private static boolean late(Waiting waiting, Duration limit, Instant now) {
        return Duration.between(waiting.since(), now).abs().compareTo(limit) > 0;
    }
}
