package io.claimline.gateway.app.floor;

import io.claimline.dialer.agent.WrapUpPolicy;
import io.claimline.dialer.campaign.Campaign;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.recording.RecordingPolicy;
import io.claimline.gateway.app.duty.SettingChange;
import io.claimline.gateway.app.pacing.PaceChange;
import io.vertx.core.Future;
import java.util.List;

/** The campaigns as the system of record has them. A future fails when it cannot be reached. */
public interface CampaignBook {
    /** Every campaign, by name. */
    Future<List<Entry>> all();

    /** Writes down whether it is to run. */
    Future<Void> run(CampaignId campaign, boolean running);

    /**
     * Writes down what bounds its pace and who sets it. Completes with the campaign as it is then. Fails with a {@link Floor.Refusal} that says what is set when that is not what the
     * change has seen, and with an {@link IllegalArgumentException} that begins with the field's name when the steering does not fit the campaign.
     */
    Future<Campaign> pace(CampaignId campaign, PaceChange change);

    /** Writes down how long wrap-up may take. Fails as {@link #pace} does when something else is set than was seen. */
    Future<Void> wrapUp(CampaignId campaign, SettingChange<WrapUpPolicy> change);

    /** Writes down which of its calls are recorded. Fails as {@link #pace} does. */
    Future<Void> recording(CampaignId campaign, SettingChange<RecordingPolicy> change);

    /**
     * A campaign and whether it is to run.
     *
     * @param campaign what it is set to do
     * @param running as last asked by a supervisor
     */
    record Entry(Campaign campaign, boolean running) {}
}
