package io.claimline.gateway.app.audit;

import io.claimline.dialer.audit.ChainHead;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operations;
import io.claimline.gateway.app.web.Telling;
import io.claimline.gateway.store.audit.AuditSearch;
import io.claimline.gateway.store.audit.AuditTrail;
import io.claimline.gateway.store.audit.AuditTrail.Found;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks into the audit trail, which is itself written down there. */
public final class AuditEndpoints implements Endpoints {
    private static final int PAGE = 100;
    private static final int PART = 500;

    private final AuditTrail trail;
    private final InstantSource clock;

    public AuditEndpoints(AuditTrail trail, InstantSource clock) {
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public void register(Operations operations) {
        operations
                .on("searchAudit", this::search)
                .on("verifyAudit", this::verify)
                .on("getAuditHeads", this::heads)
                .stream("exportAudit", this::export);
    }

    private Future<Answer> search(Ask ask) {
        int limit = ask.query("limit", PAGE);
        var search = new AuditQuery(ask::query).read();
        told(ask.tell(), ask::query);
        return Stages.future(trail.search(search, ask.query("after"), limit)).map(found -> {
            var rows = new JsonArray();
            found.forEach(one -> rows.add(AuditText.line(one)));
            var answer = new JsonObject().put("entries", rows);
            return Answer.ok(
                    found.size() < limit
                            ? answer
                            : answer.put("next", found.getLast().place()));
        });
    }

    private static void told(Telling telling, java.util.function.Function<String, Optional<String>> query) {
        for (var name : List.of("user", "action", "about", "from", "until")) {
            query.apply(name).ifPresent(text -> telling.detail(name, text));
        }
    }

    private Future<Answer> verify(Ask ask) {
        var kept = ask.query("heads").stream()
                .flatMap(text -> Stream.of(text.split(",")))
                .filter(text -> !text.isBlank())
                .map(AuditEndpoints::head)
                .toList();
        return Stages.future(trail.verify(kept)).map(report -> {
            ask.tell()
                    .detail("whole", report.whole())
                    .detail("faults", report.faults().size());
            return Answer.ok(AuditText.report(report).put("at", clock.instant().toString()));
        });
    }

    private static ChainHead head(String text) {
        return ChainHead.read(text)
                .orElseThrow(() -> new ApiProblem(
                        400,
                        "Not understood",
                        "heads: a head is chain:number:hash, as GET /api/v1/audit/heads gave it."));
    }

    private Future<Answer> heads(Ask ask) {
        return Stages.future(trail.heads())
                .map(heads -> Answer.ok(new JsonObject()
                        .put("takenAt", clock.instant().toString())
                        .put("heads", AuditText.heads(heads))));
    }

    private void export(RoutingContext ctx) {
        ctx.request().resume();
        java.util.function.Function<String, Optional<String>> query =
                name -> ctx.queryParam(name).stream().findFirst();
        AuditSearch search;
        try {
            search = new AuditQuery(query).read();
        } catch (ApiProblem problem) {
            ctx.fail(problem);
            return;
        }
        told(Telling.of(ctx), query);
        Telling.of(ctx)
                .done()
                .compose(kept -> part(search, Optional.empty()))
                .compose(first -> send(ctx.response(), search, first))
                .onFailure(ctx::fail);
    }

    private Future<Void> send(HttpServerResponse response, AuditSearch search, List<Found> first) {
        response.putHeader("Content-Type", "text/csv; charset=utf-8")
                .putHeader("Content-Disposition", "attachment; filename=\"audit-trail.csv\"")
                .putHeader("Cache-Control", "no-store")
                .setChunked(true);
        return response.write(AuditText.HEADER).compose(v -> rest(response, search, first));
    }

    private Future<Void> rest(HttpServerResponse response, AuditSearch search, List<Found> part) {
        var text = part.stream().map(AuditText::csv).collect(Collectors.joining());
        if (part.size() < PART) {
            return response.end(text);
        }
        return response.write(text)
                .compose(v -> part(search, Optional.of(part.getLast().place())))
                .compose(next -> rest(response, search, next));
    }

    private Future<List<Found>> part(AuditSearch search, Optional<String> after) {
        return Stages.future(trail.search(search, after, PART));
    }
}
