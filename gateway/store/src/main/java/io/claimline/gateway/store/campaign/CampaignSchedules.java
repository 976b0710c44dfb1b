package io.claimline.gateway.store.campaign;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.schedule.RunSchedule;
import io.claimline.gateway.store.link.Match;
import io.claimline.gateway.store.link.MongoLink;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/** When campaigns are started and stopped by the clock. Every stage fails with an {@link java.io.IOException} as cause when the store cannot be reached. */
public final class CampaignSchedules {
    private static final long FIRST = 1;
    private static final String REVISION = "revision";

    private final MongoLink link;
    private final MongoCollection<Document> schedules;

    /** What is seen where there is no schedule. */
    public static final long NONE = 0;

    /**
     * The schedule of a campaign.
     *
     * @param by the login name of who set it
     * @param applied the moment up to which its starts and stops were carried out
     * @param revision 1 or more; another with each change, and another than that of a schedule which was dropped before
     */
    public record Scheduled(CampaignId campaign, RunSchedule schedule, AgentId by, Instant applied, long revision) {}

    /** Schedules at the end of the link. */
    public CampaignSchedules(MongoLink link) {
        this.link = link;
        schedules = link.collection("campaignSchedules");
    }

    /**
     * Keeps a schedule in the place of the one before. What it says is carried out from its next start or stop on. Completes with false, and changes nothing, when the one before is another
     * than was seen.
     *
     * @param seen the revision that the change was begun on; {@link #NONE} where there was no schedule
     */
    public CompletableFuture<Boolean> put(Scheduled scheduled, long seen) {
        var document = write(scheduled);
        return seen == NONE
                ? link.insertIfAbsent(schedules, document)
                : link.one(schedules.replaceOne(as(scheduled.campaign(), seen), document))
                        .thenApply(result -> result.getMatchedCount() == 1);
    }

    /** Forgets it. Completes with false, and changes nothing, when it is another than was seen, or there is none. */
    public CompletableFuture<Boolean> remove(CampaignId campaign, long seen) {
        return link.one(schedules.deleteOne(as(campaign, seen))).thenApply(result -> result.getDeletedCount() == 1);
    }

    /** Those that were kept before revisions were have none, and count as the first. */
    private static Bson as(CampaignId campaign, long revision) {
        var id = eq("_id", campaign.value());
        return revision == FIRST
                ? Match.all(id, or(eq(REVISION, revision), exists(REVISION, false)))
                : Match.all(id, eq(REVISION, revision));
    }

    /** The schedule of a campaign. */
    public CompletableFuture<Optional<Scheduled>> of(CampaignId campaign) {
        return link.first(schedules.find(eq("_id", campaign.value())))
                .thenApply(found -> found.map(CampaignSchedules::read));
    }

    /** Every schedule. */
    public CompletableFuture<List<Scheduled>> all() {
        return link.all(schedules.find())
                .thenApply(found -> found.stream().map(CampaignSchedules::read).toList());
    }

    /** Takes a start or stop upon oneself. Completes with true for one gateway alone, so that what a supervisor does after it is not undone by another. */
    public CompletableFuture<Boolean> claim(CampaignId campaign, Instant change) {
        var at = Date.from(change);
        return link.one(schedules.updateOne(
                        Match.all(eq("_id", campaign.value()), lt("applied", at)), Updates.set("applied", at)))
                .thenApply(result -> result.getMatchedCount() == 1);
    }

    private static Document write(Scheduled scheduled) {
        var slots = scheduled.schedule().slots().stream()
                .map(slot -> new Document(
                                "days",
                                slot.days().stream()
                                        .sorted()
                                        .map(DayOfWeek::name)
                                        .toList())
                        .append("from", slot.from().toString())
                        .append("to", slot.to().toString()))
                .toList();
        return new Document("_id", scheduled.campaign().value())
                .append("zone", scheduled.schedule().zone().getId())
                .append("slots", slots)
                .append("by", scheduled.by().value())
                .append(REVISION, scheduled.revision())
                .append("applied", Date.from(scheduled.applied()));
    }

    private static Scheduled read(Document document) {
        var slots = document.getList("slots", Document.class).stream()
                .map(slot -> new RunSchedule.Slot(
                        slot.getList("days", String.class).stream()
                                .map(DayOfWeek::valueOf)
                                .collect(Collectors.toSet()),
                        LocalTime.parse(slot.getString("from")),
                        LocalTime.parse(slot.getString("to"))))
                .toList();
        return new Scheduled(
                new CampaignId(document.getString("_id")),
                new RunSchedule(ZoneId.of(document.getString("zone")), slots),
                new AgentId(document.getString("by")),
                document.getDate("applied").toInstant(),
                document.containsKey(REVISION)
                        ? document.get(REVISION, Number.class).longValue()
                        : FIRST);
    }
}
