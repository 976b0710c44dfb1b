package io.claimline.gateway.app.desk;

import io.claimline.dialer.audit.AuditAction;
import io.claimline.dialer.audit.AuditEntry;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.port.AuditLog;
import io.claimline.gateway.app.security.PasswordCheck;
import io.claimline.gateway.app.security.Sessions;
import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operations;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Locks and unlocks a desk, and writes down what is copied from it. */
public final class PrivacyEndpoints implements Endpoints {
    private final PasswordCheck check;
    private final Sessions sessions;
    private final AuditLog audit;
    private final InstantSource clock;

    public PrivacyEndpoints(PasswordCheck check, Sessions sessions, AuditLog audit, InstantSource clock) {
        this.check = check;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void register(Operations operations) {
        operations.on("deskCopied", this::copied).on("lockSession", this::lock).on("unlockSession", this::unlock);
    }

    private Future<Answer> copied(Ask ask) {
        var body = ask.body();
        var details = new HashMap<>(Map.of("field", body.getString("field")));
        Optional.ofNullable(body.getString("claimId")).ifPresent(claim -> details.put("claim", claim));
        var call = Optional.ofNullable(body.getString("callId")).map(CallId::new);
        return Answer.after(keep(ask, AuditAction.COPIED, call, details));
    }

    private Future<Answer> lock(Ask ask) {
        return Answer.after(sessions.lock(ask.signedIn().token(), true)
                .compose(locked -> keep(ask, AuditAction.LOCKED, Optional.empty(), Map.of())));
    }

    private Future<Answer> unlock(Ask ask) {
        var user = ask.agent().value();
        var address = ask.ctx().request().remoteAddress().hostAddress();
        return check.of(user, ask.body().getString("password"), address).compose(result -> switch (result) {
            case PasswordCheck.Result.Right right -> opened(ask);
            case PasswordCheck.Result.Wrong wrong -> refused(ask);
            case PasswordCheck.Result.TooSoon soon ->
                Future.failedFuture(new ApiProblem(429, "Too many attempts", soon.text()));
        });
    }

    private Future<Answer> opened(Ask ask) {
        return Answer.after(keep(ask, AuditAction.UNLOCKED, Optional.empty(), Map.of())
                .compose(kept -> sessions.lock(ask.signedIn().token(), false)));
    }

    private Future<Answer> refused(Ask ask) {
        return keep(ask, AuditAction.UNLOCK_REFUSED, Optional.empty(), Map.of())
                .compose(kept -> Future.failedFuture(new ApiProblem(
                        422, "Not unlocked", "The password is wrong. Check it, and the Caps Lock key; or sign out.")));
    }

    private Future<Void> keep(Ask ask, AuditAction action, Optional<CallId> call, Map<String, String> details) {
        var entry = new AuditEntry(
                "desk-" + UUID.randomUUID(), clock.instant(), ask.agent(), action, call.orElse(null), null, details);
        return Future.fromCompletionStage(audit.keep(entry));
    }
}
