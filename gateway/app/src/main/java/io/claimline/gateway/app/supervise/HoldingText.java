package io.claimline.gateway.app.supervise;

import io.claimline.dialer.holding.Holding;
import io.claimline.dialer.holding.Surroundings;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a gateway knows around a campaign, on its way to the conductor, and what holds the campaign, on its way back: {@code HoldingView} of the contract. */
public final class HoldingText {
    /** The question of the event bus. */
    public static final String ASK = "holding";

    private HoldingText() {}

    /** The question. */
    public static JsonObject write(Surroundings around) {
        var text = new JsonObject().put("ask", ASK);
        around.schedule().ifPresent(why -> text.put("schedule", why));
        around.store().ifPresent(why -> text.put("store", why));
        around.trunk().ifPresent(why -> text.put("trunk", why));
        around.worklist().ifPresent(work -> text.put("worklist", work(work)));
        return text;
    }

    private static JsonObject work(Surroundings.Worklist work) {
        var reasons = new JsonArray();
        work.reasons()
                .forEach(one -> reasons.add(new JsonObject()
                        .put("says", one.says())
                        .put("rules", new JsonArray(one.rules()))
                        .put("count", one.count())));
        var text = new JsonObject()
                .put("open", work.open())
                .put("looked", work.looked())
                .put("due", work.due())
                .put("free", work.free())
                .put("inWork", work.inWork())
                .put("reasons", reasons);
        work.nextDue().ifPresent(at -> text.put("nextDue", at.toString()));
        return text;
    }

    /** The question, read. */
    public static Surroundings read(JsonObject text) {
        return new Surroundings(
                Optional.ofNullable(text.getString("schedule")),
                Optional.ofNullable(text.getString("store")),
                Optional.ofNullable(text.getString("trunk")),
                Optional.ofNullable(text.getJsonObject("worklist")).map(HoldingText::readWork));
    }

    private static Surroundings.Worklist readWork(JsonObject work) {
        return new Surroundings.Worklist(
                work.getLong("open"),
                work.getLong("looked", work.getLong("open")),
                work.getLong("due"),
                work.getLong("free"),
                work.getLong("inWork"),
                Optional.ofNullable(work.getString("nextDue")).map(Instant::parse),
                work.getJsonArray("reasons").stream()
                        .map(JsonObject.class::cast)
                        .map(HoldingText::reason)
                        .toList());
    }

    private static Surroundings.Reason reason(JsonObject one) {
        List<String> rules =
                one.getJsonArray("rules").stream().map(String::valueOf).toList();
        return new Surroundings.Reason(one.getString("says"), rules, one.getLong("count"));
    }

    /** The answer. */
    public static JsonObject answer(Holding holding, String status, int inFlight) {
        var gates = new JsonArray();
        holding.gates().forEach(gate -> gates.add(gate(gate)));
        var text = new JsonObject().put("gates", gates).put("status", status).put("inFlight", inFlight);
        holding.binding().ifPresent(gate -> text.put("binding", gate(gate)));
        return text;
    }

    private static JsonObject gate(Holding.Gate gate) {
        return new JsonObject()
                .put("id", gate.at().name().toLowerCase(Locale.ROOT))
                .put("title", gate.at().title())
                .put("state", gate.state().name().toLowerCase(Locale.ROOT))
                .put("says", gate.says())
                .put("remedy", gate.remedy());
    }
}
