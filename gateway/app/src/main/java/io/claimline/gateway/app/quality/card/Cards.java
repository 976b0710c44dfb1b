package io.claimline.gateway.app.quality.card;

import io.claimline.dialer.quality.Scorecard;
import io.claimline.dialer.quality.evaluation.Evaluation.CardVersion;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.store.quality.Scorecards;
import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Versions of scorecards. They never change: one that was read is remembered. */
public final class Cards {
    private final Scorecards store;
    private final Map<CardVersion, Scorecard> known = new ConcurrentHashMap<>();

    /** Versions of the store. */
    public Cards(Scorecards store) {
        this.store = store;
    }

    /** The version. Fails when it is not there, which is a defect, or when the store cannot be reached. */
    public Future<Scorecard> of(CardVersion version) {
        return Optional.ofNullable(known.get(version))
                .map(Future::succeededFuture)
                .orElseGet(() -> Stages.future(store.find(version.id())).map(found -> {
                    var card = found.flatMap(one -> one.version(version.version()))
                            .orElseThrow(() -> new IllegalStateException("There is no version " + version));
                    known.put(version, card);
                    return card;
                }));
    }
}
