package io.claimline.dialer.agent;

import io.claimline.dialer.id.LegId;
import java.time.Instant;
import java.util.Optional;

/** The agent's nailed-up leg. */
public sealed interface Headset {
    /** Since when. */
    Instant since();

    /** The leg, when one is up or being called. */
    default Optional<LegId> leg() {
        return Optional.empty();
    }

    /** No leg. {@code problem} says why, or is empty when the agent took it off. */
    record Down(Instant since, String problem) implements Headset {}

    /** The switch is calling the headset. */
    record Connecting(Instant since, LegId calling, String endpoint) implements Headset {
        @Override
        public Optional<LegId> leg() {
            return Optional.of(calling);
        }
    }

    /** The leg is up. */
    record Up(Instant since, LegId live, String endpoint) implements Headset {
        @Override
        public Optional<LegId> leg() {
            return Optional.of(live);
        }
    }
}
