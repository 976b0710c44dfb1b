package io.claimline.gateway.store.scripts;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.claimline.gateway.store.document.Shape;
import io.claimline.gateway.store.link.MongoLink;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;

/**
 * The office's own scripts. Versions and activations are only ever added, each under its number, so of two people who write at once one is
 * told. Every stage fails with an {@link java.io.IOException} as cause when the store cannot be reached.
 */
public final class Scripts {
    private static final Shape<ScriptVersion> VERSION = Shape.of(ScriptVersion.class);
    private static final Shape<ScriptActivation> ACTIVATION = Shape.of(ScriptActivation.class);
    private static final Shape<ScriptDraft> DRAFT = Shape.of(ScriptDraft.class);

    private final MongoLink link;
    private final MongoCollection<Document> versions;
    private final MongoCollection<Document> activations;
    private final MongoCollection<Document> drafts;

    /** Scripts at the end of the link. */
    public Scripts(MongoLink link) {
        this.link = link;
        versions = link.collection("scriptVersions");
        activations = link.collection("scriptActivations");
        drafts = link.collection("scriptDrafts");
    }

    /** Adds a version. Completes with false, and changes nothing, when there is one of that number. */
    public CompletableFuture<Boolean> add(ScriptVersion version) {
        var id = id(version.script(), version.version());
        return link.insertIfAbsent(versions, VERSION.write(version).append("_id", id));
    }

    /** The version of that number. */
    public CompletableFuture<Optional<ScriptVersion>> version(String script, int version) {
        return link.first(versions.find(eq("_id", id(script, version)))).thenApply(found -> found.map(VERSION::read));
    }

    /** Every version of the script, the newest first. */
    public CompletableFuture<List<ScriptVersion>> versions(String script) {
        return link.all(versions.find(eq("script", script)).sort(Sorts.descending("version")))
                .thenApply(found -> found.stream().map(VERSION::read).toList());
    }

    /** Makes a version the one that callers read. Completes with false, and changes nothing, when another activation came first. */
    public CompletableFuture<Boolean> activate(ScriptActivation activation) {
        var id = id(activation.script(), activation.number());
        return link.insertIfAbsent(activations, ACTIVATION.write(activation).append("_id", id));
    }

    /** Every activation of the script, the one that counts first. */
    public CompletableFuture<List<ScriptActivation>> activations(String script) {
        return link.all(activations.find(eq("script", script)).sort(Sorts.descending("number")))
                .thenApply(found -> found.stream().map(ACTIVATION::read).toList());
    }

    /** The activation that counts of every script that ever had one, by script. */
    public CompletableFuture<Map<String, ScriptActivation>> active() {
        return link.all(activations.find().sort(Sorts.ascending("number"))).thenApply(found -> {
            var latest = new TreeMap<String, ScriptActivation>();
            found.stream().map(ACTIVATION::read).forEach(one -> latest.put(one.script(), one));
            return latest;
        });
    }

    /** Keeps a draft in place of the author's last one of the script. */
    public CompletableFuture<Void> keep(ScriptDraft draft) {
        var id = draftId(draft.script(), draft.author());
        return link.one(drafts.replaceOne(
                        eq("_id", id), DRAFT.write(draft).append("_id", id), new ReplaceOptions().upsert(true)))
                .thenAccept(_ -> {});
    }

    /** The author's draft of the script. */
    public CompletableFuture<Optional<ScriptDraft>> draft(String script, String author) {
        return link.first(drafts.find(eq("_id", draftId(script, author)))).thenApply(found -> found.map(DRAFT::read));
    }

    /** Forgets the author's draft of the script; there need not be one. */
    public CompletableFuture<Void> drop(String script, String author) {
        return link.one(drafts.deleteOne(eq("_id", draftId(script, author)))).thenAccept(_ -> {});
    }

    private static String id(String script, int number) {
        return script + "#" + number;
    }

    private static String draftId(String script, String author) {
        return script + "#" + author;
    }
}
