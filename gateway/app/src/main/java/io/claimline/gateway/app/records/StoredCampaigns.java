package io.claimline.gateway.app.records;

import io.claimline.dialer.agent.WrapUpPolicy;
import io.claimline.dialer.campaign.Campaign;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.recording.RecordingPolicy;
import io.claimline.gateway.app.duty.RecordingText;
import io.claimline.gateway.app.duty.SettingChange;
import io.claimline.gateway.app.duty.WrapUpText;
import io.claimline.gateway.app.floor.CampaignBook;
import io.claimline.gateway.app.floor.Floor;
import io.claimline.gateway.app.pacing.PaceChange;
import io.claimline.gateway.store.campaign.Campaigns;
import io.claimline.gateway.store.campaign.Campaigns.Setting;
import io.claimline.gateway.store.campaign.StoredCampaign;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
        return set(campaign, change::on, PaceChange::refused);
    }

    @Override
    public Future<Void> wrapUp(CampaignId campaign, SettingChange<WrapUpPolicy> change) {
        return set(
                        campaign,
                        now -> change.overtaken(now.wrapUp())
                                ? Optional.empty()
                                : Optional.of(now.wrappingUp(change.to())),
                        now -> SettingChange.refused("the wrap-up", WrapUpText.words(now.wrapUp())))
                .mapEmpty();
    }

    @Override
    public Future<Void> recording(CampaignId campaign, SettingChange<RecordingPolicy> change) {
        return set(
                        campaign,
                        now -> change.overtaken(now.recording())
                                ? Optional.empty()
                                : Optional.of(now.recorded(change.to())),
                        now -> SettingChange.refused("which calls are recorded", RecordingText.words(now.recording())))
                .mapEmpty();
    }

    /** @param refused what is said when the change leaves the campaign as it is */
    private Future<Campaign> set(
            CampaignId campaign, Function<Campaign, Optional<Campaign>> change, Function<Campaign, String> refused) {
        return Stages.future(campaigns.set(campaign, change))
                .compose(came -> there(campaign, came.map(Setting::now)).map(came))
                .compose(came -> {
                    var now = came.orElseThrow().now().campaign();
                    return came.orElseThrow().changed()
                            ? Future.succeededFuture(now)
                            : Future.failedFuture(new Floor.Refusal(refused.apply(now)));
                });
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
