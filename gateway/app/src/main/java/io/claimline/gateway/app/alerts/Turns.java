package io.claimline.gateway.app.alerts;

import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.port.Presence;
import io.claimline.gateway.app.floor.Ownership;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/**
 * Whether this gateway is the one on the lookout: by a lease in the store. While the store is away, and that is what is to be alerted, the one that was
 * goes on; when that one is gone, too, the first of those that are left by name takes its place.
 */
final class Turns {
    private static final CampaignId LOOKOUT = new CampaignId("lookout");
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration RENEW = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final String HERE = "claimline.alerts.lookout";

    private final Vertx vertx;
    private final Presence presence;
    private final Ownership leases;
    private final boolean alone;
    private Instant askAgain = Instant.EPOCH;
    private Instant heard = Instant.EPOCH;
    private boolean ours;

    Turns(Vertx vertx, Presence presence, Ownership leases, boolean alone) {
        this.vertx = vertx;
        this.presence = presence;
        this.leases = leases;
        this.alone = alone;
    }

    void listen(java.time.InstantSource clock) {
        vertx.eventBus().<String>consumer(HERE, message -> {
            if (!message.body().equals(presence.self().value())) {
                heard = clock.instant();
            }
        });
    }

    /** Whether it is this gateway's turn. */
    Future<Boolean> ours(Instant now) {
        var asked = now.isBefore(askAgain)
                ? Future.succeededFuture(ours)
                : leases.hold(LOOKOUT, presence.self(), now, LEASE, alone).otherwise(e -> withoutStore(now));
        return asked.onSuccess(is -> {
            if (!now.isBefore(askAgain)) {
                askAgain = now.plus(is ? RENEW : RENEW.dividedBy(2));
            }
            ours = is;
            if (is) {
                vertx.eventBus().publish(HERE, presence.self().value());
            }
        });
    }

    private boolean withoutStore(Instant now) {
        var first = presence.nodes().stream().map(node -> node.value()).min(Comparator.naturalOrder());
        var silent = heard.plus(SILENCE).isBefore(now);
        return ours || (silent && first.filter(presence.self().value()::equals).isPresent());
    }

    Future<Void> release() {
        return ours ? leases.release(LOOKOUT, presence.self()).otherwiseEmpty() : Future.succeededFuture();
    }
}
