package io.claimline.dialer.campaign;

import io.claimline.dialer.agent.Agent;
import io.claimline.dialer.agent.Headset;
import io.claimline.dialer.call.CallEvent;
import io.claimline.dialer.call.CallMachine;
import io.claimline.dialer.call.CallState;
import io.claimline.dialer.call.Guest;
import io.claimline.dialer.call.HangupCause;
import io.claimline.dialer.call.Milestone;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.port.Telephony;
import io.claimline.dialer.port.TelephonyEvent;
import io.claimline.dialer.recording.CallRecording;
import io.claimline.dialer.reminder.Heard;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Gives facts of the switch to the call or the agent they are about. Legs that are not this campaign's are somebody else's. */
final class SwitchFacts {
    private final CampaignState state;
    private final Lines lines;
    private final Desk desk;

    /** When the switch is asked once more, for a call that it did not list and that may only not have been listed yet. */
    private Optional<Instant> askAgain = Optional.empty();

    SwitchFacts(CampaignState state, Lines lines, Desk desk) {
        this.state = state;
        this.lines = lines;
        this.desk = desk;
    }

    void on(TelephonyEvent event, Instant now) {
        switch (event) {
            case TelephonyEvent.Ringing ringing ->
                party(ringing.leg()).ifPresent(id -> lines.tell(id, new CallEvent.Rang(), now));
            case TelephonyEvent.Answered answered -> answered(answered.leg(), now);
            case TelephonyEvent.Bridged bridged -> {
                bridged(bridged, now);
                guestBridged(bridged, now);
            }
            case TelephonyEvent.Unbridged unbridged ->
                party(unbridged.leg()).ifPresent(id -> lines.tell(id, new CallEvent.Unbridged(), now));
            case TelephonyEvent.Gone gone -> gone(gone.leg(), gone.cause(), new CallEvent.Gone(gone.cause()), now);
            case TelephonyEvent.NotPlaced failed ->
                gone(failed.leg(), failed.cause(), new CallEvent.NotPlaced(failed.cause()), now);
            case TelephonyEvent.KeyPressed pressed ->
                party(pressed.leg()).ifPresent(id -> lines.tell(id, new CallEvent.KeyPressed(pressed.digit()), now));
            case TelephonyEvent.Heard heard -> heard(heard.leg(), new Heard.Keys(heard.turn(), heard.keys()), now);
            case TelephonyEvent.Judged judged -> heard(judged.leg(), new Heard.Judged(judged.turn(), judged.by()), now);
            case TelephonyEvent.Quiet quiet -> heard(quiet.leg(), new Heard.Quiet(quiet.turn(), quiet.silent()), now);
            case TelephonyEvent.Recorded recorded ->
                heard(recorded.leg(), new Heard.Recorded(recorded.turn(), recorded.length()), now);
            case TelephonyEvent.Announced announced ->
                party(announced.leg()).ifPresent(id -> lines.record(id, CallRecording::announced));
            case TelephonyEvent.CallRecorded recorded ->
                party(recorded.leg())
                        .ifPresent(id ->
                                lines.record(id, recorded.paused() ? CallRecording::paused : CallRecording::running));
            case TelephonyEvent.Keyed keyed -> party(keyed.leg()).ifPresent(lines::keyed);
            // Who calls is looked up first; then it comes as an input of its own.
            case TelephonyEvent.Incoming incoming -> {}
            case TelephonyEvent.SwitchUp up -> state.touchEveryDesk();
            case TelephonyEvent.SwitchDown down -> {
                state.switchKnown = false;
                state.placingRoom = CampaignState.ROOM_UNTOLD;
                state.touchEveryDesk();
            }
            case TelephonyEvent.LiveLegs live -> reconcile(live, now);
            case TelephonyEvent.PlacingRoom room -> state.placingRoom = room.calls();
        }
    }

    private void heard(LegId leg, Heard heard, Instant now) {
        party(leg).ifPresent(id -> lines.tell(id, new CallEvent.OfDialogue(heard), now));
    }

    private Optional<CallId> party(LegId leg) {
        return Telephony.callOf(leg).filter(state.calls::containsKey);
    }

    private void answered(LegId leg, Instant now) {
        party(leg).ifPresent(id -> lines.tell(id, new CallEvent.Answered(), now));
        hostOf(leg).ifPresent(id -> lines.tell(id, new CallEvent.GuestAnswered(), now));
        state.wearing(leg).ifPresent(agent -> headsetUp(agent, now));
    }

