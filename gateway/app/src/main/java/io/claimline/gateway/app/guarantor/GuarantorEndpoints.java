package io.claimline.gateway.app.guarantor;

import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operations;
import io.claimline.gateway.app.web.Telling;
import io.claimline.gateway.ledger.claim.ClaimKey;
import io.claimline.gateway.store.guarantor.GuarantorContact;
import io.claimline.gateway.store.guarantor.GuarantorContact.Told;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** Contacts of guarantors over the API, by a claim of theirs. Who enters one is not told what was there. */
public final class GuarantorEndpoints implements Endpoints {
    private final GuarantorDesk desk;
    private final ContactImport files;
    private final InstantSource clock;

    public GuarantorEndpoints(Vertx vertx, GuarantorDesk desk, InstantSource clock) {
        this.desk = desk;
        this.files = new ContactImport(vertx, desk, clock);
        this.clock = clock;
    }

    @Override
    public void register(Operations operations) {
        operations.on("getGuarantor", this::get).on("putGuarantor", this::put).stream("importGuarantors", this::take);
    }

    private Future<Answer> get(Ask ask) {
        return contact(ask).map(contact -> Answer.ok(view(contact)));
    }

    private Future<GuarantorContact> contact(Ask ask) {
        return desk.of(new ClaimKey(ask.path("claimId")))
                .compose(found -> found.map(Future::succeededFuture)
                        .orElseGet(() -> Future.failedFuture(ApiProblem.notFound(
                                "There is no claim of that id. GET /api/v1/claims lists those there are."))));
    }

    private Future<Answer> put(Ask ask) {
        return contact(ask).compose(known -> Answer.after(desk.keep(told(ask, known.id()))));
    }

    private GuarantorContact told(Ask ask, String person) {
        try {
            var told = new GuarantorContact(person, value(ask, "email"), value(ask, "language"));
            if (!told.email().told() && !told.language().told()) {
                throw wrong("email", "give email, language, or both");
            }
            return told;
        } catch (IllegalArgumentException e) {
            var why = String.valueOf(e.getMessage());
            throw wrong(why.startsWith("language") || why.startsWith("saidBy") ? why.split(" ", 2)[0] : "email", why);
        }
    }

    private Told value(Ask ask, String field) {
        var body = ask.body().getJsonObject(field);
        return body == null
                ? Told.NOTHING
                : new Told(
                        body.getString("value").strip(),
                        body.getString("saidBy").strip(),
                        ask.agent().value(),
                        at(field, body));
    }

    private Instant at(String field, JsonObject body) {
        var now = clock.instant();
        try {
            var at = Optional.ofNullable(body.getString("at"))
                    .map(Instant::parse)
                    .orElse(now);
            if (at.isAfter(now)) {
                throw wrong(field + ".at", "the time lies ahead; write when it was said");
            }
            return at;
        } catch (DateTimeParseException e) {
            throw wrong(field + ".at", "this is no time; write it as 2026-03-02T18:00:00Z");
        }
    }

    private static ApiProblem wrong(String field, String why) {
        return new ApiProblem(
                422,
                "Not entered",
                field + ": " + why + ". Nothing was kept.",
                List.of(new ApiProblem.Violation(field, why)));
    }

    /** {@code GuarantorContact} of the wire contract. */
    private static JsonObject view(GuarantorContact contact) {
        var view = new JsonObject();
        put(view, "email", contact.email());
        put(view, "language", contact.language());
        return view;
    }

    private static void put(JsonObject view, String field, Told told) {
        if (told.told()) {
            view.put(
                    field,
                    new JsonObject()
                            .put("value", told.value())
                            .put("saidBy", told.saidBy())
                            .put("by", told.by())
                            .put("at", told.at().toString()));
        }
    }

    private void take(RoutingContext ctx) {
        files.take(ctx.request())
                .compose(rows -> Telling.of(ctx)
                        .detail("guarantors", rows)
                        .done()
                        .map(kept -> new JsonObject().put("guarantors", rows)))
                .onComplete(
                        report -> ctx.response()
                                .putHeader("Content-Type", "application/json")
                                .putHeader("Cache-Control", "no-store")
                                .end(report.toBuffer()),
                        ctx::fail);
    }
}
