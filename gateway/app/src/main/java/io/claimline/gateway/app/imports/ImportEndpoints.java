package io.claimline.gateway.app.imports;

import io.claimline.gateway.app.config.GatewaySettings.Imports;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Guard;
import io.claimline.gateway.app.web.Operations;
import io.claimline.gateway.app.web.Telling;
import io.claimline.gateway.ledger.x12.claims.ClaimFileSource;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/** Takes a claim file as the body of a request, straight to disk, and imports it. The copy is owner-only and removed afterwards. */
public final class ImportEndpoints implements Endpoints {
    private final Vertx vertx;
    private final ClaimImports imports;
    private final Imports settings;
    private final Path folder;

    /** @param folder where bodies wait; made when it is not there, and emptied of what a crash left */
    public ImportEndpoints(Vertx vertx, ClaimImports imports, Imports settings, Path folder) {
        this.vertx = vertx;
        this.imports = imports;
        this.settings = settings;
        this.folder = folder;
    }

    @Override
    public void register(Operations operations) {
        operations.stream("importFile", this::take);
    }

    private void take(RoutingContext ctx) {
        var name = ctx.queryParam("name");
        if (name.isEmpty() || name.getFirst().isBlank() || name.getFirst().length() > 200) {
            ctx.fail(new ApiProblem(
                    400,
                    "Name missing",
                    "Name the file in the query, as in ?name=march.837, in 200 characters or less."));
            return;
        }
        var by = Guard.signedIn(ctx).account().id().value();
        var file = folder.resolve(UUID.randomUUID() + ".x12");
        vertx.fileSystem()
                .open(
                        file.toString(),
                        new OpenOptions().setCreateNew(true).setWrite(true).setPerms("rw-------"))
                .compose(open -> receive(ctx.request(), open).eventually(open::close))
                .compose(v ->
                        imports.run(ClaimFileSource.of(file), name.getFirst().strip(), by))
                .eventually(() -> vertx.fileSystem().delete(file.toString()))
                .compose(report -> told(ctx, report).done().map(report))
                .onComplete(
                        report -> ctx.response()
                                .putHeader("Content-Type", "application/json")
                                .putHeader("Cache-Control", "no-store")
                                .end(report.toBuffer()),
                        ctx::fail);
    }

    /** The name of a file may be that of a patient: it stays out. */
    private static Telling told(RoutingContext ctx, JsonObject report) {
        var telling = Telling.of(ctx);
        report.stream()
                .filter(field -> field.getValue() instanceof Number)
                .forEach(field -> telling.detail(field.getKey(), field.getValue()));
        Optional.ofNullable(report.getString("importId")).ifPresent(id -> telling.about("import", id));
        return telling;
    }

    private Future<Void> receive(HttpServerRequest request, AsyncFile file) {
        Promise<Void> done = Promise.promise();
        var limit = new Limit(request, file, done);
        request.exceptionHandler(done::tryFail);
        request.handler(limit::take);
        request.endHandler(v -> done.tryComplete());
        request.resume();
        return done.future();
    }

    private final class Limit {
        private final HttpServerRequest request;
        private final AsyncFile file;
        private final Promise<Void> done;
        private long taken;

        private Limit(HttpServerRequest request, AsyncFile file, Promise<Void> done) {
            this.request = request;
            this.file = file;
            this.done = done;
        }

        private void take(Buffer chunk) {
            taken += chunk.length();
            if (taken > settings.maxSize()) {
                done.tryFail(new ApiProblem(
                        413,
                        "File too large",
                        "The file is larger than " + settings.maxSize() / (1024 * 1024)
                                + " MiB. Split it between interchanges, or raise claimline.gateway.imports.max-size."));
                return;
            }
            file.write(chunk).onFailure(done::tryFail);
            if (file.writeQueueFull()) {
                request.pause();
                file.drainHandler(v -> request.resume());
            }
        }
    }
}
