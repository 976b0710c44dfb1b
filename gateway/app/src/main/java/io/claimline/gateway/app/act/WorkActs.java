package io.claimline.gateway.app.act;

import io.claimline.dialer.campaign.CampaignInput;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.worklist.Lead;
import io.claimline.dialer.worklist.NextStep;
import io.claimline.gateway.app.floor.Floor;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operations;
import io.claimline.gateway.store.worklist.OpenWork;
import io.claimline.gateway.store.worklist.SupervisedWork;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;

/** Takes work items out of a worklist, puts them back, and pins them to its head. What a conductor holds it gives back itself; the rest is changed in the store. */
public final class WorkActs implements Endpoints {
    private static final int LISTED = 200;

    private final Floor floor;
    private final OpenWork work;
    private final SupervisedWork supervised;
    private final HoldingAccounts holds;
    private final InstantSource clock;

    public WorkActs(Floor floor, OpenWork work, SupervisedWork supervised, HoldingAccounts holds, InstantSource clock) {
        this.floor = floor;
        this.work = work;
        this.supervised = supervised;
        this.holds = holds;
        this.clock = clock;
    }

    @Override
    public void register(Operations operations) {
        operations.on("orderWorkItem", this::order).on("listTakenOut", this::takenOut);
    }

    private Future<Answer> takenOut(Ask ask) {
        return Stages.future(supervised.takenOut(new CampaignId(ask.path("campaignId")), LISTED))
                .map(found -> {
                    var items = new JsonArray();
                    found.forEach(one -> {
                        var row = new JsonObject()
                                .put("leadId", one.lead().id().value())
                                .put("party", one.lead().party());
                        one.lastStep().ifPresent(step -> row.put("lastStep", step));
                        items.add(row);
                        ask.tell().about("lead", one.lead().id().value());
                    });
                    return Answer.ok(new JsonObject().put("items", items));
                });
    }

    private Future<Answer> order(Ask ask) {
        var id = new LeadId(ask.body().getString("leadId"));
        var order = ask.body().getString("order");
        ask.tell().detail("order", order);
        var by = Acting.by(ask);
        var reason = order.equals("takeOut") || order.equals("hold") ? Acting.reason(ask) : ask.because();
        return Stages.future(work.find(id))
                .compose(found -> found.map(item -> Future.succeededFuture(item.lead()))
                        .orElseGet(() -> Future.failedFuture(ApiProblem.notFound(
                                "There is no work item " + id + ". The list shows those there are."))))
                .compose(lead -> switch (order) {
                    case "takeOut" -> takeOut(lead, reason, by);
                    case "putBack" -> putBack(lead, by);
                    case "hold" -> holds.hold(lead, ask.body().getString("until", ""), by);
                    case "release" -> holds.release(lead);
                    default -> pin(lead, by);
                })
                .map(Acting::said);
    }

    private Future<JsonObject> takeOut(Lead lead, String reason, CampaignInput.Supervisor by) {
        var out = new NextStep.Done(SupervisedWork.TAKEN_OUT + " by " + by.name() + ": " + reason);
        return Stages.future(supervised.step(lead.id(), out))
                .compose(done -> done
                        ? Future.succeededFuture(true)
                        : floor.supervise(new CampaignInput.TakeBack(lead.id(), out, by), lead.campaign())
                                .map(answer -> answer.getBoolean("held", false)))
                .compose(done -> done
                        ? Future.succeededFuture(Acting.says(
                                "It is off the worklist. Put it back from the same list when it may be called again."))
                        : notNow(lead));
    }

    private Future<JsonObject> putBack(Lead lead, CampaignInput.Supervisor by) {
        return Stages.future(supervised.putBack(lead.id(), "put back by " + by.name(), clock.instant()))
                .compose(done -> done
                        ? Future.succeededFuture(Acting.says("It is on the worklist again, and due now."))
                        : Future.failedFuture(new Floor.Refusal(
                                "It was not taken out by a supervisor, so there is nothing to put back.")));
    }

    private Future<JsonObject> pin(Lead lead, CampaignInput.Supervisor by) {
        return Stages.future(supervised.pin(lead.id(), clock.instant()))
                .compose(done -> done
                        ? Future.succeededFuture(Acting.says(
                                "It comes before all others, until it was tried once. The rules still hold."))
                        : floor.supervise(new CampaignInput.Pin(lead.id(), by), lead.campaign())
                                .compose(answer -> answer.getString("says", "").isEmpty()
                                        ? notNow(lead)
                                        : Future.succeededFuture(answer)));
    }

    /** Neither on the worklist nor in a hopper: what is so instead. */
    private Future<JsonObject> notNow(Lead lead) {
        return Stages.future(supervised.state(lead.id())).compose(state -> {
            var truth = switch (state.orElse(SupervisedWork.State.DONE)) {
                case READY -> "It has just been given back. Try again.";
                case LEASED ->
                    "It is being leased just now, or another gateway is taking it up. Try again in a few seconds.";
                case DONE -> "It is off the worklist already: its work is done.";
                case TAKEN_OUT -> "It was taken out already.";
            };
            return Future.failedFuture(new Floor.Refusal(truth));
        });
    }
}
