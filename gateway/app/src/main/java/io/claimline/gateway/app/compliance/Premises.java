package io.claimline.gateway.app.compliance;

import io.claimline.dialer.compliance.facts.AgentSite;
import io.claimline.dialer.compliance.facts.Capacity;
import io.claimline.dialer.compliance.facts.Trunk;
import io.claimline.dialer.id.E164;
import io.claimline.gateway.app.config.GatewaySettings;
import java.util.Set;

/**
 * What is true of every call of this gateway.
 *
 * @param client whose accounts it works; empty when not set, and then the rules of every client bind
 * @param capacity in whose standing
 * @param trunk what its calls leave by
 * @param site where its agents sit
 * @param callerIds the numbers it may show
 */
public record Premises(String client, Capacity capacity, Trunk trunk, AgentSite site, Set<E164> callerIds) {
    /** Copies the numbers. */
    public Premises {
        callerIds = Set.copyOf(callerIds);
    }

    /** As the settings say, for an office of this capacity. */
    public static Premises of(GatewaySettings settings, Capacity capacity) {
        var compliance = settings.compliance();
        return new Premises(
                compliance.client(),
                capacity,
                settings.switchboard().practice() ? Trunk.PRACTICE : Trunk.PUBLIC,
                compliance.site(),
                compliance.callerIds());
    }
}
