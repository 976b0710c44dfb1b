package io.claimline.gateway.app;

import io.claimline.dialer.asterisk.AmiSecret;
import io.claimline.dialer.asterisk.AsteriskSettings;
import io.claimline.dialer.asterisk.AsteriskTelephony;
import io.claimline.dialer.compliance.Gate;
import io.claimline.dialer.compliance.facts.Capacity;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.port.Presence;
import io.claimline.gateway.app.caller.CallerEndpoints;
import io.claimline.gateway.app.campaigns.CampaignEndpoints;
import io.claimline.gateway.app.campaigns.WhatIfEndpoints;
import io.claimline.gateway.app.claims.ClaimContexts;
import io.claimline.gateway.app.claims.ClaimEndpoints;
import io.claimline.gateway.app.claims.ClaimWork;
import io.claimline.gateway.app.client.AccountStandings;
import io.claimline.gateway.app.client.Client;
import io.claimline.gateway.app.client.ClientText;
import io.claimline.gateway.app.client.Clients;
import io.claimline.gateway.app.compliance.CallFacts;
import io.claimline.gateway.app.compliance.ContactReader;
import io.claimline.gateway.app.compliance.Ledger;
import io.claimline.gateway.app.compliance.OpenLines;
import io.claimline.gateway.app.compliance.Premises;
import io.claimline.gateway.app.compliance.RuleBook;
import io.claimline.gateway.app.compliance.Screening;
import io.claimline.gateway.app.compliance.ledger.LedgerEndpoints;
import io.claimline.gateway.app.config.GatewaySettings;
import io.claimline.gateway.app.demo.Demo;
import io.claimline.gateway.app.desk.DeskEndpoints;
import io.claimline.gateway.app.desk.PrivacyEndpoints;
import io.claimline.gateway.app.desk.VerificationEndpoints;
import io.claimline.gateway.app.explain.ExplainEndpoints;
import io.claimline.gateway.app.floor.FloorNode;
import io.claimline.gateway.app.floor.FloorParts;
import io.claimline.gateway.app.health.EventLoopLag;
import io.claimline.gateway.app.health.HealthEndpoints;
import io.claimline.gateway.app.hub.Hub;
import io.claimline.gateway.app.imports.ClaimImports;
import io.claimline.gateway.app.imports.ImportEndpoints;
import io.claimline.gateway.app.metrics.Metrics;
import io.claimline.gateway.app.monitor.MonitorDesk;
import io.claimline.gateway.app.monitor.MonitorEndpoints;
import io.claimline.gateway.app.phone.PhoneEndpoints;
import io.claimline.gateway.app.phone.SipRelay;
import io.claimline.gateway.app.records.StoredAccounts;
import io.claimline.gateway.app.records.StoredCampaigns;
import io.claimline.gateway.app.records.StoredOwnership;
import io.claimline.gateway.app.records.StoredPeople;
import io.claimline.gateway.app.records.StoredSessions;
import io.claimline.gateway.app.records.StoredShifts;
import io.claimline.gateway.app.schedule.ScheduleKeeper;
import io.claimline.gateway.app.script.ActiveScripts;
import io.claimline.gateway.app.script.DeskScriptEndpoints;
import io.claimline.gateway.app.script.DeskScripts;
import io.claimline.gateway.app.script.Notes;
import io.claimline.gateway.app.script.Office;
import io.claimline.gateway.app.script.ScriptEndpoints;
import io.claimline.gateway.app.script.ScriptLibrary;
import io.claimline.gateway.app.script.ScriptPreview;
import io.claimline.gateway.app.security.PasswordCheck;
import io.claimline.gateway.app.security.Passwords;
import io.claimline.gateway.app.security.Sessions;
import io.claimline.gateway.app.security.SignInBrake;
import io.claimline.gateway.app.speech.Speech;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Guard;
import io.claimline.gateway.app.web.SessionEndpoints;
import io.claimline.gateway.app.web.WebServer;
import io.claimline.gateway.app.worklist.AnswerChanceEndpoints;
import io.claimline.gateway.app.worklist.PayerDirectory;
import io.claimline.gateway.app.worklist.Worklists;
import io.claimline.gateway.ledger.claim.ClaimKey;
import io.claimline.gateway.ledger.x12.Strictness;
import io.claimline.gateway.ledger.x12.claims.ClaimFileReader;
import io.claimline.gateway.store.Store;
import io.claimline.gateway.store.claims.ClaimImporter;
import io.claimline.scripts.CallScripts;
import io.claimline.scripts.RenderLimits;
import io.claimline.scripts.ScriptRenderer;
import io.claimline.scripts.lint.Linter;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that runs on Vert.x, wired by hand. */
final class Services {
    private static final Logger LOG = LoggerFactory.getLogger(Services.class);
    private static final long SWEEP_MS = 600_000;
    private static final long SCRIPTS_MS = 10_000;

