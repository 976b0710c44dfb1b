package io.claimline.gateway.store.report;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.report.Measure;
import io.claimline.dialer.report.StateTime;
import io.claimline.gateway.store.document.Shape;
import io.claimline.gateway.store.journal.Entry;
import io.claimline.gateway.store.journal.Journal;
import io.claimline.gateway.store.journal.Kind;
import io.claimline.gateway.store.mark.ReportHour;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.bson.Document;

/** Spans of agents' time, none longer than an hour of UTC. A write is done when it is in this node's journal. */
public final class AgentTimes {
    private static final Shape<Row> ROW = Shape.of(Row.class);

    private final Journal journal;

    /**
     * A span as stored.
     *
     * @param id agent and beginning
     * @param revision rises with its end
     */
    public record Row(
            String id, AgentId agent, CampaignId campaign, String state, Instant from, Instant to, long revision) {}

    /** Writes to the journal. */
    public AgentTimes(Journal journal) {
        this.journal = journal;
    }

    /** Keeps the span as far as it is known; the same beginning with a later end replaces it. */
    public CompletionStage<Void> keep(StateTime time) {
        var id = time.agent() + ":" + time.from().toEpochMilli();
        var row = new Row(
                id,
                time.agent(),
                time.campaign(),
                time.state().name(),
                time.from(),
                time.to(),
                time.to().toEpochMilli());
        var body = ROW.write(row).append(ReportHour.FIELD, ReportHour.of(time.from()));
        return journal.append(new Entry(Kind.AGENT_TIME, id, row.revision(), List.of(), body));
    }

    static StateTime read(Document document) {
        var row = ROW.read(document);
        return new StateTime(row.agent(), row.campaign(), Measure.valueOf(row.state()), row.from(), row.to());
    }
}
