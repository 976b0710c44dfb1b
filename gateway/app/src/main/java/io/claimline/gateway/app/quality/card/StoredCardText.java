package io.claimline.gateway.app.quality.card;

import io.claimline.dialer.quality.CallKind;
import io.claimline.dialer.quality.Scorecard;
import io.claimline.gateway.store.quality.StoredScorecard;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.Set;

/** Scorecards with their versions on the wire. */
final class StoredCardText {
    private StoredCardText() {}

    /** {@code ScorecardRow}: by its latest version, and by its draft before there is one. */
    static JsonObject row(StoredScorecard card) {
        var shown = card.version(card.latest()).or(() -> Optional.ofNullable(card.draft()));
        return changed(new JsonObject(), card)
                .put("name", shown.map(Scorecard::name).orElse(card.id()))
                .put("calls", CardText.kinds(shown.map(Scorecard::calls).orElse(Set.<CallKind>of())))
                .put("version", card.latest())
                .put("draft", card.draft() != null);
    }

    /** {@code Scorecard}. */
    static JsonObject write(StoredScorecard card) {
        var versions = new JsonArray();
        for (var number = card.latest(); number > 0; number--) {
            var version = card.versions().get(number - 1);
            versions.add(new JsonObject()
                    .put("version", number)
                    .put("publishedBy", version.by().value())
                    .put("publishedAt", version.at().toString())
                    .put("note", version.note())
                    .put("content", CardText.write(version.content())));
        }
        var text = changed(new JsonObject(), card).put("versions", versions);
        Optional.ofNullable(card.draft()).ifPresent(draft -> text.put("draft", CardText.write(draft)));
        return text;
    }

    private static JsonObject changed(JsonObject text, StoredScorecard card) {
        return text.put("id", card.id())
                .put("revision", card.revision())
                .put("retired", card.retired())
                .put("changedBy", card.changedBy().value())
                .put("changedAt", card.changedAt().toString());
    }
}
