package io.claimline.gateway.app.compliance.ledger;

import io.claimline.dialer.compliance.ledger.LedgerEntry;
import io.claimline.dialer.id.EntryId;
import io.claimline.dialer.port.LedgerLog;
import io.claimline.gateway.app.compliance.ledger.LedgerDesk.Taken;
import io.claimline.gateway.app.csv.CsvUpload;
import io.claimline.gateway.app.records.Stages;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Files of the ledger, in and out. Going out it is read in parts, as fast as the other side takes them; coming in it is read whole first. */
final class LedgerTransfer {
    private static final int PART = 1_000;

    private final Vertx vertx;
    private final LedgerDesk desk;
    private final LedgerLog log;
    private final InstantSource clock;

    LedgerTransfer(Vertx vertx, LedgerDesk desk, LedgerLog log, InstantSource clock) {
        this.vertx = vertx;
        this.desk = desk;
        this.log = log;
        this.clock = clock;
    }

    /** The whole ledger; a failure after the first part cuts the answer off. */
    Future<Void> export(HttpServerResponse response) {
        return part(Optional.empty()).compose(first -> {
            response.putHeader("Content-Type", "text/csv; charset=utf-8")
                    .putHeader("Content-Disposition", "attachment; filename=\"consents-and-refusals.csv\"")
                    .putHeader("Cache-Control", "no-store")
                    .setChunked(true);
            return response.write(LedgerFile.header()).compose(v -> rest(response, first));
        });
    }

    private Future<Void> rest(HttpServerResponse response, List<LedgerEntry> part) {
        var text = part.stream().map(LedgerFile::write).collect(Collectors.joining());
        if (part.size() < PART) {
            return response.end(text);
        }
        return response.write(text)
                .compose(v -> part(Optional.of(part.getLast().id())))
                .compose(next -> rest(response, next));
    }

    private Future<List<LedgerEntry>> part(Optional<EntryId> after) {
        return Stages.future(log.page(after, PART));
    }

    /** Takes a file in; fails with a problem, having kept nothing, when a line is not in order. */
    Future<Taken> take(HttpServerRequest request) {
        var now = clock.instant();
        return CsvUpload.body(request)
                .compose(body -> vertx.executeBlocking(() -> LedgerFile.read(body.getBytes(), now)))
                .compose(lines -> desk.take(lines == null ? List.of() : lines))
                .recover(failure -> Future.failedFuture(CsvUpload.told(failure)));
    }
}
