package io.claimline.gateway.app.pacing;

import io.claimline.dialer.pacing.Learned;
import io.claimline.dialer.simulator.whatif.Estimate;
import io.claimline.dialer.simulator.whatif.Prediction;
import io.claimline.dialer.simulator.whatif.Question;
import io.vertx.core.json.JsonObject;

/** Predictions, written: {@code WhatIfAnswer} of the wire contract. */
public final class WhatIfText {
    private WhatIfText() {}

    /** What it rests on, and the case asked for. */
    public static JsonObject answer(Question question, Prediction prediction) {
        Learned learned = question.learned();
        return new JsonObject()
                .put("calls", learned.calls())
                .put("conversations", learned.conversations())
                .put("answerShare", PacingText.rounded(learned.answerShare()))
                .put("limits", PacingSettings.write(question.limits()))
                .put("asked", one(question, prediction));
    }

    /** {@code WhatIfCase}. */
    public static JsonObject one(Question question, Prediction prediction) {
        return new JsonObject()
                .put("agents", question.agents())
                .put("abandonCap", question.limits().abandonCap())
                .put("limits", PacingSettings.write(question.limits()))
                .put("steering", PacingSettings.write(question.steering()))
                .put("shifts", prediction.shifts())
                .put("hours", PacingText.rounded(prediction.simulatedHours()))
                .put("occupancy", range(prediction.occupancy()))
                .put("abandoned", range(prediction.abandoned()))
                .put("late", range(prediction.late()))
                .put("idleMedian", range(prediction.idleMedian()))
                .put("idleNinety", range(prediction.idleNinety()))
                .put("callsPerSecond", range(prediction.callsPerSecond()))
                .put("callsPerAnswer", range(prediction.callsPerAnswer()));
    }

    private static JsonObject range(Estimate estimate) {
        return new JsonObject()
                .put("low", PacingText.rounded(estimate.low()))
                .put("mid", PacingText.rounded(estimate.mid()))
                .put("high", PacingText.rounded(estimate.high()));
    }
}