    private void headsetUp(Agent agent, Instant now) {
        if (agent.headset() instanceof Headset.Connecting connecting) {
            state.put(agent.wearing(new Headset.Up(now, connecting.calling(), connecting.endpoint())));
            state.owned(agent).ifPresent(live -> lines.tell(live.call().id(), new CallEvent.AgentLegBack(), now));
        }
    }

    /** Counts only when the party is bridged with the leg its agent wears now. */
    private void bridged(TelephonyEvent.Bridged bridged, Instant now) {
        party(bridged.leg())
                .filter(id -> wornBy(id).filter(bridged.peer()::equals).isPresent())
                .ifPresent(id -> lines.tell(id, new CallEvent.Bridged(), now));
    }

    private void guestBridged(TelephonyEvent.Bridged bridged, Instant now) {
        state.everyCall().stream()
                .filter(live -> guestOf(live)
                        .map(Guest::leg)
                        .filter(bridged.leg()::equals)
                        .isPresent())
                .map(live -> live.call().id())
                .filter(id -> bridged.peer().equals(Telephony.partyLeg(id))
                        || wornBy(id).filter(bridged.peer()::equals).isPresent())
                .forEach(id -> lines.tell(id, new CallEvent.GuestBridged(), now));
    }

    /** The call whose present guest's line that leg is. A guest let go before may still be hanging up. */
    private Optional<CallId> hostOf(LegId leg) {
        return leg.value().startsWith(Telephony.SUPERVISOR)
                ? state.everyCall().stream()
                        .filter(live -> hosts(live, leg))
                        .map(live -> live.call().id())
                        .findFirst()
                : Telephony.hostOf(leg)
                        .flatMap(state::call)
                        .filter(live -> hosts(live, leg))
                        .map(live -> live.call().id());
    }

    private static boolean hosts(LiveCall live, LegId leg) {
        return guestOf(live).map(Guest::leg).filter(leg::equals).isPresent();
    }

    static Optional<Guest> guestOf(LiveCall live) {
        return switch (live.call().state()) {
            case CallState.Consulting consulting -> Optional.of(consulting.guest());
            case CallState.HandedOver handed -> Optional.ofNullable(handed.guest());
            default -> Optional.empty();
        };
    }

    private Optional<LegId> wornBy(CallId id) {
        return state.call(id)
                .flatMap(live -> live.call().agent())
                .map(state.agents::get)
                .flatMap(agent -> agent.headset().leg());
    }

    private void gone(LegId leg, HangupCause cause, CallEvent forCall, Instant now) {
        party(leg).ifPresent(id -> lines.tell(id, forCall, now));
        hostOf(leg).ifPresent(id -> lines.tell(id, new CallEvent.GuestGone(), now));
        state.wearing(leg).ifPresent(agent -> headsetGone(agent, cause, now));
    }

    private void headsetGone(Agent agent, HangupCause cause, Instant now) {
        var problem = agent.headset() instanceof Headset.Connecting
                ? "The headset could not be reached" + (cause.sip() > 0 ? " (SIP " + cause.sip() + ")." : ".")
                        + " Check that its line is registered, then put it on again."
                : "The headset's line was lost. Put it on again.";
        desk.headsetGone(agent, problem, now);
    }

    /** Nobody knows whether the order was carried out, so the switch is asked what lives. */
    void orderFailed(CampaignInput.OrderFailed failed, Instant now) {
        var call = Telephony.callOf(failed.leg()).flatMap(state::call);
        call.filter(live -> live.call().state() instanceof CallState.Reminding)
                .ifPresent(live -> state.doubted.add(live.call().id()));
        call.filter(live -> live.call().state() instanceof CallState.Placing)
                .ifPresent(live -> state.unconfirmed.put(live.call().id(), now));
        call.flatMap(live -> live.call().agent())
                .ifPresent(agent -> state.emit(
                        new CampaignEffect.Tell(agent, "The switch did not carry out an order: " + failed.why())));
        state.emit(new CampaignEffect.Reconcile());
    }

