package io.claimline.gateway.app.floor;

import io.claimline.dialer.campaign.CampaignConductor;
import io.claimline.dialer.campaign.CampaignInput;
import io.claimline.dialer.campaign.LiveCall;
import io.claimline.dialer.id.AgentId;
import io.claimline.gateway.app.guest.Arrangement;
import io.vertx.core.Future;
import java.util.Optional;

/** Orders about who hears whom on a call, of which one lets an artificial voice speak: a recorded message is left only where the rules allow one (C-21, C-23). */
final class RecordedVoice {
    private final FloorParts parts;
    private final CampaignConductor conductor;

    RecordedVoice(FloorParts parts, CampaignConductor conductor) {
        this.parts = parts;
        this.conductor = conductor;
    }

    /** The order; fails with {@link Floor.Refusal} when it would leave a message that may not be left. What was decided is kept. */
    Future<CampaignInput.ByAgent> checked(DeskCommand.Arrange arrange, AgentId agent) {
        var order = new CampaignInput.Ask(agent, arrange.call(), arrange.what().order());
        Optional<LiveCall> live =
                arrange.what() == Arrangement.LEAVE_MESSAGE ? conductor.call(arrange.call()) : Optional.empty();
        if (live.isEmpty()) {
            return Future.succeededFuture(order);
        }
        var decision = parts.screening()
                .recorded(live.get().work().lead(), conductor.campaign().callerId());
        return Future.fromCompletionStage(parts.attempts().keep(decision))
                .compose(kept -> decision.allowed()
                        ? Future.succeededFuture(order)
                        : Future.failedFuture(
                                new Floor.Refusal("No recorded message may be left: " + decision.reason() + ".")));
    }
}
