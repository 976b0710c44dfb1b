package io.claimline.gateway.app.campaigns;

import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.ApiProblem.Violation;
import io.vertx.core.Future;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Turns what the dialler does not accept of a campaign into a problem that names the field. */
final class PaceRefusal {
    private static final Set<String> LIMITS = Set.of("abandonCap", "callsPerSecond", "lines", "linesPerAgent");

    private static final Set<String> RECORDING = Set.of("when", "keepDays");

    private static final Set<String> WRAP_UP =
            Set.of("limitSeconds", "warningSeconds", "extensions", "extensionSeconds");

    private PaceRefusal() {}

    /** What was asked for. */
    static <T> T told(Supplier<T> asked) {
        try {
            return asked.get();
        } catch (IllegalArgumentException refused) {
            throw problem(String.valueOf(refused.getMessage()));
        }
    }

    /** The same of work that fails later. */
    static <T> Future<T> of(Throwable failure) {
        return Future.failedFuture(
                failure instanceof IllegalArgumentException refused
                        ? problem(String.valueOf(refused.getMessage()))
                        : failure);
    }

    static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException(
                    "zone must be a name of the time zone database, such as America/Chicago, but is " + name);
        }
    }

    private static ApiProblem problem(String why) {
        var field = field(why);
        return new ApiProblem(
                422,
                "Not acceptable",
                why + ". Nothing was changed; correct " + field + " and send it again.",
                List.of(new Violation(field, why)));
    }

    /** The dialler's sentence begins with the field, or is about the mode of a campaign that it names first. */
    private static String field(String why) {
        var first = why.substring(0, Math.max(0, why.indexOf(' ')));
        if (LIMITS.contains(first)) {
            return "limits." + first;
        }
        return first.startsWith("steering")
                        || first.equals("zone")
                        || WRAP_UP.contains(first)
                        || RECORDING.contains(first)
                ? first
                : "mode";
    }
}
