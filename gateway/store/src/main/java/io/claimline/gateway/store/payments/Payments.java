package io.claimline.gateway.store.payments;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.claimline.gateway.ledger.posting.Posting;
import io.claimline.gateway.store.document.Shape;
import io.claimline.gateway.store.link.Match;
import io.claimline.gateway.store.link.MongoLink;
import io.claimline.gateway.store.mark.ReportHour;
import io.claimline.gateway.store.mark.ReportMarks;
import io.claimline.gateway.store.payments.Payment.State;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Payments. Each step is one conditional write, so that a notice which comes twice, or on two gateways at once, is one. Every stage fails with an {@link java.io.IOException} as
 * cause when the store cannot be reached.
 */
public final class Payments {
    private static final Shape<Payment> PAYMENT = Shape.of(Payment.class);
    private static final Shape<Reversal> REVERSAL = Shape.of(Reversal.class);
    private static final Shape<Posting> POSTING = Shape.of(Posting.class);
    private static final String STATE = "state";

    private final MongoLink link;
    private final MongoCollection<Document> payments;

    /** Payments at the end of the link. */
    public Payments(MongoLink link) {
        this.link = link;
        payments = link.collection("payments");
    }

    /** Keeps an order; the first of its id stands. */
    public CompletableFuture<Boolean> order(Payment ordered) {
        return link.insertIfAbsent(payments, PAYMENT.write(ordered));
    }

    /** The payment of that id. */
    public CompletableFuture<Optional<Payment>> find(String id) {
        return link.first(payments.find(eq("_id", id))).thenApply(found -> found.map(PAYMENT::read));
    }

    /** The provider has the money. Completes with the payment when this is news. */
    public CompletableFuture<Optional<Payment>> approve(String id, String reference, Instant at) {
        var open = Match.all(eq("_id", id), in(STATE, State.ORDERED.name(), State.DECLINED.name()));
        return changed(
                open,
                combine(
                        set(STATE, State.APPROVED.name()),
                        set("reference", reference),
                        set("decidedAt", Date.from(at)),
                        set(ReportHour.FIELD, ReportHour.of(at))));
    }

    /** The provider said no. What was approved stays approved. */
    public CompletableFuture<Optional<Payment>> decline(String id, String reference, Instant at) {
        var open = Match.all(eq("_id", id), eq(STATE, State.ORDERED.name()));
        return changed(
                open,
                combine(
                        set(STATE, State.DECLINED.name()),
                        set("reference", reference),
                        set("decidedAt", Date.from(at))));
    }

    /** Decides where the money goes; what was decided first stands. Completes with the payment as it then is. */
    public CompletableFuture<Optional<Payment>> allocate(String id, Posting posting) {
        var written = POSTING.write(posting);
        var undecided = Match.all(eq("_id", id), eq(STATE, State.APPROVED.name()), eq("allocated", null));
        var decision = combine(
                set("allocated", true),
                set("allocations", written.get("allocations")),
                set("unapplied", written.get("unapplied")));
        return changed(undecided, decision).thenCompose(_ -> find(id)).thenCompose(this::marked);
    }

    /** Between the approval and this nothing may be lost: an approved payment is allocated again until that succeeds. */
    private CompletableFuture<Optional<Payment>> marked(Optional<Payment> found) {
        var hours = found.map(Payment::decidedAt).map(ReportHour::of).map(ReportMarks::hour);
        return new ReportMarks(link).make(hours.stream().toList()).thenApply(_ -> found);
    }

    /** Every part of it is on its claim. */
    public CompletableFuture<Void> posted(String id) {
        return changed(Match.all(eq("_id", id), eq(STATE, State.APPROVED.name())), set(STATE, State.POSTED.name()))
                .thenAccept(_ -> {});
    }

    /**
     * Something of it went back; what follows is to be done. The first of a name stands.
     *
     * @param seen the payment as it was when the parts were decided; when it has changed since, nothing is
     * @return whether it was kept
     */
    public CompletableFuture<Boolean> reverse(Payment seen, Reversal reversal) {
        var asSeen = Match.all(
                eq("_id", seen.id()),
                eq(STATE, State.POSTED.name()),
                size("reversals", seen.reversals().size()),
                ne("reversals.name", reversal.name()));
        return changed(asSeen, combine(push("reversals", REVERSAL.write(reversal)), set("settled", false)))
                .thenApply(Optional::isPresent);
    }

    /** Everything that follows from it, as it is here, is done. */
    public CompletableFuture<Void> settled(Payment done) {
        var asDone = Match.all(
                eq("_id", done.id()), size("reversals", done.reversals().size()));
        return changed(asDone, set("settled", true)).thenAccept(_ -> {});
    }

    /** Payments of which something is still to be done: to be posted, or what follows from it. */
    public CompletableFuture<List<Payment>> unsettled() {
        var open = Match.all(in(STATE, State.APPROVED.name(), State.POSTED.name()), eq("settled", false));
        return list(open, 1_000);
    }

    /** Orders that the provider has not decided, begun before then. */
    public CompletableFuture<List<Payment>> undecided(Instant before, int most) {
        var open = Match.all(eq(STATE, State.ORDERED.name()), lt("orderedAt", Date.from(before)));
        return list(open, most);
    }

    /** Payments that went to a claim, the latest first. */
    public CompletableFuture<List<Payment>> of(String claim) {
        return list(Match.all(eq("claims", claim), eq(STATE, State.POSTED.name())), 200);
    }

    /** Every payment, the latest first; of one state when it is named. */
    public CompletableFuture<List<Payment>> latest(Optional<State> state, int most) {
        return list(state.<Bson>map(one -> eq(STATE, one.name())).orElseGet(Document::new), most);
    }

    private CompletableFuture<List<Payment>> list(Bson query, int most) {
        return link.all(payments.find(query).sort(Sorts.descending("orderedAt")).limit(most))
                .thenApply(found -> found.stream().map(PAYMENT::read).toList());
    }

    private CompletableFuture<Optional<Payment>> changed(Bson which, Bson change) {
        return link.first(payments.findOneAndUpdate(
                        which, change, new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .thenApply(found -> found.map(PAYMENT::read));
    }
}
