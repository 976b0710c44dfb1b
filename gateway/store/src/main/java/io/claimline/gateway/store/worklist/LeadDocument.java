package io.claimline.gateway.store.worklist;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.Fence;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.worklist.CallBack;
import io.claimline.dialer.worklist.Lead;
import io.claimline.dialer.worklist.Lease;
import io.claimline.dialer.worklist.LeasedLead;
import io.claimline.dialer.worklist.NextStep;
import io.claimline.gateway.store.document.Shape;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * A lead as stored: its components, and beside them {@code state}, {@code open} (still on the worklist), {@code owner}, {@code fence},
 * {@code leasedUntil} (the epoch when not leased), {@code settled} (how the last lease was given back) and {@code about} (the claims it was
 * added with, of which those that are done leave {@code claims}).
 */
final class LeadDocument {
    static final String READY = "READY";
    static final String LEASED = "LEASED";
    static final String DONE = "DONE";

    private static final Shape<Lead> LEAD = Shape.of(Lead.class);
    private static final Shape<CallBack> CALL_BACK = Shape.of(CallBack.class);
    private static final Date NOT_LEASED = Date.from(Instant.EPOCH);
    /** Beside work that a strategy ordered: from when nobody leases it any more. */
    static final String LAPSES = "lapses";
    /** Why it cannot be worked as things are, a {@link NextStep.Bar}. */
    static final String BAR = "bar";

    private static final List<Bson> NOTHING_PROMISED = List.of(unset("promise"), unset("promised"));

    private LeadDocument() {}

    static Document added(Lead lead) {
        return LEAD.write(lead)
                .append("state", READY)
                .append("open", true)
                .append("owner", "")
                .append("fence", 0L)
                .append("leasedUntil", NOT_LEASED)
                .append("about", lead.claims());
    }

    static Document addedLeased(Lead lead, NodeId owner, Instant until) {
        return added(lead)
                .append("state", LEASED)
                .append("owner", owner.value())
                .append("fence", 1L)
                .append("leasedUntil", Date.from(until));
    }

    /** What the lead is about is written anew, and nothing else. */
    static Bson become(Lead now) {
        var written = LEAD.write(now);
        return combine(Stream.concat(
                        Stream.of("claims", "party", "skills", "contact", "personKey")
                                .filter(written::containsKey)
                                .map(field -> set(field, written.get(field))),
                        Stream.of(set("about", now.claims())))
                .toList());
    }

    /** The claims that it is about or was added about. */
    static Stream<String> claims(Document document) {
        return Stream.of("claims", "about").flatMap(field -> document.getList(field, String.class, List.of()).stream());
    }

    static Lead lead(Document document) {
        return LEAD.read(document);
    }

    static LeasedLead leased(Document document) {
        var lead = lead(document);
        var lease = new Lease(
                lead.id(),
                new NodeId(document.getString("owner")),
                fence(document),
                document.getDate("leasedUntil").toInstant());
        return new LeasedLead(lead, lease);
    }

    private static Fence fence(Document document) {
        return new Fence(document.get("fence", Number.class).longValue());
    }

    static Bson settled(NextStep next) {
        var updates = new ArrayList<Bson>(
                List.of(set("owner", ""), set("leasedUntil", NOT_LEASED), set("settled", step(next))));
        updates.addAll(promise(next));
        updates.add(
                next instanceof NextStep.RetryAt retry && retry.barred().isPresent()
                        ? set(BAR, retry.barred().get().name())
                        : unset(BAR));
        updates.addAll(
                switch (next) {
                    case NextStep.RetryAt retry ->
                        List.of(
                                set("state", READY),
                                set("dueAt", Date.from(retry.at())),
                                inc("attempts", retry.counts() ? 1 : 0));
                    case NextStep.Changed changed ->
                        List.of(
                                set("state", READY),
                                set("claims", changed.claims()),
                                set("skills", List.copyOf(changed.skills())),
                                set("dueAt", Date.from(changed.at())),
                                inc("attempts", changed.counts() ? 1 : 0));
                    case NextStep.Done _ -> List.of(set("state", DONE), set("open", false));
                    case NextStep.Untouched _ -> List.of(set("state", READY));
                });
        return combine(updates);
    }

    /** {@code promised} stands beside a call-back that is to come: what is promised is found without looking at all that is not. */
    private static List<Bson> promise(NextStep next) {
        return switch (next) {
            case NextStep.RetryAt retry -> promise(retry.callBack(), retry.counts());
            case NextStep.Changed changed -> promise(changed.callBack(), changed.counts());
            case NextStep.Done _ -> NOTHING_PROMISED;
            case NextStep.Untouched _ -> List.of();
        };
    }

    private static List<Bson> promise(Optional<CallBack> made, boolean counts) {
        return made.map(LeadDocument::promised).orElse(counts ? NOTHING_PROMISED : List.of());
    }

    static List<Bson> promised(CallBack made) {
        // What a person was promised stands, whatever a strategy wanted of the call.
        return List.of(set("promise", CALL_BACK.write(made)), set("promised", "yes"), unset(LAPSES));
    }

    /** Whether the lease was given back before, with this very step, and nobody has leased the lead since. */
    static boolean settledSo(Document document, Lease lease, NextStep next) {
        return fence(document).equals(lease.fence())
                && !LEASED.equals(document.getString("state"))
                && step(next).equals(document.get("settled"));
    }

    /** Why it was given back last, without the times; null when it never was. */
    static @Nullable String reason(Document document) {
        var step = document.getString("settled");
        return step == null ? null : step.substring(step.indexOf(": ") + 2);
    }

    private static String step(NextStep next) {
        return switch (next) {
            case NextStep.RetryAt retry ->
                "retry at " + retry.at().toEpochMilli() + by(retry.callBack()) + (retry.counts() ? ", counts: " : ": ")
                        + retry.reason();
            case NextStep.Changed changed ->
                "about " + changed.claims() + " for " + new TreeSet<>(changed.skills()) + " at "
                        + changed.at().toEpochMilli() + by(changed.callBack())
                        + (changed.counts() ? ", counts: " : ": ") + changed.reason();
            case NextStep.Done done -> "done: " + done.reason();
            case NextStep.Untouched untouched -> "untouched: " + untouched.reason();
        };
    }

    private static String by(Optional<CallBack> promised) {
        return promised.map(made -> " by " + made.owner().map(AgentId::value).orElse("anyone"))
                .orElse("");
    }
}
