package io.claimline.gateway.app.script;

import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.ApiProblem.Violation;
import io.claimline.gateway.store.scripts.ScriptActivation;
import io.claimline.gateway.store.scripts.ScriptDraft;
import io.claimline.gateway.store.scripts.ScriptVersion;
import io.claimline.gateway.store.scripts.Scripts;
import io.claimline.scripts.ScriptRenderer;
import io.claimline.scripts.catalogue.Edition;
import io.claimline.scripts.lint.Finding;
import io.claimline.scripts.lint.Linter;
import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The office's own scripts: drafts, versions, and which one callers read. A version is made, and made active, only when the linter finds nothing;
 * versions are never changed, and rolling back is making an older one active.
 */
public final class ScriptLibrary {
    private final Scripts store;
    private final ActiveScripts active;
    private final Linter linter;
    private final WorkerExecutor worker;
    private final InstantSource clock;

    /** @param worker renders and judges: tens of milliseconds each */
    public ScriptLibrary(
            Scripts store, ActiveScripts active, Linter linter, WorkerExecutor worker, InstantSource clock) {
        this.store = store;
        this.active = active;
        this.linter = linter;
        this.worker = worker;
        this.clock = clock;
    }

    /** Gives callers what the store says is active, also what another gateway made so. Call it at the start and every few seconds. */
    public Future<Void> refresh() {
        return Stages.future(store.active()).compose(latest -> {
            var own = latest.values().stream()
                    .filter(one -> one.version() > 0)
                    .map(one -> Stages.future(store.version(one.script(), one.version())))
                    .toList();
            return Future.all(own).map(all -> {
                var texts = new HashMap<String, ActiveScripts.Own>();
                for (var found : all.<Optional<ScriptVersion>>list()) {
                    found.ifPresent(version ->
                            texts.put(version.script(), new ActiveScripts.Own(version.version(), version.source())));
                }
                active.use(texts);
                return null;
            });
        });
    }

    Future<Map<String, ScriptActivation>> active() {
        return Stages.future(store.active());
    }

    Future<List<ScriptVersion>> versions(Edition edition) {
        return Stages.future(store.versions(edition.id()));
    }

    Future<List<ScriptActivation>> activations(Edition edition) {
        return Stages.future(store.activations(edition.id()));
    }

    Future<Optional<ScriptDraft>> draft(Edition edition, String author) {
        return Stages.future(store.draft(edition.id(), author));
    }

    /** The text of a version; 0 is the product's. */
    Future<String> source(Edition edition, int version) {
        return version == 0
                ? Future.succeededFuture(ScriptRenderer.productText(edition.path()))
                : Stages.future(store.version(edition.id(), version))
                        .compose(found -> found.map(one -> Future.succeededFuture(one.source()))
                                .orElseGet(() -> Future.failedFuture(ApiProblem.notFound("There is no version "
                                        + version + " of this script. Its versions are listed with it."))));
    }

    Future<List<Finding>> lint(Edition edition, String source) {
        return worker.executeBlocking(() -> linter.lint(edition, source), false).map(Objects::requireNonNull);
    }

    Future<ScriptDraft> keep(Edition edition, String author, int base, String source) {
        var draft = new ScriptDraft(edition.id(), author, base, source, clock.instant());
        return Stages.future(store.keep(draft)).map(draft);
    }

    Future<Void> drop(Edition edition, String author) {
        return Stages.future(store.drop(edition.id(), author));
    }

    /**
     * Makes the next version.
     *
     * @param newest the newest version that the author has seen; when there is a newer one, nothing is made
     */
    Future<ScriptVersion> add(Edition edition, String source, int newest, Signed signed) {
        return clean(edition, source).compose(v -> versions(edition)).compose(all -> {
            int last = all.isEmpty() ? 0 : all.getFirst().version();
            if (last != newest) {
                return Future.failedFuture(newer(last, all));
            }
            var version =
                    new ScriptVersion(edition.id(), last + 1, source, signed.by(), clock.instant(), signed.comment());
            return Stages.future(store.add(version))
                    .compose(added -> added
                            ? drop(edition, signed.by()).map(version)
                            : Future.failedFuture(newer(last + 1, all)));
        });
    }

    /** Who makes a version, and what they say of it. */
    record Signed(String by, String comment) {}

    /**
     * Makes a version the one that callers read; 0 is the product's.
     *
     * @param after number of the activation that the person has seen, 0 for none; when there was another, nothing is changed
     */
    Future<Void> activate(Edition edition, int version, int after, String by) {
        var activation = new ScriptActivation(edition.id(), after + 1, version, by, clock.instant());
        return source(edition, version)
                .compose(source -> version == 0 ? Future.succeededFuture() : clean(edition, source))
                .compose(v -> activations(edition))
                .compose(all -> (all.isEmpty() ? 0 : all.getFirst().number()) == after
                        ? Stages.future(store.activate(activation))
                        : Future.succeededFuture(false))
                .compose(done -> done ? refresh() : Future.failedFuture(changed()));
    }

    private Future<Void> clean(Edition edition, String source) {
        return lint(edition, source)
                .compose(findings ->
                        findings.isEmpty() ? Future.succeededFuture() : Future.failedFuture(refused(findings)));
    }

    static ApiProblem refused(List<Finding> findings) {
        var first = findings.getFirst();
        var violations = findings.stream()
                .map(finding -> new Violation(finding.line() + ":" + finding.column(), finding.sentence()))
                .toList();
        return new ApiProblem(
                422,
                "Script refused",
                "Line " + first.line() + ", column " + first.column() + ": " + first.sentence()
                        + (findings.size() > 1 ? " There are " + (findings.size() - 1) + " more." : "")
                        + " No version was made, and callers read what they read before.",
                violations);
    }

    private static ApiProblem newer(int last, List<ScriptVersion> all) {
        var by = all.isEmpty() ? "somebody" : all.getFirst().by();
        return ApiProblem.conflict("There is a version " + last + " now, made by " + by
                + " after you began. Compare your text with it, then save again.");
    }

    private static ApiProblem changed() {
        return ApiProblem.conflict(
                "Somebody changed which version is active meanwhile. Look at the history, then decide again.");
    }
}
