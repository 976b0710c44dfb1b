package io.claimline.gateway.app.campaigns;

import io.claimline.dialer.campaign.Campaign;
import io.claimline.dialer.campaign.Steering;
import io.claimline.gateway.app.pacing.PacingSettings;
import io.claimline.gateway.app.web.ApiProblem;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Optional;

/** Whether who tunes a campaign had its present settings before the eyes: of two who tune at once the second is told what the first has set. */
final class SeenSettings {
    private SeenSettings() {}

    /** Fails with 409 and the settings of now when {@code seen} is another; a request that tells nothing is not checked. */
    static Future<Void> check(Campaign now, Optional<JsonObject> seen) {
        return seen.filter(told -> !same(now, told))
                .map(told -> Future.<Void>failedFuture(
                        ApiProblem.conflict("Somebody has changed the pace meanwhile. It is now: " + words(now)
                                + ". Nothing of yours was set; look at it and set again what still holds.")))
                .orElseGet(Future::succeededFuture);
    }

    private static boolean same(Campaign now, JsonObject seen) {
        var limits = seen.getJsonObject("limits");
        var told = PaceRefusal.told(() -> PacingSettings.limits(limits));
        var silent = !limits.containsKey("withdraws");
        return now.limits().equals(silent ? told.withdrawing(now.limits().withdraws()) : told)
                && now.steering()
                        .equals(PaceRefusal.told(() -> PacingSettings.steering(seen.getJsonObject("steering"))));
    }

    private static String words(Campaign now) {
        var limits = now.limits();
        var by = switch (now.steering()) {
            case Steering.Automatic _ -> "automatic";
            case Steering.Progressive _ -> "one line per ready agent";
            case Steering.Fixed fixed -> "fixed at " + fixed.linesPerAgent() + " lines per agent";
        };
        return String.format(
                Locale.US,
                "%s, abandon cap %.2f %%, %s calls per second, %d lines, %s lines per agent, ringing calls %s",
                by,
                limits.abandonCap() * 100,
                limits.callsPerSecond(),
                limits.lines(),
                limits.linesPerAgent(),
                limits.withdraws() ? "may be withdrawn" : "are not withdrawn");
    }
}
