package io.claimline.gateway.app;

import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.port.LedgerLog;
import io.claimline.gateway.app.audit.Anchors;
import io.claimline.gateway.app.audit.AuditEndpoints;
import io.claimline.gateway.app.audit.TrailedLedger;
import io.claimline.gateway.app.config.GatewaySettings;
import io.claimline.gateway.app.web.Auditing;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.store.Store;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** The audit trail, wired by hand. */
final class Evidence {
    private final Store store;
    private final GatewaySettings settings;
    private final NodeId self;
    private final InstantSource clock;

    Evidence(Store store, GatewaySettings settings, NodeId self, InstantSource clock) {
        this.store = store;
        this.settings = settings;
        this.self = self;
        this.clock = clock;
    }

    /** What the API leaves in the trail. */
    Auditing auditing() {
        return new Auditing(store.audit(), store::refusal, clock);
    }

    /** The ledger of consents and refusals, told in the trail. */
    LedgerLog ledger() {
        return new TrailedLedger(store.ledger(), store.audit());
    }

    Endpoints endpoints() {
        return new AuditEndpoints(store.trail(), clock);
    }

    /** Writes that the gateway has started, and under which rules and settings. */
    Future<Void> start(Vertx vertx, String rules) {
        var version = Optional.ofNullable(Evidence.class.getPackage().getImplementationVersion());
        return new Anchors(store.trail(), store.audit(), clock)
                .start(
                        vertx,
                        Map.of(
                                "version", version.orElse("development"),
                                "node", self.value(),
                                "rules", rules,
                                "settings", digest()));
    }

    /** Another when a setting is another; passwords and keys are not among what it is made of. */
    private String digest() {
        try {
            var bytes = settings.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
