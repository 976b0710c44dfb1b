package io.claimline.gateway.app.floor;

import io.claimline.dialer.campaign.CampaignConductor;
import io.claimline.dialer.campaign.CampaignInput;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.worklist.Lead;
import io.claimline.gateway.app.number.Numbers;
import io.vertx.core.Future;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Numbers beside that of the work item: another one of the party's to dial, or that of a guest to bring. */
final class OtherNumbers {
    private static final Logger LOG = LoggerFactory.getLogger(OtherNumbers.class);

    /** A guest's leg carries the call's id already; so much more tells one guest of a call from another. */
    private static final int GUEST_ID = 8;

    private final FloorParts parts;
    private final CampaignConductor conductor;

    OtherNumbers(FloorParts parts, CampaignConductor conductor) {
        this.parts = parts;
        this.conductor = conductor;
    }

    /** Fails with {@link Floor.Refusal} when the agent has no work item before it. */
    Future<CampaignInput.ByAgent> dial(DeskCommand.DialOther other, AgentId agent) {
        return conductor
                .preview(agent)
                .map(work -> dial(other, agent, work.lead()))
                .orElseGet(() -> Future.failedFuture(
                        new Floor.Refusal("There is no work item to dial; wait for the next one.")));
    }

    /** The rules must know what has been at that number before it is dialled; when that cannot be read, they refuse. */
    private Future<CampaignInput.ByAgent> dial(DeskCommand.DialOther other, AgentId agent, Lead lead) {
        var facts = Numbers.facts(other.number(), lead);
        return parts.screening()
                .learn(lead.calling(other.number(), facts))
                .onFailure(failure -> LOG.warn("What was at another number could not be read: {}", failure.toString()))
                .otherwiseEmpty()
                .map(read -> new CampaignInput.DialOther(agent, other.lead(), other.number(), facts));
    }

    /** Fails with {@link Floor.Refusal} when the directory has no such line for these calls. */
    Future<CampaignInput.ByAgent> invite(DeskCommand.Invite invite, AgentId agent) {
        var audience = conductor.campaign().audience();
        var drawn = parts.ids().get().substring(0, GUEST_ID);
        var directory = parts.records().directory();
        Optional<CampaignInput.Invitee> who = invite.agent().isEmpty()
                ? directory.invitee(invite.line(), audience, invite.call(), drawn)
                : Optional.of(new CampaignInput.Invitee.Colleague(new AgentId(invite.agent())));
        return who.map(guest -> Future.<CampaignInput.ByAgent>succeededFuture(
                        new CampaignInput.Invite(agent, invite.call(), guest, invite.handOver())))
                .orElseGet(() -> Future.failedFuture(
                        new Floor.Refusal("That line is not in the directory for these calls; choose another.")));
    }
}
