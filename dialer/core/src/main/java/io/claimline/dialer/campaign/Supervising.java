package io.claimline.dialer.campaign;

import io.claimline.dialer.agent.Agent;
import io.claimline.dialer.agent.AgentState;
import io.claimline.dialer.agent.Headset;
import io.claimline.dialer.call.CallEvent;
import io.claimline.dialer.call.CallState;
import io.claimline.dialer.campaign.RestoredAgent.Leaving;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.worklist.LeasedLead;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Does what supervisors order, or tells them why not and what is so instead. The agent is told who did what. Nobody is torn from a call: what an order does to an agent
 * at work it does when the outcome is saved, and says so.
 */
final class Supervising {
    private final CampaignState state;
    private final Lines lines;
    private final Dialling dialling;
    /** Where an agent goes, and how that is told when it happens later and when it has happened. */
    private record Going(Optional<CampaignId> to, String later, String done) {}

    Supervising(CampaignState state, Lines lines, Dialling dialling) {
        this.state = state;
        this.lines = lines;
        this.dialling = dialling;
    }

    void on(CampaignInput.BySupervisor order, Instant now) {
        switch (order) {
            case CampaignInput.EndCall end -> end(end, now);
            case CampaignInput.TakeBack back -> takeBack(back, now);
            case CampaignInput.Pin pin -> pin(pin);
            case CampaignInput.AboutAgent about -> aboutAgent(about, now);
        }
    }

    private void end(CampaignInput.EndCall end, Instant now) {
        var live = state.call(end.call());
        if (live.isEmpty()) {
            refuse(end, "That call is over.");
            return;
        }
        var call = live.get().call();
        if (call.state() instanceof CallState.Closed closed) {
            refuse(end, "That call is over already: " + closed.reason() + ". Its outcome is being recorded.");
            return;
        }
        var asked = new CallEvent.HangUpAsked("supervisor " + end.by().name());
        var why = Controls.whyNot(call.state(), asked);
        if (!why.isEmpty()) {
            refuse(end, why);
            return;
        }
        call.agent().ifPresent(agent -> tell(agent, end.by().name() + " has ended your call."));
        lines.tell(end.call(), asked, now);
        answer(
                end,
                call.state() instanceof CallState.Waiting
                        ? "The call is being ended. The person had answered and reached no agent, so it counts as"
                                + " abandoned."
                        : "The call is being ended.");
    }

    /** What somebody talks about stays theirs; what waits, or is only looked at, is given back. */
    private void takeBack(CampaignInput.TakeBack back, Instant now) {
        if (onTheLine(back.lead())) {
            refuse(back, "It is being called about just now. Wait for the end of the call, or end it, and try again.");
            return;
        }
        waiting(back.lead()).ifPresent(work -> {
            state.hopper.remove(work);
            state.emit(new CampaignEffect.Settle(work.lease(), back.next()));
        });
        for (var agent : state.everyAgent()) {
            var work = state.previews.get(agent.id());
            if (work != null && work.lead().id().equals(back.lead())) {
                state.previews.remove(agent.id());
                state.emit(new CampaignEffect.Settle(work.lease(), back.next()));
                state.put(agent.freed(now));
                tell(agent.id(), back.by().name() + " has taken the work item off your desk.");
            }
        }
    }

    private void pin(CampaignInput.Pin pin) {
        if (onTheLine(pin.lead()) || previewed(pin.lead())) {
            refuse(pin, "It is on an agent's desk or on the line already.");
            return;
        }
        waiting(pin.lead()).ifPresent(work -> {
            state.hopper.remove(work);
            state.hopper.addFirst(work);
            answer(pin, "It is the next one to be called, as soon as the rules allow it.");
        });
    }

    private Optional<LeasedLead> waiting(LeadId lead) {
        return state.hopper.stream()
                .filter(work -> work.lead().id().equals(lead))
                .findFirst();
    }

    private boolean previewed(LeadId lead) {
        return state.previews.values().stream()
                .anyMatch(work -> work.lead().id().equals(lead));
    }

    private boolean onTheLine(LeadId lead) {
        return state.calls.values().stream()
                .anyMatch(live -> live.work().lead().id().equals(lead));
    }

