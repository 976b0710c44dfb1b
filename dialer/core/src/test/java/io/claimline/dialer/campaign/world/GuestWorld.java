package io.claimline.dialer.campaign.world;

import io.claimline.dialer.agent.AgentProfile;
import io.claimline.dialer.call.CallEvent;
import io.claimline.dialer.call.HangupCause;
import io.claimline.dialer.campaign.CampaignEffect;
import io.claimline.dialer.campaign.CampaignInput;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.port.Telephony;
import io.claimline.dialer.port.TelephonyEvent;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What agents do with guests in the invented shift, and what the switch says of it. */
final class GuestWorld {
    private final Random random;
    private final List<AgentProfile> staff;
    private int guests;

    GuestWorld(Random random, List<AgentProfile> staff) {
        this.random = random;
        this.staff = staff;
    }

    /** Something an agent does with its call. */
    CampaignInput act(AgentId agent, CallId call) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> new CampaignInput.Invite(agent, call, invitee(call), random.nextInt(3) == 0);
            case 3 -> ask(agent, call, new CallEvent.SwapAsked());
            case 4 -> ask(agent, call, new CallEvent.ConferenceAsked());
            case 5 -> ask(agent, call, new CallEvent.DropGuestAsked());
            case 6 -> ask(agent, call, new CallEvent.HandOverAsked());
            case 7 ->
                ask(agent, call, random.nextInt(4) > 0 ? new CallEvent.ParkAsked() : new CallEvent.MessageAsked());
            default -> new CampaignInput.Take(agent, call);
        };
    }

    private static CampaignInput ask(AgentId agent, CallId call, CallEvent.Order order) {
        return new CampaignInput.Ask(agent, call, order);
    }

    private CampaignInput.Invitee invitee(CallId call) {
        return random.nextBoolean()
                ? new CampaignInput.Invitee.Colleague(
                        staff.get(random.nextInt(staff.size())).id())
                : new CampaignInput.Invitee.Line(
                        Telephony.guestLeg(call, "g" + ++guests), "Interpreter", new E164("+15055550199"));
    }

    /** What the switch tells after an order about a guest; often nothing, or nothing yet. */
    Optional<TelephonyEvent> heard(CampaignEffect effect) {
        return switch (effect) {
            case CampaignEffect.CallGuest call ->
                random.nextInt(4) == 0
                        ? Optional.empty()
                        : Optional.of(
                                random.nextInt(3) == 0
                                        ? gone(call.permit().leg())
                                        : new TelephonyEvent.Answered(
                                                call.permit().leg()));
            case CampaignEffect.BridgeGuest bridge ->
                likely(new TelephonyEvent.Bridged(bridge.guest(), bridge.agentLeg()));
            case CampaignEffect.JoinGuest join -> likely(new TelephonyEvent.Bridged(join.guest(), join.agentLeg()));
            case CampaignEffect.Handover over ->
                likely(new TelephonyEvent.Bridged(over.guest(), Telephony.partyLeg(over.call())));
            default -> Optional.empty();
        };
    }

    private Optional<TelephonyEvent> likely(TelephonyEvent event) {
        return random.nextInt(5) == 0 ? Optional.empty() : Optional.of(event);
    }

    private static TelephonyEvent gone(LegId leg) {
        return new TelephonyEvent.Gone(leg, new HangupCause(19, 0));
    }
}
