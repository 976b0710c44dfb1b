package io.claimline.gateway.app.floor;

import io.claimline.dialer.worklist.Lead;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/** What the agent sees of a work item: {@code WorkView} of the wire contract, read before the lead is dialled. */
public interface WorkContexts {
    /** Reads it. Fails when the system of record cannot be reached or knows none of the claims. */
    Future<JsonObject> of(Lead lead);

    /** The script for this agent and this work item: {@code {title, html}}. Quick; reads nothing. */
    JsonObject script(JsonObject work, String agentName);

    /** The note rendered from an outcome's fields. Quick; reads nothing. */
    String note(JsonObject work, String status, Map<String, String> fields);
}
