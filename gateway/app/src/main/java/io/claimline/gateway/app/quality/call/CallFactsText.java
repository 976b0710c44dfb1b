package io.claimline.gateway.app.quality.call;

import io.claimline.dialer.id.CallId;
import io.claimline.dialer.quality.evaluation.ScoredCall;
import io.claimline.gateway.app.quality.Names;
import io.claimline.gateway.app.quality.Words;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** What the wire contract tells of every call that is, will be or could be scored. */
public final class CallFactsText {
    private CallFactsText() {}

    /** Whose call it was, and when. */
    public static JsonObject write(CallId id, ScoredCall call, Names names) {
        return new JsonObject()
                .put("callId", id.value())
                .put("agentId", call.agent().value())
                .put("agentName", names.person(call.agent()))
                .put("campaignId", call.campaign().value())
                .put("campaignName", names.campaign(call.campaign()))
                .put("kind", Words.of(call.kind()))
                .put("date", call.date().toString())
                .put("placedAt", call.placedAt().toString());
    }

    /** How long it was, and what came of it. */
    public static JsonObject more(JsonObject text, ScoredCall call) {
        return text.put("talkSeconds", call.talk().toSeconds())
                .put("recorded", call.recorded())
                .put("outcomes", new JsonArray(call.outcomes()));
    }

    /** {@code Control} of the wire contract. */
    public static JsonObject control(Optional<String> whyNot) {
        var control = new JsonObject().put("allowed", whyNot.isEmpty());
        whyNot.ifPresent(why -> control.put("why", why));
        return control;
    }
}
