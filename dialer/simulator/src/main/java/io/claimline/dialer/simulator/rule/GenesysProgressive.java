package io.claimline.dialer.simulator.rule;

import io.claimline.dialer.pacing.Floor;
import io.claimline.dialer.pacing.Pace;
import io.claimline.dialer.pacing.Pacer;
import io.claimline.dialer.simulator.chance.Refuse;

/**
 * Progressive dialling of Genesys Outbound Contact with a pacing multiplier: the ready agents without the queued calls and without the
 * calls that are being dialled, the latter over the multiplier; times the multiplier, rounded down. Source: Genesys documentation, pacing
 * options of Outbound Contact.
 */
public final class GenesysProgressive implements Pacer {
    private static final double SLACK = 1e-9;

    private final double multiplier;

    /** @throws IllegalArgumentException when the multiplier is not positive */
    public GenesysProgressive(double multiplier) {
        Refuse.unless(multiplier > 0, "multiplier", multiplier, "above 0");
        this.multiplier = multiplier;
    }

    /** Calls to place; negative when there are too many. */
    public long calls(int ready, int queued, int dialled) {
        return (long) Math.floor(multiplier * (ready - queued - dialled / multiplier) + SLACK);
    }

    @Override
    public Pace pace(Floor floor) {
        return Asked.of(calls(floor.idle(), floor.waiting(), floor.ringing()), floor);
    }
}
