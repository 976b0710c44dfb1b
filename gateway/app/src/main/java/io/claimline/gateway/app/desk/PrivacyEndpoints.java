package io.claimline.gateway.app.desk;

import io.claimline.dialer.audit.AuditAction;
import io.claimline.gateway.app.security.PasswordCheck;
import io.claimline.gateway.app.security.Sessions;
import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operations;
import io.vertx.core.Future;

/** Locks and unlocks a desk, and writes down what is copied from it. */
public final class PrivacyEndpoints implements Endpoints {
    private final PasswordCheck check;
    private final Sessions sessions;

    public PrivacyEndpoints(PasswordCheck check, Sessions sessions) {
        this.check = check;
        this.sessions = sessions;
    }

    @Override
    public void register(Operations operations) {
        operations.on("deskCopied", this::copied).on("lockSession", this::lock).on("unlockSession", this::unlock);
    }

    private Future<Answer> copied(Ask ask) {
        ask.tell().detail("field", ask.body().getString("field"));
        return Answer.after(Future.succeededFuture());
    }

    private Future<Answer> lock(Ask ask) {
        return Answer.after(sessions.lock(ask.signedIn().token(), true));
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
        return Answer.after(
                ask.tell().done().compose(kept -> sessions.lock(ask.signedIn().token(), false)));
    }

    private static Future<Answer> refused(Ask ask) {
        ask.tell().was(AuditAction.UNLOCK_REFUSED);
        return Future.failedFuture(new ApiProblem(
                422, "Not unlocked", "The password is wrong. Check it, and the Caps Lock key; or sign out."));
    }
}
