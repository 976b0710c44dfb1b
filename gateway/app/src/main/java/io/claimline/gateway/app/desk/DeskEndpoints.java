package io.claimline.gateway.app.desk;

import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.OutcomeId;
import io.claimline.gateway.app.floor.DeskCommand;
import io.claimline.gateway.app.floor.Floor;
import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operation;
import io.claimline.gateway.app.web.Operations;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Commands of the desk, handed to the floor. An order about a call or a lead names it: one that comes late must not touch the next. */
public final class DeskEndpoints implements Endpoints {
    private final Floor floor;

    public DeskEndpoints(Floor floor) {
        this.floor = floor;
    }

    @Override
    public void register(Operations operations) {
        operations
                .on("getDesk", ask -> floor.desk(ask.agent()).map(Answer::ok))
                .on("deskJoin", of(body -> new DeskCommand.Join(new CampaignId(body.getString("campaignId")))))
                .on("deskLeave", of(body -> new DeskCommand.Leave()))
                .on("deskHeadset", of(DeskEndpoints::headset))
                .on("deskReady", of(body -> new DeskCommand.Ready()))
                .on("deskBreak", of(body -> new DeskCommand.Break(body.getString("reason"))))
                .on("deskDial", aboutLead(body -> new DeskCommand.Dial()))
                .on("deskSkip", aboutLead(body -> new DeskCommand.Skip(body.getString("reason", ""))))
                .on("deskHold", aboutCall(body -> new DeskCommand.Hold()))
                .on("deskResume", aboutCall(body -> new DeskCommand.Resume()))
                .on("deskMute", aboutCall(body -> new DeskCommand.Mute(true)))
                .on("deskUnmute", aboutCall(body -> new DeskCommand.Mute(false)))
                .on("deskDigits", aboutCall(body -> new DeskCommand.Digits(body.getString("digits"))))
                .on("deskHangUp", aboutCall(body -> new DeskCommand.HangUp()))
                .on("deskOutcome", of(DeskEndpoints::outcome));
    }

    private Operation of(Function<JsonObject, DeskCommand> command) {
        return ask -> Answer.after(floor.command(ask.agent(), command.apply(ask.body())));
    }

    private Operation aboutCall(Function<JsonObject, DeskCommand> command) {
        return about("call", "callId", "That call is over.", command);
    }

    private Operation aboutLead(Function<JsonObject, DeskCommand> command) {
        return about("work", "leadId", "That work item is no longer on your desk.", command);
    }

    private Operation about(String part, String key, String stale, Function<JsonObject, DeskCommand> command) {
        return ask -> floor.desk(ask.agent()).compose(desk -> {
            if (!named(ask, key).equals(current(desk, part, key))) {
                return Future.failedFuture(
                        ApiProblem.conflict(stale + " Nothing was done; look at the desk as it is now."));
            }
            return of(command).answer(ask);
        });
    }

    private static Optional<String> named(Ask ask, String key) {
        return Optional.of(ask.body().getString(key));
    }

    private static Optional<String> current(JsonObject desk, String part, String key) {
        return Optional.ofNullable(desk.getJsonObject(part)).map(p -> p.getString(key));
    }

    private static DeskCommand headset(JsonObject body) {
        return body.getBoolean("on")
                ? new DeskCommand.PutOnHeadset(body.getString("kind"))
                : new DeskCommand.TakeOffHeadset();
    }

    private static DeskCommand outcome(JsonObject body) {
        return new DeskCommand.SaveOutcome(
                new OutcomeId(body.getString("outcomeId")),
                new CallId(body.getString("callId")),
                body.getString("claimId", ""),
                body.getString("statusCode"),
                fields(body.getJsonObject("fields")),
                body.getString("then"));
    }

    private static Map<String, String> fields(JsonObject fields) {
        return fields.stream().collect(Collectors.toMap(Map.Entry::getKey, e -> String.valueOf(e.getValue())));
    }
}
