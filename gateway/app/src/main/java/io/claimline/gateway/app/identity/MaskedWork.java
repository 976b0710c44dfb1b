package io.claimline.gateway.app.identity;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/**
 * A work item before its person is verified: whom to ask for, their clock, and as who to speak. Built from nothing rather than cut from the whole, so that what is
 * added to the whole later is not shown here.
 */
public final class MaskedWork {
    private MaskedWork() {}

    /**
     * The masked {@code WorkView}.
     *
     * @param number the number that is called
     */
    public static JsonObject of(JsonObject work, String number) {
        var whole = work.getJsonObject("patient", new JsonObject());
        var patient = new JsonObject().put("name", whole.getString("name", "")).put("phone", number);
        Optional.ofNullable(whole.getJsonObject("localTime"))
                .ifPresent(clock -> patient.put(
                        "localTime",
                        new JsonObject().put("zone", clock.getString("zone")).put("label", clock.getString("label"))));
        var masked = new JsonObject()
                .put("leadId", work.getString("leadId", ""))
                .put("audience", "patient")
                .put("attemptNumber", work.getInteger("attemptNumber", 1))
                .put("masked", true)
                .put("payer", new JsonObject().put("name", "").put("payerId", ""))
                .put("provider", new JsonObject().put("name", "").put("npi", ""))
                .put("client", client(work.getJsonObject("client", new JsonObject())))
                .put("patient", patient)
                .put("claims", new JsonArray())
                .put("history", new JsonArray())
                .put("identifiers", new JsonArray());
        return work.getBoolean("unknown", false) ? masked.put("unknown", true) : masked;
    }

    /** The name to give, and in which capacity. Whose patient the person is, where that is another name, is told once they are verified. */
    private static JsonObject client(JsonObject whole) {
        var client = new JsonObject()
                .put("says", whole.getString("says", ""))
                .put("capacity", whole.getString("capacity", "third-party"));
        Optional.ofNullable(whole.getString("callBack")).ifPresent(number -> client.put("callBack", number));
        return client;
    }
}
