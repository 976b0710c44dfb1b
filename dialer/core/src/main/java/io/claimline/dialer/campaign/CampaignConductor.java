package io.claimline.dialer.campaign;

import io.claimline.dialer.agent.Agent;
import io.claimline.dialer.call.CallEvent;
import io.claimline.dialer.call.HangupCause;
import io.claimline.dialer.compliance.Gate;
import io.claimline.dialer.holding.Situation;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.pacing.Learned;
import io.claimline.dialer.reminder.Heard;
import io.claimline.dialer.worklist.LeasedLead;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The single writer of one campaign. Stepped by one thread with every command, telephony event and tick; it never waits, reads no clock
 * and does no I/O. It takes up what was left behind, fills its hopper, dials what the pacer and the gate allow, gives answered persons
 * to agents, and gives every lead back with its next step. Replaying its recorded input gives the same effects.
 */
public final class CampaignConductor {
    private final CampaignState state;
    private final Lines lines;
    private final Dialling dialling;
    private final Desk desk;
    private final SwitchFacts facts;
    private final Stock stock;
    private final Recovery recovery;
    private final Supervising supervising;

    /**
     * A conductor of a stopped campaign that knows nothing yet; give it {@link CampaignInput.Recovered} first.
     *
     * @param campaign what it is set to do
     * @param gate asked before each dial
     * @param pacer makes who says how many calls to start
     * @param node the gateway it runs on, written into each attempt
     * @param ids draws ids that match {@link CallId}; each at most once in the life of the installation
     */
    public CampaignConductor(Campaign campaign, Gate gate, PacerOf pacer, NodeId node, Supplier<String> ids) {
        state = new CampaignState(campaign, pacer);
        lines = new Lines(state, gate, ids);
        dialling = new Dialling(state, lines, gate, node, ids);
        desk = new Desk(state, lines, dialling);
        facts = new SwitchFacts(state, lines, desk);
        stock = new Stock(state);
        recovery = new Recovery(state, stock);
        supervising = new Supervising(state, lines, dialling);
    }

    /** Takes one input and says what is to be done, in order. */
    public List<CampaignEffect> on(CampaignInput input, Instant now) {
        switch (input) {
            case CampaignInput.ByAgent byAgent -> desk.on(byAgent, now);
            case CampaignInput.BySupervisor order -> supervising.on(order, now);
            case CampaignInput.Arrive arrive -> supervising.arrive(arrive, now);
            case CampaignInput.FromSwitch fact -> facts.on(fact.event(), now);
            case CampaignInput.Run run -> run(run.running());
            case CampaignInput.HandOver over -> handOver(now);
            case CampaignInput.Tick tick -> tick(now);
            case CampaignInput.LeadsLeased leased -> stock.leased(leased.leads(), now);
            case CampaignInput.CameIn came -> dialling.cameIn(came.call(), came.work(), now);
            case CampaignInput.LeaseFailed failed -> stock.failed(failed.why(), now);
            case CampaignInput.Held held ->
                state.held = Optional.of(held.reason()).filter(why -> !why.isEmpty());
            case CampaignInput.LeasesRenewed renewed -> stock.renewed(renewed, now);
            case CampaignInput.NotPlaced failed ->
                lines.tell(failed.call(), new CallEvent.NotPlaced(HangupCause.UNKNOWN), now);
            case CampaignInput.SaidKept said ->
                lines.tell(said.call(), new CallEvent.OfDialogue(new Heard.Kept(said.turn(), said.kept())), now);
            case CampaignInput.Became became -> dialling.became(became.call(), became.lead(), now);
            case CampaignInput.OrderFailed failed -> facts.orderFailed(failed, now);
            case CampaignInput.CallBacksLeased due -> stock.promised(due.leads());
            case CampaignInput.CallBackMoved moved -> stock.moved(moved);
            case CampaignInput.WrapUpSet set -> state.campaign = state.campaign.wrappingUp(set.policy());
            case CampaignInput.RecordingSet set -> state.campaign = state.campaign.recorded(set.policy());
            case CampaignInput.Tune tune -> tune(tune, now);
            case CampaignInput.Recovered recovered -> recovery.on(recovered, now);
        }
        supervising.run(now);
        lines.serveWaiting(now);
        dialling.run(now);
        stock.run(now);
        var stops = input instanceof CampaignInput.Run || input instanceof CampaignInput.HandOver;
        state.pacing.due(now, stops).forEach(day -> state.emit(new CampaignEffect.KeepDay(state.campaign.id(), day)));
        return state.drain();
    }

    private void run(boolean running) {
        state.running = running;
        state.touchEveryDesk();
        if (!running) {
            stock.empty();
        }
    }

    private void tune(CampaignInput.Tune tune, Instant now) {
        var tuned = state.campaign.paced(tune.limits(), tune.steering());
        if (tuned.equals(state.campaign)) {
            return;
        }
        state.campaign = tuned;
        state.pacing.tune(state.campaign, tune.by(), now);
    }

    private void handOver(Instant now) {
        run(false);
        for (var agent : state.everyAgent()) {
            if (state.previews.containsKey(agent.id())) {
                dialling.giveBack(agent, "handed over", false, now);
                state.put(agent.freed(now));
            }
        }
    }

    private void tick(Instant now) {
        facts.tick(now);
        desk.tick(now);
    }

    /** What it is set to do. */
    public Campaign campaign() {
        return state.campaign;
    }

    /** Whether it is started. */
    public boolean running() {
        return state.running;
    }

    /** Whether the switch is connected and known. */
    public boolean switchKnown() {
        return state.switchKnown;
    }

    /** The agents who have joined. */
    public Collection<Agent> agents() {
        return state.everyAgent();
    }

    /** An agent who has joined. */
    public Optional<Agent> agent(AgentId id) {
        return Optional.ofNullable(state.agents.get(id));
    }

    /** What a restart must know of an agent who has joined, with what is ordered for when the present work is saved. */
    public Optional<RestoredAgent> restored(AgentId id) {
        return agent(id).map(state::restored);
    }

    /** The calls that live or wait for their outcome. */
    public Collection<LiveCall> calls() {
        return state.everyCall();
    }

    /** A call that lives or waits for its outcome. */
    public Optional<LiveCall> call(CallId id) {
        return Optional.ofNullable(state.calls.get(id));
    }

    /** What the agent previews. */
    public Optional<LeasedLead> preview(AgentId id) {
        return Optional.ofNullable(state.previews.get(id));
    }

    /** How many leads are ready to be dialled without asking the store. */
    public int hopperSize() {
        return state.hopper.size();
    }

    /** How it is paced, and why, at {@code now}. */
    public PacingView pacing(Instant now) {
        return dialling.pacing(now);
    }

    /** What its pacer has learned; empty unless the campaign is predictive. */
    public Optional<Learned> learned() {
        return state.pacing.learned();
    }

    /** What it decides by at {@code now}: every gate between the campaign and the line. */
    public Situation situation(Instant now) {
        return dialling.situation(now);
    }

    /** What it is doing, or why nothing is dialled, in one sentence. */
    public String status() {
        return dialling.reason();
    }
}