    private final Vertx vertx;
    private final GatewaySettings settings;
    private final Store store;
    private final Presence presence;
    private final NodeId self;
    private final InstantSource clock;

    private final StoredAccounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final StoredCampaigns campaigns;
    private final StoredPeople people;
    private final PayerDirectory payers;
    private final Worklists worklists;
    private final ClaimImports imports;
    private final AsteriskTelephony telephony;
    private final ActiveScripts activeScripts;
    private final DeskScripts deskScripts;
    private final WorkerExecutor scriptWorker;
    private final ScriptLibrary library;
    private final Speech speech;
    private final Evidence evidence;
    private final Metrics metrics;
    private final Ledger ledger;
    private final Clients clients;
    private final AccountStandings standings;
    private final ClientText clientText;
    private final RuleBook rules;
    private final OpenLines lines;
    private final Screening screening;
    private final ReminderCampaigns reminderCampaigns;
    private final Writing writing;
    private final Days days;
    private final CallRecordings recordings;
    private final Reports reports;
    private final Quality quality;
    private final FloorNode floor;
    private final MonitorDesk monitors;
    private final ExplainEndpoints explain;
    private final Watching watching;
    private final WebServer web;

    Services(Vertx vertx, GatewaySettings settings, Store store, Presence presence, NodeId self, InstantSource clock) {
        this.vertx = vertx;
        this.settings = settings;
        this.store = store;
        this.presence = presence;
        this.self = self;
        this.clock = clock;
        evidence = new Evidence(store, settings, self, clock);
        metrics = new Metrics(store, self.value(), clock);
        accounts = new StoredAccounts(store.users(), settings.site());
        passwords = new Passwords(vertx);
        sessions = new Sessions(accounts, new StoredSessions(store.signIns()), settings.session(), clock);
        campaigns = new StoredCampaigns(store.campaigns());
        people = new StoredPeople(store.users(), clock);
        payers = Listed.payers(settings);
        imports = imports();
        telephony = telephony();
        activeScripts = new ActiveScripts(RenderLimits.DEFAULT);
        deskScripts = new DeskScripts(activeScripts, Office.of(settings));
        scriptWorker = vertx.createSharedWorkerExecutor("script-authors", 1);
        library = new ScriptLibrary(
                store.scripts(), activeScripts, new Linter(RenderLimits.DEFAULT), scriptWorker, clock);
        speech = ReminderCampaigns.speech(settings, clock);
        // Nobody else writes to the ledger of a gateway on its own, wherever its store is: it need not ask to be sure.
        ledger = new Ledger(vertx, evidence.ledger(), clock, settings.cluster().on());
        var office = Office.of(settings);
        clients = clients(Capacity.valueOf(office.capacity().name()));
        standings = new AccountStandings(clients, ledger);
        clientText = new ClientText(standings, office.name());
        worklists = new Worklists(Worklists.Kept.of(store), payers, standings, clock);
        rules = Rulings.book(vertx, store, settings);
        lines = new OpenLines(vertx, self, presence::nodes);
        var facts = new CallFacts(Premises.of(settings), clients, ledger, lines);
        var contacts = new ContactReader(store.contacts(), store.ledger(), store.claims(), store.outbox(), clients);
        var gate = new Gate(facts, rules::table);
        screening = new Screening(gate, facts, contacts, lines, clock, Services::drawnId);
        var judging = new Writing.Judging(gate, contacts, facts, Premises.of(settings), clients);
        writing = new Writing(vertx, settings, store, ledger, judging, clock);
        var around = new ReminderCampaigns.Around(campaigns, ledger, screening, writing, standings, speech);
        reminderCampaigns = new ReminderCampaigns(vertx, settings, store, around, clock);
        imports.tell(reminderCampaigns::imported);
        days = new Days(vertx, store, new Days.Around(payers, people, accounts, screening, campaigns), clock);
        recordings = new CallRecordings(vertx, settings.recordings(), store, clock);
        reports = new Reports(vertx, settings, store, accounts, campaigns, clock);
        quality = quality();
        floor = new FloorNode(vertx, floorParts(), alone());
        monitors = monitors(floor);
        explain = new ExplainEndpoints(campaigns::find, store.openWork(), store.calls(), screening, rules, clock);
        var watched = new Watching.Around(store, presence, floor, telephony, explain::callable, alone());
        watching = new Watching(vertx, settings, watched, clock);
        web = web();
    }

