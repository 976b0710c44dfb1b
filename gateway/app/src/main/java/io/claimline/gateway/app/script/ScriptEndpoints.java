package io.claimline.gateway.app.script;

import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operations;
import io.claimline.gateway.store.scripts.ScriptVersion;
import io.claimline.scripts.catalogue.Catalogue;
import io.claimline.scripts.catalogue.Edition;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** Scripts for whoever writes them: list, read, draft, preview, version, activate, roll back. */
public final class ScriptEndpoints implements Endpoints {
    private final ScriptLibrary library;
    private final ScriptPreview preview;

    public ScriptEndpoints(ScriptLibrary library, ScriptPreview preview) {
        this.library = library;
        this.preview = preview;
    }

    @Override
    public void register(Operations operations) {
        operations
                .on("listScripts", this::list)
                .on("getScriptGuide", ask -> Future.succeededFuture(Answer.ok(ScriptText.guide())))
                .on("getScript", this::one)
                .on("getScriptVersion", this::version)
                .on("keepScriptDraft", this::keep)
                .on("dropScriptDraft", this::drop)
                .on("previewScript", this::preview)
                .on("createScriptVersion", this::add)
                .on("activateScript", this::activate);
    }

    private Future<Answer> list(Ask ask) {
        return library.active().map(active -> {
            var rows = new JsonArray();
            Catalogue.editions()
                    .forEach(edition ->
                            rows.add(ScriptText.row(edition, Optional.ofNullable(active.get(edition.id())))));
            return Answer.ok(new JsonObject().put("scripts", rows));
        });
    }

    private Future<Answer> one(Ask ask) {
        var edition = edition(ask);
        return detail(edition, author(ask)).map(Answer::ok);
    }

    private Future<JsonObject> detail(Edition edition, String author) {
        return library.activations(edition)
                .compose(activations -> library.versions(edition).compose(versions -> {
                    var row = ScriptText.row(edition, activations.stream().findFirst());
                    var detail = new JsonObject()
                            .put("script", row)
                            .put("versions", array(versions.stream().map(ScriptText::version)))
                            .put("activations", array(activations.stream().map(ScriptText::activation)))
                            .put("samples", ScriptText.samples(edition));
                    return library.source(edition, row.getInteger("activeVersion"))
                            .map(source -> detail.put("source", source));
                }))
                .compose(detail -> library.draft(edition, author).map(draft -> {
                    draft.ifPresent(one -> detail.put("draft", ScriptText.draft(one)));
                    return detail;
                }));
    }

    private Future<Answer> version(Ask ask) {
        int version = Integer.parseInt(ask.path("version"));
        return library.source(edition(ask), version)
                .map(source ->
                        Answer.ok(new JsonObject().put("version", version).put("source", source)));
    }

    private Future<Answer> keep(Ask ask) {
        var edition = edition(ask);
        var source = ask.body().getString("source");
        return library.keep(edition, author(ask), ask.body().getInteger("base"), source)
                .compose(draft -> library.lint(edition, source)
                        .map(findings -> Answer.ok(new JsonObject()
                                .put("savedAt", draft.at().toString())
                                .put("findings", ScriptText.findings(findings)))));
    }

    private Future<Answer> drop(Ask ask) {
        return Answer.after(library.drop(edition(ask), author(ask)));
    }

    private Future<Answer> preview(Ask ask) {
        if (!ask.body().containsKey("claimId")) {
            ask.tell().nothing();
        }
        return preview.of(edition(ask), ask.body()).map(Answer::ok);
    }

    private Future<Answer> add(Ask ask) {
        var body = ask.body();
        var signed =
                new ScriptLibrary.Signed(author(ask), body.getString("comment").strip());
        return library.add(edition(ask), body.getString("source"), body.getInteger("newest"), signed)
                .onSuccess(made -> ask.tell().detail("version", made.version()).because(signed.comment()))
                .map(ScriptEndpoints::made);
    }

    private static Answer made(ScriptVersion version) {
        return new Answer.Json(201, ScriptText.version(version));
    }

    private Future<Answer> activate(Ask ask) {
        var edition = edition(ask);
        var body = ask.body();
        ask.tell().detail("version", body.getInteger("version"));
        return library.activate(edition, body.getInteger("version"), body.getInteger("after"), author(ask))
                .compose(v -> detail(edition, author(ask)))
                .map(Answer::ok);
    }

    private static Edition edition(Ask ask) {
        return Catalogue.edition(ask.path("script"))
                .orElseThrow(() -> ApiProblem.notFound(
                        "There is no script of that id. GET /api/v1/scripts lists those there are."));
    }

    private static String author(Ask ask) {
        return ask.agent().value();
    }

    private static JsonArray array(java.util.stream.Stream<JsonObject> objects) {
        var array = new JsonArray();
        objects.forEach(array::add);
        return array;
    }
}
