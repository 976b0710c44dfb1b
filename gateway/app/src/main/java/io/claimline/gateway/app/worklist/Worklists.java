package io.claimline.gateway.app.worklist;

import io.claimline.dialer.campaign.Campaign;
import io.claimline.dialer.campaign.DialMode;
import io.claimline.dialer.port.WorkStore;
import io.claimline.gateway.app.client.AccountStandings;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.ledger.claim.ClaimKey;
import io.claimline.gateway.store.Store;
import io.claimline.gateway.store.claims.Claims;
import io.claimline.gateway.store.claims.StoredClaim;
import io.claimline.gateway.store.strategy.ReminderPlans;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fills worklists from the claims in the store. A reminder campaign has its work from its plan: who is called, and when, is the plan's to say. */
public final class Worklists {
    private static final int PAGE = 500;

    private final Kept kept;
    private final PayerDirectory payers;
    private final AccountStandings standings;
    private final InstantSource clock;

    /** What worklists are made of, and what says whose work a plan brings. */
    public record Kept(Claims claims, WorkStore work, ReminderPlans plans) {
        /** Those of this store. */
        public static Kept of(Store store) {
            return new Kept(store.claims(), store.worklists(), store.reminders().plans());
        }
    }

    public Worklists(Kept kept, PayerDirectory payers, AccountStandings standings, InstantSource clock) {
        this.kept = kept;
        this.standings = standings;
        this.payers = payers;
        this.clock = clock;
    }

    /** The first work items of a campaign that was just made; a reminder campaign waits for its plan. */
    public Future<Void> begin(Campaign campaign) {
        return campaign.mode() == DialMode.REMINDER
                ? Future.succeededFuture()
                : fill(campaign).mapEmpty();
    }

    /**
     * Adds what is not there yet: everybody who owes, and every claim to be asked about. Completes with {@code WorklistReport} of the contract; fails with a problem, and adds
     * nothing, when a plan that is not over brings the campaign's work.
     */
    public Future<JsonObject> fill(Campaign campaign) {
        return planned(campaign)
                .compose(planned -> planned
                        ? Future.failedFuture(ApiProblem.conflict("The work of campaign " + campaign.id()
                                + " is brought by its reminder plan, which says who is called and when; filling the"
                                + " worklist would add everybody who owes. Change the plan's rule, or stop the plan"
                                + " first."))
                        : add(campaign));
    }

    private Future<Boolean> planned(Campaign campaign) {
        return campaign.mode() == DialMode.REMINDER
                ? Stages.future(kept.plans().goesOn(campaign.id()))
                : Future.succeededFuture(false);
    }

    private Future<JsonObject> add(Campaign campaign) {
        return Stages.future(kept.work().claims(campaign.id()))
                .compose(onWorklist -> all(Optional.empty(), new ArrayList<>()).compose(found -> {
                    var drawn = new WorkItems(campaign, payers, standings, clock.instant()).from(found, onWorklist);
                    return Stages.future(kept.work().add(drawn.leads())).map(added -> report(drawn, added));
                }));
    }

    private Future<List<Claim>> all(Optional<ClaimKey> after, List<Claim> sofar) {
        return Stages.future(kept.claims().page(after, PAGE)).compose(page -> {
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
