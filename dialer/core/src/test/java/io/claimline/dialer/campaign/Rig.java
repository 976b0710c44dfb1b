package io.claimline.dialer.campaign;

import io.claimline.dialer.agent.AgentProfile;
import io.claimline.dialer.agent.AgentState;
import io.claimline.dialer.agent.WrapUpPolicy;
import io.claimline.dialer.call.CallState;
import io.claimline.dialer.call.HangupCause;
import io.claimline.dialer.compliance.Gate;
import io.claimline.dialer.compliance.Gates;
import io.claimline.dialer.dialogue.Answerer;
import io.claimline.dialer.dialogue.Turn;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.Fence;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.pacing.PacingLimits;
import io.claimline.dialer.port.Telephony;
import io.claimline.dialer.port.TelephonyEvent;
import io.claimline.dialer.reminder.Briefs;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.ContactFacts;
import io.claimline.dialer.worklist.Lead;
import io.claimline.dialer.worklist.Lease;
import io.claimline.dialer.worklist.LeasedLead;
import io.claimline.dialer.worklist.RetryPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** A conductor on the bench: every input goes through {@link #give}, is recorded, and its effects are kept. */
public final class Rig {
    public static final NodeId NODE = new NodeId("node-1");
    public static final Duration LEASE = Stock.LEASE;

    public final Campaign campaign;
    public final List<CampaignInput> inputs = new ArrayList<>();
    public final List<Instant> times = new ArrayList<>();
    public final List<List<CampaignEffect>> outputs = new ArrayList<>();
    public CampaignConductor conductor;
    public Instant now = Instant.parse("2026-11-22T16:00:00Z");
    private final Gate gate;
    private final PacerOf pacer;
    private int generation = 1;
    private int leads;

    public Rig(DialMode mode) {
        this(mode, Gates.open(), new RetryPolicy(3, Duration.ofHours(4)));
    }

    public Rig(DialMode mode, Gate gate, RetryPolicy retry) {
        this(usual(mode, retry), gate, PacerOf::byMode);
    }

    /** A campaign whose pacer asks for what it likes. */
    public Rig(Campaign campaign, Gate gate, PacerOf pacer) {
        this.campaign = campaign;
        this.gate = gate;
        this.pacer = pacer;
        conductor = fresh();
    }

    public static Campaign usual(DialMode mode, RetryPolicy retry) {
        return new Campaign(
                new CampaignId("bench"),
                "Bench",
                mode == DialMode.PREVIEW ? Audience.PAYER : Audience.PATIENT,
                mode,
                new E164("+12025550100"),
                Duration.ofSeconds(25),
                retry,
                PacingLimits.USUAL,
                new Steering.Automatic(),
                Campaign.USUAL_ZONE,
                WrapUpPolicy.USUAL);
    }

    /** A conductor of this campaign that knows nothing; it draws the same ids as the present one did. */
    public CampaignConductor fresh() {
        var counter = new AtomicInteger();
        var drawnBy = generation;
        Supplier<String> ids = () -> String.format("id%03d%08d", drawnBy, counter.incrementAndGet());
        return new CampaignConductor(campaign, gate, pacer, node(), ids);
    }

    public NodeId node() {
        return new NodeId("node-" + generation);
    }

    /** The gateway is gone and another begins, with nothing but what it is given. */
    public void restart() {
        generation++;
        conductor = fresh();
        inputs.clear();
        times.clear();
        outputs.clear();
    }

    public List<CampaignEffect> give(CampaignInput input) {
        inputs.add(input);
        times.add(now);
        var effects = conductor.on(input, now);
        outputs.add(effects);
        return effects;
    }

    public List<CampaignEffect> give(TelephonyEvent event) {
        return give(new CampaignInput.FromSwitch(event));
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public LeasedLead lead() {
        return lead(Set.of());
    }

    public LeasedLead lead(Set<String> skills) {
        return lead(skills, 1);
    }

    /** With so many claims: {@code claim-N}, {@code claim-N-2} and so on. */
    public LeasedLead lead(Set<String> skills, int claims) {
        var id = new LeadId("lead-" + ++leads);
        var lead = new Lead(
                id,
                campaign.id(),
                campaign.audience(),
                new E164("+1202555" + String.format("%04d", leads % 10_000)),
                IntStream.rangeClosed(1, claims)
                        .mapToObj(i -> "claim-" + leads + (i == 1 ? "" : "-" + i))
                        .toList(),
                "P. P.",
                skills,
                1.0,
                now,
                0,
                ContactFacts.UNKNOWN,
                null,
                null);
        return prepared(new LeasedLead(lead, new Lease(id, NODE, new Fence(1), now.plus(Stock.LEASE))));
    }

    /** As the shell leases it: a reminder with everything it can say. */
    public LeasedLead prepared(LeasedLead work) {
        return campaign.mode() == DialMode.REMINDER ? work.with(Briefs.usual().brief()) : work;
    }

    /** Started, the switch known, {@code leads} in the hopper. */
    public Rig running(int count) {
        give(new CampaignInput.Recovered(List.of(), List.of()));
        give(new CampaignInput.Run(true));
        give(new TelephonyEvent.SwitchUp("bench"));
        give(new TelephonyEvent.LiveLegs(List.of()));
        var some = new ArrayList<LeasedLead>();
        for (var i = 0; i < count; i++) {
            some.add(lead());
        }
        give(new CampaignInput.LeadsLeased(some));
        return this;
    }

    /** An agent with headset, ready. */
    public AgentId ready(String name) {
        return ready(name, Set.of());
    }

    public AgentId ready(String name, Set<String> skills) {
        var id = withHeadset(name, skills);
        give(new CampaignInput.Ready(id));
        return id;
    }

    public AgentId withHeadset(String name) {
        return withHeadset(name, Set.of());
    }

    public AgentId withHeadset(String name, Set<String> skills) {
        var id = new AgentId(name);
        give(new CampaignInput.Join(new AgentProfile(id, name, skills)));
        give(new CampaignInput.PutOnHeadset(id, legOf(id), "desk-001"));
        give(new TelephonyEvent.Answered(legOf(id)));
        return id;
    }

    public static LegId legOf(AgentId id) {
        return new LegId("cl-a-" + id.value());
    }

    public static LegId party(CallId id) {
        return Telephony.partyLeg(id);
    }

    /** The agent dials the work item on its desk, if one is. */
    public List<CampaignEffect> dial(AgentId agent) {
        return give(new CampaignInput.Dial(agent, onDesk(agent)));
    }

    /** The work item that the agent previews or calls about; none, and it names one that nobody has. */
    public LeadId onDesk(AgentId agent) {
        var found = conductor.agent(agent);
        return found.flatMap(known -> known.state().call())
                .flatMap(conductor::call)
                .map(LiveCall::work)
                .or(() -> conductor.preview(agent))
                .map(work -> work.lead().id())
                .orElse(new LeadId("lead-none"));
    }

    /** The call that the agent is bound to; none, and it names one that nobody has. */
    public CallId callOf(AgentId agent) {
        return conductor.agent(agent).flatMap(known -> known.state().call()).orElse(new CallId("nocall00"));
    }

    public AgentState stateOf(AgentId id) {
        return conductor.agent(id).orElseThrow().state();
    }

    public CallId onlyCall() {
        return conductor.calls().stream()
                .map(live -> live.call().id())
                .reduce((a, b) -> {
                    throw new AssertionError("more than one call");
                })
                .orElseThrow();
    }

    /** The agent talks on the only call. */
    public CallId talking(AgentId agent) {
        var call = onlyCall();
        give(new TelephonyEvent.Answered(party(call)));
        if (campaign.mode() == DialMode.REMINDER) {
            judged(call, Answerer.PERSON);
            key(call, "0");
        }
        bridged(call, agent);
        return call;
    }

    /** The present turn of a reminder. */
    public Turn turn(CallId id) {
        return conductor
                .call(id)
                .flatMap(live -> live.call().reminder())
                .orElseThrow()
                .turn();
    }

    public List<CampaignEffect> judged(CallId id, Answerer by) {
        return give(new TelephonyEvent.Judged(party(id), turn(id), by, Duration.ofMillis(900)));
    }

    /** The party of a reminder answers its present turn; with nothing when empty. */
    public List<CampaignEffect> key(CallId id, String keys) {
        return give(new TelephonyEvent.Heard(party(id), turn(id), keys));
    }

    /** The store answers what a reminder wants written down. */
    public List<CampaignEffect> kept(CallId id, boolean kept) {
        return give(new CampaignInput.SaidKept(id, turn(id), kept));
    }

    public CallState callState(CallId id) {
        return conductor.call(id).orElseThrow().call().state();
    }

    public void gone(CallId id, int q850, int sip) {
        give(new TelephonyEvent.Gone(party(id), new HangupCause(q850, sip)));
    }

    public void bridged(CallId id, AgentId agent) {
        give(new TelephonyEvent.Bridged(party(id), legOf(agent)));
        give(new TelephonyEvent.Bridged(legOf(agent), party(id)));
    }

    <E extends CampaignEffect> List<E> all(Class<E> kind) {
        return outputs.stream()
                .flatMap(List::stream)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
