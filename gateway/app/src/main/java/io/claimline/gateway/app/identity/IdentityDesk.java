package io.claimline.gateway.app.identity;

import io.claimline.dialer.audit.AuditEntry;
import io.claimline.dialer.call.CallState;
import io.claimline.dialer.campaign.LiveCall;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.identity.Factor;
import io.claimline.dialer.identity.Keyed;
import io.claimline.dialer.identity.OnFile;
import io.claimline.dialer.identity.Statement;
import io.claimline.dialer.identity.Verification;
import io.claimline.dialer.port.AuditLog;
import io.claimline.dialer.reminder.Dialogue;
import io.claimline.dialer.worklist.Audience;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * How far the people on a campaign's calls are known. A statement that was compared is durable in the audit before anybody is told what
 * came of it. Lives with the campaign's conductor: loads what was left behind, and lets go of a call when it is settled.
 */
public final class IdentityDesk {
    private static final String LOCKED =
            "Three statements were not the same as on file, and no more are compared on this call. Say nothing of"
                    + " the account, give the number to call back, and record who answered.";
    private static final String TOO_LITTLE =
            "The file has too little to compare: nobody can be verified on this call. Say nothing of the account, and record who answered.";
    private static final String NOT_TALKING = "Nobody is on the line to say it. Verify while you talk to the person.";

    private final AuditLog audit;
    private final Supplier<String> ids;
    private final Map<CallId, Verification> byCall = new ConcurrentHashMap<>();

    /** @param ids draws ids, each once */
    public IdentityDesk(AuditLog audit, Supplier<String> ids) {
        this.audit = audit;
        this.ids = ids;
    }

    /** Reads what was stated on a call before this gateway took it up. */
    public Future<Void> load(CallId call) {
        return Future.fromCompletionStage(audit.of(call))
                .onSuccess(entries -> byCall.put(call, Verification.of(entries)))
                .mapEmpty();
    }

    /** How far the person on the call is known. */
    public Verification of(CallId call) {
        return byCall.getOrDefault(call, Verification.NONE);
    }

    /**
     * What the person keyed to our voice before an agent had the call. It is read off the attempt, which is durable, and so is known after a restart; of somebody about whom no claim is known
     * yet nothing was compared.
     */
    public Keyed keyed(LiveCall live) {
        return live.call()
                .reminder()
                .map(Dialogue::path)
                .or(() -> live.attempt().reminded())
                .map(Keyed::of)
                .orElse(Keyed.NOTHING);
    }

    /** Whether the person on the call is known: by what was stated to an agent, keyed before, or both together. */
    public boolean verified(LiveCall live) {
        return of(live.call().id()).verified() || keyed(live).missing() == 0;
    }

    /** Whether the desk may show all of the work item: always on a payer's call, on a patient's once the person is verified. */
    public boolean open(LiveCall live) {
        return live.work().lead().audience() == Audience.PAYER || verified(live);
    }

    /** Lets go of calls that are over. */
    public void retain(Collection<CallId> calls) {
        byCall.keySet().retainAll(calls);
    }

    /** Why nothing can be compared on this call now; empty when it can. */
    Optional<String> whyNot(LiveCall live, OnFile file) {
        var state = of(live.call().id());
        if (verified(live)) {
            return Optional.of("The person is verified.");
        }
        if (file.comparable().size() < Statement.NEEDED) {
            return Optional.of(TOO_LITTLE);
        }
        if (state.triesLeft() == 0) {
            return Optional.of(LOCKED);
        }
        return talking(live) ? Optional.empty() : Optional.of(NOT_TALKING);
    }

    private static boolean talking(LiveCall live) {
        return switch (live.call().state()) {
            case CallState.Talking talking -> true;
            case CallState.Held held -> true;
            case CallState.Rejoining rejoining -> true;
            case CallState.Orphaned orphaned -> true;
            case CallState.Placing placing -> false;
            case CallState.Ringing ringing -> false;
            case CallState.Waiting waiting -> false;
            case CallState.Connecting connecting -> false;
            case CallState.Reminding reminding -> false;
            case CallState.Consulting consulting -> true;
            case CallState.Parked parked -> true;
            case CallState.HandedOver handed -> false;
            case CallState.LeavingMessage message -> false;
            case CallState.Ending ending -> false;
            case CallState.Closed closed -> false;
        };
    }

    /**
     * Compares what was said. Completes with {@code {matched, triesLeft}} once it is durable; the caller has made sure that {@link #whyNot} is
     * empty.
     *
     * @param work the staged work item
     */
    public Future<JsonObject> compare(LiveCall live, AgentId agent, JsonObject work, Statement said, Instant now) {
        var file = FileText.of(work);
        var refusal = whyNot(live, file);
        if (refusal.isPresent()) {
            return Future.failedFuture(new NotComparable(refusal.get()));
        }
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var keyed = keyed(live);
        var missing = said.unreadable(today, keyed);
        if (!missing.isEmpty()) {
            return Future.failedFuture(
                    new NotComparable(missing.getFirst().message() + ". Nothing was compared, and no try is spent."));
        }
        var same = keyed.with(file.matchedBy(said, today));
        boolean matched = same.size() >= Statement.NEEDED;
        var id = live.call().id();
        if (!matched) {
            // Counted before it is durable, so that several at once are not one.
            byCall.merge(id, Verification.NONE.after(false), (old, one) -> old.after(false));
        }
        var entry = new AuditEntry(
                "identity-" + ids.get(),
                now,
                agent,
                Verification.action(matched),
                id,
                live.work().lead().id(),
                details(said, keyed, same));
        return Future.fromCompletionStage(audit.keep(entry)).map(kept -> {
            if (matched) {
                byCall.merge(id, Verification.NONE.after(true), (old, one) -> old.after(true));
            }
            return new JsonObject().put("matched", matched).put("triesLeft", of(id).triesLeft());
        });
    }

    private static Map<String, String> details(Statement said, Keyed keyed, Set<Factor> same) {
        return keyed.factors().isEmpty()
                ? Map.of("stated", keys(said.stated()), "matched", keys(same))
                : Map.of("stated", keys(said.stated()), "keyed", keys(keyed.factors()), "matched", keys(same));
    }

    private static String keys(Set<Factor> factors) {
        var inOrder = EnumSet.noneOf(Factor.class);
        inOrder.addAll(factors);
        return inOrder.stream().map(Factor::key).collect(Collectors.joining(" "));
    }

    /** Nothing can be compared; the message says why, and what to do. */
    public static final class NotComparable extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotComparable(String why) {
            super(why, null, false, false);
        }
    }
}
