package io.claimline.gateway.app.floor;

import io.claimline.dialer.worklist.Lead;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/** What the agent sees of a work item: {@code WorkView} of the wire contract, read before the lead is dialled. */
public interface WorkContexts {
    /** Reads it, and prepares its script; of an unknown caller there is the number alone. Fails when the system of record cannot be reached or knows none of the claims. */
    Future<JsonObject> of(Lead lead);

    /** Takes the prepared script out of the work item, for this agent: {@code {title, html}}. Quick; reads nothing. */
    JsonObject script(JsonObject work, String agentName);

    /** The note rendered from an outcome's fields; reads nothing. */
    Future<String> note(JsonObject work, String status, Map<String, String> fields);
}
