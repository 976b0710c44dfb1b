package io.claimline.gateway.app.floor;

import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.id.OutcomeId;
import io.claimline.dialer.identity.Statement;
import io.claimline.gateway.app.guest.Arrangement;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.TreeMap;

/** Desk commands as text, to travel between gateways. */
final class CommandText {
    private CommandText() {}

    static JsonObject write(DeskCommand command) {
        var text = new JsonObject().put("type", command.getClass().getSimpleName());
        return switch (command) {
            case DeskCommand.Join join -> text.put("campaign", join.campaign().value());
            case DeskCommand.Leave _, DeskCommand.TakeOffHeadset _, DeskCommand.Ready _ -> text;
            case DeskCommand.PutOnHeadset on -> text.put("kind", on.kind());
            case DeskCommand.Break pause -> text.put("reason", pause.reason());
            case DeskCommand.Dial dial -> text.put("lead", dial.lead().value());
            case DeskCommand.Skip skip -> text.put("lead", skip.lead().value()).put("reason", skip.reason());
            case DeskCommand.Hold hold -> text.put("call", hold.call().value());
            case DeskCommand.Resume resume -> text.put("call", resume.call().value());
            case DeskCommand.Mute mute -> text.put("call", mute.call().value()).put("muted", mute.muted());
            case DeskCommand.Recording recording ->
                text.put("call", recording.call().value()).put("on", recording.on());
            case DeskCommand.Digits digits ->
                text.put("call", digits.call().value()).put("digits", digits.digits());
            case DeskCommand.DialOther other ->
                text.put("lead", other.lead().value())
                        .put("number", other.number().value());
            case DeskCommand.Invite invite ->
                text.put("call", invite.call().value())
                        .put("agent", invite.agent())
                        .put("line", invite.line())
                        .put("handOver", invite.handOver());
            case DeskCommand.Arrange arrange ->
                text.put("call", arrange.call().value())
                        .put("what", arrange.what().name());
            case DeskCommand.Take take -> text.put("call", take.call().value());
            case DeskCommand.HangUp hangUp -> text.put("call", hangUp.call().value());
            case DeskCommand.Extend extend -> text.put("call", extend.call().value());
            case DeskCommand.Link link -> text.put("call", link.call().value()).put("claim", link.claim());
            case DeskCommand.Verify verify ->
                text.put("call", verify.call().value())
                        .put("birthDate", verify.said().birthDate())
                        .put("address", verify.said().address())
                        .put("memberId", verify.said().memberId());
            case DeskCommand.SaveOutcome save ->
                text.put("outcome", save.outcome().value())
                        .put("call", save.call().value())
                        .put("claim", save.claim())
                        .put("status", save.status())
                        .put("fields", new JsonObject(new TreeMap<String, Object>(save.fields())))
                        .put("then", save.then());
            case DeskCommand.KeepDraft keep ->
                text.put("call", keep.call().value())
                        .put("claim", keep.claim())
                        .put("seen", keep.seen())
                        .put("status", keep.status())
                        .put("fields", new JsonObject(new TreeMap<String, Object>(keep.fields())));
        };
    }

    static DeskCommand read(JsonObject text) {
        return switch (text.getString("type")) {
            case "Join" -> new DeskCommand.Join(new CampaignId(text.getString("campaign")));
            case "Leave" -> new DeskCommand.Leave();
            case "PutOnHeadset" -> new DeskCommand.PutOnHeadset(text.getString("kind"));
            case "TakeOffHeadset" -> new DeskCommand.TakeOffHeadset();
            case "Ready" -> new DeskCommand.Ready();
            case "Break" -> new DeskCommand.Break(text.getString("reason"));
            case "Dial" -> new DeskCommand.Dial(lead(text));
            case "Skip" -> new DeskCommand.Skip(lead(text), text.getString("reason"));
            case "Hold" -> new DeskCommand.Hold(call(text));
            case "Resume" -> new DeskCommand.Resume(call(text));
            case "Mute" -> new DeskCommand.Mute(call(text), text.getBoolean("muted"));
            case "Recording" -> new DeskCommand.Recording(call(text), text.getBoolean("on"));
            case "Digits" -> new DeskCommand.Digits(call(text), text.getString("digits"));
            case "DialOther" -> new DeskCommand.DialOther(lead(text), new E164(text.getString("number")));
            case "Invite" ->
                new DeskCommand.Invite(
                        call(text), text.getString("agent"), text.getString("line"), text.getBoolean("handOver"));
            case "Arrange" -> new DeskCommand.Arrange(call(text), Arrangement.valueOf(text.getString("what")));
            case "Take" -> new DeskCommand.Take(call(text));
            case "HangUp" -> new DeskCommand.HangUp(call(text));
            case "Extend" -> new DeskCommand.Extend(call(text));
            case "Link" -> new DeskCommand.Link(call(text), text.getString("claim"));
            case "Verify" ->
                new DeskCommand.Verify(
                        call(text),
                        new Statement(
                                text.getString("birthDate"), text.getString("address"), text.getString("memberId")));
            case "SaveOutcome" -> save(text);
            case "KeepDraft" ->
                new DeskCommand.KeepDraft(
                        call(text),
                        text.getString("claim"),
                        text.getLong("seen"),
                        text.getString("status"),
                        fields(text));
            default -> throw new IllegalArgumentException("There is no desk command '" + text.getString("type") + "'");
        };
    }

    private static LeadId lead(JsonObject text) {
        return new LeadId(text.getString("lead"));
    }

    private static CallId call(JsonObject text) {
        return new CallId(text.getString("call"));
    }

    private static DeskCommand save(JsonObject text) {
        return new DeskCommand.SaveOutcome(
                new OutcomeId(text.getString("outcome")),
                call(text),
                text.getString("claim"),
                text.getString("status"),
                fields(text),
                text.getString("then"));
    }

    private static Map<String, String> fields(JsonObject text) {
        Map<String, String> fields = new TreeMap<>();
        text.getJsonObject("fields").forEach(field -> fields.put(field.getKey(), String.valueOf(field.getValue())));
        return fields;
    }
}
