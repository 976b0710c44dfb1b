package io.claimline.gateway.app.web;

import io.claimline.dialer.audit.Actor;
import io.claimline.dialer.audit.AuditAction;
import io.claimline.dialer.audit.AuditEntry;
import io.claimline.dialer.audit.Change;
import io.claimline.dialer.audit.Deed;
import io.claimline.dialer.audit.Subject;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The audit entry that a request is to leave, while the request is worked on: whoever works on it adds what the contract cannot know. Written
 * once, by the API when the operation has ended, or before by a stream that answers itself. Ids and settings alone are told, never what is protected.
 */
public final class Telling {
    static final String KEY = "claimline.telling";

    private final Auditing auditing;
    private final Set<Subject> about = new LinkedHashSet<>();
    private final Map<String, String> details = new TreeMap<>();
    private final Map<String, Change> changes = new TreeMap<>();
    private AuditAction action;
    private Actor who;
    private String reason = "";
    private boolean silent;
    private boolean written;

    Telling(Auditing auditing, AuditAction action, Actor who) {
        this.auditing = auditing;
        this.action = action;
        this.who = who;
    }

    /** That of the request; only where the contract says that an entry is left. */
    public static Telling of(RoutingContext ctx) {
        return Objects.requireNonNull(ctx.<Telling>get(KEY), "the contract says x-audit: none");
    }

    /** It is about this, too. Told of every thing that is shown. */
    public Telling about(String kind, String id) {
        Subject.read(kind, id).ifPresent(about::add);
        return this;
    }

    Telling about(Subject subject) {
        about.add(subject);
        return this;
    }

    /** More of it. */
    public Telling detail(String name, Object value) {
        details.put(name, String.valueOf(value));
        return this;
    }

    /** Something that governs was changed; what stayed as it was is not written. */
    public Telling changed(String name, Object before, Object after) {
        if (!before.equals(after)) {
            changes.put(name, new Change(String.valueOf(before), String.valueOf(after)));
        }
        return this;
    }

    /** Why, in the person's words. */
    public Telling because(String words) {
        reason = words;
        return this;
    }

    /** It was another thing than the contract says. */
    public Telling was(AuditAction other) {
        action = other;
        return this;
    }

    /** Nothing came of it that would be audited. */
    public Telling nothing() {
        silent = true;
        return this;
    }

    /** Who it was, when that was not known before. */
    public Telling by(String user, String role, String session) {
        who = new Actor(user, role, session, who.address());
        return this;
    }

    /** Writes that it was done; completes when that is durable. */
    public Future<Void> done() {
        return write(Deed.Result.DONE);
    }

    Future<Void> refused(int status) {
        detail("status", status);
        return write(status < 500 ? Deed.Result.REFUSED : Deed.Result.FAILED);
    }

    private Future<Void> write(Deed.Result result) {
        if (written || silent) {
            return Future.succeededFuture();
        }
        written = true;
        return auditing.keep(this, result);
    }

    AuditEntry entry(Instant at, Deed.Result result) {
        return new AuditEntry(
                "api-" + UUID.randomUUID(),
                at,
                who,
                new Deed(action, result, reason),
                about.stream().toList(),
                details,
                changes);
    }
}
