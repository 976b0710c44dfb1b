package io.claimline.gateway.app.floor;

import io.claimline.dialer.campaign.CampaignConductor;
import io.claimline.dialer.campaign.CampaignInput;
import io.claimline.dialer.campaign.LiveCall;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.worklist.Lead;
import io.claimline.gateway.app.guest.Arrangement;
import io.claimline.gateway.app.number.Numbers;
import io.claimline.gateway.ledger.claim.ClaimKey;
import io.vertx.core.Future;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Orders that something must be looked up for before they are given: another number of the party, a guest to bring, and a message in an artificial voice.
 */
final class CheckedOrders {
    private static final Logger LOG = LoggerFactory.getLogger(CheckedOrders.class);

    /** A guest's leg carries the call's id already; so much more tells one guest of a call from another. */
    private static final int GUEST_ID = 8;

    private final FloorParts parts;
    private final CampaignConductor conductor;

    CheckedOrders(FloorParts parts, CampaignConductor conductor) {
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

    /** Fails with {@link Floor.Refusal} when the call is not the agent's, or it is known whom it is about. */
    Future<CampaignInput.ByAgent> link(DeskCommand.Link link, AgentId agent) {
        var work = conductor
                .call(link.call())
                .filter(live -> live.call().agent().filter(agent::equals).isPresent())
                .map(LiveCall::work)
                .filter(held ->
                        held.lead().id().ofCaller() && held.lead().claims().isEmpty());
        return work.map(held -> parts.reminders()
                        .reception()
                        .found(held, new ClaimKey(link.claim()))
                        .<CampaignInput.ByAgent>map(lead -> new CampaignInput.Linked(agent, link.call(), lead)))
                .orElseGet(() -> Future.failedFuture(new Floor.Refusal(
                        "There is no unknown caller on your desk; whom the call is about is known.")));
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

    /**
     * Who hears whom on a call; fails with {@link Floor.Refusal} when it would leave a recorded message where the rules allow none (C-21, C-23). What was decided is kept.
     */
    Future<CampaignInput.ByAgent> arrange(DeskCommand.Arrange arrange, AgentId agent) {
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
