package io.claimline.dialer.campaign.world;

import static io.claimline.dialer.campaign.world.StoredWork.require;

import io.claimline.dialer.agent.Agent;
import io.claimline.dialer.agent.AgentState;
import io.claimline.dialer.agent.Headset;
import io.claimline.dialer.call.Call;
import io.claimline.dialer.call.CallState;
import io.claimline.dialer.call.Milestone;
import io.claimline.dialer.campaign.CampaignConductor;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.LeadId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

/** What holds of a campaign's agents and calls after every step, whatever happened. */
final class FloorPromises {
    private FloorPromises() {}

    static void check(CampaignConductor conductor) {
        Map<CallId, AgentId> owners = new HashMap<>();
        for (var agent : conductor.agents()) {
            checkDesk(conductor, agent);
            agent.state().call().ifPresent(call -> {
                var known = conductor.call(call);
                require(known.isPresent(), () -> agent.id() + " is bound to a call that nobody knows");
                var bound = known.orElseThrow().call();
                if (guest(bound).equals(Optional.of(agent.id()))) {
                    require(agent.state() instanceof AgentState.OnCall, () -> "a guest wraps up: " + agent);
                    return;
                }
                require(owners.put(call, agent.id()) == null, () -> "two agents own " + call);
                require(bound.agent().equals(Optional.of(agent.id())), () -> call + " is not " + agent.id() + "'s");
                require(
                        (bound.closed() || left(bound)) == agent.state().recordsAfter(call),
                        () -> "wrap-up and end disagree");
            });
        }
        for (var live : conductor.calls()) {
            live.call()
                    .agent()
                    .filter(owner -> !left(live.call()))
                    .ifPresent(owner -> require(
                            owner.equals(owners.get(live.call().id())),
                            () -> live.call() + " has an agent who is not bound to it"));
            require(
                    !(live.call().state() instanceof CallState.Reminding)
                            || live.call().agent().isEmpty(),
                    () -> "a recorded voice and an agent: " + live.call());
            require(!live.call().closed() || live.call().agent().isPresent(), () -> "closed and kept: " + live.call());
        }
        requireEachLeadOnce(conductor);
    }

    /** The agent has left the call, which goes on; when all is recorded, nobody is bound to it. */
    private static boolean left(Call call) {
        return call.timeline().at(Milestone.LEFT).isPresent();
    }

    private static Optional<AgentId> guest(Call call) {
        return call.state() instanceof CallState.Consulting consulting
                ? consulting.guest().agent()
                : Optional.empty();
    }

    private static void checkDesk(CampaignConductor conductor, Agent agent) {
        var previews = conductor.preview(agent.id()).isPresent();
        require(
                previews == agent.state() instanceof AgentState.Previewing,
                () -> "preview and state disagree: " + agent);
        var waits = agent.state() instanceof AgentState.Ready || previews;
        require(!waits || !(agent.headset() instanceof Headset.Down), () -> "waits without a headset: " + agent);
    }

    private static void requireEachLeadOnce(CampaignConductor conductor) {
        var held = new HashSet<LeadId>();
        conductor
                .calls()
                .forEach(live -> require(
                        held.add(live.work().lead().id()),
                        () -> "two calls about " + live.work().lead().id()));
        conductor
                .agents()
                .forEach(agent -> conductor
                        .preview(agent.id())
                        .ifPresent(work -> require(
                                held.add(work.lead().id()),
                                () -> "previewed and in hand: " + work.lead().id())));
    }
}
