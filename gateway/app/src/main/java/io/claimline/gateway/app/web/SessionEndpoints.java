package io.claimline.gateway.app.web;

import io.claimline.gateway.app.security.Account;
import io.claimline.gateway.app.security.Accounts;
import io.claimline.gateway.app.security.Passwords;
import io.claimline.gateway.app.security.Sessions;
import io.claimline.gateway.app.security.SignInBrake;
import io.claimline.gateway.app.security.SignedIn;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sign in, who am I, sign out. */
public final class SessionEndpoints implements Endpoints {
    private static final Logger LOG = LoggerFactory.getLogger(SessionEndpoints.class);

    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final SignInBrake brake;
    private final Guard guard;
    private final InstantSource clock;
    private final Duration lock;

    /** @param lock without input for this long the page locks itself */
    public SessionEndpoints(
            Accounts accounts,
            Passwords passwords,
            Sessions sessions,
            SignInBrake brake,
            Guard guard,
            InstantSource clock,
            Duration lock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.brake = brake;
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
        var wait = brake.waitFor(user, address, clock.instant());
        if (wait.isPositive()) {
            return Future.failedFuture(tooMany(wait));
        }
        return verified(user, ask.body().getString("password")).compose(account -> {
            if (account.isEmpty()) {
                brake.failed(user, address, clock.instant());
                LOG.info("Sign-in refused from {}", address);
                return Future.failedFuture(new ApiProblem(
                        401,
                        "Sign-in refused",
                        "The user name or the password is wrong. Check both, and the Caps Lock key."));
            }
            brake.succeeded(user);
            return sessions.open(account.get()).map(signedIn -> opened(ask, signedIn));
        });
    }

    private Future<Optional<Account>> verified(String user, String password) {
        return accounts.find(user).compose(found -> {
            var check = found.map(a -> passwords.matches(password, a.passwordHash()))
                    .orElseGet(() -> passwords.matchesNobody(password));
            return check.map(right -> right ? found : Optional.empty());
        });
    }

    private Answer opened(Ask ask, SignedIn signedIn) {
        ask.ctx().response().addCookie(guard.cookie(signedIn.token().value()));
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

    private static ApiProblem tooMany(Duration wait) {
        return new ApiProblem(
                429,
                "Too many attempts",
                "Too many wrong passwords. Wait " + (wait.toSeconds() + 1) + " seconds, then try again.");
    }
}
