package io.claimline.gateway.app.pacing;

import io.claimline.dialer.campaign.Campaign;
import io.claimline.dialer.campaign.Steering;
import io.claimline.dialer.pacing.PacingLimits;
import io.vertx.core.json.JsonObject;

/** Limits and steering, written and read: {@code PacingLimits} and {@code PacingSteering} of the wire contract. */
public final class PacingSettings {
    private PacingSettings() {}

    /** The limits. */
    public static JsonObject write(PacingLimits limits) {
        return new JsonObject()
                .put("abandonCap", limits.abandonCap())
                .put("callsPerSecond", limits.callsPerSecond())
                .put("lines", limits.lines())
                .put("linesPerAgent", limits.linesPerAgent())
                .put("withdraws", limits.withdraws());
    }

    /** The steering. */
    public static JsonObject write(Steering steering) {
        return switch (steering) {
            case Steering.Automatic automatic -> new JsonObject().put("by", "automatic");
            case Steering.Progressive progressive -> new JsonObject().put("by", "progressive");
            case Steering.Fixed fixed ->
                new JsonObject().put("by", "fixed").put("linesPerAgent", fixed.linesPerAgent());
        };
    }

    /** Both of a campaign. */
    public static JsonObject write(Campaign campaign) {
        return new JsonObject().put("limits", write(campaign.limits())).put("steering", write(campaign.steering()));
    }

    /**
     * The limits as written; ringing calls may be withdrawn unless it is written otherwise.
     *
     * @throws IllegalArgumentException that begins with the name of the limit that is not acceptable
     */
    public static PacingLimits limits(JsonObject written) {
        return new PacingLimits(
                written.getDouble("abandonCap"),
                written.getDouble("callsPerSecond"),
                written.getInteger("lines"),
                written.getDouble("linesPerAgent"),
                written.getBoolean("withdraws", true));
    }

    /**
     * The steering as written.
     *
     * @throws IllegalArgumentException that begins with the name of the field that is not acceptable
     */
    public static Steering steering(JsonObject written) {
        return switch (written.getString("by")) {
            case "automatic" -> new Steering.Automatic();
            case "progressive" -> new Steering.Progressive();
            default -> new Steering.Fixed(written.getDouble("linesPerAgent", Double.NaN));
        };
    }
}
