package io.claimline.gateway.app.worklist;

import io.claimline.dialer.campaign.Campaign;
import io.claimline.dialer.port.WorkStore;
import io.claimline.gateway.app.client.AccountStandings;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.ledger.claim.ClaimKey;
import io.claimline.gateway.store.claims.Claims;
import io.claimline.gateway.store.claims.StoredClaim;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fills worklists from the claims in the store. */
public final class Worklists {
    private static final int PAGE = 500;

    private final Claims claims;
    private final WorkStore work;
    private final PayerDirectory payers;
    private final AccountStandings standings;
    private final InstantSource clock;

    public Worklists(
            Claims claims, WorkStore work, PayerDirectory payers, AccountStandings standings, InstantSource clock) {
        this.standings = standings;
        this.claims = claims;
        this.work = work;
        this.payers = payers;
        this.clock = clock;
    }

    /** Adds what is not there yet. Completes with {@code WorklistReport} of the contract. */
    public Future<JsonObject> fill(Campaign campaign) {
        return Stages.future(work.claims(campaign.id()))
                .compose(onWorklist -> all(Optional.empty(), new ArrayList<>()).compose(found -> {
                    var drawn = new WorkItems(campaign, payers, standings, clock.instant()).from(found, onWorklist);
                    return Stages.future(work.add(drawn.leads())).map(added -> report(drawn, added));
                }));
    }

    private Future<List<Claim>> all(Optional<ClaimKey> after, List<Claim> sofar) {
        return Stages.future(claims.page(after, PAGE)).compose(page -> {
            page.stream().map(StoredClaim::claim).forEach(sofar::add);
            return page.isEmpty()
                    ? Future.succeededFuture(sofar)
                    : all(Optional.of(page.getLast().claim().key()), sofar);
        });
    }

    private static JsonObject report(WorkItems.Drawn drawn, int added) {
        var leftOut = new JsonArray();
        drawn.leftOut()
                .forEach((reason, count) ->
                        leftOut.add(new JsonObject().put("reason", reason).put("count", count)));
        return new JsonObject().put("added", added).put("known", drawn.known()).put("leftOut", leftOut);
    }
}
