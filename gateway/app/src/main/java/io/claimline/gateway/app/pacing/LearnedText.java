package io.claimline.gateway.app.pacing;

import io.claimline.dialer.campaign.Steering;
import io.claimline.dialer.pacing.Learned;
import io.claimline.dialer.pacing.PacingLimits;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** What a pacer has learned, written and read, so that any gateway can reckon with it. */
public final class LearnedText {
    private LearnedText() {}

    /** With the limits, the steering and the agents at work at that moment. */
    public static JsonObject write(Learned learned, PacingLimits limits, Steering steering, int working) {
        return new JsonObject()
                .put("limits", PacingSettings.write(limits))
                .put("steering", PacingSettings.write(steering))
                .put("working", working)
                .put("learned", write(learned));
    }

    private static JsonObject write(Learned learned) {
        var written = new JsonObject()
                .put("calls", learned.calls())
                .put("conversations", learned.conversations())
                .put("answerShare", learned.answerShare())
                .put("deviation", learned.deviation())
                .put("answers", write(learned.answers()))
                .put("otherEnds", write(learned.otherEnds()))
                .put("talk", write(learned.talk()))
                .put("wrapUp", write(learned.wrapUp()));
        return Double.isFinite(learned.rings()) ? written.put("rings", learned.rings()) : written;
    }

    private static JsonObject write(Learned.Times times) {
        return new JsonObject().put("cell", times.cell()).put("shares", new JsonArray(times.shares()));
    }

    private static JsonObject write(Learned.Lasting lasting) {
        return new JsonObject().put("from", new JsonArray(lasting.from())).put("rates", new JsonArray(lasting.rates()));
    }

    /** What the pacer has learned. */
    public static Learned learned(JsonObject written) {
        var learned = written.getJsonObject("learned");
        return new Learned(
                learned.getInteger("calls"),
                learned.getInteger("conversations"),
                learned.getDouble("answerShare"),
                learned.getDouble("deviation"),
                times(learned.getJsonObject("answers")),
                times(learned.getJsonObject("otherEnds")),
                lasting(learned.getJsonObject("talk")),
                lasting(learned.getJsonObject("wrapUp")),
                learned.getDouble("rings", Double.POSITIVE_INFINITY));
    }

    /** The limits at that moment. */
    public static PacingLimits limits(JsonObject written) {
        return PacingSettings.limits(written.getJsonObject("limits"));
    }

    /** Who set the pace at that moment. */
    public static Steering steering(JsonObject written) {
        return PacingSettings.steering(written.getJsonObject("steering", new JsonObject().put("by", "automatic")));
    }

    /** The agents who worked or could. */
    public static int working(JsonObject written) {
        return written.getInteger("working");
    }

    private static Learned.Times times(JsonObject written) {
        return new Learned.Times(written.getDouble("cell"), numbers(written.getJsonArray("shares")));
    }

    private static Learned.Lasting lasting(JsonObject written) {
        return new Learned.Lasting(numbers(written.getJsonArray("from")), numbers(written.getJsonArray("rates")));
    }

    private static List<Double> numbers(JsonArray written) {
        return written.stream().map(number -> ((Number) number).doubleValue()).toList();
    }
}
