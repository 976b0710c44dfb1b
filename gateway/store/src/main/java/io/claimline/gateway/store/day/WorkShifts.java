package io.claimline.gateway.store.day;

import io.claimline.dialer.agent.WorkShift;
import io.claimline.dialer.id.AgentId;
import io.claimline.gateway.store.document.Shape;
import io.claimline.gateway.store.journal.Entry;
import io.claimline.gateway.store.journal.Journal;
import io.claimline.gateway.store.journal.Kind;
import io.claimline.gateway.store.journal.Undelivered;
import io.claimline.gateway.store.link.MongoLink;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Shifts by business date. A write is done when it is in this node's journal; a read joins MongoDB and the journal. */
public final class WorkShifts {
    private static final Shape<Row> ROW = Shape.of(Row.class);

    private final Journal journal;
    private final Undelivered<Row> rows;

    /**
     * A shift as stored.
     *
     * @param revision rises with each write, over gateways too
     */
    public record Row(
            String id,
            AgentId agent,
            long revision,
            LocalDate date,
            ZoneId zone,
            Instant beganAt,
            @Nullable Instant end) {}

    /** Writes to the journal; reads it and the end of the link. */
    public WorkShifts(Journal journal, MongoLink link) {
        this.journal = journal;
        rows = new Undelivered<>(
                journal,
                link,
                Kind.WORK_SHIFT,
                ROW,
                (stored, waiting) -> waiting.revision() > stored.revision() ? waiting : stored);
    }

    /** Keeps the shift as it is since {@code now}. */
    public CompletionStage<Void> keep(WorkShift shift, Instant now) {
        var id = shift.agent() + ":" + shift.beganAt().getEpochSecond();
        var row = new Row(
                id, shift.agent(), now.toEpochMilli(), shift.date(), shift.zone(), shift.beganAt(), shift.end());
        var groups = List.of("agent:" + shift.agent());
        return journal.append(new Entry(Kind.WORK_SHIFT, id, row.revision(), groups, ROW.write(row)));
    }

    /** The agent's latest shift. */
    public CompletableFuture<Optional<WorkShift>> latest(AgentId agent) {
        return rows.with("agent", agent.value())
                .thenApply(found -> found.values().stream()
                        .max(Comparator.comparing(Row::beganAt))
                        .map(row -> new WorkShift(row.agent(), row.date(), row.zone(), row.beganAt(), row.end())));
    }
}
