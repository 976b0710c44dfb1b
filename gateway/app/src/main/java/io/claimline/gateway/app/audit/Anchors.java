package io.claimline.gateway.app.audit;

import io.claimline.dialer.audit.Actor;
import io.claimline.dialer.audit.AuditAction;
import io.claimline.dialer.audit.AuditEntry;
import io.claimline.dialer.audit.ChainHead;
import io.claimline.dialer.audit.Deed;
import io.claimline.dialer.port.AuditLog;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.store.audit.AuditTrail;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes how far the chains go into this gateway's own: when it starts, and then every {@link #EVERY} those that went on. A chain that is cut or
 * taken away whole is missed by the others. Lives on one Vert.x context.
 */
public final class Anchors {
    /** The end of a chain that no other has seen yet is at most so long. */
    public static final Duration EVERY = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(Anchors.class);
    private static final int IN_ONE = 50;

    private final AuditTrail trail;
    private final AuditLog log;
    private final InstantSource clock;
    private final Map<String, ChainHead> anchored = new HashMap<>();

    public Anchors(AuditTrail trail, AuditLog log, InstantSource clock) {
        this.trail = trail;
        this.log = log;
        this.clock = clock;
    }

    /** Writes that the gateway has started, with all the heads there are, and goes on. */
    public Future<Void> start(Vertx vertx, Map<String, String> about) {
        return Stages.future(log.keep(entry(AuditAction.GATEWAY_STARTED, about)))
                .compose(kept -> anchor())
                .onSuccess(done -> vertx.setPeriodic(
                        EVERY.toMillis(),
                        tick -> anchor().onFailure(failure ->
                                LOG.warn("The heads of the audit trail were not written: {}", failure.toString()))));
    }

    /** Writes the heads that went on since they were written last. */
    Future<Void> anchor() {
        return Stages.future(trail.heads()).compose(heads -> {
            var news = heads.stream()
                    .filter(head -> !trail.own(head.chain()) && !head.equals(anchored.get(head.chain())))
                    .toList();
            var written = new ArrayList<Future<?>>();
            for (int i = 0; i < news.size(); i += IN_ONE) {
                written.add(write(news.subList(i, Math.min(i + IN_ONE, news.size()))));
            }
            return Future.all(written).mapEmpty();
        });
    }

    private Future<Void> write(List<ChainHead> heads) {
        var details = new HashMap<String, String>();
        heads.forEach(head -> details.put("chain " + head.chain(), head.text()));
        return Stages.future(log.keep(entry(AuditAction.CHAINS_ANCHORED, details)))
                .onSuccess(kept -> heads.forEach(head -> anchored.put(head.chain(), head)));
    }

    private AuditEntry entry(AuditAction action, Map<String, String> details) {
        return new AuditEntry(
                "gateway-" + UUID.randomUUID(),
                clock.instant(),
                Actor.GATEWAY,
                Deed.done(action),
                List.of(),
                details,
                Map.of());
    }
}
