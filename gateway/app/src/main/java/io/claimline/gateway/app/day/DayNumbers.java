package io.claimline.gateway.app.day;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.call.Milestone;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.outcome.FollowUp;
import io.claimline.dialer.outcome.Outcome;
import io.claimline.dialer.outcome.Status;
import io.claimline.dialer.outcome.StatusTable;
import io.claimline.dialer.worklist.Audience;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an agent has done in a shift, from the calls and outcomes as they are stored. Of two outcomes about one claim the later counts.
 *
 * @param calls connected with the agent
 * @param claims with an outcome; of a patient's call the account counts as one
 * @param groups how many of those ended in which group of outcomes
 * @param talk connected, without hold and parking; calls that are over
 * @param hold on hold by the agent
 * @param parked kept by the product while no agent was on the line
 * @param wrapUp from the end of a call to its last outcome
 */
record DayNumbers(
        int calls,
        int claims,
        Map<String, Integer> groups,
        Duration talk,
        Duration hold,
        Duration parked,
        Duration wrapUp) {

    static DayNumbers of(List<Attempt> attempts, List<Outcome> outcomes) {
        var groups = new TreeMap<String, Integer>();
        var last = latest(outcomes);
        last.forEach(outcome -> status(outcome).ifPresent(status -> groups.merge(status.group(), 1, Integer::sum)));
        var saved = new HashMap<CallId, Instant>();
        outcomes.forEach(one -> saved.merge(one.call(), one.savedAt(), (a, b) -> a.isAfter(b) ? a : b));
        var talk = Duration.ZERO;
        var hold = Duration.ZERO;
        var parked = Duration.ZERO;
        var wrapUp = Duration.ZERO;
        for (var attempt : attempts) {
            var ended = attempt.timeline().at(Milestone.ENDED);
            talk = talk.plus(talk(attempt));
            hold = hold.plus(attempt.held());
            parked = parked.plus(attempt.parked());
            var recorded = Optional.ofNullable(saved.get(attempt.id()));
            wrapUp = wrapUp.plus(
                    ended.flatMap(end -> recorded.map(at -> between(end, at))).orElse(Duration.ZERO));
        }
        return new DayNumbers(attempts.size(), last.size(), groups, talk, hold, parked, wrapUp);
    }

    private static Duration talk(Attempt attempt) {
        var from = attempt.timeline().at(Milestone.CONNECTED);
        var to = attempt.timeline().at(Milestone.ENDED);
        return from.flatMap(connected -> to.map(ended -> between(connected, ended)))
                .map(all -> all.minus(attempt.held()).minus(attempt.parked()))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    private static Duration between(Instant from, Instant to) {
        return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
    }

    /** The last word about each claim. */
    static Collection<Outcome> latest(List<Outcome> outcomes) {
        var last = new LinkedHashMap<String, Outcome>();
        outcomes.forEach(outcome -> last.put(outcome.claim(), outcome));
        return last.values();
    }

    /** Those that took their claim off our hands. */
    static List<Outcome> resolved(List<Outcome> outcomes) {
        return latest(outcomes).stream().filter(DayNumbers::done).toList();
    }

    static boolean done(Outcome outcome) {
        return status(outcome)
                .filter(status -> FollowUp.done(status, outcome.fields()))
                .isPresent();
    }

    static Optional<Status> status(Outcome outcome) {
        return StatusTable.find(Audience.PAYER, outcome.status())
                .or(() -> StatusTable.find(Audience.PATIENT, outcome.status()));
    }

    JsonObject json() {
        var rows = new JsonArray();
        groups.forEach(
                (group, count) -> rows.add(new JsonObject().put("group", group).put("count", count)));
        return new JsonObject()
                .put("calls", calls)
                .put("claims", claims)
                .put("outcomes", rows)
                .put("talkSeconds", talk.toSeconds())
                .put("holdSeconds", hold.toSeconds())
                .put("parkedSeconds", parked.toSeconds())
                .put("wrapUpSeconds", wrapUp.toSeconds());
    }
}
