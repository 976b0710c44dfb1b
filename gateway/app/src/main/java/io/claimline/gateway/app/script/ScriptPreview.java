package io.claimline.gateway.app.script;

import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.ApiProblem.Violation;
import io.claimline.scripts.CallScripts;
import io.claimline.scripts.RenderLimits;
import io.claimline.scripts.Rendering;
import io.claimline.scripts.ScriptRenderer;
import io.claimline.scripts.call.CallContext;
import io.claimline.scripts.catalogue.Edition;
import io.claimline.scripts.sample.Samples;
import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** How a text would read: for an invented call, or for a real claim whose person is masked. */
public final class ScriptPreview {
    /** Spoken for whoever will take the call. */
    private static final String AGENT = "Dana";

    private final WorkerExecutor worker;
    private final CallWork calls;
    private final Function<String, Future<Optional<JsonObject>>> claims;

    /** @param claims the claim of an id as the work item it would be, without audience */
    public ScriptPreview(WorkerExecutor worker, Office office, Function<String, Future<Optional<JsonObject>>> claims) {
        this.worker = worker;
        this.calls = new CallWork(office);
        this.claims = claims;
    }

    /** {@code {html, about}}, or a problem that names line and column. */
    Future<JsonObject> of(Edition edition, JsonObject body) {
        var source = body.getString("source");
        return call(edition, body)
                .compose(shown -> worker.executeBlocking(
                                () -> new CallScripts(ScriptRenderer.with(
                                                Map.of(edition.path(), source), RenderLimits.DEFAULT))
                                        .script(edition, shown.call()),
                                false)
                        .compose(rendering -> answer(edition, Objects.requireNonNull(rendering), shown)));
    }

    private record Shown(CallContext call, String about) {}

    private Future<Shown> call(Edition edition, JsonObject body) {
        var claim = body.getString("claimId");
        return claim == null ? sample(edition, body.getString("sample", "")) : claim(edition, claim);
    }

    private static Future<Shown> sample(Edition edition, String id) {
        return Samples.usual(id)
                .filter(sample -> sample.call().audience() == edition.script().audience())
                .map(sample -> Future.succeededFuture(new Shown(sample.call(), sample.title())))
                .orElseGet(
                        () -> Future.failedFuture(
                                ApiProblem.notFound(
                                        "There is no such sample for this script. Choose one of those listed with it, or give a claimId.")));
    }

    private Future<Shown> claim(Edition edition, String claimId) {
        return claims.apply(claimId)
                .compose(found -> found.map(work -> {
                            var masked = Masking.of(work.put(
                                    "audience", edition.script().audience().code()));
                            return Future.succeededFuture(new Shown(
                                    calls.of(masked, AGENT, Optional.empty()), "A real claim, the person masked"));
                        })
                        .orElseGet(() -> Future.failedFuture(ApiProblem.notFound(
                                "There is no claim of that id. Search for it, or preview with a sample."))));
    }

    private static Future<JsonObject> answer(Edition edition, Rendering rendering, Shown shown) {
        return switch (rendering) {
            case Rendering.Rendered done ->
                Future.succeededFuture(new JsonObject().put("html", done.text()).put("about", shown.about()));
            case Rendering.Failed failed -> Future.failedFuture(refused(edition, failed));
        };
    }

    private static ApiProblem refused(Edition edition, Rendering.Failed failed) {
        boolean here = failed.template().equals(edition.path());
        int line = here ? Math.max(1, failed.line()) : 1;
        int column = here ? Math.max(1, failed.column()) : 1;
        return new ApiProblem(
                422,
                "Cannot be rendered",
                "Line " + line + ", column " + column + ": " + failed.message() + ". Correct it there.",
                List.of(new Violation(line + ":" + column, failed.message())));
    }
}