    private void aboutAgent(CampaignInput.AboutAgent order, Instant now) {
        var agent = state.agents.get(order.agent());
        if (agent == null) {
            refuse(order, order.agent() + " is not at work in this campaign any more. The board shows where.");
            return;
        }
        switch (order) {
            case CampaignInput.SendOnBreak pause -> sendOnBreak(agent, pause, now);
            case CampaignInput.MakeReady ready -> makeReady(agent, ready, now);
            case CampaignInput.LogOut out ->
                go(agent, out, new Going(Optional.empty(), "logs you out", "logged you out"), now);
            case CampaignInput.MoveTo move -> move(agent, move, now);
            case CampaignInput.Reskill skills -> reskill(agent, skills);
        }
    }

    private void sendOnBreak(Agent agent, CampaignInput.SendOnBreak order, Instant now) {
        var name = agent.profile().name();
        if (agent.state() instanceof AgentState.Break pause) {
            refuse(order, name + " is on a break already: " + pause.reason() + ".");
        } else if (state.departures.containsKey(agent.id())) {
            refuse(order, name + " leaves this campaign when the present work is done, and takes no calls until then.");
        } else if (busy(agent)) {
            after(agent, order, order.reason(), "sends you on a break: " + order.reason());
            answer(order, name + " " + doing(agent) + "; the break begins when the outcome is saved.");
        } else {
            dialling.giveBack(agent, order.reason(), false, now);
            state.put(agent.breakingNext("").in(new AgentState.Break(now, order.reason())));
            tell(agent.id(), order.by().name() + " has sent you on a break: " + order.reason() + ".");
            answer(order, name + " is on a break.");
        }
    }

    /** Holds the agent to what is ordered: it is done when the present work is, and the agent cannot take it back. */
    private void after(Agent agent, CampaignInput.AboutAgent order, String reason, String what) {
        var sentence = order.by().name() + " " + what + " when the outcome of this call is saved.";
        state.ordered.put(agent.id(), sentence);
        state.put(agent.breakingNext(reason));
        tell(agent.id(), sentence);
    }

    private void makeReady(Agent agent, CampaignInput.MakeReady order, Instant now) {
        var name = agent.profile().name();
        switch (agent.state()) {
            case AgentState.Ready ready -> refuse(order, name + " takes calls already.");
            case AgentState.Previewing previewing ->
                refuse(order, name + " has a work item on the desk and takes calls already.");
            case AgentState.OnCall call -> readyAfter(agent, order);
            case AgentState.WrapUp wrap -> readyAfter(agent, order);
            case AgentState.OverLimit late -> readyAfter(agent, order);
            case AgentState.Break pause -> readyNow(agent, order, now);
            case AgentState.NotResponding gone -> readyNow(agent, order, now);
        }
    }

    private void readyAfter(Agent agent, CampaignInput.MakeReady order) {
        var name = agent.profile().name();
        if (agent.breakAsked().isEmpty()) {
            refuse(order, name + " " + doing(agent) + ", and takes calls again when the outcome is saved.");
            return;
        }
        state.departures.remove(agent.id());
        state.ordered.remove(agent.id());
        state.put(agent.breakingNext(""));
        tell(agent.id(), order.by().name() + " wants you to take calls again after this one.");
        answer(order, name + " takes calls again when the outcome is saved.");
    }

    private void readyNow(Agent agent, CampaignInput.MakeReady order, Instant now) {
        var name = agent.profile().name();
        if (!(agent.headset() instanceof Headset.Up)) {
            refuse(
                    order,
                    "The headset of " + name + " is off, so nobody would be heard. Ask " + name + " to put it on.");
        } else if (!agent.attached()) {
            refuse(order, "The desk of " + name + " is not open in any browser, so no claim would be seen.");
        } else {
            state.put(agent.breakingNext("").in(new AgentState.Ready(now)));
            tell(agent.id(), order.by().name() + " has made you ready: calls can come now.");
            answer(order, name + " takes calls.");
        }
    }

    private void move(Agent agent, CampaignInput.MoveTo move, Instant now) {
        if (move.to().equals(state.campaign.id())) {
            refuse(move, agent.profile().name() + " works in that campaign already.");
        } else {
            var to = "you to " + move.campaign();
            go(agent, move, new Going(Optional.of(move.to()), "moves " + to, "moved " + to), now);
        }
    }

