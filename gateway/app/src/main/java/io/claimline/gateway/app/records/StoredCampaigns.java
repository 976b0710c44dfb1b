package io.claimline.gateway.app.records;

import io.claimline.dialer.agent.WrapUpPolicy;
import io.claimline.dialer.campaign.Campaign;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.recording.RecordingPolicy;
import io.claimline.gateway.app.floor.CampaignBook;
import io.claimline.gateway.app.floor.Floor;
import io.claimline.gateway.app.pacing.PaceChange;
import io.claimline.gateway.store.campaign.Campaigns;
import io.claimline.gateway.store.campaign.Campaigns.Paced;
import io.claimline.gateway.store.campaign.StoredCampaign;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** Campaigns from the store. */
public final class StoredCampaigns implements CampaignBook {
    private final Campaigns campaigns;

    public StoredCampaigns(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public Future<List<Entry>> all() {
        return Stages.future(campaigns.all())
                .map(found -> found.stream().map(StoredCampaigns::entry).toList());
    }

    @Override
    public Future<Void> run(CampaignId campaign, boolean running) {
        return Stages.future(campaigns.run(campaign, running)).compose(found -> there(campaign, found));
    }

    @Override
    public Future<Campaign> pace(CampaignId campaign, PaceChange change) {
        return Stages.future(campaigns.pace(campaign, change::on))
                .compose(came -> there(campaign, came.map(Paced::now)).map(came))
                .compose(came -> {
                    var now = came.orElseThrow().now().campaign();
                    return came.orElseThrow().changed()
                            ? Future.succeededFuture(now)
                            : Future.failedFuture(new Floor.Refusal(PaceChange.refused(now)));
                });
    }

    @Override
    public Future<Void> wrapUp(CampaignId campaign, WrapUpPolicy policy) {
        return Stages.future(campaigns.wrapUp(campaign, policy)).compose(found -> there(campaign, found));
    }

    @Override
    public Future<Void> recording(CampaignId campaign, RecordingPolicy policy) {
        return Stages.future(campaigns.recording(campaign, policy)).compose(found -> there(campaign, found));
    }

    private static Future<Void> there(CampaignId campaign, Optional<StoredCampaign> found) {
        return found.isPresent()
                ? Future.succeededFuture()
                : Future.failedFuture(new Floor.Refusal("There is no campaign " + campaign + ". Reload the board."));
    }

    /** The campaign of that id. */
    public Future<Optional<Entry>> find(CampaignId campaign) {
        return Stages.future(campaigns.find(campaign)).map(found -> found.map(StoredCampaigns::entry));
    }

    /** Adds a campaign, stopped. Completes with false when the id is taken. */
    public Future<Boolean> add(Campaign campaign) {
        return Stages.future(campaigns.add(StoredCampaign.added(campaign)));
    }

    private static Entry entry(StoredCampaign stored) {
        return new Entry(stored.campaign(), stored.running());
    }
}