    private Quality quality() {
        var around = new Quality.Around(accounts, campaigns, reports.calls(), recordings.desk(), self, alone());
        return new Quality(vertx, settings, store, around, clock);
    }

    private ClaimImports imports() {
        var reader = new ClaimFileReader(Strictness.STANDARD);
        return new ClaimImports(vertx, new ClaimImporter(reader, store.imports(), self, clock));
    }

    private MonitorDesk monitors(FloorNode floor) {
        return new MonitorDesk(
                new MonitorDesk.Around(floor, telephony, presence, store.audit()),
                settings.monitoring().agentsAreTold(),
                clock,
                Services::drawnId);
    }

    /** Those listed; else the one whose every account is. */
    private Clients clients(Capacity capacity) {
        var told = settings.compliance();
        return told.clients().isEmpty()
                ? Clients.one(Client.only(told.client(), capacity))
                : Clients.of(told.clients());
    }

    /** Starts all; completes with the port of the web server once agents can be let in. */
    Future<Integer> start() {
        vertx.setPeriodic(SWEEP_MS, id -> sessions.sweep());
        vertx.setPeriodic(SWEEP_MS, id -> speech.sweep());
        // Another gateway may have made another version active.
        vertx.setPeriodic(
                SCRIPTS_MS,
                id -> library.refresh()
                        .onFailure(
                                e -> LOG.warn("Scripts were not read again, those known are shown: {}", e.toString())));
        return Future.fromCompletionStage(store.imports().withdrawAbandoned(presence.nodes()))
                .onSuccess(names -> names.forEach(name ->
                        LOG.warn("The import of {} was interrupted and is undone; import the file again", name)))
                .compose(names -> library.refresh())
                .compose(names -> vertx.fileSystem().mkdirs(inbox().toString()))
                .compose(v -> rules.start())
                .compose(v -> evidence.start(vertx, rules.table().version()))
                .onSuccess(v -> lines.start())
                .compose(v -> demo())
                .compose(v -> vertx.deployVerticle(web))
                .onSuccess(id -> days.desk().listen(vertx))
                .onSuccess(id -> reports.start())
                .onSuccess(id -> quality.start())
                .onSuccess(id -> monitors.start())
                .onSuccess(id -> new ScheduleKeeper(
                                store.supervising().schedules(), floor, store.audit(), clock, Services::drawnId)
                        .start(vertx))
                .compose(id -> floor.start())
                .compose(v -> writing.start("http://127.0.0.1:" + web.port()))
                .onSuccess(v -> reminderCampaigns.start())
                .onSuccess(v -> watching.start())
                .onSuccess(v -> recordings.start(floor))
                .map(v -> web.port());
    }

    /** Lets nobody in, gives the leads back and the campaigns away, and leaves the switch; calls in progress go on there. */
    Future<Void> stop() {
        return vertx.undeploy(web.deploymentID())
                .eventually(watching::stop)
                .eventually(floor::stop)
                .eventually(() -> {
                    telephony.close();
                    speech.close();
                    metrics.close();
                    recordings.stop();
                    return Future.succeededFuture();
                });
    }

    private Future<Void> demo() {
        return settings.demo()
                .users()
                .map(password -> new Demo(
                                accounts,
                                passwords,
                                campaigns,
                                imports,
                                worklists,
                                settings.switchboard().callerId(),
                                clock)
                        .make(password)
                        .compose(v -> quality.demo()))
                .orElseGet(Future::succeededFuture);
    }

    private AsteriskTelephony telephony() {
        var line = settings.switchboard();
        var ami = line.ami();
        var secret = new AmiSecret(ami.secret().value());
        var to = AsteriskSettings.of(ami.host(), ami.port(), ami.user(), secret)
                .with(line.origination())
                .with(line.waiting());
        return new AsteriskTelephony(to, clock);
    }

