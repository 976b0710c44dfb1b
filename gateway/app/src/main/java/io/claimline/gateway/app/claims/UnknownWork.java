package io.claimline.gateway.app.claims;

import io.claimline.dialer.worklist.Lead;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The work item of a call whose account nobody knows yet, {@code WorkView} of the wire contract: the number, and nothing of anybody. */
final class UnknownWork {
    private static final String SAY = """
            <p>Say who you are and for which office you answer. Ask for the caller's full name and date of birth, or the number of the account on their letter.</p>
            <p>Until the account is found and the person is verified, say nothing of any account.</p>""";

    private UnknownWork() {}

    static JsonObject of(Lead lead) {
        var patient = new JsonObject()
                .put("name", lead.party())
                .put("phone", lead.id().withheld() ? "" : lead.number().value());
        return new JsonObject()
                .put("leadId", lead.id().value())
                .put("audience", "patient")
                .put("attemptNumber", 1)
                .put("masked", true)
                .put("unknown", true)
                .put("payer", new JsonObject().put("name", "").put("payerId", ""))
                .put("provider", new JsonObject().put("name", "").put("npi", ""))
                .put("client", new JsonObject().put("says", "").put("capacity", "third-party"))
                .put("patient", patient)
                .put("claims", new JsonArray())
                .put("history", new JsonArray())
                .put("identifiers", new JsonArray())
                .put(
                        "script",
                        new JsonObject()
                                .put("title", "Who is calling?")
                                .put("html", SAY)
                                .put("steps", new JsonArray()));
    }
}
