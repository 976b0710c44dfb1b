package io.claimline.gateway.app.web;

import io.claimline.gateway.app.security.Role;
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
    private final RequestValidator validator;

    Api(Vertx vertx, OpenAPIContract contract, Guard guard) {
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
                        .addHandler(guarded(roles(id)))
                        .addHandler(whileLocked(id))
                        .addHandler(ctx -> answer(ctx, id, operation)));
        router.route().subRouter(builder.createRouter());
    }

    private void mountStream(Router router, String id, Handler<RoutingContext> handler) {
        var operation = inContract(id);
        router.route(operation.getHttpMethod(), operation.getOpenAPIPath())
                .handler(ctx -> {
                    ctx.request().pause();
                    ctx.next();
                })
                .handler(guarded(roles(id)))
                .handler(handler);
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

    private Handler<RoutingContext> guarded(Optional<Set<Role>> roles) {
        return roles.map(guard::requires).orElse(RoutingContext::next);
    }

    private void answer(RoutingContext ctx, String id, Operation operation) {
        RequestExtractor.withBodyHandler()
                .extractValidatableRequest(ctx, inContract(id))
                .compose(request -> validator.validate(request, id))
                .compose(valid -> answered(operation, new Ask(ctx, valid)))
                .onComplete(answer -> send(ctx.response(), answer), ctx::fail);
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
