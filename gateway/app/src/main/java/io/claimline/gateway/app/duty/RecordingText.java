package io.claimline.gateway.app.duty;

import io.claimline.dialer.recording.CallRecording;
import io.claimline.dialer.recording.RecordingPolicy;
import io.vertx.core.json.JsonObject;
import java.util.Locale;

/** Which calls are recorded, and how far the recording of one is, as text. */
public final class RecordingText {
    private RecordingText() {}

    /** {@code RecordingPolicy} of the wire contract. */
    public static JsonObject write(RecordingPolicy policy) {
        return new JsonObject()
                .put("when", policy.when().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("keepDays", policy.keepDays());
    }

    /** In words, as part of a sentence. */
    public static String words(RecordingPolicy policy) {
        return policy.when().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ", kept for " + policy.keepDays()
                + " days";
    }

    /**
     * What was written so.
     *
     * @throws IllegalArgumentException that begins with the name of the field which is out of range
     */
    public static RecordingPolicy read(JsonObject text) {
        var when = text.getString("when").toUpperCase(Locale.ROOT).replace('-', '_');
        return new RecordingPolicy(RecordingPolicy.When.valueOf(when), text.getInteger("keepDays"));
    }

    /** As the desk shows it. */
    public static String write(CallRecording recording) {
        return recording.name().toLowerCase(Locale.ROOT);
    }
}
