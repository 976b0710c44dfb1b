package io.claimline.gateway.app.explain;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.attempt.CauseWords;
import io.claimline.dialer.attempt.Ending;
import io.claimline.dialer.call.CallResult;
import io.claimline.dialer.call.Milestone;
import io.claimline.dialer.holding.Surroundings;
import io.claimline.dialer.id.CampaignId;
import io.claimline.gateway.app.campaigns.KnownCampaigns;
import io.claimline.gateway.app.floor.CampaignBook.Entry;
import io.claimline.gateway.app.floor.Floor;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.supervise.HoldingText;
import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operations;
import io.claimline.gateway.store.calls.CallLog;
import io.claimline.gateway.store.campaign.CampaignSchedules;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Why a campaign dials nothing: what is in the store is read here and put to its conductor, which adds what only its own gateway knows, its journal and its trunk, and says by what it decides.
 */
final class HoldingEndpoints implements Endpoints {
    /** So far back the last calls are looked at to judge the trunk. */
    private static final Duration LATELY = Duration.ofMinutes(3);

    /** So many calls in a row that were not carried speak against the trunk. */
    private static final int IN_A_ROW = 5;

    private static final long PATIENCE_S = 3;
    private static final Set<CallResult> NOT_CARRIED = EnumSet.of(CallResult.CONGESTED, CallResult.FAILED);

    private final KnownCampaigns known;
    private final CallableCount counts;
    private final Around around;

    /** What is asked. */
    record Around(Floor floor, CallLog calls, CampaignSchedules schedules, InstantSource clock) {}

    HoldingEndpoints(KnownCampaigns known, CallableCount counts, Around around) {
        this.known = known;
        this.counts = counts;
        this.around = around;
    }

    @Override
    public void register(Operations operations) {
        operations.on("explainHolding", this::explain);
    }

    private Future<Answer> explain(Ask ask) {
        return known.of(ask).compose(this::holding).map(Answer::ok);
    }

    private Future<JsonObject> holding(Entry entry) {
        var id = entry.campaign().id();
        var counted = counts.of(entry.campaign())
                .timeout(PATIENCE_S, TimeUnit.SECONDS)
                .map(Optional::of)
                .otherwise(Optional.empty());
        return Future.all(counted, lastCalls(id), schedule(entry))
                .compose(read -> {
                    Optional<JsonObject> report = read.resultAt(0);
                    Optional<String> trunk = read.resultAt(1);
                    Optional<String> schedule = read.resultAt(2);
                    var work = report.map(HoldingEndpoints::worklist);
                    var question = new Surroundings(schedule, Optional.empty(), trunk, work);
                    return around.floor().question(id, HoldingText.write(question));
                })
                .map(answer -> answer.put("campaignId", id.value())
                        .put("asOf", around.clock().instant().toString()));
    }

    private static Surroundings.Worklist worklist(JsonObject report) {
        var reasons = report.getJsonArray("reasons").stream()
                .map(JsonObject.class::cast)
                .map(one -> new Surroundings.Reason(
                        one.getString("reason"),
                        one.getJsonArray("rules").stream().map(String::valueOf).toList(),
                        one.getLong("count")))
                .toList();
        return new Surroundings.Worklist(
                report.getLong("open"),
                report.getLong("looked"),
                report.getLong("due"),
                report.getLong("now"),
                report.getLong("inWork"),
                Optional.ofNullable(report.getString("nextDueAt")).map(Instant::parse),
                reasons);
    }

    /** Of one that was started by hand outside its hours the schedule keeps nothing. */
    private Future<Optional<String>> schedule(Entry entry) {
        var now = around.clock().instant();
        return entry.running()
                ? Future.succeededFuture(Optional.empty())
                : Stages.future(around.schedules().of(entry.campaign().id()))
                        .map(found -> found.map(one -> one.schedule())
                                .filter(schedule -> !schedule.runs(now))
                                .flatMap(schedule -> schedule.next(now))
                                .map(change -> "By its schedule it is started at " + change.at()))
                        .otherwise(Optional.empty());
    }

    /** How the last calls fared, from whatever gateway. What cannot be read speaks against nobody. */
    private Future<Optional<String>> lastCalls(CampaignId campaign) {
        return Stages.future(around.calls().placed(around.clock().instant().minus(LATELY)))
                .timeout(PATIENCE_S, TimeUnit.SECONDS)
                .map(all -> notCarried(all.stream()
                        .filter(attempt -> attempt.campaign().equals(campaign) && !attempt.open())
                        .sorted(Comparator.comparing(HoldingEndpoints::placedAt).reversed())
                        .limit(IN_A_ROW)
                        .toList()))
                .otherwise(Optional.empty());
    }

    private static Instant placedAt(Attempt attempt) {
        return attempt.timeline().at(Milestone.PLACED).orElse(Instant.EPOCH);
    }

    static Optional<String> notCarried(List<Attempt> last) {
        var none = last.size() == IN_A_ROW
                && last.stream()
                        .allMatch(attempt -> attempt.ending() instanceof Ending.Closed closed
                                && NOT_CARRIED.contains(closed.result()));
        if (!none || !(last.getFirst().ending() instanceof Ending.Closed latest)) {
            return Optional.empty();
        }
        return Optional.of("The last " + IN_A_ROW + " calls were not carried, the latest: "
                + CauseWords.of(latest.cause()).orElse(latest.reason()));
    }
}
