package io.claimline.dialer.campaign;

import io.claimline.dialer.agent.Agent;
import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.compliance.DialDecision;
import io.claimline.dialer.compliance.DialPermit;
import io.claimline.dialer.compliance.ledger.LedgerEntry;
import io.claimline.dialer.dialogue.Turn;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.pacing.DayCount;
import io.claimline.dialer.recording.CallRecording;
import io.claimline.dialer.reminder.Act;
import io.claimline.dialer.reminder.Said;
import io.claimline.dialer.worklist.Lead;
import io.claimline.dialer.worklist.Lease;
import io.claimline.dialer.worklist.LeasedLead;
import io.claimline.dialer.worklist.NextStep;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a campaign wants done. The shell does it and feeds what comes of it back as input. */
public sealed interface CampaignEffect {
    /** Lease up to so many due leads, stage their claim context, and answer with LeadsLeased or LeaseFailed. */
    record LeaseLeads(int limit) implements CampaignEffect {}

    /** Extend these leases and answer with LeasesRenewed. */
    record RenewLeases(List<Lease> leases, Instant until) implements CampaignEffect {
        /** Copies the list. */
        public RenewLeases {
            leases = List.copyOf(leases);
        }
    }

    /** Give a lead back with its next step; repeat until the store has taken it. */
    record Settle(Lease lease, NextStep next) implements CampaignEffect {}

    /** Store a decision that kept a lead from being dialled. */
    record KeepDecision(DialDecision decision) implements CampaignEffect {}

    /** Take a work item off this worklist, for a recorded voice may not call there, and put it on that of agents who may. */
    record ForPeople(LeasedLead work) implements CampaignEffect {}

    /** Store a change of an attempt. */
    record KeepAttempt(Attempt attempt) implements CampaignEffect {}

    /** Store what somebody said by key, and heed it from now on, on every gateway and in every campaign. */
    record KeepEntry(LedgerEntry entry) implements CampaignEffect {}

    /** Store what somebody said to a reminder, with all that follows from it, and answer with SaidKept. Storing the same of one call twice changes nothing. */
    record KeepSaid(CallId call, Lead lead, Turn turn, Said said) implements CampaignEffect {}

    /** Of several people known at the number it is this one who called: make the work item theirs, answer with Became, and then with SaidKept; or with the latter alone when it failed. */
    record Recognise(CallId call, LeasedLead work, Turn turn, String person) implements CampaignEffect {
        /** Tells nothing of the person, so that a log line cannot. */
        @Override
        public String toString() {
            return "Recognise[" + call + "]";
        }
    }

    /** Store what a day has counted so far: the day's whole count, so that storing it twice changes nothing. */
    record KeepDay(CampaignId campaign, DayCount count) implements CampaignEffect {}

    /** Store decision and attempt, and only when both are durable place the call; else answer with NotPlaced. */
    record Place(DialDecision decision, DialPermit permit, Attempt attempt, Duration ring) implements CampaignEffect {}

    /** An order for the switch. */
    sealed interface ToSwitch extends CampaignEffect {}

    /** Bridge the party of the call with this agent leg. */
    record Bridge(CallId call, LegId agentLeg) implements ToSwitch {}

    /** Music for the party of the call. */
    record PlayHold(CallId call) implements ToSwitch {}

    /** Safe-harbour message for the party of the call, then its end. */
    record PlayAbandon(CallId call) implements ToSwitch {}

    /** Voicemail message for the party of the call, then its end. */
    record PlayMessage(CallId call) implements ToSwitch {}

    /** Store the decision, and call the guest that it permits on its leg. */
    record CallGuest(DialDecision decision, DialPermit permit, Duration ring) implements ToSwitch {}

    /** Bridge the agent's leg with the guest's; the party is not in it. */
    record BridgeGuest(LegId agentLeg, LegId guest) implements ToSwitch {}

    /** Bring the guest into the bridge that the agent's leg is in. */
    record JoinGuest(LegId guest, LegId agentLeg) implements ToSwitch {}

    /** Bridge the party of the call with the guest. */
    record Handover(CallId call, LegId guest) implements ToSwitch {}

    /** Digits for a guest. */
    record SendGuestDigits(LegId guest, String digits) implements ToSwitch {}

    /** End a leg. */
    record EndLeg(LegId leg) implements ToSwitch {}

    /** Stop what the agent says, or let it through. */
    record SetMute(LegId agentLeg, boolean muted) implements ToSwitch {}

    /** Digits for the party of the call. */
    record SendDigits(CallId call, String digits) implements ToSwitch {}

    /** Ring tone for the waiting agent, or silence again. */
    record SetRingback(LegId agentLeg, boolean on) implements ToSwitch {}

    /** Call a headset. */
    record CallHeadset(LegId leg, String endpoint) implements ToSwitch {}

    /** Have a reminder say something, hear, or record. */
    record Remind(CallId call, Act.Ordered act) implements ToSwitch {}

    /** An order about the recording of the call. */
    record Recording(CallId call, CallRecording.Order order) implements ToSwitch {}

    /** Ask the switch what lives. */
    record Reconcile() implements ToSwitch {}

    /** A call was given to the agent and did not reach it; it goes to another. */
    record Missed(AgentId agent, CallId call, String why) implements CampaignEffect {}

    /** More time for wrap-up was given; {@code times} on this call so far. */
    record Extended(AgentId agent, CallId call, int times) implements CampaignEffect {}

    /**
     * The agent has left on a supervisor's order.
     *
     * @param agent as it was; its headset goes with it to the other campaign
     * @param to where it is to arrive; empty when it is logged out
     * @param ready whether it takes calls there
     */
    record Departed(Agent agent, Optional<CampaignId> to, boolean ready) implements CampaignEffect {}

    /** Say something to an agent, or to the supervisor who ordered something. */
    record Tell(AgentId agent, String text) implements CampaignEffect {}

    /** The command of the agent or supervisor cannot be carried out: why, and what to do. Nothing else has happened. */
    record Refuse(AgentId agent, String why) implements CampaignEffect {}

    /** What looks different now: desks, calls (those that are over included), and with {@code left} the agents who are gone. */
    record Changed(Set<AgentId> desks, Set<CallId> calls, Set<AgentId> left) implements CampaignEffect {
        /** Copies the sets. */
        public Changed {
            desks = Set.copyOf(desks);
            calls = Set.copyOf(calls);
            left = Set.copyOf(left);
        }
    }
}
