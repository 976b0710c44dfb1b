package io.claimline.dialer.campaign;

import io.claimline.dialer.agent.AgentProfile;
import io.claimline.dialer.agent.Headset;
import io.claimline.dialer.agent.WrapUpPolicy;
import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.call.CallEvent;
import io.claimline.dialer.dialogue.Turn;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.pacing.DayCount;
import io.claimline.dialer.pacing.PacingLimits;
import io.claimline.dialer.port.TelephonyEvent;
import io.claimline.dialer.recording.RecordingPolicy;
import io.claimline.dialer.worklist.CallBack;
import io.claimline.dialer.worklist.ContactFacts;
import io.claimline.dialer.worklist.Lead;
import io.claimline.dialer.worklist.LeasedLead;
import io.claimline.dialer.worklist.NextStep;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Everything that can move a campaign. Recording it and playing it again gives the same effects. */
public sealed interface CampaignInput {
    /** The supervisor starts or stops it. */
    record Run(boolean running) implements CampaignInput {}

    /** This gateway conducts it no longer: what nobody has begun to dial goes back for others; calls go on in the switch. */
    record HandOver() implements CampaignInput {}

    /** Time passes; several times a second. */
    record Tick() implements CampaignInput {}

    /** A fact from the switch. */
    record FromSwitch(TelephonyEvent event) implements CampaignInput {}

    /** Leads were leased as asked; an empty list when there is nothing due. Their claim context is staged already. */
    record LeadsLeased(List<LeasedLead> leads) implements CampaignInput {
        /** Copies the list. */
        public LeadsLeased {
            leads = List.copyOf(leads);
        }
    }

    /** Somebody calls, and hears what the work item's brief has to say. The work item is made for this call, and leased. */
    record CameIn(CallId call, LeasedLead work) implements CampaignInput {}

    /** Reminders cannot be prepared just now, for that reason; or, when it is empty, they can again. */
    record Held(String reason) implements CampaignInput {}

    /** The worklist could not be read. */
    record LeaseFailed(String why) implements CampaignInput {}

    /** Leases were extended; leads that are not in {@code kept} belong to someone else now. */
    record LeasesRenewed(Set<LeadId> asked, Set<LeadId> kept, Instant until) implements CampaignInput {
        /** Copies the sets. */
        public LeasesRenewed {
            asked = Set.copyOf(asked);
            kept = Set.copyOf(kept);
        }
    }

    /** The call could not be placed: its attempt could not be kept, or the switch refused. Nothing was dialled. */
    record NotPlaced(CallId call, String why) implements CampaignInput {}

    /** What somebody said to a reminder is durable, or could not be made so. */
    record SaidKept(CallId call, Turn turn, boolean kept) implements CampaignInput {}

    /** It is known now who called: the work item, of the same name, is about their account. The store has it so already. */
    record Became(CallId call, Lead lead) implements CampaignInput {}

    /** The switch did not take an order about this leg, or did not say so; nobody knows whether it happened. */
    record OrderFailed(LegId leg, String why) implements CampaignInput {}

    /** Call-backs that are due were leased; they come before all other work. */
    record CallBacksLeased(List<LeasedLead> leads) implements CampaignInput {
        /** Copies the list. */
        public CallBacksLeased {
            leads = List.copyOf(leads);
        }
    }

    /** A call-back was moved to another time or agent; the store knows it already. */
    record CallBackMoved(LeadId lead, CallBack to) implements CampaignInput {}

    /** A supervisor has changed how long wrap-up may take; those that go on keep what they were given. */
    record WrapUpSet(WrapUpPolicy policy) implements CampaignInput {}

    /** A supervisor has changed which calls are recorded; a recording that has begun goes on. */
    record RecordingSet(RecordingPolicy policy) implements CampaignInput {}

    /** A supervisor, named by login, has changed what bounds the pace or who sets it; both are checked already. */
    record Tune(PacingLimits limits, Steering steering, String by) implements CampaignInput {}

    /**
     * What a gateway before us left behind.
     *
     * @param work leads it had leased
     * @param agents who was at work
     * @param days the last 30 days' answers as written down
     * @param answered the stored attempts that were answered today, and yesterday while today is young; the days count no less than they show
     */
    record Recovered(List<LeftBehind> work, List<RestoredAgent> agents, List<DayCount> days, List<Attempt> answered)
            implements CampaignInput {
        /** Copies the lists. */
        public Recovered {
            work = List.copyOf(work);
            agents = List.copyOf(agents);
            days = List.copyOf(days);
            answered = List.copyOf(answered);
        }

        /** Of a campaign that nobody has answered yet. */
        public Recovered(List<LeftBehind> work, List<RestoredAgent> agents) {
            this(work, agents, List.of(), List.of());
        }
    }

    /** An agent comes from another campaign, where a supervisor has moved it, with its headset as it is; ready, or on a break for that reason. */
    record Arrive(AgentProfile profile, Headset headset, boolean ready, String reason) implements CampaignInput {}

    /**
     * A supervisor.
     *
     * @param id the login name, to which is answered
     * @param name as agents read it
     */
    record Supervisor(AgentId id, String name) {}

    /** Something that a supervisor orders. It is done, answered with a sentence, or refused to the supervisor with the reason. */
    sealed interface BySupervisor extends CampaignInput {
        /** Who. */
        Supervisor by();
    }

    /** Ends a call, whoever has it. */
    record EndCall(CallId call, Supervisor by) implements BySupervisor {}

