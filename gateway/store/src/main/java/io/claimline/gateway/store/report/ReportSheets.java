package io.claimline.gateway.store.report;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Projections;
import io.claimline.dialer.report.CellKey;
import io.claimline.dialer.report.Counts;
import io.claimline.gateway.store.link.Match;
import io.claimline.gateway.store.link.MongoLink;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** The counts of each hour. Every stage fails with an {@link java.io.IOException} as cause when the store cannot be reached. */
public final class ReportSheets {
    private static final String COLLECTION = "reportSheets";

    private final MongoLink link;

    /** Sheets at the end of the link. */
    public ReportSheets(MongoLink link) {
        this.link = link;
    }

    /** The revision of an hour's sheet; 0 when there is none. */
    public CompletableFuture<Long> revision(String hour) {
        return link.first(link.collection(COLLECTION).find(eq("_id", hour)).projection(Projections.include("revision")))
                .thenApply(
                        found -> found.map(sheet -> sheet.getLong("revision")).orElse(0L));
    }

    /**
     * Keeps a sheet in place of the one before it. Completes with false, and changes nothing, when somebody else was faster: then that one was reckoned from something, and whether
     * from later than this nobody knows.
     */
    public CompletableFuture<Boolean> put(Sheet sheet) {
        var document = SheetDocument.write(sheet);
        var sheets = link.collection(COLLECTION);
        return sheet.revision() == 1
                ? link.insertIfAbsent(sheets, document)
                : link.one(sheets.replaceOne(
                                Match.all(eq("_id", sheet.hour()), eq("revision", sheet.revision() - 1)), document))
                        .thenApply(done -> done.getMatchedCount() == 1);
    }

    /** Those of these hours that there are, in no particular order. */
    public CompletableFuture<List<Sheet>> of(Collection<String> hours) {
        return link.all(link.collection(COLLECTION).find(in("_id", hours)))
                .thenApply(found -> found.stream().map(SheetDocument::read).toList());
    }

    /** Adds each cell of these hours to the counts it belongs to; one that belongs to none is passed over. */
    public CompletableFuture<Void> add(Collection<String> hours, Function<CellKey, Optional<Counts>> to) {
        return link.all(link.collection(COLLECTION).find(in("_id", hours)))
                .thenAccept(found -> found.forEach(sheet -> SheetDocument.add(sheet, to)));
    }

    /** The hours of sheets that another version, or another calendar, has counted. */
    public CompletableFuture<List<String>> outdated(String calendar) {
        return link.all(link.collection(COLLECTION)
                        .find(or(ne("calendar", calendar), ne("format", SheetDocument.FORMAT)))
                        .projection(Projections.include("_id")))
                .thenApply(found ->
                        found.stream().map(sheet -> sheet.getString("_id")).toList());
    }
}
