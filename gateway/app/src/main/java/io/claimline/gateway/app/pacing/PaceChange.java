package io.claimline.gateway.app.pacing;

import io.claimline.dialer.campaign.Campaign;
import io.claimline.dialer.campaign.Steering;
import io.claimline.dialer.pacing.PacingLimits;
import io.claimline.gateway.app.duty.SettingChange;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Optional;

/**
 * A new pace of a campaign. It is compared with what is set in the very write that sets it: of two who tune at once, be it within a millisecond, the second is told what the first has set.
 *
 * @param limits the new limits
 * @param steering who sets the pace from then on
 * @param seen what was set when the change was begun; empty when that was not told, and then nothing is compared
 */
public record PaceChange(Limits limits, Steering steering, Optional<Seen> seen) {
    /** Without a look at what was set before. */
    public PaceChange(PacingLimits limits, Steering steering) {
        this(new Limits(limits, true), steering, Optional.empty());
    }

    /**
     * Limits as they were written.
     *
     * @param withdraws whether it was written if ringing calls may be withdrawn; else that stays as it is
     */
    public record Limits(PacingLimits all, boolean withdraws) {
        /**
         * Limits as they are written.
         *
         * @throws IllegalArgumentException as {@link PacingSettings#limits}
         */
        public static Limits read(JsonObject written) {
            return new Limits(PacingSettings.limits(written), written.containsKey("withdraws"));
        }

        PacingLimits over(PacingLimits before) {
            return withdraws ? all : all.withdrawing(before.withdraws());
        }
    }

    /** What was set when a change was begun. */
    public record Seen(Limits limits, Steering steering) {
        /**
         * What was seen, as it is written.
         *
         * @throws IllegalArgumentException that begins with the name of the field that is not acceptable
         */
        public static Seen read(JsonObject written) {
            return new Seen(
                    Limits.read(written.getJsonObject("limits")),
                    PacingSettings.steering(written.getJsonObject("steering")));
        }

        private boolean is(Campaign now) {
            return now.limits().equals(limits.over(now.limits()))
                    && now.steering().equals(steering);
        }
    }

    /**
     * The campaign with the new pace; empty when it is not as it was seen.
     *
     * @throws IllegalArgumentException that begins with the name of the field when the steering does not fit the campaign
     */
    public Optional<Campaign> on(Campaign now) {
        return seen.filter(before -> !before.is(now)).isPresent()
                ? Optional.empty()
                : Optional.of(now.paced(limits.over(now.limits()), steering));
    }

    /** Why it was not made, with what is set instead. */
    public static String refused(Campaign now) {
        return SettingChange.refused("the pace", words(now));
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
