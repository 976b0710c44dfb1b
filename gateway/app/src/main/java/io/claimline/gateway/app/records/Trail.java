package io.claimline.gateway.app.records;

import io.claimline.dialer.audit.AuditAction;
import io.claimline.dialer.audit.AuditEntry;
import io.claimline.dialer.id.CallId;
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

    /** Writes down what was done with a call, and why, in the words of who did it. */
    public Future<Void> reasoned(Ask ask, AuditAction action, CallId call, String reason) {
        var id = action + ":" + UUID.randomUUID();
        var why = Map.of("reason", reason);
        return Stages.future(audit.keep(new AuditEntry(id, clock.instant(), ask.agent(), action, call, null, why)));
    }

    /** Writes it down; {@code what} names it and says nothing about a person. */
    public Future<Void> left(Ask ask, AuditAction action, String what, int count) {
        var entry = new AuditEntry(
                action + ":" + UUID.randomUUID(),
                clock.instant(),
                ask.agent(),
                action,
                null,
                null,
                Map.of("what", what, "count", "" + count));
        return Stages.future(audit.keep(entry));
    }
}
