package io.claimline.gateway.app.floor;

import static io.claimline.dialer.contracts.Stages.until;

import io.claimline.dialer.agent.AgentProfile;
import io.claimline.dialer.agent.WrapUpPolicy;
import io.claimline.dialer.campaign.Campaign;
import io.claimline.dialer.campaign.DialMode;
import io.claimline.dialer.campaign.RestoredAgent;
import io.claimline.dialer.campaign.Steering;
import io.claimline.dialer.compliance.Gate;
import io.claimline.dialer.compliance.facts.AgentSite;
import io.claimline.dialer.compliance.facts.BalanceKind;
import io.claimline.dialer.compliance.facts.Capacity;
import io.claimline.dialer.compliance.facts.Debt;
import io.claimline.dialer.compliance.facts.Trunk;
import io.claimline.dialer.contracts.MemoryAttemptLog;
import io.claimline.dialer.contracts.MemoryWorkStore;
import io.claimline.dialer.contracts.Samples;
import io.claimline.dialer.contracts.Stages;
import io.claimline.dialer.contracts.day.MemoryDayLog;
import io.claimline.dialer.contracts.presence.MemoryPresence;
import io.claimline.dialer.contracts.said.MemoryAuditLog;
import io.claimline.dialer.contracts.said.MemoryDraftLog;
import io.claimline.dialer.contracts.said.MemoryLedgerLog;
import io.claimline.dialer.contracts.said.MemoryOutcomeLog;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.outcome.OutcomePolicy;
import io.claimline.dialer.pacing.PacingLimits;
import io.claimline.dialer.port.Telephony;
import io.claimline.dialer.port.TelephonyEvent;
import io.claimline.dialer.port.WorkStore;
import io.claimline.dialer.recording.RecordingPolicy;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.ContactFacts;
import io.claimline.dialer.worklist.Lead;
import io.claimline.dialer.worklist.RetryPolicy;
import io.claimline.gateway.app.client.Client;
import io.claimline.gateway.app.client.Clients;
import io.claimline.gateway.app.compliance.BadRules;
import io.claimline.gateway.app.compliance.CallFacts;
import io.claimline.gateway.app.compliance.Contacts;
import io.claimline.gateway.app.compliance.KnownContact;
import io.claimline.gateway.app.compliance.Ledger;
import io.claimline.gateway.app.compliance.OpenLines;
import io.claimline.gateway.app.compliance.Premises;
import io.claimline.gateway.app.compliance.RuleFiles;
import io.claimline.gateway.app.compliance.Screening;
import io.claimline.gateway.app.duty.SettingChange;
import io.claimline.gateway.app.guest.Directory;
import io.claimline.gateway.app.pacing.PaceChange;
import io.claimline.gateway.app.reminding.SilentReminders;
import io.claimline.gateway.app.supervise.OwnGateway;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** A floor of one gateway with one running campaign and one agent, on a switch and a system of record in memory. */
final class FloorUnderTest implements AutoCloseable {
    private static final Directory DIRECTORY = new Directory(
            List.of(new Directory.Entry("line-1", "Interpreter", new E164("+12025550120"), Optional.empty())));

    private static final int SHARED = 10;

    static final AgentId ANA = new AgentId("ana");

    final WillingSwitch telephony = new WillingSwitch();
    final MemoryWorkStore leads = new MemoryWorkStore();
    final MemoryAttemptLog attempts = new MemoryAttemptLog();
    /** Every row written about an agent's shift, as {@code ana AtWork Up} or {@code ana left}. */
    final List<String> shifts = new CopyOnWriteArrayList<>();

    /** What was leased when the campaign was let go of. */
    final List<String> released = new CopyOnWriteArrayList<>();

    final Campaign campaign;
    private final Audience audience;
    private final int claims;
    final FloorNode floor;
    private final Vertx vertx = Vertx.vertx();
    final MemoryDayLog days = new MemoryDayLog();
    final MemoryOutcomeLog outcomes = new MemoryOutcomeLog();
    final MemoryDraftLog drafts = new MemoryDraftLog();
    /** What the work items hold besides their names. */
    volatile JsonObject account = new JsonObject();

    /** Why nothing can be written down here. */
    volatile Optional<String> trouble = Optional.empty();

    /** What the switch says against the carrier. */
    volatile Optional<String> carrier = Optional.empty();

    final MemoryAuditLog audit = new MemoryAuditLog();
    final MemoryLedgerLog ledger = new MemoryLedgerLog(InstantSource.system());

