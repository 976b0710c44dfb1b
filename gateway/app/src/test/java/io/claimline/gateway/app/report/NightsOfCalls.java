package io.claimline.gateway.app.report;

import io.claimline.dialer.agent.WorkShift;
import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.attempt.Ending;
import io.claimline.dialer.call.CallResult;
import io.claimline.dialer.call.HangupCause;
import io.claimline.dialer.call.Milestone;
import io.claimline.dialer.call.Timeline;
import io.claimline.dialer.contracts.Samples;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.DecisionId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.Fence;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.id.OutcomeId;
import io.claimline.dialer.outcome.Outcome;
import io.claimline.gateway.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Calls of some nights around a change of the clock, as they are written: in revisions, some twice or in the wrong order, with outcomes that come late. */
final class NightsOfCalls {
    static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Instant BEGIN = Instant.parse("2026-10-30T20:00:00Z");
    private static final int CALLS = 160;
    private static final List<String> STATUSES =
            List.of("RPC_PTP", "RPC_REFUSED", "WRONG_NUMBER", "VM_LCM_LEFT", "NO_SUCH");

    private final Random random;
    private final List<Attempt> attempts = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Write> writes = new ArrayList<>();

    /** Something that is written to the store. */
    interface Write {
        CompletionStage<Void> to(Store store);
    }

    NightsOfCalls(Random random) {
        this.random = random;
        for (var call = 0; call < CALLS; call++) {
            call();
        }
        for (var night = 0; night < 3; night++) {
            var began = BEGIN.plus(Duration.ofDays(night)).plus(Duration.ofHours(2));
            var shift = new WorkShift(
                    new AgentId("ana"), LocalDate.ofInstant(began, ZONE), ZONE, began, began.plus(Duration.ofHours(9)));
            writes.add(store -> store.workShifts().keep(shift, began));
        }
        Collections.shuffle(writes, random);
    }

    /** As they are in the end. */
    List<Attempt> attempts() {
        return attempts;
    }

    List<Outcome> outcomes() {
        return outcomes;
    }

    List<Write> writes() {
        return writes;
    }

    private void call() {
        var placed = BEGIN.plusSeconds(random.nextInt(72 * 3_600));
        var id = new CallId(Samples.fresh());
        var lead = new LeadId("lead:" + random.nextInt(40));
        var connected = random.nextInt(3) == 0;
        var timeline = Timeline.EMPTY.with(Milestone.PLACED, placed);
        var open = attempt(id, lead, 1, timeline, new Ending.Open(), null);
        var result = connected
                ? CallResult.CONNECTED
                : List.of(CallResult.BUSY, CallResult.NO_ANSWER, CallResult.ABANDONED)
                        .get(random.nextInt(3));
        if (connected || result == CallResult.ABANDONED) {
            timeline = timeline.with(Milestone.ANSWERED, placed.plusSeconds(9));
        }
        if (connected) {
            timeline = timeline.with(Milestone.CONNECTED, placed.plusMillis(9_000 + random.nextInt(4_000)));
        }
        timeline = timeline.with(Milestone.ENDED, placed.plusSeconds(30 + random.nextInt(300)));
        var agent = connected ? List.of("ana", "ben").get(random.nextInt(2)) : null;
        var ending = new Ending.Closed(result, "over", HangupCause.UNKNOWN);
        var last = attempt(id, lead, 2, timeline, ending, agent);
        attempts.add(last);
        for (var one : List.of(open, last, last)) {
            writes.add(store -> store.calls().keep(one).toCompletableFuture());
        }
        if (agent != null) {
            outcome(last, agent);
        }
    }

    private void outcome(Attempt attempt, String agent) {
        var saved = attempt.timeline().at(Milestone.ENDED).orElseThrow().plusSeconds(random.nextInt(200));
        var outcome = new Outcome(
                new OutcomeId(Samples.fresh()),
                attempt.id(),
                attempt.lead(),
                "claim-" + random.nextInt(30),
                new AgentId(agent),
                saved,
                STATUSES.get(random.nextInt(STATUSES.size())),
                fields(saved),
                "");
        outcomes.add(outcome);
        writes.add(store -> store.calls().keep(outcome).toCompletableFuture());
    }

    /** Of three calls two are to be followed up, within the nights or a day after. */
    private Map<String, String> fields(Instant saved) {
        var promise = Map.of("promiseAmount", "5000", "promiseDate", "2026-11-20");
        if (random.nextInt(3) == 0) {
            return promise;
        }
        var fields = new HashMap<>(promise);
        var day = LocalDate.ofInstant(saved, ZONE).plusDays(random.nextInt(3));
        fields.put("nextFollowUpDate", day.toString());
        return fields;
    }

    private Attempt attempt(
            CallId id, LeadId lead, long revision, Timeline timeline, Ending ending, @Nullable String agent) {
        return new Attempt(
                id,
                revision,
                lead,
                new Fence(1),
                new CampaignId("campaign-" + Math.floorMod(lead.hashCode(), 3)),
                new E164("+13125550188"),
                new DecisionId(id.value()),
                new NodeId("n-1"),
                agent == null ? null : new AgentId(agent),
                timeline,
                ending,
                null,
                null);
    }
}
