package io.claimline.gateway.app.caller;

import io.claimline.dialer.id.CallId;
import io.claimline.gateway.app.caller.AccountSearch.Stated;
import io.claimline.gateway.app.floor.DeskCommand;
import io.claimline.gateway.app.floor.Floor;
import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operations;
import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.ledger.claim.ClaimKey;
import io.claimline.gateway.store.claims.Claims;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** An agent looks for the account of an unknown caller, and makes the call one about it. Both only while such a caller is on the agent's desk. */
public final class CallerEndpoints implements Endpoints {
    private final Floor floor;
    private final AccountSearch search;
    private final InstantSource clock;

    public CallerEndpoints(Floor floor, Claims claims, InstantSource clock) {
        this.floor = floor;
        this.search = new AccountSearch(claims);
        this.clock = clock;
    }

    @Override
    public void register(Operations operations) {
        operations.on("deskFindCaller", this::find).on("deskLinkCaller", this::link);
    }

    private Future<Answer> find(Ask ask) {
        var body = ask.body();
        var stated =
                new Stated(body.getString("name", ""), body.getString("birthDate", ""), body.getString("number", ""));
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var tooLittle = stated.tooLittle(today);
        if (tooLittle.isPresent()) {
            return Future.failedFuture(new ApiProblem(422, "Not searched", tooLittle.get() + "."));
        }
        return floor.work(ask.agent())
                .compose(desk -> desk.getJsonObject("work", new JsonObject()).getBoolean("unknown", false)
                        ? search.of(stated, today)
                        : Future.failedFuture(new Floor.Refusal("There is no unknown caller on your desk.")))
                .map(found -> shown(ask, found));
    }

    /** The name alone, which the caller said; all else is shown once the person is verified. */
    private static Answer shown(Ask ask, List<Claim> found) {
        var rows = new JsonArray();
        found.forEach(claim -> {
            ask.tell().about("claim", claim.key().value());
            rows.add(new JsonObject()
                    .put("claimId", claim.key().value())
                    .put("name", claim.patient().name().spoken()));
        });
        if (found.isEmpty()) {
            ask.tell().nothing();
        }
        return Answer.ok(new JsonObject().put("people", rows));
    }

    private Future<Answer> link(Ask ask) {
        var body = ask.body();
        var order = new DeskCommand.Link(
                new CallId(body.getString("callId")), new ClaimKey(body.getString("claimId")).value());
        return Answer.after(floor.command(ask.agent(), order));
    }
}
