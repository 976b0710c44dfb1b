package io.claimline.gateway.app.campaigns;

import io.claimline.dialer.id.CampaignId;
import io.claimline.gateway.app.floor.CampaignBook.Entry;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Ask;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.function.Function;

/** The campaign that a request names, or a problem when there is none. */
public record KnownCampaigns(Function<CampaignId, Future<Optional<Entry>>> book) {
    /** That of the path. */
    public Future<Entry> of(Ask ask) {
        return of(new CampaignId(ask.path("campaignId")));
    }

    /** That of the name. */
    public Future<Entry> of(CampaignId id) {
        return book.apply(id)
                .compose(found -> found.map(Future::succeededFuture)
                        .orElseGet(() -> Future.failedFuture(ApiProblem.notFound(
                                "There is no campaign " + id + ". GET /api/v1/campaigns lists those there are."))));
    }
}