    /** Every call and every headset is compared with what the switch says lives. Nothing is assumed. */
    private void reconcile(TelephonyEvent.LiveLegs live, Instant now) {
        Map<LegId, TelephonyEvent.LiveLeg> byId = new HashMap<>();
        live.legs().forEach(leg -> byId.put(leg.leg(), leg));
        var away = !state.switchKnown;
        state.switchKnown = true;
        for (var agent : state.everyAgent()) {
            reconcileHeadset(agent, byId, now);
        }
        for (var call : state.everyCall()) {
            var leg = byId.get(Telephony.partyLeg(call.call().id()));
            if (leg == null && mayComeYet(call, now)) {
                continue;
            }
            if (leg == null || away || !speaking(call)) {
                lines.tell(call.call().id(), leg == null ? new CallEvent.NotFound() : found(call, leg), now);
            }
        }
        state.everyCall().stream()
                .filter(call -> call.recording() == CallRecording.PAUSING)
                .forEach(call -> lines.record(call.call().id(), CallRecording::unwanted));
        state.doubted.clear();
        live.legs().forEach(leg -> reconcileGuest(leg.leg()));
        for (var call : state.everyCall()) {
            guestOf(call)
                    .filter(guest -> !byId.containsKey(guest.leg()))
                    .ifPresent(gone -> lines.tell(call.call().id(), new CallEvent.GuestGone(), now));
        }
        state.touchEveryDesk();
    }

    /**
     * A list may be older than a call that was placed a moment ago, or than an order that the switch has not come to yet. Such a call is not believed gone, for the switch
     * would dial a person whom nobody expects; but the switch is asked again soon.
     */
    private boolean mayComeYet(LiveCall live, Instant now) {
        var call = live.call();
        var placed = call.timeline().at(Milestone.PLACED).orElse(now);
        var since = state.unconfirmed.getOrDefault(call.id(), placed);
        var until = since.plus(CallMachine.LISTING_DELAY);
        var early = call.state() instanceof CallState.Placing || call.state() instanceof CallState.Ringing;
        if (!early || !now.isBefore(until)) {
            return false;
        }
        askAgain = Optional.of(askAgain.filter(until::isAfter).orElse(until));
        return true;
    }

    /** A reminder that the switch has known of all the time does not begin its sentence again; only one of which an order has failed does. */
    private boolean speaking(LiveCall live) {
        return live.call().state() instanceof CallState.Reminding
                && !state.doubted.contains(live.call().id());
    }

    /** A guest that nobody knows of any more, since before a restart, is not left alone on the line. */
    private void reconcileGuest(LegId leg) {
        Telephony.hostOf(leg)
                .flatMap(state::call)
                .filter(live -> !(live.call().state() instanceof CallState.HandedOver handed && handed.guest() == null))
                .filter(live ->
                        guestOf(live).map(Guest::leg).filter(leg::equals).isEmpty())
                .ifPresent(live -> state.emit(new CampaignEffect.EndLeg(leg)));
    }

    private void reconcileHeadset(Agent agent, Map<LegId, TelephonyEvent.LiveLeg> byId, Instant now) {
        agent.headset().leg().ifPresent(id -> {
            var leg = byId.get(id);
            if (leg == null && agent.headset() instanceof Headset.Up) {
                headsetGone(agent, HangupCause.UNKNOWN, now);
            } else if (leg != null && leg.state() == TelephonyEvent.LegState.UP) {
                headsetUp(agent, now);
            }
        });
    }

    private CallEvent found(LiveCall call, TelephonyEvent.LiveLeg leg) {
        return new CallEvent.Found(
                switch (leg.state()) {
                    case DIALING -> CallEvent.Liveness.DIALING;
                    case RINGING -> CallEvent.Liveness.RINGING;
                    case UP ->
                        leg.peer().isPresent()
                                        && leg.peer().equals(wornBy(call.call().id()))
                                ? CallEvent.Liveness.UP_BRIDGED
                                : CallEvent.Liveness.UP_ALONE;
                });
    }

    /** Time passes for calls; not while the switch is silent, for then nothing is known. */
    void tick(Instant now) {
        if (!state.switchKnown) {
            return;
        }
        if (askAgain.filter(when -> !now.isBefore(when)).isPresent()) {
            askAgain = Optional.empty();
            state.emit(new CampaignEffect.Reconcile());
        }
        for (var live : state.everyCall()) {
            if (live.call().state() instanceof CallState.Bounded bounded && !now.isBefore(bounded.until())) {
                lines.tell(live.call().id(), new CallEvent.DeadlinePassed(), now);
            }
        }
    }
}
