package io.claimline.gateway.app.duty;

import io.claimline.dialer.agent.WrapUpPolicy;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Locale;

/** How long wrap-up may take, as text. */
public final class WrapUpText {
    private WrapUpText() {}

    /** {@code WrapUpLimit} of the wire contract. */
    public static JsonObject write(WrapUpPolicy policy) {
        return new JsonObject()
                .put("limitSeconds", policy.limit().toSeconds())
                .put("warningSeconds", policy.warning().toSeconds())
                .put("extensions", policy.extensions())
                .put("extensionSeconds", policy.extension().toSeconds())
                .put("after", policy.after().name().toLowerCase(Locale.ROOT));
    }

    /** In words, as part of a sentence. */
    public static String words(WrapUpPolicy policy) {
        return policy.limit().toSeconds() + " s, warned " + policy.warning().toSeconds() + " s before, "
                + policy.extensions() + " times " + policy.extension().toSeconds() + " s more, then "
                + policy.after().name().toLowerCase(Locale.ROOT);
    }

    /**
     * What was written so.
     *
     * @throws IllegalArgumentException that begins with the name of the field which is out of range
     */
    public static WrapUpPolicy read(JsonObject text) {
        return new WrapUpPolicy(
                Duration.ofSeconds(text.getLong("limitSeconds")),
                Duration.ofSeconds(text.getLong("warningSeconds")),
                text.getInteger("extensions"),
                Duration.ofSeconds(text.getLong("extensionSeconds")),
                WrapUpPolicy.After.valueOf(text.getString("after").toUpperCase(Locale.ROOT)));
    }
}