    private void go(Agent agent, CampaignInput.AboutAgent order, Going going, Instant now) {
        var name = agent.profile().name();
        var out = going.to().isEmpty();
        var ready = agent.breakAsked().isEmpty() && takesCalls(agent.state());
        if (busy(agent)) {
            state.departures.put(agent.id(), leaving(going, ready || departing(agent)));
            after(agent, order, out ? "logging out" : "moving", going.later());
            answer(order, name + " " + doing(agent) + "; it is done when the outcome is saved.");
        } else {
            tell(agent.id(), order.by().name() + " has " + going.done() + ".");
            depart(agent, leaving(going, ready), now);
            answer(order, out ? name + " is logged out." : name + " is in the other campaign.");
        }
    }

    private static Leaving leaving(Going going, boolean ready) {
        return new Leaving(going.to().orElse(null), ready);
    }

    private boolean departing(Agent agent) {
        return Optional.ofNullable(state.departures.get(agent.id()))
                .filter(Leaving::ready)
                .isPresent();
    }

    private static boolean takesCalls(AgentState state) {
        return !(state instanceof AgentState.Break) && !(state instanceof AgentState.NotResponding);
    }

    /** Whose work is done meanwhile goes. */
    void run(Instant now) {
        state.ordered.keySet().removeIf(id -> !busy(state.agents.get(id)) && !state.departures.containsKey(id));
        List.copyOf(state.departures.entrySet()).forEach(entry -> {
            var agent = state.agents.get(entry.getKey());
            if (agent == null || !busy(agent)) {
                state.departures.remove(entry.getKey());
            }
            if (agent != null && !busy(agent)) {
                depart(agent, entry.getValue(), now);
            }
        });
    }

    private void depart(Agent agent, Leaving departure, Instant now) {
        dialling.giveBack(agent, "the agent left", false, now);
        if (departure.to().isEmpty()) {
            agent.headset().leg().ifPresent(leg -> state.emit(new CampaignEffect.EndLeg(leg)));
        }
        state.drop(agent);
        state.emit(new CampaignEffect.Departed(agent, departure.to(), departure.ready()));
    }

    private void reskill(Agent agent, CampaignInput.Reskill order) {
        var skills = order.profile().skills();
        if (agent.profile().skills().equals(skills)) {
            refuse(order, agent.profile().name() + " has these skills already. Nothing was changed.");
            return;
        }
        state.put(agent.known(order.profile()));
        var words = skills.isEmpty()
                ? "none"
                : String.join(", ", skills.stream().sorted().toList());
        tell(agent.id(), order.by().name() + " has changed your skills: " + words + ".");
        answer(order, agent.profile().name() + " takes calls by these skills from the next one on.");
    }

    /** The switch is asked whether the headset still lives, for nobody heeded it on the way. */
    void arrive(CampaignInput.Arrive arrive, Instant now) {
        var known = state.agents.get(arrive.profile().id());
        if (known != null) {
            state.put(known.known(arrive.profile()));
            return;
        }
        var ready = arrive.ready() && arrive.headset() instanceof Headset.Up;
        var at = ready ? new AgentState.Ready(now) : new AgentState.Break(now, arrive.reason());
        state.put(new Agent(arrive.profile(), at, arrive.headset(), "", true, now));
        state.emit(new CampaignEffect.Reconcile());
    }

    private static boolean busy(@Nullable Agent agent) {
        return agent != null && agent.state().call().isPresent();
    }

    private static String doing(Agent agent) {
        return agent.state() instanceof AgentState.OnCall ? "is on a call" : "records what was said on the last call";
    }

    private void tell(AgentId agent, String text) {
        state.emit(new CampaignEffect.Tell(agent, text));
    }

    private void answer(CampaignInput.BySupervisor order, String text) {
        state.emit(new CampaignEffect.Tell(order.by().id(), text));
    }

    private void refuse(CampaignInput.BySupervisor order, String why) {
        state.emit(new CampaignEffect.Refuse(order.by().id(), why));
    }
}
