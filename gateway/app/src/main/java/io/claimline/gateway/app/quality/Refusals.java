package io.claimline.gateway.app.quality;

import io.claimline.dialer.quality.Fault;
import io.claimline.gateway.app.web.ApiProblem;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How quality management says no. */
public final class Refusals {
    private Refusals() {}

    /** What was told is wrong; each fault with its field. */
    public static ApiProblem wrong(List<Fault> faults) {
        var first = faults.getFirst();
        var more = faults.size() == 1 ? "" : " and " + (faults.size() - 1) + " more";
        return new ApiProblem(
                422,
                "Not acceptable",
                first.field() + " " + first.why() + "." + more(more),
                faults.stream()
                        .map(fault -> new ApiProblem.Violation(fault.field(), fault.why()))
                        .toList());
    }

    private static String more(String more) {
        return more.isEmpty()
                ? " Correct it and send it again."
                : " It is not alone:" + more + ". Correct them and send it again.";
    }

    /** One thing is wrong. */
    public static ApiProblem wrong(String field, String why) {
        return wrong(List.of(new Fault(field, why)));
    }

    /** Nothing, when there is no fault. */
    public static void unlessNone(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw wrong(faults);
        }
    }

    /** Somebody else has changed it since it was read. */
    public static ApiProblem changed(String what, JsonObject now) {
        var by = now.getString("by");
        return ApiProblem.changed(
                what + " was changed since you read it" + (by == null ? "" : ", by " + by)
                        + ". Nothing of yours is written; load it again, and repeat what still holds.",
                now);
    }

    /**
     * {@code CurrentTruth} of the wire contract.
     *
     * @param by who changed it last; empty where that is not told
     */
    public static JsonObject current(long revision, String state, Optional<String> by, Instant at) {
        var now = new JsonObject().put("revision", revision).put("state", state).put("at", at.toString());
        by.ifPresent(who -> now.put("by", who));
        return now;
    }
}
