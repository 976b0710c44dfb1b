package io.claimline.dialer.campaign.world;

import io.claimline.dialer.agent.Agent;
import io.claimline.dialer.agent.AgentProfile;
import io.claimline.dialer.agent.AgentState;
import io.claimline.dialer.agent.Headset;
import io.claimline.dialer.campaign.CampaignInput;
import io.claimline.dialer.campaign.Rig;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.worklist.NextStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What the agents of the invented shift do, and on what: their orders come late now and then, and their outcomes twice. */
abstract class ShiftAgents {
    final Random random;
    final Rig rig;
    final StoredWork stored = new StoredWork();
    final List<AgentProfile> staff = new ArrayList<>();
    /** Calls of late, those that are over among them. */
    final List<CallId> recent = new ArrayList<>();

    private int legs;

    ShiftAgents(Random random, Rig rig) {
        this.random = random;
        this.rig = rig;
    }

    /** Gives the conductor an input, and carries out what it wants. */
    abstract void give(CampaignInput input);

    /** What an agent who wants to work does next. */
    final void work(AgentId agent) {
        var state = rig.conductor.agent(agent).map(Agent::state);
        if (state.isEmpty()) {
            join(agent);
        } else if (rig.conductor.agent(agent).orElseThrow().headset() instanceof Headset.Down) {
            putOnHeadset(agent);
        } else if (state.get() instanceof AgentState.Break) {
            give(new CampaignInput.Ready(agent));
        } else if (state.get() instanceof AgentState.Previewing) {
            give(dial(agent));
        } else if (state.get().call().filter(state.get()::recordsAfter).isPresent()) {
            save(agent);
        }
    }

    final void join(AgentId agent) {
        staff.stream()
                .filter(profile -> profile.id().equals(agent))
                .forEach(profile -> give(new CampaignInput.Join(profile)));
    }

    final void putOnHeadset(AgentId agent) {
        give(new CampaignInput.PutOnHeadset(agent, new LegId("cl-a-" + agent + "-" + ++legs), "desk-001"));
    }

    final CampaignInput mute(AgentId agent) {
        return random.nextBoolean()
                ? new CampaignInput.Mute(agent, call(agent), random.nextBoolean())
                : new CampaignInput.Digits(agent, call(agent), random.nextInt(8) == 0 ? "x" : "12#");
    }

    final CampaignInput dial(AgentId agent) {
        return new CampaignInput.Dial(agent, lead(agent));
    }

    /** The work item on the desk, or now and then that of an order that comes late. */
    final LeadId lead(AgentId agent) {
        return random.nextInt(10) == 0 ? new LeadId("lead-" + (1 + random.nextInt(9))) : rig.onDesk(agent);
    }

    /** The agent's call, or now and then that of an order that comes late. */
    final CallId call(AgentId agent) {
        return random.nextInt(10) == 0 && !recent.isEmpty() ? pick(recent) : rig.callOf(agent);
    }

    /** What a supervisor orders of the agent, the agent's call or its work item, at any moment. */
    final CampaignInput supervise(AgentId agent) {
        var sue = new CampaignInput.Supervisor(new AgentId("sue"), "Sue");
        return switch (random.nextInt(6)) {
            case 0 -> new CampaignInput.EndCall(call(agent), sue);
            case 1 -> new CampaignInput.SendOnBreak(agent, "coaching", sue);
            case 2 -> new CampaignInput.LogOut(agent, sue);
            case 3 -> new CampaignInput.Pin(lead(agent), sue);
            case 4 ->
                new CampaignInput.TakeBack(
                        lead(agent), new NextStep.RetryAt(rig.now.plusSeconds(600), false, "on hold"), sue);
            default -> new CampaignInput.MakeReady(agent, sue);
        };
    }

    final void comeOrGo(AgentId agent) {
        var here = rig.conductor.agent(agent).isPresent();
        if (!here || random.nextInt(4) > 0) {
            join(agent);
        } else {
            give(new CampaignInput.Leave(agent));
        }
    }

    /** Mostly the agent's own outcome; sometimes one for a call of another, or a second one. */
    final void save(AgentId agent) {
        var own = rig.conductor.agent(agent).flatMap(found -> found.state().call());
        var call = random.nextInt(12) == 0 && !recent.isEmpty() ? Optional.of(pick(recent)) : own;
        call.ifPresent(id -> {
            stored.save(id, new NextStep.Done("worked"));
            var next = stored.saved(id).orElseThrow();
            if (random.nextInt(20) > 0) {
                give(new CampaignInput.OutcomeSaved(agent, id, next, random.nextBoolean()));
            }
        });
    }

    final <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
