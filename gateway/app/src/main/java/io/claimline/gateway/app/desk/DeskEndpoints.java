package io.claimline.gateway.app.desk;

import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.id.OutcomeId;
import io.claimline.gateway.app.floor.DeskCommand;
import io.claimline.gateway.app.floor.Floor;
import io.claimline.gateway.app.guest.Arrangement;
import io.claimline.gateway.app.hub.ShownWork;
import io.claimline.gateway.app.number.Numbers;
import io.claimline.gateway.app.outcome.DefinitionText;
import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operation;
import io.claimline.gateway.app.web.Operations;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Commands of the desk, handed to the floor, which decides. */
public final class DeskEndpoints implements Endpoints {
    private static final JsonObject DEFINITION = DefinitionText.write();

    private final Floor floor;

    public DeskEndpoints(Floor floor) {
        this.floor = floor;
    }

    @Override
    public void register(Operations operations) {
        operations
                .on("getDesk", this::shown)
                .on("deskJoin", of(body -> new DeskCommand.Join(new CampaignId(body.getString("campaignId")))))
                .on("deskLeave", of(body -> new DeskCommand.Leave()))
                .on("deskHeadset", of(DeskEndpoints::headset))
                .on("deskReady", of(body -> new DeskCommand.Ready()))
                .on("deskBreak", of(body -> new DeskCommand.Break(body.getString("reason"))))
                .on("deskDial", of(body -> new DeskCommand.Dial(lead(body))))
                .on("deskSkip", of(body -> new DeskCommand.Skip(lead(body), body.getString("reason", ""))))
                .on("deskHold", of(body -> new DeskCommand.Hold(call(body))))
                .on("deskResume", of(body -> new DeskCommand.Resume(call(body))))
                .on("deskMute", of(body -> new DeskCommand.Mute(call(body), true)))
                .on("deskUnmute", of(body -> new DeskCommand.Mute(call(body), false)))
                .on("deskRecord", of(body -> new DeskCommand.Recording(call(body), true)))
                .on("deskPauseRecording", of(body -> new DeskCommand.Recording(call(body), false)))
                .on("deskDigits", of(body -> new DeskCommand.Digits(call(body), body.getString("digits"))))
                .on("deskHangUp", of(body -> new DeskCommand.HangUp(call(body))))
                .on("deskExtend", of(body -> new DeskCommand.Extend(call(body))))
                .on("deskDialOther", ask -> dialOther(ask))
                .on("deskInvite", of(DeskEndpoints::invite))
                .on("deskTake", of(body -> new DeskCommand.Take(call(body))))
                .on("deskGuests", ask -> floor.guests(ask.agent()).map(Answer::ok))
                .on("deskSwap", of(arrange(Arrangement.SWAP)))
                .on("deskConference", of(arrange(Arrangement.CONFERENCE)))
                .on("deskDropGuest", of(arrange(Arrangement.DROP_GUEST)))
                .on("deskHandOver", of(arrange(Arrangement.HAND_OVER)))
                .on("deskLeaveMessage", of(arrange(Arrangement.LEAVE_MESSAGE)))
                .on("deskPark", of(arrange(Arrangement.PARK)))
                .on("deskOutcome", of(DeskEndpoints::outcome))
                .on(
                        "deskDraft",
                        ask -> floor.draft(ask.agent(), draft(ask.body())).map(Answer::ok))
                .on("getOutcomeDefinition", ask -> Future.succeededFuture(Answer.ok(DEFINITION.copy())));
    }

    private Future<Answer> shown(Ask ask) {
        return floor.desk(ask.agent()).map(desk -> {
            var about = ShownWork.about(desk);
            about.forEach(one -> ask.tell().about(one.kind(), one.id()));
            if (about.isEmpty()) {
                ask.tell().nothing();
            }
            return Answer.ok(desk);
        });
    }

    private Operation of(Function<JsonObject, DeskCommand> command) {
        return ask -> Answer.after(floor.command(ask.agent(), command.apply(ask.body())));
    }

    private static Function<JsonObject, DeskCommand> arrange(Arrangement what) {
        return body -> new DeskCommand.Arrange(call(body), what);
    }

    private static DeskCommand invite(JsonObject body) {
        return new DeskCommand.Invite(
                call(body), body.getString("agentId", ""), body.getString("lineId", ""), body.getBoolean("handOver"));
    }

    private Future<Answer> dialOther(Ask ask) {
        var typed = ask.body().getString("number");
        return Numbers.e164(typed)
                .map(number ->
                        Answer.after(floor.command(ask.agent(), new DeskCommand.DialOther(lead(ask.body()), number))))
                .orElseGet(() -> Future.failedFuture(new ApiProblem(
                        422,
                        "Not dialed",
                        "That is not a telephone number of the United States. Type its ten digits.",
                        List.of(new ApiProblem.Violation("number", "Ten digits, such as 202 555 0100")))));
    }

    private static LeadId lead(JsonObject body) {
        return new LeadId(body.getString("leadId"));
    }

    private static CallId call(JsonObject body) {
        return new CallId(body.getString("callId"));
    }

    private static DeskCommand headset(JsonObject body) {
        return body.getBoolean("on")
                ? new DeskCommand.PutOnHeadset(body.getString("kind"))
                : new DeskCommand.TakeOffHeadset();
    }

    private static DeskCommand outcome(JsonObject body) {
        return new DeskCommand.SaveOutcome(
                new OutcomeId(body.getString("outcomeId")),
                call(body),
                body.getString("claimId", ""),
                body.getString("statusCode"),
                fields(body.getJsonObject("fields")),
                body.getString("then"));
    }

    private static DeskCommand.KeepDraft draft(JsonObject body) {
        return new DeskCommand.KeepDraft(
                call(body),
                body.getString("claimId", ""),
                body.getLong("version"),
                body.getString("statusCode", ""),
                fields(body.getJsonObject("fields")));
    }

    private static Map<String, String> fields(JsonObject fields) {
        return fields.stream().collect(Collectors.toMap(Map.Entry::getKey, e -> String.valueOf(e.getValue())));
    }
}
