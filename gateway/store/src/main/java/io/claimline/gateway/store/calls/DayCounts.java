package io.claimline.gateway.store.calls;

import com.mongodb.client.model.Filters;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.pacing.DayCount;
import io.claimline.dialer.port.DayLog;
import io.claimline.gateway.store.document.Shape;
import io.claimline.gateway.store.journal.Entry;
import io.claimline.gateway.store.journal.Journal;
import io.claimline.gateway.store.journal.Kind;
import io.claimline.gateway.store.journal.Undelivered;
import io.claimline.gateway.store.link.Match;
import io.claimline.gateway.store.link.MongoLink;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** Live answers by campaign and day. A write is done when it is in this node's journal; a read joins MongoDB and the journal. */
public final class DayCounts implements DayLog {
    private static final Shape<Row> ROW = Shape.of(Row.class);

    private final Journal journal;
    private final Undelivered<Row> days;
    /** As kept on this node: of two entries with the same id the journal holds on to one. */
    private final Map<String, DayCount> kept = new ConcurrentHashMap<>();

    /**
     * A day as it is stored.
     *
     * @param id campaign and day
     * @param campaign whose answers
     * @param day epoch day in the campaign's zone
     * @param answers living persons who answered
     * @param missed of them, those without an agent in time
     */
    public record Row(String id, CampaignId campaign, long day, double answers, double missed) {
        private Row highest(Row other) {
            return new Row(id, campaign, day, Math.max(answers, other.answers), Math.max(missed, other.missed));
        }

        private DayCount count() {
            return new DayCount(day, answers, missed);
        }
    }

    /** Writes to the journal; reads it and the end of the link. */
    public DayCounts(Journal journal, MongoLink link) {
        this.journal = journal;
        days = new Undelivered<>(journal, link, Kind.DAY, ROW, Row::highest);
    }

    @Override
    public CompletionStage<Void> keep(CampaignId campaign, DayCount count) {
        var id = campaign + ":" + count.day();
        var highest = kept.merge(id, count, DayCount::highest);
        var row = new Row(id, campaign, count.day(), highest.answers(), highest.missed());
        return journal.append(new Entry(Kind.DAY, id, revision(highest), List.of(group(campaign)), ROW.write(row)));
    }

    /** Rises with either number, so that the journal holds on to what has counted most. */
    private static long revision(DayCount count) {
        return Math.round(1_000 * (count.answers() + count.missed()));
    }

    private static String group(CampaignId campaign) {
        return "campaign:" + campaign;
    }

    @Override
    public CompletionStage<List<DayCount>> since(CampaignId campaign, long day) {
        var query = Match.all(Filters.eq("campaign", campaign.value()), Filters.gte("day", day));
        return days.with(group(campaign), query)
                .thenApply(found -> found.values().stream()
                        .filter(row -> row.day() >= day)
                        .map(Row::count)
                        .sorted(Comparator.comparingLong(DayCount::day))
                        .toList());
    }
}
