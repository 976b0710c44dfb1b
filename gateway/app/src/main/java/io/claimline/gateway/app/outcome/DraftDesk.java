package io.claimline.gateway.app.outcome;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.outcome.Draft;
import io.claimline.dialer.port.DraftLog;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The drafts of a campaign's calls. What is typed is durable before the page is told so. Of two screens that type about one claim the one
 * that has not seen the other's change is refused, and told. Lives with the campaign's conductor: loads what was left behind, and lets go
 * of a call when its last outcome is saved.
 */
public final class DraftDesk {
    private final DraftLog log;
    private final Map<CallId, Map<String, Draft>> byCall = new ConcurrentHashMap<>();

    public DraftDesk(DraftLog log) {
        this.log = log;
    }

    /** Reads what was typed about a call before this gateway took it up. */
    public Future<Void> load(CallId call) {
        return Future.fromCompletionStage(log.drafts(call))
                .onSuccess(drafts -> drafts.forEach(this::remember))
                .mapEmpty();
    }

    /** The drafts of a call that hold something. */
    public List<Draft> of(CallId call) {
        return byCall.getOrDefault(call, Map.of()).values().stream()
                .filter(draft -> !draft.status().isEmpty() || !draft.fields().isEmpty())
                .toList();
    }

    /** How often the draft of a claim has changed. */
    public long revision(CallId call, String claim) {
        return find(call, claim).map(Draft::revision).orElse(0L);
    }

    /**
     * Keeps a change; completes with the new revision once it is durable, and with nothing when another screen has changed the draft since
     * revision {@code seen}.
     */
    public Future<Optional<Long>> keep(
            CallId call, String claim, AgentId agent, long seen, String status, Map<String, String> fields) {
        var present = find(call, claim).orElseGet(() -> Draft.begun(call, claim, agent));
        if (present.revision() != seen) {
            return Future.succeededFuture(Optional.empty());
        }
        var next = present.changed(agent, status, fields);
        remember(next);
        return Future.fromCompletionStage(log.keep(next))
                .map(kept -> Optional.of(next.revision()))
                .onFailure(failure -> forget(next, present));
    }

    /** The outcome of the claim is saved: what was typed is no longer kept here. */
    public Future<Void> done(CallId call, String claim) {
        return find(call, claim)
                .map(draft -> {
                    remember(draft.done());
                    return Future.fromCompletionStage(log.keep(draft.done()));
                })
                .orElseGet(Future::succeededFuture);
    }

    /** Lets go of calls that are over. */
    public void retain(Collection<CallId> calls) {
        byCall.keySet().retainAll(calls);
    }

    private Optional<Draft> find(CallId call, String claim) {
        return Optional.ofNullable(byCall.getOrDefault(call, Map.of()).get(claim));
    }

    private void remember(Draft draft) {
        byCall.computeIfAbsent(draft.call(), call -> new ConcurrentHashMap<>())
                .merge(draft.claim(), draft, (old, next) -> next.revision() > old.revision() ? next : old);
    }

    /** What could not be kept is not there, unless more was typed meanwhile. */
    private void forget(Draft lost, Draft before) {
        byCall.getOrDefault(lost.call(), Map.of())
                .computeIfPresent(lost.claim(), (claim, now) -> now.equals(lost) ? before : now);
    }
}
