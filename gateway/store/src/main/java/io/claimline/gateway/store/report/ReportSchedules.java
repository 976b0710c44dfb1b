package io.claimline.gateway.store.report;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import io.claimline.gateway.store.document.Shape;
import io.claimline.gateway.store.link.Match;
import io.claimline.gateway.store.link.MongoLink;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Reports that are sent by e-mail. One that is due is leased by one conditional write, so that of several gateways one sends it; whom it was sent to is written down one by one, so
 * that a gateway which stops in between leaves the rest to another.
 */
public final class ReportSchedules {
    private static final Shape<Schedule> SCHEDULE = Shape.of(Schedule.class);
    private static final String LEASED = "leasedUntil";

    private final MongoLink link;

    ReportSchedules(MongoLink link) {
        this.link = link;
    }

    /** Every schedule, by name. */
    public CompletableFuture<List<Schedule>> all() {
        return link.all(link.collection("reportSchedules").find().sort(Sorts.ascending("name", "_id")))
                .thenApply(found -> found.stream().map(SCHEDULE::read).toList());
    }

    /** Adds one; of two with the same id the first stands. Completes with whether it was added. */
    public CompletableFuture<Boolean> add(Schedule schedule) {
        return link.insertIfAbsent(link.collection("reportSchedules"), SCHEDULE.write(schedule));
    }

    /** Removes one; completes with whether there was one. */
    public CompletableFuture<Boolean> remove(String id) {
        return link.one(link.collection("reportSchedules").deleteOne(eq("_id", id)))
                .thenApply(done -> done.getDeletedCount() == 1);
    }

    /** One of them; empty when there is none with the id. */
    public CompletableFuture<Optional<Schedule>> find(String id) {
        return link.first(link.collection("reportSchedules").find(eq("_id", id)))
                .thenApply(found -> found.map(SCHEDULE::read));
    }

    /** Sends it to others from now on. Completes with whether it was still as it was seen: of two who change it at once one does. */
    public CompletableFuture<Boolean> readdress(Schedule seen, List<Schedule.Recipient> others) {
        var now = seen.to(others);
        var asSeen = Match.all(eq("_id", seen.id()), eq("revision", seen.revision()));
        var change = combine(set("recipients", SCHEDULE.write(now).get("recipients")), set("revision", now.revision()));
        return link.one(link.collection("reportSchedules").updateOne(asSeen, change))
                .thenApply(done -> done.getMatchedCount() == 1);
    }

    /** Leases one that is due and that nobody holds. */
    public CompletableFuture<Optional<Schedule>> lease(Instant now, Instant until) {
        var due = Match.all(lte("nextAt", Date.from(now)), lte(LEASED, Date.from(now)));
        return link.all(link.collection("reportSchedules")
                        .find(due)
                        .sort(Sorts.ascending("nextAt", "_id"))
                        .limit(1))
                .thenCompose(found -> found.isEmpty()
                        ? CompletableFuture.completedFuture(Optional.empty())
                        : lease(found.getFirst(), until));
    }

    /** By the lease that was seen, as an absolute compare-and-set: of two who saw it one wins. */
    private CompletableFuture<Optional<Schedule>> lease(Document seen, Instant until) {
        var asSeen = Match.all(
                eq("_id", seen.getString("_id")),
                eq(LEASED, seen.getDate(LEASED)),
                eq("nextAt", seen.getDate("nextAt")));
        return link.first(link.collection("reportSchedules")
                        .findOneAndUpdate(
                                asSeen,
                                set(LEASED, Date.from(until)),
                                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .thenApply(found -> found.map(SCHEDULE::read));
    }

    /** That a recipient has it. */
    public CompletableFuture<Void> sent(Schedule leased, String user) {
        return change(leased, addToSet("sentTo", user));
    }

    /** That everybody has it, or that it is given up; it is due again then. */
    public CompletableFuture<Void> done(Schedule leased, Instant next, Optional<Instant> at, String problem) {
        var changes = combine(
                set("nextAt", Date.from(next)),
                set(LEASED, Date.from(Instant.EPOCH)),
                set("sentTo", List.of()),
                set("problem", problem));
        return change(
                leased,
                at.map(sent -> combine(changes, set("lastAt", Date.from(sent)))).orElse(changes));
    }

    /** That it could not be sent to everybody now; it is tried again when the lease ends. */
    public CompletableFuture<Void> failed(Schedule leased, String problem) {
        return change(leased, set("problem", problem));
    }

    private CompletableFuture<Void> change(Schedule leased, Bson change) {
        var held = Match.all(
                eq("_id", leased.id()),
                eq(LEASED, Date.from(leased.leasedUntil())),
                eq("nextAt", Date.from(leased.nextAt())));
        return link.one(link.collection("reportSchedules").updateOne(held, change))
                .thenAccept(_ -> {});
    }
}
