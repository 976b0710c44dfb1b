package io.claimline.gateway.app.records;

import io.claimline.dialer.audit.AuditAction;
import io.claimline.dialer.audit.AuditEntry;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.port.AuditLog;
import io.claimline.gateway.app.web.Ask;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;

/** What people did over the API, left in the audit. */
public final class Trail {
    private final AuditLog audit;
    private final InstantSource clock;

    public Trail(AuditLog audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** Writes it down; {@code what} names it and says nothing about a person. */
    public Future<Void> left(Ask ask, AuditAction action, String what, int count) {
        return left(ask.agent(), action, what, count);
    }

    /** The same, of an operation that reads its request itself. */
    public Future<Void> left(AgentId who, AuditAction action, String what, int count) {
        var entry = new AuditEntry(
                action + ":" + UUID.randomUUID(),
                clock.instant(),
                who,
                action,
                null,
                null,
                Map.of("what", what, "count", "" + count));
        return Stages.future(audit.keep(entry));
    }
}
