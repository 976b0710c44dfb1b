package io.claimline.dialer.origination;

import io.claimline.dialer.id.LegId;
import io.claimline.dialer.origination.Turn.Bound;
import io.claimline.dialer.port.Telephony;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says whether one more order to place a leg may go to the switch now. A switch past its capacity (150 to 200 set-ups a second on two cores) refuses nothing: it
 * queues, and each call is set up seconds late. So orders wait before it, and only as many are sent as it takes promptly.
 *
 * <p>Life of an order: it asks by {@link #take} until it may go; then it is <em>on its way</em> until the first response ({@link #heard}), its failure ({@link
 * #failed}), or until it is given up ({@link #expire}). The leg of a party goes over the trunk: it counts among the calls of its second, and uses a line from then on until it has ended ({@link #ended}). Whatever is said of an
 * order that is not on its way, twice or late, changes nothing.
 *
 * <p>Four bounds hold, for every sequence of calls: the calls of any second and the lines in use on the trunk, the rate found by the law of {@link DelayLaw}, and the number on its
 * way, which is what that rate brings in at the delay aimed at (Little's law), at least one. The last one makes a stall of the switch harmless: it meets one or
 * two orders, not a second's worth of them.
 *
 * <p>Times are those of the caller's clock. When it is set back, what was measured across is thrown away, and nothing goes faster for it.
 */
public final class OriginationControl {
    /** {@link #room} is what would be sent within this time. */
    public static final Duration PROMPT = Duration.ofMillis(250);

    private static final double SECOND = 1e9;

    private record OnItsWay(Instant sentAt, boolean waited, boolean measurable) {}

    private final OriginationLimits limits;
    private final CallsPerSecond callsPerSecond;
    private final Map<LegId, OnItsWay> onTheirWay = new LinkedHashMap<>();
    private final Map<LegId, Instant> lines = new HashMap<>();
    private DelayLaw law;
    private Instant latest = Instant.MIN;
    private Instant nextByRate = Instant.MIN;
    private boolean waited;

    /** With nothing on its way and every line free. */
    public OriginationControl(OriginationLimits limits) {
        this.limits = limits;
        this.callsPerSecond = new CallsPerSecond(limits.callsPerSecond());
        this.law = new DelayLaw(limits);
    }

    /** Asks for one order; with {@link Turn.Go} it is counted as sent. */
    public Turn take(LegId leg, Instant now) {
        noticeClock(now);
        @Nullable Turn wait = boundOfTrunk(leg, now);
        wait = wait == null ? boundOfSwitch(now) : wait;
        if (wait != null) {
            return wait;
        }
        onTheirWay.put(leg, new OnItsWay(now, waited, true));
        if (overTrunk(leg)) {
            lines.put(leg, now);
            callsPerSecond.sent(now);
        }
        waited = false;
        Duration gap = gap();
        // One gap may be made up for, so that a late timer does not cost rate.
        nextByRate = later(nextByRate, now.minus(gap)).plus(gap);
        return new Turn.Go();
    }

    /** The switch said something about the leg. Returns whether it was the first thing, so that another order may go now. */
    public boolean heard(LegId leg, Instant now) {
        noticeClock(now);
        OnItsWay order = onTheirWay.remove(leg);
        if (order != null && order.measurable()) {
            law.heard(order.sentAt(), now, order.waited());
        }
        return order != null;
    }

    /** The order was refused, or never left: there is no such leg. Returns whether that freed anything. */
    public boolean failed(LegId leg) {
        boolean wasOnItsWay = onTheirWay.remove(leg) != null;
        return lines.remove(leg) != null || wasOnItsWay;
    }

    /** The leg is gone. Returns whether that freed a line. It may still be on its way, for its end may be told first. */
    public boolean ended(LegId leg) {
        return lines.remove(leg) != null;
    }

    /**
     * The switch listed what is live: lines of other legs are free.
     *
     * @param asked when the list was asked for; what was sent since is not in it
     */
    public void live(Set<LegId> legs, Instant asked) {
        lines.entrySet()
                .removeIf(line -> line.getValue().isBefore(asked)
                        && !legs.contains(line.getKey())
                        && !onTheirWay.containsKey(line.getKey()));
        legs.stream().filter(OriginationControl::overTrunk).forEach(leg -> lines.putIfAbsent(leg, asked));
    }

    /** Time passes: gives up what got no response. Returns the legs given up; they may exist or not, so each keeps its line. */
    public List<LegId> expire(Instant now) {
        noticeClock(now);
        List<LegId> silent = new ArrayList<>();
        onTheirWay.forEach((leg, order) -> {
            if (!order.sentAt().plus(limits.giveUp()).isAfter(now)) {
                silent.add(leg);
            }
        });
        silent.forEach(onTheirWay::remove);
        if (!silent.isEmpty()) {
            law.silent(now);
        }
        return silent;
    }

    /** The connection was lost: nothing is on its way, and what is known of delays is void. Lines stay in use until a list says otherwise. */
    public void lost() {
        onTheirWay.clear();
        law = new DelayLaw(limits);
        waited = false;
    }

    /**
     * How many more orders for parties would be sent within {@link #PROMPT}, as things are.
     *
     * @param waiting how many wait already
     */
    public int room(int waiting, Instant now) {
        if (blocked(now)) {
            return 0;
        }
        double byRate = Math.ceil(law.rate() * PROMPT.toNanos() / SECOND);
        int byCaps = Math.min(limits.lines() - lines.size(), callsPerSecond.free(now));
        return Math.max(0, (int) Math.min(byRate, byCaps) - waiting);
    }

    /** Orders a second that the law allows now. */
    public double rate() {
        return law.rate();
    }

    /** Orders without a response yet. */
    public int unanswered() {
        return onTheirWay.size();
    }

    /** Lines in use. */
    public int linesInUse() {
        return lines.size();
    }

    /** From order to response: the least of the last three, or the age of the oldest on its way when that is more. */
    public Duration delay(Instant now) {
        Duration oldest = oldestSent().map(sent -> Duration.between(sent, now)).orElse(Duration.ZERO);
        return oldest.compareTo(law.standing()) > 0 ? oldest : law.standing();
    }

    private @Nullable Turn boundOfTrunk(LegId leg, Instant now) {
        if (!overTrunk(leg)) {
            return null;
        }
        if (lines.size() >= limits.lines()) {
            return until(now, Bound.LINES);
        }
        Instant byCap = callsPerSecond.next(now);
        return byCap.isAfter(now) ? new Turn.Wait(byCap, Bound.CALLS_PER_SECOND) : null;
    }

    private @Nullable Turn boundOfSwitch(Instant now) {
        if (!onTheirWay.isEmpty() && onTheirWay.size() >= mostOnTheirWay()) {
            waited = true;
            return until(now, Bound.RESPONSE);
        }
        if (nextByRate.isAfter(now)) {
            waited = true;
            return new Turn.Wait(nextByRate, Bound.RATE);
        }
        return null;
    }

    private Turn.Wait until(Instant now, Bound bound) {
        Instant giveUp = oldestSent().map(sent -> sent.plus(limits.giveUp())).orElse(now.plus(limits.giveUp()));
        return new Turn.Wait(giveUp.isAfter(now) ? giveUp : now.plusMillis(1), bound);
    }

    /** Something on its way is late: nothing more goes in until it is heard of. */
    private boolean blocked(Instant now) {
        return delay(now).compareTo(limits.budget()) > 0;
    }

    private long mostOnTheirWay() {
        return Math.max(1, Math.round(law.rate() * law.aim().toNanos() / SECOND));
    }

    private Optional<Instant> oldestSent() {
        return onTheirWay.values().stream().map(OnItsWay::sentAt).min(Comparator.naturalOrder());
    }

    private Duration gap() {
        return Duration.ofNanos((long) (SECOND / law.rate()));
    }

    private void noticeClock(Instant now) {
        if (now.isBefore(latest)) {
            law.clockSetBack(now);
            callsPerSecond.clockSetBack(now);
            onTheirWay.replaceAll((leg, order) -> new OnItsWay(now, order.waited(), false));
            lines.replaceAll((leg, since) -> now);
            nextByRate = now.plus(gap());
        }
        latest = now;
    }

    private static boolean overTrunk(LegId leg) {
        return leg.value().startsWith(Telephony.PARTY);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
