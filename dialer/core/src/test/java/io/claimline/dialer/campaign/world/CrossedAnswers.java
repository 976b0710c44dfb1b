package io.claimline.dialer.campaign.world;

import io.claimline.dialer.call.CallResult;
import io.claimline.dialer.call.CallState;
import io.claimline.dialer.call.Milestone;
import io.claimline.dialer.campaign.CampaignConductor;
import io.claimline.dialer.campaign.LiveCall;
import io.claimline.dialer.campaign.Rig;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.port.TelephonyEvent;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Calls whose answer crossed our hang-up: they count, and no attempt shows it, but for withdrawn ones, which become abandoned. */
final class CrossedAnswers {
    private final Set<CallId> calls = new HashSet<>();

    /** What the event is about to tell the conductor. */
    void note(CampaignConductor conductor, TelephonyEvent event) {
        var up = answered(event);
        conductor.calls().stream()
                .map(LiveCall::call)
                .filter(call -> call.state() instanceof CallState.Ending ending
                        && ending.result() != CallResult.WITHDRAWN
                        && up.contains(Rig.party(call.id())))
                .filter(call -> call.timeline().at(Milestone.ANSWERED).isEmpty())
                .forEach(call -> calls.add(call.id()));
    }

    private static Set<LegId> answered(TelephonyEvent event) {
        return switch (event) {
            case TelephonyEvent.Answered answered -> Set.of(answered.leg());
            case TelephonyEvent.LiveLegs live ->
                live.legs().stream()
                        .filter(leg -> leg.state() == TelephonyEvent.LegState.UP)
                        .map(TelephonyEvent.LiveLeg::leg)
                        .collect(Collectors.toSet());
            default -> Set.of();
        };
    }

    int count() {
        return calls.size();
    }
}
