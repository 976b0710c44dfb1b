package io.claimline.gateway.app.quality.call;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.quality.CallKind;
import io.claimline.dialer.quality.evaluation.ScoredCall;
import io.claimline.dialer.quality.sampling.Candidate;
import io.claimline.dialer.report.ShiftCalendar;
import io.claimline.dialer.worklist.Audience;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.report.AgentCalls;
import io.claimline.gateway.app.report.AgentCalls.AgentCall;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.store.recordings.RecordingIndex;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Calls that can be scored: those that agents had, with whether they were recorded. */
public final class Candidates {
    private static final int PART = 500;

    private final AgentCalls calls;
    private final RecordingIndex recordings;

    /** Calls of the reports, recordings of the index. */
    public Candidates(AgentCalls calls, RecordingIndex recordings) {
        this.calls = calls;
        this.recordings = recordings;
    }

    /** To which date what belongs. */
    public ShiftCalendar calendar() {
        return calls.calendar();
    }

    /** The call; fails with 404 when nobody had it, and when it goes on. */
    public Future<Candidate> find(CallId call) {
        return calls.find(call)
                .compose(found -> found.map(one -> recorded(List.of(one)).map(List::getFirst))
                        .orElseGet(() -> Future.failedFuture(
                                ApiProblem.notFound("There is no call of that id which an agent had and which is over."
                                        + " One appears some seconds after its end."))));
    }

    /** Those of the dates, in the order in which they were placed; those of one agent when that is said. */
    public Future<List<Candidate>> of(LocalDate from, LocalDate to, Optional<AgentId> agent) {
        return calls.of(from, to, agent).compose(this::recorded);
    }

    /** Whether there is a recording that can be heard now. */
    public Future<Boolean> audible(CallId call) {
        return Stages.future(recordings.audible(List.of(call))).map(found -> !found.isEmpty());
    }

    /** Those whose recordings can be heard now. */
    public Future<Set<CallId>> audible(List<CallId> all) {
        var parts = new ArrayList<Future<Set<CallId>>>();
        for (var from = 0; from < all.size(); from += PART) {
            parts.add(Stages.future(recordings.audible(all.subList(from, Math.min(all.size(), from + PART)))));
        }
        return Future.all(parts).map(_ -> {
            var found = new HashSet<CallId>();
            parts.forEach(part -> found.addAll(part.result()));
            return found;
        });
    }

    private Future<List<Candidate>> recorded(List<AgentCall> found) {
        return audible(found.stream().map(AgentCall::id).toList())
                .map(heard -> found.stream()
                        .map(call -> candidate(call, heard.contains(call.id())))
                        .toList());
    }

    private static Candidate candidate(AgentCall call, boolean recorded) {
        return new Candidate(
                call.id(),
                new ScoredCall(
                        call.agent(),
                        call.campaign(),
                        kind(call),
                        call.date(),
                        call.placedAt(),
                        call.talk(),
                        call.outcomes(),
                        recorded));
    }

    private static CallKind kind(AgentCall call) {
        if (call.reminder()) {
            return CallKind.REMINDER;
        }
        return call.audience() == Audience.PAYER ? CallKind.PAYER : CallKind.PATIENT;
    }
}