    /** Of a work item that is held here and not on the line: gives it back with this next step. Nothing happens when it is not held. */
    record TakeBack(LeadId lead, NextStep next, Supervisor by) implements BySupervisor {}

    /** Of a work item that waits here: it is the next one. Nothing happens when it is not held. */
    record Pin(LeadId lead, Supervisor by) implements BySupervisor {}

    /** An order about an agent of this campaign. */
    sealed interface AboutAgent extends BySupervisor {
        /** Whom. */
        AgentId agent();
    }

    /** Takes no calls from now on, or after the present work. */
    record SendOnBreak(AgentId agent, String reason, Supervisor by) implements AboutAgent {}

    /** Takes calls. */
    record MakeReady(AgentId agent, Supervisor by) implements AboutAgent {}

    /** Ends work, now or after the present work. */
    record LogOut(AgentId agent, Supervisor by) implements AboutAgent {}

    /** Goes to another campaign, now or after the present work. */
    record MoveTo(AgentId agent, CampaignId to, String campaign, Supervisor by) implements AboutAgent {}

    /** Has other skills, from the next call on. */
    record Reskill(AgentProfile profile, Supervisor by) implements AboutAgent {
        @Override
        public AgentId agent() {
            return profile.id();
        }
    }

    /** Something an agent did. */
    sealed interface ByAgent extends CampaignInput {
        /** Who. */
        AgentId agent();
    }

    /** Joins the campaign, on a break. */
    record Join(AgentProfile profile) implements ByAgent {
        @Override
        public AgentId agent() {
            return profile.id();
        }
    }

    /** Leaves it. */
    record Leave(AgentId agent) implements ByAgent {}

    /** The desk was opened in a browser, or its connection was lost. */
    record Attached(AgentId agent, boolean open) implements ByAgent {}

    /** Wants the headset called, as this leg at this endpoint. */
    record PutOnHeadset(AgentId agent, LegId leg, String endpoint) implements ByAgent {}

    /** Wants the headset hung up. */
    record TakeOffHeadset(AgentId agent) implements ByAgent {}

    /** Wants calls. */
    record Ready(AgentId agent) implements ByAgent {}

    /** Wants none, now or after the present work. */
    record Break(AgentId agent, String reason) implements ByAgent {}

    /** An order about the work item that the agent was looking at; refused when another is on the desk by now. */
    sealed interface AboutWork extends ByAgent {
        /** The work item meant. */
        LeadId lead();
    }

    /** Dials the previewed work item. */
    record Dial(AgentId agent, LeadId lead) implements AboutWork {}

    /** Dials another number of the same party; {@code facts} are those of that number. */
    record DialOther(AgentId agent, LeadId lead, E164 number, ContactFacts facts) implements AboutWork {}

    /** Gives it back. */
    record Skip(AgentId agent, LeadId lead, String reason) implements AboutWork {}

    /** An order about the call that the agent was looking at; refused when that is not the agent's call any more. */
    sealed interface AboutCall extends ByAgent {
        /** The call meant. */
        CallId call();
    }

    /** Music for the party. */
    record Hold(AgentId agent, CallId call) implements AboutCall {}

    /** Back to the party. */
    record Resume(AgentId agent, CallId call) implements AboutCall {}

    /** Own voice off or on. */
    record Mute(AgentId agent, CallId call, boolean muted) implements AboutCall {}

    /** What is said and keyed is to be recorded from now on, or is not: card data must be in no recording (C-60). */
    record RecordAsked(AgentId agent, CallId call, boolean on) implements AboutCall {}

    /** Digits for the party. */
    record Digits(AgentId agent, CallId call, String digits) implements AboutCall {}

    /** Brings somebody to the call; with {@code handOver} the guest takes it on answering. */
    record Invite(AgentId agent, CallId call, Invitee who, boolean handOver) implements AboutCall {}

    /** Whom an agent can bring to a call. */
    sealed interface Invitee {
        /** An agent who has joined this campaign and is ready. */
        record Colleague(AgentId id) implements Invitee {}

        /** A line of the directory, to be called as this leg. */
        record Line(LegId leg, String name, E164 number) implements Invitee {}
    }

    /** Who hears whom is to change, or the agent leaves the call: any order that says all by itself. */
    record Ask(AgentId agent, CallId call, CallEvent.Order order) implements AboutCall {}

    /** Takes a parked call. */
    record Take(AgentId agent, CallId call) implements ByAgent {}

    /** The agent has found out who called: the work item, of the same name, is about their account. The store has it so already. */
    record Linked(AgentId agent, CallId call, Lead lead) implements AboutCall {}

    /** Ends the call. */
    record HangUp(AgentId agent, CallId call) implements AboutCall {}

    /** Wants more time to record what was said. */
    record ExtendWrapUp(AgentId agent, CallId call) implements AboutCall {}

    /**
     * An outcome is durable. The agent is free, and the work item given back, when every claim of the call has one.
     *
     * @param claim what it is about; empty when it is about the whole call
     * @param next what it makes of the claim
     * @param thenBreak whether a break is to follow the call's work
     */
    record OutcomeSaved(AgentId agent, CallId call, String claim, NextStep next, boolean thenBreak) implements ByAgent {
        /** About the whole call. */
        public OutcomeSaved(AgentId agent, CallId call, NextStep next, boolean thenBreak) {
            this(agent, call, "", next, thenBreak);
        }
    }
}
