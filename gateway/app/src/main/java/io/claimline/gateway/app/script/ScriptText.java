package io.claimline.gateway.app.script;

import io.claimline.gateway.store.scripts.ScriptActivation;
import io.claimline.gateway.store.scripts.ScriptDraft;
import io.claimline.gateway.store.scripts.ScriptVersion;
import io.claimline.scripts.catalogue.Edition;
import io.claimline.scripts.catalogue.OutcomeKeys;
import io.claimline.scripts.lint.Finding;
import io.claimline.scripts.lint.Rule;
import io.claimline.scripts.sample.Samples;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** Scripts, their versions and findings as the wire contract shows them. */
final class ScriptText {
    private ScriptText() {}

    static JsonObject row(Edition edition, Optional<ScriptActivation> active) {
        var script = edition.script();
        var row = new JsonObject()
                .put("id", edition.id())
                .put("key", script.audience().code() + "." + script.name())
                .put("title", script.title())
                .put("audience", script.audience().code())
                .put("language", edition.language().code())
                .put("phase", script.phase().code())
                .put("statuses", new JsonArray(script.statuses()))
                .put("asks", new JsonArray(script.asks()))
                .put("activeVersion", active.map(ScriptActivation::version).orElse(0));
        active.ifPresent(one -> row.put("activeSince", one.at().toString()).put("activeBy", one.by()));
        return row;
    }

    static JsonObject version(ScriptVersion version) {
        return new JsonObject()
                .put("version", version.version())
                .put("by", version.by())
                .put("at", version.at().toString())
                .put("comment", version.comment());
    }

    static JsonObject activation(ScriptActivation activation) {
        return new JsonObject()
                .put("number", activation.number())
                .put("version", activation.version())
                .put("by", activation.by())
                .put("at", activation.at().toString());
    }

    static JsonObject draft(ScriptDraft draft) {
        return new JsonObject()
                .put("base", draft.base())
                .put("source", draft.source())
                .put("at", draft.at().toString());
    }

    static JsonArray samples(Edition edition) {
        var samples = new JsonArray();
        Samples.usual(edition.script().audience())
                .forEach(sample ->
                        samples.add(new JsonObject().put("id", sample.id()).put("title", sample.title())));
        return samples;
    }

    static JsonArray findings(List<Finding> findings) {
        var list = new JsonArray();
        findings.forEach(finding -> list.add(new JsonObject()
                .put("rule", finding.rule().id())
                .put("line", finding.line())
                .put("column", finding.column())
                .put("message", finding.message())
                .put("advice", finding.rule().advice())));
        return list;
    }

    /** What an author can write, and what the linter wants. */
    static JsonObject guide() {
        var rules = new JsonArray();
        for (var rule : Rule.values()) {
            rules.add(new JsonObject().put("id", rule.id()).put("wants", rule.wants()));
        }
        return new JsonObject()
                .put("fields", new JsonArray(List.copyOf(OutcomeKeys.fields())))
                .put("actions", new JsonArray(List.copyOf(OutcomeKeys.actions())))
                .put("rules", rules);
    }
}