    FloorUnderTest(DialMode mode, int count) {
        this(mode, count, 1);
    }

    /** @param claims how many each lead is about */
    FloorUnderTest(DialMode mode, int count, int claims) {
        this(mode, count, claims, work -> work);
    }

    /** @param through the worklists as the floor meets them */
    FloorUnderTest(DialMode mode, int count, UnaryOperator<WorkStore> through) {
        this(mode, count, 1, through);
    }

    /** A floor that takes over leads which a gateway that is gone had leased and not dialled. */
    static FloorUnderTest afterALostGateway(DialMode mode, int count) {
        return new FloorUnderTest(mode, count, 1, true, work -> work);
    }

    private FloorUnderTest(DialMode mode, int count, int claims, UnaryOperator<WorkStore> through) {
        this(mode, count, claims, false, through);
    }

    private FloorUnderTest(DialMode mode, int count, int claims, boolean lost, UnaryOperator<WorkStore> through) {
        this.claims = claims;
        audience = mode == DialMode.PREDICTIVE ? Audience.PATIENT : Audience.PAYER;
        campaign = new Campaign(
                Samples.campaign(),
                "Floor",
                audience,
                mode,
                new E164("+12025550100"),
                Duration.ofSeconds(25),
                new RetryPolicy(3, Duration.ofHours(4)),
                PacingLimits.USUAL,
                new Steering.Automatic(),
                Campaign.USUAL_ZONE,
                WrapUpPolicy.USUAL);
        var now = Instant.now();
        Stages.await(
                leads.add(IntStream.range(0, count).mapToObj(i -> lead(i, now)).toList()));
        if (lost) {
            Stages.await(leads.lease(campaign.id(), count, new NodeId("gw-lost"), now, Duration.ofMinutes(3)));
        }
        var standings = new Ledger(vertx, ledger, InstantSource.system(), false);
        var parts = new FloorParts(
                telephony,
                through.apply(leads),
                attempts,
                new FloorParts.Said(outcomes, drafts, standings, OutcomePolicy.USUAL, audit),
                days,
                new MemoryPresence(new NodeId("gw-test")),
                new FloorParts.Records(
                        new OneCampaign(),
                        new Ours(),
                        new Rows(),
                        this::person,
                        new Contexts(),
                        DIRECTORY,
                        List.of(),
                        _ -> Future.succeededFuture(false)),
                screening(standings),
                new SilentReminders(),
                InstantSource.system(),
                Samples::fresh,
                new OwnGateway(() -> Future.succeededFuture(trouble), () -> carrier));
        floor = new FloorNode(vertx, parts, true);
        await(floor.start());
    }

    /** By the rules that come with the gateway, on the practice trunk; nobody has been called yet. */
    private Screening screening(Ledger standings) {
        try {
            var table = RuleFiles.table(RuleFiles.shipped());
            var premises = new Premises(Trunk.PRACTICE, AgentSite.OFFSHORE, Set.of());
            var clients = Clients.one(Client.only("", Capacity.FIRST_PARTY));
            var lines = new OpenLines(vertx, new NodeId("gw-test"), Set::of);
            var facts = new CallFacts(premises, clients, standings, lines);
            Contacts nobody = (lead, now) -> Future.succeededFuture(new KnownContact(
                    lead.number(),
                    List.of(),
                    List.of(),
                    List.of(new Debt(lead.claims().getFirst(), BalanceKind.SELF_PAY)),
                    List.of()));
            return new Screening(
                    new Gate(facts, () -> table), facts, nobody, lines, InstantSource.system(), Samples::fresh);
        } catch (BadRules e) {
            throw new IllegalStateException(e);
        }
    }

    /** One number each, but for the first ten and the ten after them, which share theirs. */
    static E164 number(int lead) {
        return new E164("+1212555%04d".formatted(123 + (lead < 2 * SHARED ? lead % SHARED : lead)));
    }

    private Lead lead(int number, Instant dueAt) {
        return new Lead(
                new LeadId("lead-" + number),
                campaign.id(),
                audience,
                number(number),
                IntStream.rangeClosed(1, claims)
                        .mapToObj(i -> "claim-" + number + (i == 1 ? "" : "-" + i))
                        .toList(),
                "Acme Health",
                Set.of(),
                1.0 / (number + 1),
                dueAt,
                0,
                ContactFacts.UNKNOWN,
                "person-" + number,
                null);
    }

