package io.claimline.gateway.store.quality;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.Sorts;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.quality.sampling.Week;
import io.claimline.gateway.store.link.Match;
import io.claimline.gateway.store.link.MongoLink;
import io.claimline.gateway.store.quality.QualityTask.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.bson.conversions.Bson;

/** Calls that were drawn to be scored. Every stage fails with an {@link java.io.IOException} as cause when the store cannot be reached. */
public final class QualityTasks {
    private static final String STATE = "state";
    private static final String DUE = "dueAt";

    private final MongoLink link;
    private final Revised<QualityTask> tasks;

    QualityTasks(MongoLink link) {
        this.link = link;
        tasks = new Revised<>(link, "qualityTasks", QualityTask.class);
    }

    /** Adds a drawn call; false, and nothing is changed, when it was drawn before, by whomever. */
    public CompletableFuture<Boolean> add(QualityTask task) {
        return tasks.add(tasks.write(task));
    }

    /** That of the call. */
    public CompletableFuture<Optional<QualityTask>> find(CallId call) {
        return tasks.find(call.value());
    }

    /** Those of the calls that were drawn. */
    public CompletableFuture<List<QualityTask>> of(Collection<CallId> calls) {
        return tasks.read(tasks.collection()
                .find(in("_id", calls.stream().map(CallId::value).toList())));
    }

    /** Keeps the next revision; false when somebody else did. */
    public CompletableFuture<Boolean> change(QualityTask task) {
        return tasks.replace(tasks.write(task));
    }

    /** Forgets that a call was drawn; completes with whether it was. */
    public CompletableFuture<Boolean> forget(CallId call) {
        return link.one(tasks.collection().deleteOne(eq("_id", call.value())))
                .thenApply(done -> done.getDeletedCount() == 1);
    }

    /** Every call drawn for the week, by whichever rule, in whichever state. */
    public CompletableFuture<List<QualityTask>> of(Week week) {
        return tasks.read(tasks.collection().find(eq("week", week.first().toString())));
    }

    /** Those in one of the states, due first first; given to one evaluator when that is said. */
    public CompletableFuture<List<QualityTask>> list(Set<State> states, Optional<AgentId> evaluator, int most) {
        var filters = new ArrayList<Bson>();
        filters.add(in(STATE, states.stream().map(State::name).toList()));
        evaluator.ifPresent(id -> filters.add(eq("evaluator", id.value())));
        return tasks.read(tasks.collection()
                .find(Match.all(filters.toArray(Bson[]::new)))
                .sort(Sorts.ascending(DUE, "_id"))
                .limit(most));
    }

    /** How many are open; of these, how many were due before then, and how many are given to that evaluator. */
    public CompletableFuture<Counts> counts(AgentId evaluator, Instant now) {
        var open = eq(STATE, State.OPEN.name());
        var all = count(open);
        var overdue = count(Match.all(open, lt(DUE, Date.from(now))));
        var mine = count(Match.all(open, eq("evaluator", evaluator.value())));
        return all.thenCombine(overdue, (one, other) -> new Counts(one, other, 0))
                .thenCombine(mine, (counts, own) -> new Counts(counts.open(), counts.overdue(), own));
    }

    /** How many. */
    public record Counts(long open, long overdue, long mine) {}

    private CompletableFuture<Long> count(Bson which) {
        return link.one(tasks.collection().countDocuments(which));
    }
}
