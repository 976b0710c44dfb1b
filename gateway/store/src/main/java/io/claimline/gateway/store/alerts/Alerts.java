package io.claimline.gateway.store.alerts;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.claimline.dialer.alert.Alert;
import io.claimline.dialer.alert.AlertRule;
import io.claimline.dialer.alert.Figure;
import io.claimline.gateway.store.document.Shape;
import io.claimline.gateway.store.link.Match;
import io.claimline.gateway.store.link.MongoLink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Alerts with their rules and settings. Every stage fails with an {@link java.io.IOException} as cause when the store cannot be reached. */
public final class Alerts {
    private static final Shape<Alert> ALERT = Shape.of(Alert.class);
    private static final Shape<AlertRule> RULE = Shape.of(AlertRule.class);
    private static final Shape<NoticeSettings> SETTINGS = Shape.of(NoticeSettings.class);
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoLink link;
    private final MongoCollection<Document> alerts;
    private final MongoCollection<Document> rules;
    private final MongoCollection<Document> settings;

    /** Alerts at the end of the link. */
    public Alerts(MongoLink link) {
        this.link = link;
        alerts = link.collection("alerts");
        rules = link.collection("alertRules");
        settings = link.collection("alertSettings");
    }

    /**
     * What is searched for; null is all.
     *
     * @param from raised not before
     * @param until raised before
     */
    public record Search(
            Alert.@Nullable State state,
            @Nullable Figure figure,
            @Nullable String subject,
            @Nullable Instant from,
            @Nullable Instant until) {}

    /** Notices that are on their way. */
    public NoticeLog notices() {
        return new NoticeLog(link);
    }

    /** Keeps the alert as it is now. */
    public CompletableFuture<Void> keep(Alert alert) {
        return link.one(alerts.replaceOne(eq("_id", alert.id()), ALERT.write(alert), UPSERT))
                .thenAccept(_ -> {});
    }

    /** Those that go on. */
    public CompletableFuture<List<Alert>> open() {
        return read(alerts.find(ne("state", Alert.State.RESOLVED.name())));
    }

    /** Those that were searched for, the latest raised first. */
    public CompletableFuture<List<Alert>> search(Search search, int most) {
        List<Bson> which = new ArrayList<>();
        if (search.state() != null) {
            which.add(eq("state", search.state().name()));
        }
        if (search.figure() != null) {
            which.add(eq("figure", search.figure().name()));
        }
        if (search.subject() != null) {
            which.add(eq("subject.id", search.subject()));
        }
        if (search.from() != null) {
            which.add(gte("raisedAt", Date.from(search.from())));
        }
        if (search.until() != null) {
            which.add(lt("raisedAt", Date.from(search.until())));
        }
        var filter = which.isEmpty() ? new Document() : Match.all(which.toArray(Bson[]::new));
        return read(alerts.find(filter).sort(Sorts.descending("raisedAt")).limit(most));
    }

    private CompletableFuture<List<Alert>> read(org.reactivestreams.Publisher<Document> found) {
        return link.all(found).thenApply(all -> all.stream().map(ALERT::read).toList());
    }

    /** Rules that differ from the usual ones. */
    public CompletableFuture<List<AlertRule>> rules() {
        return link.all(rules.find())
                .thenApply(found -> found.stream().map(RULE::read).toList());
    }

    /** Keeps a rule in the place of the one of its id. */
    public CompletableFuture<Void> keep(AlertRule rule) {
        return link.one(rules.replaceOne(eq("_id", rule.id()), RULE.write(rule), UPSERT))
                .thenAccept(_ -> {});
    }

    /** Forgets a rule; completes with whether there was one. */
    public CompletableFuture<Boolean> forget(String rule) {
        return link.one(rules.deleteOne(eq("_id", rule))).thenApply(done -> done.getDeletedCount() == 1);
    }

    /** Who is told. */
    public CompletableFuture<NoticeSettings> settings() {
        return link.first(settings.find(eq("_id", NoticeSettings.NOBODY.id())))
                .thenApply(found -> found.map(SETTINGS::read).orElse(NoticeSettings.NOBODY));
    }

    /** Keeps who is told. */
    public CompletableFuture<Void> keep(NoticeSettings told) {
        return link.one(settings.replaceOne(eq("_id", told.id()), SETTINGS.write(told), UPSERT))
                .thenAccept(_ -> {});
    }
}
