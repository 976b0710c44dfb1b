package io.claimline.gateway.app.compliance;

import io.claimline.gateway.store.rules.RuleArchive;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** Rule tables in the store. */
public record StoredRules(RuleArchive store) implements RuleBook.Archive {
    @Override
    public Future<Void> keep(String version, List<RuleText> files) {
        var texts = files.stream()
                .map(file -> new RuleArchive.Text(file.name(), file.text()))
                .toList();
        return Future.fromCompletionStage(store.keep(version, texts)).mapEmpty();
    }

    @Override
    public Future<Optional<List<RuleText>>> find(String version) {
        return Future.fromCompletionStage(store.find(version))
                .map(found -> found.map(texts -> texts.stream()
                        .map(text -> new RuleText(text.name(), text.text()))
                        .toList()));
    }
}
