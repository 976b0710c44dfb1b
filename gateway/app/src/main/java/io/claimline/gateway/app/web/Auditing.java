package io.claimline.gateway.app.web;

import io.claimline.dialer.audit.Actor;
import io.claimline.dialer.audit.AuditAction;
import io.claimline.dialer.audit.Deed;
import io.claimline.dialer.port.AuditLog;
import io.claimline.gateway.app.floor.Floor;
import io.claimline.gateway.app.floor.InvalidOutcome;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.security.SignedIn;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leaves an entry of each request that the contract says is audited. It is durable before the answer goes out: what cannot be written down is
 * not shown and, as far as that is known before, not done.
 */
public final class Auditing {
    private static final Logger LOG = LoggerFactory.getLogger(Auditing.class);
    private static final int SESSION_DIGITS = 16;

    private final AuditLog log;
    private final Supplier<Optional<String>> refusal;
    private final InstantSource clock;

    /** @param refusal why nothing can be written down at the moment; empty when it can */
    public Auditing(AuditLog log, Supplier<Optional<String>> refusal, InstantSource clock) {
        this.log = log;
        this.refusal = refusal;
        this.clock = clock;
    }

    /** Who asks, from where; the session by the start of its token's hash, which opens nothing. */
    public static Actor actor(SignedIn signedIn, String address) {
        return new Actor(
                signedIn.account().id().value(), signedIn.account().role().wire(), session(signedIn), address);
    }

    /** Names the session in the trail. */
    public static String session(SignedIn signedIn) {
        return signedIn.token().hash().substring(0, SESSION_DIGITS);
    }

    /** Begins the entry of a request. */
    Telling begin(RoutingContext ctx, Audited audited) {
        var address = ctx.request().remoteAddress().hostAddress();
        var who = Guard.present(ctx)
                .map(signedIn -> actor(signedIn, address))
                .orElseGet(() -> new Actor("", "", "", address));
        var telling = new Telling(this, audited.action(), who);
        ctx.put(Telling.KEY, telling);
        return telling;
    }

    /** Why nothing audited can be done now. */
    Optional<ApiProblem> refusal() {
        return refusal.get().map(why -> problem("It was not done, for it could not be written down: " + why));
    }

    Future<Void> keep(Telling telling, Deed.Result result) {
        return Stages.future(log.keep(telling.entry(clock.instant(), result))).recover(failure -> {
            LOG.error("An entry of the audit trail was refused: {}", failure.toString());
            return Future.failedFuture(problem("It cannot be told, for that could not be written down: "
                    + failure.getMessage() + " What was asked for may be done; look before you ask again."));
        });
    }

    private static ApiProblem problem(String detail) {
        return new ApiProblem(503, "Not written down", detail);
    }

    /** Somebody asked for what the role may not do. */
    Future<Void> forbidden(RoutingContext ctx, SignedIn signedIn, String operation) {
        var who = actor(signedIn, ctx.request().remoteAddress().hostAddress());
        return new Telling(this, AuditAction.ACCESS_REFUSED, who)
                .detail("operation", operation)
                .refused(403);
    }

    /** The status with which a failure is told; 400 and 429 leave no entry: nothing was understood, or looked at. */
    static int status(Throwable failure) {
        return switch (failure) {
            case ApiProblem problem -> problem.status();
            case Floor.Refusal refusal -> 409;
            case InvalidOutcome invalid -> 422;
            case IllegalArgumentException invalid -> 400;
            default -> 500;
        };
    }
}
