package io.claimline.gateway.app.recordings;

import io.claimline.gateway.app.recordings.keep.Keeping;
import io.claimline.gateway.store.recordings.StoredRecording;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;

/** Recordings on the wire. */
final class RecordingText {
    private RecordingText() {}

    /** {@code RecordingRow} of the contract. */
    static JsonObject row(StoredRecording recording) {
        var about = recording.about();
        var row = new JsonObject()
                .put("callId", recording.id().value())
                .put("claimIds", new JsonArray(about.claims()))
                .put("startedAt", recording.startedAt().toString())
                .put("lengthMs", recording.length().toMillis())
                .put("keepUntil", recording.keepUntil().toString())
                .put("held", recording.held())
                .put("keyId", recording.seal().keyId())
                .put("sha256", recording.seal().sha256())
                .put("audible", recording.audible());
        if (about.campaign() != null) {
            row.put("campaignId", about.campaign().value());
        }
        if (about.agent() != null) {
            row.put("agentId", about.agent().value());
        }
        if (recording.erasedAt() != null) {
            row.put("erasedAt", recording.erasedAt().toString());
        }
        return row;
    }

    /**
     * What is told of a list.
     *
     * @param all whether who asks may take recordings along and delete them, as the roles of these operations say
     */
    static JsonObject page(List<StoredRecording> found, Keeping.Health health, boolean all) {
        var rows = new JsonArray();
        found.forEach(one -> rows.add(row(one)));
        var keeping = new JsonObject().put("waiting", health.waiting()).put("trouble", health.trouble());
        var may = new JsonObject().put("download", may(all)).put("erase", may(all));
        return new JsonObject().put("recordings", rows).put("keeping", keeping).put("may", may);
    }

    private static JsonObject may(boolean allowed) {
        var control = new JsonObject().put("allowed", allowed);
        return allowed ? control : control.put("why", "An administrator may do this.");
    }

    /** Where the sound is, for who holds the ticket. */
    static String address(StoredRecording recording, String ticket) {
        return "/api/v1/recordings/" + recording.id().value() + "/sound?ticket=" + ticket;
    }

    /** {@code Listening} of the contract. */
    static JsonObject listening(StoredRecording recording, String ticket) {
        var pauses = new JsonArray();
        recording
                .pauses()
                .forEach(pause -> pauses.add(new JsonObject()
                        .put("fromMs", pause.from().toMillis())
                        .put("toMs", pause.to().toMillis())));
        var markers = new JsonArray();
        recording
                .marks()
                .forEach(mark -> markers.add(new JsonObject()
                        .put("atMs", mark.at().toMillis())
                        .put("kind", mark.kind().name().toLowerCase(Locale.ROOT))));
        return row(recording)
                .put("url", address(recording, ticket))
                .put("waveform", recording.waveform())
                .put("pauses", pauses)
                .put("markers", markers);
    }
}
