package io.claimline.gateway.app.claims;

import io.claimline.dialer.id.CallId;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operations;
import io.claimline.gateway.app.worklist.PayerDirectory;
import io.claimline.gateway.ledger.claim.ClaimKey;
import io.claimline.gateway.store.calls.CallLog;
import io.claimline.gateway.store.claims.Claims;
import io.claimline.gateway.store.claims.StoredClaim;
import io.claimline.gateway.store.payments.Payments;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Claims and outcomes, read back. */
public final class ClaimEndpoints implements Endpoints {
    private final Claims claims;
    private final CallLog calls;
    private final PayerDirectory payers;
    private final InstantSource clock;
    private final Payments payments;

    public ClaimEndpoints(Claims claims, CallLog calls, PayerDirectory payers, Payments payments, InstantSource clock) {
        this.payments = payments;
        this.claims = claims;
        this.calls = calls;
        this.payers = payers;
        this.clock = clock;
    }

    @Override
    public void register(Operations operations) {
        operations
                .on("listClaims", this::list)
                .on("searchClaims", this::search)
                .on("getClaim", this::one)
                .on("getClaimHistory", ask -> history(key(ask)).map(Answer::ok))
                .on("listOutcomes", this::ofCall);
    }

    private Future<Answer> list(Ask ask) {
        int limit = ask.query("limit", 50);
        return Stages.future(claims.page(ask.query("after").map(ClaimKey::new), limit))
                .map(page -> {
                    var json = views(ask, page);
                    return Answer.ok(
                            page.size() < limit
                                    ? json
                                    : json.put(
                                            "next", page.getLast().claim().key().value()));
                });
    }

    private Future<Answer> search(Ask ask) {
        var body = ask.body();
        return Stages.future(claims.search(body.getString("text"), body.getInteger("limit", 50)))
                .map(found -> Answer.ok(views(ask, found)));
    }

    private JsonObject views(Ask ask, List<StoredClaim> list) {
        var views = new JsonArray();
        list.forEach(stored -> {
            views.add(ClaimText.view(stored.claim(), today()));
            ask.tell().about("claim", stored.claim().key().value());
        });
        return new JsonObject().put("claims", views);
    }

    private Future<Answer> one(Ask ask) {
        var key = key(ask);
        return Stages.future(claims.find(key))
                .compose(found -> found.map(stored -> detail(stored))
                        .orElseGet(() -> Future.failedFuture(ApiProblem.notFound(
                                "There is no claim of that id. GET /api/v1/claims lists those there are."))));
    }

    private Future<Answer> detail(StoredClaim stored) {
        var claim = stored.claim();
        return history(claim.key())
                .map(history -> Answer.ok(new JsonObject()
                        .put("claim", ClaimText.view(claim, today()))
                        .put(
                                "payer",
                                PartyText.payer(
                                        claim, payers.of(claim.coverage().payer())))
                        .put("provider", PartyText.provider(claim))
                        .put("patient", PartyText.patient(claim))
                        .put("history", history.getJsonArray("outcomes"))
                        .put("payments", history.getJsonArray("payments"))));
    }

    private Future<JsonObject> history(ClaimKey claim) {
        var paid = Stages.future(payments.of(claim.value()));
        return outcomes(claim)
                .compose(outcomes -> paid.map(found -> {
                    var lines = new JsonArray();
                    found.forEach(one -> lines.add(PaymentText.on(one, claim)));
                    return new JsonObject().put("outcomes", outcomes).put("payments", lines);
                }));
    }

    private Future<JsonArray> outcomes(ClaimKey claim) {
        return Stages.future(calls.outcomesOfClaim(claim.value())).map(found -> {
            var list = new JsonArray();
            found.reversed().forEach(outcome -> list.add(HistoryText.outcome(outcome)));
            return list;
        });
    }

    private Future<Answer> ofCall(Ask ask) {
        return Stages.future(calls.of(new CallId(ask.path("callId")))).map(found -> {
            var list = new JsonArray();
            found.forEach(outcome -> {
                list.add(HistoryText.outcome(outcome));
                ask.tell().about("claim", outcome.claim());
            });
            return Answer.ok(new JsonObject().put("outcomes", list));
        });
    }

    private static ClaimKey key(Ask ask) {
        return new ClaimKey(ask.path("claimId"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
