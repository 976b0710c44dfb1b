package io.claimline.gateway.app.campaigns;

import io.claimline.dialer.agent.WrapUpPolicy;
import io.claimline.dialer.campaign.Campaign;
import io.claimline.dialer.campaign.Steering;
import io.claimline.dialer.pacing.PacingLimits;
import io.claimline.dialer.recording.RecordingPolicy;
import io.claimline.gateway.app.duty.RecordingText;
import io.claimline.gateway.app.duty.WrapUpText;
import io.claimline.gateway.app.pacing.PacingSettings;
import io.claimline.gateway.app.web.Telling;
import io.vertx.core.json.JsonObject;

/** What of a campaign is changed, setting by setting, for the audit trail. */
final class CampaignChange {
    private CampaignChange() {}

    static void tuned(Telling telling, Campaign was, PacingLimits limits, Steering steering) {
        each(telling, "limits.", PacingSettings.write(was.limits()), PacingSettings.write(limits));
        each(telling, "steering.", PacingSettings.write(was.steering()), PacingSettings.write(steering));
    }

    static void wrapUp(Telling telling, Campaign was, WrapUpPolicy policy) {
        each(telling, "wrapUp.", WrapUpText.write(was.wrapUp()), WrapUpText.write(policy));
    }

    static void recording(Telling telling, Campaign was, RecordingPolicy policy) {
        each(telling, "recording.", RecordingText.write(was.recording()), RecordingText.write(policy));
    }

    private static void each(Telling telling, String part, JsonObject before, JsonObject after) {
        before.fieldNames().forEach(name -> telling.changed(part + name, before.getValue(name), text(after, name)));
        after.stream()
                .filter(field -> !before.containsKey(field.getKey()))
                .forEach(field -> telling.changed(part + field.getKey(), "", field.getValue()));
    }

    private static Object text(JsonObject json, String name) {
        var value = json.getValue(name);
        return value == null ? "" : value;
    }
}
