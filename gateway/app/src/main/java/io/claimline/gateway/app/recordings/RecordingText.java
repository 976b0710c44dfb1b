package io.claimline.gateway.app.recordings;

import io.claimline.gateway.store.recordings.StoredRecording;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

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

    /** {@code Listening} of the contract. */
    static JsonObject listening(StoredRecording recording, String ticket) {
        var pauses = new JsonArray();
        recording
                .pauses()
                .forEach(pause -> pauses.add(new JsonObject()
                        .put("fromMs", pause.from().toMillis())
                        .put("toMs", pause.to().toMillis())));
        return row(recording)
                .put("url", "/api/v1/recordings/" + recording.id().value() + "/sound?ticket=" + ticket)
                .put("waveform", recording.waveform())
                .put("pauses", pauses);
    }
}
