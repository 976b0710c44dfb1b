package io.claimline.gateway.app.web;

import io.claimline.dialer.audit.AuditAction;
import io.claimline.gateway.app.security.PasswordCheck;
import io.claimline.gateway.app.security.Sessions;
import io.claimline.gateway.app.security.SignedIn;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sign in, who am I, sign out. */
public final class SessionEndpoints implements Endpoints {
    private static final Logger LOG = LoggerFactory.getLogger(SessionEndpoints.class);

    private final PasswordCheck check;
    private final Sessions sessions;
    private final Guard guard;
    private final InstantSource clock;
    private final Duration lock;

    /** @param lock without input for this long the page locks itself */
    public SessionEndpoints(PasswordCheck check, Sessions sessions, Guard guard, InstantSource clock, Duration lock) {
        this.check = check;
        this.sessions = sessions;
        this.guard = guard;
        this.clock = clock;
        this.lock = lock;
    }

    @Override
    public void register(Operations operations) {
        operations
                .on("getSession", ask -> Future.succeededFuture(Answer.ok(view(ask.signedIn()))))
                .on("signIn", this::signIn)
                .on("signOut", this::signOut);
    }

    private Future<Answer> signIn(Ask ask) {
        var request = ask.ctx().request();
        if (!guard.originAllowed(request)) {
            return Future.failedFuture(new ApiProblem(403, "Foreign origin", "Sign in on Claimline's own page."));
        }
        var user = ask.body().getString("user").strip().toLowerCase(Locale.ROOT);
        var address = request.remoteAddress().hostAddress();
        return check.of(user, ask.body().getString("password"), address).compose(result -> switch (result) {
            case PasswordCheck.Result.Right right ->
                sessions.open(right.account()).map(signedIn -> opened(ask, signedIn));
            case PasswordCheck.Result.Wrong wrong -> refused(ask, wrong, address);
            case PasswordCheck.Result.TooSoon soon ->
                Future.failedFuture(new ApiProblem(429, "Too many attempts", soon.text()));
        });
    }

    private static Future<Answer> refused(Ask ask, PasswordCheck.Result.Wrong wrong, String address) {
        var telling = ask.tell().was(AuditAction.SIGN_IN_REFUSED);
        // A name that nobody has may be a password, typed into the wrong field.
        wrong.account()
                .ifPresent(account ->
                        telling.by(account.id().value(), account.role().wire(), ""));
        LOG.info("Sign-in refused from {}", address);
        return Future.failedFuture(new ApiProblem(
                401, "Sign-in refused", "The user name or the password is wrong. Check both, and the Caps Lock key."));
    }

    private Answer opened(Ask ask, SignedIn signedIn) {
        ask.ctx().response().addCookie(guard.cookie(signedIn.token().value()));
        var account = signedIn.account();
        ask.tell().by(account.id().value(), account.role().wire(), Auditing.session(signedIn));
        return Answer.ok(view(signedIn));
    }

    private Future<Answer> signOut(Ask ask) {
        ask.ctx().response().addCookie(guard.cookie(""));
        return Answer.after(sessions.close(ask.signedIn().token()));
    }

    private JsonObject view(SignedIn signedIn) {
        var account = signedIn.account();
        return new JsonObject()
                .put(
                        "user",
                        new JsonObject()
                                .put("id", account.id().value())
                                .put("name", account.name())
                                .put("role", account.role().wire()))
                .put("csrf", signedIn.token().csrf())
                .put("lockAfterSeconds", lock.toSeconds())
                .put("locked", signedIn.locked())
                .put("serverTime", clock.instant().toString());
    }
}
