package io.claimline.gateway.app.explain;

import io.claimline.dialer.compliance.DialDecision;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.port.AttemptLog;
import io.claimline.gateway.app.campaigns.KnownCampaigns;
import io.claimline.gateway.app.compliance.RuleBook;
import io.claimline.gateway.app.compliance.Screening;
import io.claimline.gateway.app.floor.CampaignBook.Entry;
import io.claimline.gateway.app.floor.Floor;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operations;
import io.claimline.gateway.store.calls.CallLog;
import io.claimline.gateway.store.campaign.CampaignSchedules;
import io.claimline.gateway.store.worklist.OpenWork;
import io.claimline.gateway.store.worklist.StoredWork;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Answers a supervisor who asks why somebody is not called, and how many can be. Reads and decides; changes nothing. */
public final class ExplainEndpoints implements Endpoints {
    private static final int ROWS = 100;
    private static final int DECISIONS = 50;

    private final KnownCampaigns known;
    private final OpenWork work;
    private final AttemptLog log;
    private final Screening screening;
    private final RuleBook rules;
    private final InstantSource clock;
    private final CallableCount counts;

    /** @param book finds a campaign */
    public ExplainEndpoints(
            Function<CampaignId, Future<Optional<Entry>>> book,
            OpenWork work,
            AttemptLog log,
            Screening screening,
            RuleBook rules,
            InstantSource clock) {
        known = new KnownCampaigns(book);
        this.work = work;
        this.log = log;
        this.screening = screening;
        this.rules = rules;
        this.clock = clock;
        counts = new CallableCount(work, screening, rules, clock);
    }

    /** What holds a campaign, with the same counts. */
    public Endpoints holding(Floor floor, CallLog calls, CampaignSchedules schedules) {
        return new HoldingEndpoints(known, counts, new HoldingEndpoints.Around(floor, calls, schedules, clock));
    }

    @Override
    public void register(Operations operations) {
        operations
                .on("getCallable", this::callable)
                .on("listWorkItems", this::list)
                .on("explainWorkItem", this::explain);
    }

    /** How many of a campaign may be called now: {@code CallableReport}. Fails when there is no such campaign. */
    public Future<JsonObject> callable(CampaignId campaign) {
        return known.of(campaign).compose(entry -> counts.of(entry.campaign()));
    }

    private Future<Answer> callable(Ask ask) {
        return known.of(ask).compose(entry -> counts.of(entry.campaign())).map(Answer::ok);
    }

    private Future<Answer> list(Ask ask) {
        return known.of(ask)
                .compose(entry -> Stages.future(work.of(entry.campaign().id(), ask.query("limit", ROWS))))
                .map(found -> {
                    var items = new JsonArray();
                    found.forEach(one -> {
                        items.add(ExplanationText.row(one, clock.instant()));
                        ask.tell().about("lead", one.lead().id().value());
                    });
                    return Answer.ok(new JsonObject().put("items", items));
                });
    }

    private Future<Answer> explain(Ask ask) {
        var id = new LeadId(ask.body().getString("leadId"));
        return Stages.future(work.find(id))
                .compose(found -> found.map(this::explain)
                        .orElseGet(() -> Future.failedFuture(ApiProblem.notFound("There is no work item " + id
                                + ". GET /api/v1/campaigns/{campaignId}/work-items lists those of a campaign."))));
    }

    private Future<Answer> explain(StoredWork item) {
        var lead = item.lead();
        return known.of(lead.campaign())
                .map(entry -> entry.campaign().callerId())
                .compose(callerId -> explain(item, callerId));
    }

    private Future<Answer> explain(StoredWork item, E164 callerId) {
        var lead = item.lead();
        var now = clock.instant();
        return Future.all(screening.look(lead, callerId), Stages.future(log.decisions(lead.id())))
                .compose(read -> {
                    Screening.Looked looked = read.resultAt(0);
                    List<DialDecision> before = read.resultAt(1);
                    return past(before)
                            .map(decisions -> Answer.ok(ExplanationText.of(item, looked, rules.table(), now)
                                    .put("decisions", decisions)));
                });
    }

    private Future<JsonArray> past(List<DialDecision> before) {
        var latest = before.stream()
                .sorted(Comparator.comparing(DialDecision::at).reversed())
                .limit(DECISIONS)
                .toList();
        return Future.all(latest.stream().map(this::past).toList()).map(all -> new JsonArray(all.list()));
    }

    private Future<JsonObject> past(DialDecision decision) {
        return rules.of(decision.ruling().table())
                .map(table -> ExplanationText.past(
                        decision, table.filter(decision::holdsBy).isPresent()));
    }
}
