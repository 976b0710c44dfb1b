package io.claimline.dialer.compliance.facts;

import io.claimline.dialer.id.E164;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the call would be placed.
 *
 * @param trunk what it leaves by
 * @param technology how it speaks
 * @param site where those sit who may be given it
 * @param callerId the number it would show; null when none is set
 * @param inventory the numbers that this client may show (rule C-37)
 */
public record Origin(
        Trunk trunk,
        Technology technology,
        AgentSite site,
        @Nullable E164 callerId,
        Set<E164> inventory) {
    /** Copies the inventory. */
    public Origin {
        inventory = Set.copyOf(inventory);
    }

    /** The same, speaking in this way. */
    public Origin by(Technology other) {
        return new Origin(trunk, other, site, callerId, inventory);
    }

    /** The number it would show. */
    public Optional<E164> shown() {
        return Optional.ofNullable(callerId);
    }
}
