package io.claimline.gateway.app;

import io.claimline.gateway.app.compliance.BadRules;
import io.claimline.gateway.app.compliance.RuleBook;
import io.claimline.gateway.app.compliance.StoredRules;
import io.claimline.gateway.app.config.GatewaySettings;
import io.claimline.gateway.store.Store;
import io.vertx.core.Vertx;

/** The compliance rules, wired by hand. */
final class Rulings {
    private Rulings() {}

    static RuleBook book(Vertx vertx, Store store, GatewaySettings settings) {
        try {
            return new RuleBook(
                    vertx,
                    new StoredRules(store.ruleTables()),
                    settings.compliance().rules());
        } catch (BadRules e) {
            throw new StartFailure(StartFailure.SETTINGS, "Compliance rules: " + e.getMessage(), e);
        }
    }
}
