package io.claimline.gateway.app.imports;

import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.ApiProblem.Violation;
import io.claimline.gateway.ledger.x12.Problem;
import io.claimline.gateway.ledger.x12.claims.ClaimFileSource;
import io.claimline.gateway.store.claims.ClaimImporter;
import io.claimline.gateway.store.claims.ImportRecord;
import io.claimline.gateway.store.claims.ImportResult;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Imports claim files one after the other, away from the event loop: a large file must not slow calls down. */
public final class ClaimImports {
    private final WorkerExecutor thread;
    private final ClaimImporter importer;
    private volatile Runnable imported = () -> {};

    public ClaimImports(Vertx vertx, ClaimImporter importer) {
        this.thread = vertx.createSharedWorkerExecutor("imports", 1, 1, TimeUnit.HOURS);
        this.importer = importer;
    }

    /** Tells from now on when claims were imported by this gateway. */
    public void tell(Runnable listener) {
        imported = listener;
    }

    /** Completes with {@code ImportReport} of the wire contract; fails with an {@link ApiProblem} when the file cannot be taken. */
    public Future<JsonObject> run(ClaimFileSource source, String name, String by) {
        return thread.executeBlocking(() -> importer.run(source, name, by), true)
                .recover(failure -> Future.failedFuture(
                        failure instanceof CompletionException && failure.getCause() != null
                                ? failure.getCause()
                                : failure))
                .map(Objects::requireNonNull)
                .onSuccess(result -> imported.run())
                .compose(ClaimImports::report);
    }

    private static Future<JsonObject> report(ImportResult result) {
        return switch (result) {
            case ImportResult.Imported done ->
                Future.succeededFuture(view(done.record(), done.added(), done.findings()));
            case ImportResult.AlreadyImported before -> Future.succeededFuture(view(before.record(), 0, List.of()));
            case ImportResult.InProgress other ->
                Future.failedFuture(
                        ApiProblem.conflict(
                                "This very file is being imported by another gateway. Wait for it to end, then look at its claims."));
            case ImportResult.Rejected rejected -> Future.failedFuture(refusal(rejected.errors()));
        };
    }

    private static JsonObject view(ImportRecord record, int added, List<Problem> findings) {
        var list = new JsonArray();
        findings.forEach(finding -> list.add(
                new JsonObject().put("claimNumber", finding.claimNumber()).put("text", finding.describe())));
        return new JsonObject()
                .put("importId", record.id())
                .put("name", record.label())
                .put("at", record.at().toString())
                .put("claims", record.claims())
                .put("newClaims", added)
                .put("knownClaims", record.claims() - added)
                .put("totalChargeCents", record.charges().cents())
                .put("findings", list);
    }

    private static ApiProblem refusal(List<Problem> errors) {
        var violations = errors.stream()
                .map(error -> new Violation(error.place().toString(), error.describe()))
                .toList();
        return new ApiProblem(
                422,
                "File refused",
                "Nothing of the file was imported. " + errors.getFirst().describe()
                        + (errors.size() > 1 ? " And " + (errors.size() - 1) + " more." : ""),
                violations);
    }
}