    private FloorParts floorParts() {
        var notes = new Notes(new CallScripts(ScriptRenderer.ofProduct(RenderLimits.DEFAULT)));
        var read = new ClaimContexts.Read(store.claims(), store.guarantors(), store.histories());
        var contexts = new ClaimContexts(vertx, read, payers, clientText, deskScripts, notes, clock);
        var records = new FloorParts.Records(
                campaigns,
                new StoredOwnership(store.owners()),
                new StoredShifts(store.shifts(), people, clock),
                people,
                contexts,
                Listed.directory(settings),
                settings.breaks(),
                recordings::silenced);
        return new FloorParts(
                telephony,
                store.worklists(),
                metrics.counting(store.calls()),
                new FloorParts.Said(store.calls(), store.drafts(), ledger, settings.outcomes(), store.audit()),
                store.days(),
                presence,
                records,
                screening,
                reminderCampaigns.spoken(contexts, presence),
                clock,
                Services::drawnId,
                Probes.here(store, telephony::trunk));
    }

    static String drawnId() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private WebServer web() {
        var http = settings.http();
        var lag = new EventLoopLag(vertx);
        metrics.watch(telephony::health, lag::worstMillis);
        metrics.recordings(recordings::health, recordings::free);
        var guard = new Guard(sessions, http.origins(), http.secureCookies());
        var check = new PasswordCheck(accounts, passwords, new SignInBrake(settings.signIn()), clock);
        var relay = new SipRelay(vertx, settings.switchboard().sipSocket(), sessions);
        var endpoints = new ArrayList<>(List.<Endpoints>of(
                new SessionEndpoints(
                        check, sessions, guard, clock, settings.session().lock()),
                new DeskEndpoints(floor),
                new VerificationEndpoints(floor, clock),
                new CallerEndpoints(floor, store.claims(), clock),
                new PrivacyEndpoints(check, sessions),
                new DeskScriptEndpoints(vertx, floor, deskScripts),
                new ScriptEndpoints(library, preview()),
                new PhoneEndpoints(settings.switchboard(), relay),
                new Hub(vertx, floor, sessions, store.audit(), clock, days.desk()::of),
                new CampaignEndpoints(campaigns, worklists, Acts.startable(store), floor),
                explain,
                explain.holding(floor, store.calls(), store.supervising().schedules()),
                reminderCampaigns.endpoints(),
                recordings.endpoints(),
                new AnswerChanceEndpoints(store.worklists()),
                new WhatIfEndpoints(vertx, campaigns::find, floor),
                new ClaimEndpoints(store.claims(), store.calls(), payers, store.payments(), clock),
                new LedgerEndpoints(vertx, ledger, evidence.ledger(), clock),
                new ImportEndpoints(vertx, imports, settings.imports(), inbox()),
                new HealthEndpoints(
                        watching.parts(Probes.all(store, telephony, speech, recordings, lag)),
                        self.value(),
                        clock.instant())));
        endpoints.addAll(days.endpoints(floor, settings.switchboard().callerId()));
        endpoints.addAll(reports.endpoints());
        endpoints.addAll(quality.endpoints());
        endpoints.addAll(writing.endpoints());
        endpoints.add(new MonitorEndpoints(monitors));
        endpoints.addAll(watching.endpoints());
        endpoints.addAll(Acts.of(store, floor, campaigns, people, clock));
        endpoints.add(evidence.endpoints());
        var pages = new ArrayList<>(writing.pages());
        pages.add(metrics.page(settings.metrics().token(), floor::board));
        return new WebServer(http, guard, evidence.auditing(), endpoints, pages, metrics::answered);
    }

    private ScriptPreview preview() {
        return new ScriptPreview(
                scriptWorker,
                Office.of(settings),
                id -> Future.fromCompletionStage(store.claims().find(new ClaimKey(id)))
                        .map(found -> found.map(stored -> ClaimWork.of(
                                stored.claim(),
                                payers.of(stored.claim().coverage().payer()),
                                clientText,
                                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)))));
    }

    /** The embedded store serves this process alone, unless it is lent to the gateways of a cluster. */
    private boolean alone() {
        return settings.store().mongo().isEmpty() && !settings.cluster().on();
    }

    private Path inbox() {
        return settings.dataDir().resolve("inbox");
    }
}