    private Future<People.Person> person(AgentId id) {
        var profile = new AgentProfile(id, "Ana", Set.of());
        return Future.succeededFuture(new People.Person(profile, 1, "Manila", ZoneOffset.UTC));
    }

    /** The value of the future, within a bound. */
    static <T> T await(Future<T> future) {
        return Stages.await(future.toCompletionStage());
    }

    void command(DeskCommand command) {
        await(floor.command(ANA, command));
    }

    Throwable refusalOf(DeskCommand command) {
        return Stages.failureOf(floor.command(ANA, command).toCompletionStage());
    }

    JsonObject desk() {
        return await(floor.desk(ANA));
    }

    /** Joined, with a headset, taking calls. */
    void work() {
        command(new DeskCommand.Join(campaign.id()));
        floor.attached(ANA, true);
        command(new DeskCommand.PutOnHeadset("webrtc"));
        until(
                "the headset is up",
                () -> "Up".equals(desk().getJsonObject("headset").getString("state")));
        command(new DeskCommand.Ready());
    }

    /** The call that follows those placed so far, answered and bridged with the agent. */
    CallId talk(int before) {
        until("a call is placed", () -> telephony.placed.size() > before);
        var call = telephony.placed.get(before);
        telephony.tell(new TelephonyEvent.Answered(Telephony.partyLeg(call)));
        until("they talk", () -> "Talking".equals(stateOfCall()));
        return call;
    }

    /** How many leads wait on the worklist. */
    long ready() {
        return Stages.await(leads.count(campaign.id())).ready();
    }

    /** How many leads are off the worklist. */
    long done() {
        return Stages.await(leads.count(campaign.id())).done();
    }

    /** How many leads are leased now. */
    long leased() {
        return Stages.await(leads.count(campaign.id())).leased();
    }

    String stateOfCall() {
        return Optional.ofNullable(desk().getJsonObject("call"))
                .map(call -> call.getString("state"))
                .orElse("");
    }

    @Override
    public void close() {
        await(floor.stop());
        await(vertx.close());
    }

    private final class OneCampaign implements CampaignBook {
        @Override
        public Future<List<Entry>> all() {
            return Future.succeededFuture(List.of(new Entry(campaign, true)));
        }

        @Override
        public Future<Campaign> pace(CampaignId id, PaceChange change) {
            return Future.succeededFuture(change.on(campaign).orElseThrow());
        }

        @Override
        public Future<Void> wrapUp(CampaignId id, SettingChange<WrapUpPolicy> change) {
            return Future.succeededFuture();
        }

        @Override
        public Future<Void> recording(CampaignId id, SettingChange<RecordingPolicy> change) {
            return Future.succeededFuture();
        }

        @Override
        public Future<Void> run(CampaignId id, boolean running) {
            return Future.succeededFuture();
        }
    }

    private final class Ours implements Ownership {
        @Override
        public Future<Boolean> hold(CampaignId id, NodeId node, Instant now, Duration lease, boolean alone) {
            return Future.succeededFuture(true);
        }

        @Override
        public Future<Void> release(CampaignId id, NodeId node) {
            released.add("with " + leased() + " leased");
            return Future.succeededFuture();
        }
    }

    private final class Rows implements Shifts {
        @Override
        public Future<Void> keep(CampaignId id, RestoredAgent agent) {
            shifts.add(agent.profile().id() + " " + agent.duty().getClass().getSimpleName() + " "
                    + agent.headset().getClass().getSimpleName());
            return Future.succeededFuture();
        }

        @Override
        public Future<Void> end(AgentId agent) {
            shifts.add(agent + " left");
            return Future.succeededFuture();
        }

        @Override
        public Future<List<RestoredAgent>> of(CampaignId id) {
            return Future.succeededFuture(new ArrayList<>());
        }

        @Override
        public Future<Optional<CampaignId>> campaignOf(AgentId agent) {
            return Future.succeededFuture(Optional.empty());
        }
    }

    private final class Contexts implements WorkContexts {
        @Override
        public Future<JsonObject> of(Lead lead) {
            return Future.succeededFuture(new JsonObject()
                    .put("leadId", lead.id().value())
                    .put("patient", new JsonObject().put("name", "Pat Example"))
                    .put("claims", new JsonArray())
                    .mergeIn(account));
        }

        @Override
        public JsonObject script(JsonObject work, String agentName) {
            return new JsonObject();
        }

        @Override
        public Future<String> note(JsonObject work, String status, Map<String, String> fields) {
            return Future.succeededFuture(status);
        }
    }
}
