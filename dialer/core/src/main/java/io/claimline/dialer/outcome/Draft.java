package io.claimline.dialer.outcome;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import java.util.Map;

/**
 * An outcome as far as it is typed. Nothing in it is checked; it is kept so that nothing typed is lost.
 *
 * @param id names it: call and claim
 * @param revision rises by one with each change; the highest stands
 * @param call on which it is typed
 * @param claim the claim it is about; empty for the whole call
 * @param agent who types
 * @param status what is chosen so far; may be empty
 * @param fields what is typed so far, as typed; nothing once the outcome is saved
 */
public record Draft(
        String id, long revision, CallId call, String claim, AgentId agent, String status, Map<String, String> fields) {
    /** Copies the fields. */
    public Draft {
        fields = Map.copyOf(fields);
    }

    /** The first draft of a claim: nothing is typed yet. */
    public static Draft begun(CallId call, String claim, AgentId agent) {
        return new Draft(call + "/" + claim, 0, call, claim, agent, "", Map.of());
    }

    /** The next revision. */
    public Draft changed(AgentId by, String newStatus, Map<String, String> newFields) {
        return new Draft(id, revision + 1, call, claim, by, newStatus, newFields);
    }

    /** The last revision: what was typed is an outcome now, and no longer kept here. */
    public Draft done() {
        return new Draft(id, revision + 1, call, claim, agent, "", Map.of());
    }
}
