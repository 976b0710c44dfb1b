package io.claimline.gateway.app.floor;

import io.claimline.dialer.agent.AgentProfile;
import io.claimline.dialer.id.AgentId;
import io.vertx.core.Future;
import java.time.ZoneId;

/** The agents as the system of record has them. */
public interface People {
    /** Who this is. Fails with {@link Floor.Refusal} when there is no such agent. */
    Future<Person> person(AgentId id);

    /** The same, not remembered from before: names and skills may have changed since. As last known while the system of record is silent. */
    default Future<Person> asOfNow(AgentId id) {
        return person(id);
    }

    /**
     * An agent.
     *
     * @param profile as the dialler sees it
     * @param seat 1 to 999; names the headset's endpoints
     * @param site where the agent works, as shown
     * @param zone the site's time zone, in which the agent's dates are meant
     */
    record Person(AgentProfile profile, int seat, String site, ZoneId zone) {
        /** The SIP endpoint of the agent's headset. */
        public String endpoint(String kind) {
            return ("phone".equals(kind) ? "phone-" : "desk-") + String.format("%03d", seat);
        }
    }
}
