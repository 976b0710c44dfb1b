package io.claimline.gateway.app.web;

import io.claimline.gateway.app.floor.Floor;
import io.claimline.gateway.app.floor.InvalidOutcome;
import io.claimline.gateway.app.web.ApiProblem.Violation;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import io.vertx.json.schema.OutputUnit;
import io.vertx.openapi.validation.SchemaValidationException;
import io.vertx.openapi.validation.ValidatorException;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns every failure of a route into a problem. Failures nobody foresaw are logged, and told without their inside. */
final class Problems implements Handler<RoutingContext> {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    /** How the contract's checker says that something beside the body is wrong; its location within that is the root. */
    private static final Pattern PARAMETER =
            Pattern.compile("The value of \\w+ parameter (\\S+) is invalid\\b.*", Pattern.DOTALL);

    @Override
    public void handle(RoutingContext ctx) {
        if (ctx.response().headWritten()) {
            ctx.response().reset();
            return;
        }
        var problem = problemOf(ctx);
        if (problem.retryAfter() > 0) {
            ctx.response().putHeader("Retry-After", String.valueOf(problem.retryAfter()));
        }
        ctx.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Cache-Control", "no-store")
                .end(problem.json().toBuffer());
    }

    private static ApiProblem problemOf(RoutingContext ctx) {
        var failure = ctx.failure();
        if (failure == null) {
            return ofStatus(ctx, ctx.statusCode());
        }
        return switch (failure) {
            case ApiProblem problem -> problem;
            case Floor.Refusal refusal -> ApiProblem.conflict(String.valueOf(refusal.getMessage()));
            case InvalidOutcome outcome -> outcome(outcome);
            case SchemaValidationException invalid -> invalid(invalid);
            case ValidatorException invalid -> badRequest(String.valueOf(invalid.getMessage()), List.of());
            case HttpException http -> ofStatus(ctx, http.getStatusCode());
            case IllegalArgumentException invalid -> badRequest(String.valueOf(invalid.getMessage()), List.of());
            case IOException unreachable -> unreachable(ctx, unreachable);
            default -> unforeseen(ctx, failure);
        };
    }

    private static ApiProblem invalid(SchemaValidationException invalid) {
        var unit = invalid.getOutputUnit();
        var errors = unit == null || unit.getErrors() == null ? List.<OutputUnit>of() : unit.getErrors();
        var parameter = PARAMETER.matcher(String.valueOf(invalid.getMessage()));
        var whole = parameter.matches() ? parameter.group(1) : "body";
        var violations = errors.stream()
                .filter(e -> e.getError() != null && !ofAPart(e.getError()))
                .map(e -> new Violation(field(e, whole), e.getError()))
                .toList();
        var what = violations.isEmpty()
                ? String.valueOf(invalid.getMessage())
                : violations.getFirst().field() + ": " + violations.getFirst().message() + ".";
        return badRequest(what, violations);
    }

    /** A schema that fails because of a part of it says nothing that the part does not. */
    private static boolean ofAPart(String error) {
        return error.endsWith("schema") || error.contains("subschema");
    }

    private static String field(OutputUnit error, String whole) {
        var location = error.getInstanceLocation();
        return location == null || location.equals("#") ? whole : location.replaceFirst("^#?/?", "");
    }

    private static ApiProblem outcome(InvalidOutcome invalid) {
        var violations = invalid.violations().stream()
                .map(v -> new Violation(v.field(), v.message()))
                .toList();
        return new ApiProblem(
                422,
                "Not saved",
                invalid.getMessage() + ". Correct the marked fields and save again; nothing is lost.",
                violations);
    }

    private static ApiProblem badRequest(String what, List<Violation> violations) {
        return new ApiProblem(
                400,
                "Request not understood",
                sentence(what) + " Correct the request; its form is in docs/api.md.",
                violations);
    }

    /** What a library says of a fault may end without a full stop. */
    private static String sentence(String what) {
        return what.endsWith(".") ? what : what + ".";
    }

    private static ApiProblem ofStatus(RoutingContext ctx, int status) {
        return switch (status) {
            case 404 -> ApiProblem.notFound("There is nothing at " + ctx.normalizedPath() + ". Check the address.");
            case 405 ->
                new ApiProblem(
                        405,
                        "Method not allowed",
                        ctx.request().method() + " is not possible at " + ctx.normalizedPath()
                                + ". Check the method; docs/api.md lists what is.");
            case 413 -> new ApiProblem(413, "Too large", "The request is too large. Send less at once.");
            case 415 -> new ApiProblem(415, "Wrong content type", "Send the body as application/json.");
            default ->
                new ApiProblem(
                        status < 400 ? 500 : status,
                        "Request refused",
                        "The request was refused. Check it, and try again.");
        };
    }

    private static ApiProblem unreachable(RoutingContext ctx, IOException failure) {
        LOG.warn("{} {} failed: {}", ctx.request().method(), routeOf(ctx), failure.toString());
        return new ApiProblem(
                503,
                "Not reachable",
                "A part of Claimline cannot be reached at the moment. Nothing is lost; try again in a few seconds.");
    }

    private static ApiProblem unforeseen(RoutingContext ctx, Throwable failure) {
        if (failure.getCause() instanceof IOException cause) {
            return unreachable(ctx, cause);
        }
        LOG.error("{} {} failed", ctx.request().method(), routeOf(ctx), failure);
        return new ApiProblem(
                500,
                "Our mistake",
                "Something went wrong inside the gateway, and was written to its log. Try again; if it "
                        + "stays, tell the operator the time of this message.");
    }

    /** The route's pattern, never the path itself, which may hold a claim id. */
    private static String routeOf(RoutingContext ctx) {
        var route = ctx.currentRoute();
        var path = route == null ? null : route.getPath();
        return path == null ? "(no route)" : path;
    }
}
