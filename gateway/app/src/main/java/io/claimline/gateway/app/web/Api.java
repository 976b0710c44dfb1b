package io.claimline.gateway.app.web;

import io.claimline.gateway.app.security.Role;
import io.claimline.gateway.app.security.SignedIn;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.openapi.router.RequestExtractor;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.validation.RequestValidator;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Binds the contract to the code: for every operation first the guard, then the contract's checks, then the answer. */
final class Api {
    private static final long BODY_LIMIT = 256 * 1024;

    private final Vertx vertx;
    private final OpenAPIContract contract;
    private final Guard guard;
    private final Auditing auditing;
    private final Stopwatch stopwatch;
    private final RequestValidator validator;

    Api(Vertx vertx, OpenAPIContract contract, Guard guard, Auditing auditing, Stopwatch stopwatch) {
        this.stopwatch = stopwatch;
        this.auditing = auditing;
        this.vertx = vertx;
        this.contract = contract;
        this.guard = guard;
        this.validator = RequestValidator.create(vertx, contract);
    }

    /** Mounts every operation. */
    void mount(Router router, Operations operations) {
        operations.mustBe(contract.operations().stream()
                .map(io.vertx.openapi.contract.Operation::getOperationId)
                .collect(Collectors.toSet()));
        operations.streams().forEach((id, handler) -> mountStream(router, id, handler));
        var builder = RouterBuilder.create(vertx, contract)
                .rootHandler(BodyHandler.create(false).setBodyLimit(BODY_LIMIT));
        operations
                .operations()
                .forEach((id, operation) -> Objects.requireNonNull(builder.getRoute(id))
                        .setDoValidation(false)
                        .addHandler(guarded(id))
                        .addHandler(whileLocked(id))
                        .addHandler(ctx -> answer(ctx, id, operation)));
        router.route().subRouter(builder.createRouter());
    }

    private void mountStream(Router router, String id, Handler<RoutingContext> handler) {
        var operation = inContract(id);
        // The contract writes {name} where the router wants :name.
        var path = operation.getOpenAPIPath().replaceAll("\\{([^}]+)}", ":$1");
        router.route(operation.getHttpMethod(), path)
                .handler(ctx -> {
                    ctx.request().pause();
                    ctx.next();
                })
                .handler(guarded(id))
                .handler(ctx -> audited(ctx, id))
                .handler(handler);
    }

    /** A stream answers itself, and says itself when it is done; that it was refused is seen here. */
    private void audited(RoutingContext ctx, String id) {
        var audited = Audited.of(inContract(id));
        var refusal = audited.flatMap(one -> auditing.refusal());
        if (refusal.isPresent()) {
            ctx.fail(refusal.get());
            return;
        }
        audited.map(one -> auditing.begin(ctx, one))
                .ifPresent(telling -> ctx.addEndHandler(end -> {
                    var status = ctx.response().getStatusCode();
                    if (status > 400) {
                        telling.refused(status);
                    }
                }));
        ctx.next();
    }

    private Optional<Set<Role>> roles(String id) {
        return Contract.roles(inContract(id));
    }

    private io.vertx.openapi.contract.Operation inContract(String id) {
        return Objects.requireNonNull(contract.operation(id), id);
    }

    /** A locked desk keeps its call and nothing else, until the password is given. */
    private Handler<RoutingContext> whileLocked(String id) {
        return roles(id).isEmpty() || Contract.whileLocked(inContract(id)) ? RoutingContext::next : Guard::unlocked;
    }

    private Handler<RoutingContext> guarded(String id) {
        return roles(id)
                .<Handler<RoutingContext>>map(roles -> ctx -> guard.admit(ctx.request(), roles)
                        .onComplete(signedIn -> Guard.admitted(ctx, signedIn), failure -> forbidden(ctx, id, failure)))
                .orElse(RoutingContext::next);
    }

    /** Written down when it is known who asked. */
    private void forbidden(RoutingContext ctx, String id, Throwable failure) {
        var who = Auditing.status(failure) == 403
                ? guard.check(ctx.request())
                : Future.succeededFuture(Optional.<SignedIn>empty());
        who.compose(found -> found.map(one -> auditing.forbidden(ctx, one, id)).orElseGet(Future::succeededFuture))
                .onComplete(written -> ctx.fail(failure));
    }

    private void answer(RoutingContext ctx, String id, Operation operation) {
        var began = System.nanoTime();
        ctx.addEndHandler(
                end -> stopwatch.took(id, ctx.response().getStatusCode(), Duration.ofNanos(System.nanoTime() - began)));
        RequestExtractor.withBodyHandler()
                .extractValidatableRequest(ctx, inContract(id))
                .compose(request -> validator.validate(request, id))
                .compose(valid -> audited(new Ask(ctx, valid), id, operation))
                .onComplete(answer -> send(ctx.response(), answer), ctx::fail);
    }

    private Future<Answer> audited(Ask ask, String id, Operation operation) {
        var contract = inContract(id);
        var audited = Audited.of(contract);
        if (audited.isEmpty()) {
            return answered(operation, ask);
        }
        // To lock a desk and to sign out take something away, and are possible whatever cannot be written.
        var always = Contract.whileLocked(contract);
        var refusal = always ? Optional.<ApiProblem>empty() : auditing.refusal();
        if (refusal.isPresent()) {
            return Future.failedFuture(refusal.get());
        }
        var telling = auditing.begin(ask.ctx(), audited.get());
        audited.get().named(ask).forEach(telling::about);
        return answered(operation, ask)
                .compose(
                        answer -> (always ? telling.done().otherwiseEmpty() : telling.done()).map(kept -> answer),
                        failure -> refused(telling, failure));
    }

    private static Future<Answer> refused(Telling telling, Throwable failure) {
        var status = Auditing.status(failure);
        var written = status == 400 || status == 429 ? Future.<Void>succeededFuture() : telling.refused(status);
        return written.otherwiseEmpty().compose(kept -> Future.failedFuture(failure));
    }

    private static Future<Answer> answered(Operation operation, Ask ask) {
        try {
            return operation.answer(ask);
        } catch (RuntimeException e) {
            return Future.failedFuture(e);
        }
    }

    private static void send(HttpServerResponse response, Answer answer) {
        response.putHeader("Cache-Control", "no-store");
        switch (answer) {
            case Answer.Done() -> response.setStatusCode(204).end();
            case Answer.Content(var type, var name, var body) -> {
                if (!name.isEmpty()) {
                    response.putHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
                }
                response.putHeader("Content-Type", type).end(body);
            }
            case Answer.Json(int status, var body) ->
                response.setStatusCode(status)
                        .putHeader("Content-Type", "application/json")
                        .end(body.toBuffer());
        }
    }
}
