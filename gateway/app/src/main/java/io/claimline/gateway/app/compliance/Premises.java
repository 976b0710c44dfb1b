package io.claimline.gateway.app.compliance;

import io.claimline.dialer.compliance.facts.AgentSite;
import io.claimline.dialer.compliance.facts.Trunk;
import io.claimline.dialer.id.E164;
import io.claimline.gateway.app.config.GatewaySettings;
import java.util.Set;

/**
 * What is true of every call of this gateway.
 *
 * @param trunk what its calls leave by
 * @param site where its agents sit
 * @param callerIds the numbers it may show for clients that have none of their own
 */
public record Premises(Trunk trunk, AgentSite site, Set<E164> callerIds) {
    /** Copies the numbers. */
    public Premises {
        callerIds = Set.copyOf(callerIds);
    }

    /** As the settings say. */
    public static Premises of(GatewaySettings settings) {
        var compliance = settings.compliance();
        return new Premises(
                settings.switchboard().practice() ? Trunk.PRACTICE : Trunk.PUBLIC,
                compliance.site(),
                compliance.callerIds());
    }
}
