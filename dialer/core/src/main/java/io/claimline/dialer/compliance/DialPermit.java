package io.claimline.dialer.compliance;

import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LegId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The right to place one call: this leg, to this number, showing that one, now. Only {@link Gate} issues it, together with an allowing decision; it is
 * spent by the switch's adapter at the moment the order leaves, once, and is void {@link #LIFE} after it was issued. Equal when it allows the same.
 */
public final class DialPermit {
    /** How long after the decision the order may leave. The facts may have changed after that. */
    public static final Duration LIFE = Duration.ofSeconds(10);

    private final LegId leg;
    private final E164 number;
    private final E164 callerId;
    private final Instant issued;
    private final AtomicBoolean spent = new AtomicBoolean();

    DialPermit(Dial dial, Instant issued) {
        leg = dial.leg();
        number = dial.number();
        callerId = dial.callerId();
        this.issued = issued;
    }

    /** The leg that may be placed. */
    public LegId leg() {
        return leg;
    }

    /** The number that may be called. */
    public E164 number() {
        return number;
    }

    /** The number that is shown. */
    public E164 callerId() {
        return callerId;
    }

    /** Spends it at {@code now}: true once, and only during its life. Safe on any thread. */
    public boolean spend(Instant now) {
        return spent.compareAndSet(false, true) && !now.isBefore(issued.minus(LIFE)) && now.isBefore(issued.plus(LIFE));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DialPermit that
                && leg.equals(that.leg)
                && number.equals(that.number)
                && callerId.equals(that.callerId)
                && issued.equals(that.issued);
    }

    @Override
    public int hashCode() {
        return Objects.hash(leg, number, callerId, issued);
    }

    @Override
    public String toString() {
        return "DialPermit[" + leg + ", issued " + issued + "]";
    }
}
