package io.claimline.gateway.store;

import io.claimline.dialer.id.NodeId;
import io.claimline.gateway.store.alerts.Alerts;
import io.claimline.gateway.store.audit.AuditBook;
import io.claimline.gateway.store.audit.AuditTrail;
import io.claimline.gateway.store.audit.ChainSeal;
import io.claimline.gateway.store.audit.EarlierAudit;
import io.claimline.gateway.store.calls.CallLog;
import io.claimline.gateway.store.calls.ClaimHistory;
import io.claimline.gateway.store.calls.ContactHistory;
import io.claimline.gateway.store.calls.DayCounts;
import io.claimline.gateway.store.campaign.CampaignOwners;
import io.claimline.gateway.store.campaign.Campaigns;
import io.claimline.gateway.store.claims.ClaimPostings;
import io.claimline.gateway.store.claims.Claims;
import io.claimline.gateway.store.claims.Imports;
import io.claimline.gateway.store.day.Messages;
import io.claimline.gateway.store.day.WorkShifts;
import io.claimline.gateway.store.embedded.EmbeddedServer;
import io.claimline.gateway.store.guarantor.GuarantorContacts;
import io.claimline.gateway.store.journal.Forwarder;
import io.claimline.gateway.store.journal.Journal;
import io.claimline.gateway.store.journal.MongoReceiver;
import io.claimline.gateway.store.letters.Letters;
import io.claimline.gateway.store.link.CommandTimes;
import io.claimline.gateway.store.link.MongoLink;
import io.claimline.gateway.store.link.ServerFacts;
import io.claimline.gateway.store.migration.Migrations;
import io.claimline.gateway.store.migration.Schema;
import io.claimline.gateway.store.outbox.Outbox;
import io.claimline.gateway.store.payments.PayLinks;
import io.claimline.gateway.store.payments.Payments;
import io.claimline.gateway.store.people.Shifts;
import io.claimline.gateway.store.people.SignIns;
import io.claimline.gateway.store.people.Users;
import io.claimline.gateway.store.recordings.RecordingIndex;
import io.claimline.gateway.store.report.AgentTimes;
import io.claimline.gateway.store.report.ReportBooks;
import io.claimline.gateway.store.rules.RuleArchive;
import io.claimline.gateway.store.said.Drafts;
import io.claimline.gateway.store.said.LedgerBook;
import io.claimline.gateway.store.scripts.Scripts;
import io.claimline.gateway.store.strategy.Accounts;
import io.claimline.gateway.store.strategy.OrderedWork;
import io.claimline.gateway.store.strategy.ReminderBooks;
import io.claimline.gateway.store.strategy.ReminderPlans;
import io.claimline.gateway.store.strategy.ReminderReports;
import io.claimline.gateway.store.strategy.Strategies;
import io.claimline.gateway.store.supervise.SupervisorBooks;
import io.claimline.gateway.store.tasks.QuestionSounds;
import io.claimline.gateway.store.tasks.Tasks;
import io.claimline.gateway.store.worklist.MongoWorkStore;
import io.claimline.gateway.store.worklist.OpenWork;
import io.claimline.gateway.store.worklist.PaidWork;
import io.claimline.gateway.store.worklist.PromiseBook;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is kept. Opened in order: the embedded server when no other is named, the link, a probe, migrations, the journal, its
 * forwarder; closed in the opposite order. One per process.
 */
public final class Store implements AutoCloseable {
    private final @Nullable EmbeddedServer embedded;
    private final MongoLink link;
    private final ServerFacts facts;
    private final Journal journal;
    private final Forwarder forwarder;
    private final CallLog calls;
    private final DayCounts days;
    private final Drafts drafts;
    private final LedgerBook ledger;
    private final AuditBook audit;
    private final AuditTrail trail;
    private final MongoWorkStore worklists;
    private final Messages messages;
    private final WorkShifts workShifts;

    private Store(
            @Nullable EmbeddedServer embedded,
            MongoLink link,
            Chained chained,
            ServerFacts facts,
            InstantSource clock) {
        journal = chained.journal();
        this.embedded = embedded;
        this.link = link;
        this.facts = facts;
        forwarder = new Forwarder(journal, new MongoReceiver(link));
        calls = new CallLog(journal, link);
        days = new DayCounts(journal, link);
        drafts = new Drafts(journal, link);
        ledger = new LedgerBook(journal, link, clock);
        audit = new AuditBook(journal, link);
        trail = new AuditTrail(link, journal, chained.seal());
        worklists = new MongoWorkStore(link);
        messages = new Messages(journal, link);
        workShifts = new WorkShifts(journal, link);
    }

    /**
     * Opens the store. Blocks.
     *
     * @throws IOException when the server cannot be reached, the data directory cannot be used, or the database was written by a newer
     *     version; the message says which and what to do
     */
    public static Store open(StoreSettings settings, NodeId self, InstantSource clock) throws IOException {
        var embedded = settings.uri().isPresent()
                ? null
                : EmbeddedServer.open(
                        settings.folder().resolve("store").resolve("claimline.mv"), settings.embeddedPort());
        var opened = new ArrayList<AutoCloseable>();
        Optional.ofNullable(embedded).ifPresent(opened::add);
        try {
            var link = MongoLink.to(embedded == null ? settings.uri().orElseThrow() : embedded.uri());
            opened.addFirst(link);
            var facts = ServerFacts.probe(link).join();
            new Migrations(link, self.value(), clock).run(Schema.steps()).join();
            var store = new Store(embedded, link, chained(settings, link), facts, clock);
            new EarlierAudit(link, store.audit).move().join();
            return store;
        } catch (CompletionException | IOException | IllegalArgumentException e) {
            opened.forEach(Store::closeQuietly);
            throw e instanceof IOException told
                    ? told
                    : new IOException(MongoLink.cause(e).getMessage(), e);
        }
    }

    /** The journal, with the chain of its audit entries. */
    private record Chained(Journal journal, ChainSeal seal) {}

    private static Chained chained(StoreSettings settings, MongoLink link) throws IOException {
        var folder = settings.folder().resolve("journal");
        var seal = ChainSeal.open(folder);
        var journal = Journal.open(folder, settings.mostUndelivered(), seal);
        seal.restore(journal, link).join();
        return new Chained(journal, seal);
    }

    private static void closeQuietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            // The failure that led here is the one to tell.
        }
    }

    /** Lines for the start-up banner: which server, what the embedded one lacks, what the journal found. */
    public List<String> banner() {
        var lines = new ArrayList<String>();
        lines.add(facts.sentence());
        if (embedded != null) {
            lines.addAll(EmbeddedServer.LIMITS);
        }
        journal.recovery().warning().ifPresent(lines::add);
        if (journal.recovery().records() > 0) {
            lines.add("The outcome journal held " + journal.recovery().records()
                    + " undelivered document(s) from before; they are being delivered.");
        }
        return lines;
    }

    /** The server at the end of the link. */
    public ServerFacts facts() {
        return facts;
    }

    /** Worklists. */
    public MongoWorkStore worklists() {
        return worklists;
    }

    /** Attempts, decisions and outcomes. */
    public CallLog calls() {
        return calls;
    }

    /** Live answers by day. */
    public DayCounts days() {
        return days;
    }

    /** Outcomes that are being typed. */
    public Drafts drafts() {
        return drafts;
    }

    /** What people allowed, refused and asked for. */
    public LedgerBook ledger() {
        return ledger;
    }

    /** Who did what with protected information. */
    public AuditBook audit() {
        return audit;
    }

    /** The audit trail, to be searched and verified. */
    public AuditTrail trail() {
        return trail;
    }

    /** Messages to agents. */
    public Messages messages() {
        return messages;
    }

    /** Shifts by business date. */
    public WorkShifts workShifts() {
        return workShifts;
    }

    /** Calls that were promised. */
    public PromiseBook promises() {
        return new PromiseBook(link);
    }

    /** Histories of claims. */
    public ClaimHistory histories() {
        return new ClaimHistory(link, calls);
    }

    /** What has been between us and patients. */
    public ContactHistory contacts() {
        return new ContactHistory(link, calls);
    }

    /** Compliance rule tables. */
    public RuleArchive ruleTables() {
        return new RuleArchive(link);
    }

    /** Work items, to be looked at. */
    public OpenWork openWork() {
        return new OpenWork(link);
    }

    /** What supervisors order. */
    public SupervisorBooks supervising() {
        return new SupervisorBooks(link);
    }

    /** Users. */
    public Users users() {
        return new Users(link);
    }

    /** Who is signed in. */
    public SignIns signIns() {
        return new SignIns(link);
    }

    /** Shifts. */
    public Shifts shifts() {
        return new Shifts(journal, link);
    }

    /** Campaigns. */
    public Campaigns campaigns() {
        return new Campaigns(link);
    }

    /** Who conducts which campaign. */
    public CampaignOwners owners() {
        return new CampaignOwners(link);
    }

    /** The office's own call scripts. */
    public Scripts scripts() {
        return new Scripts(link);
    }

    /** Strategies, plans, and the accounts under them. */
    public ReminderBooks reminders() {
        return new ReminderBooks(
                new Strategies(link),
                new ReminderPlans(link),
                new Accounts(link),
                new OrderedWork(link),
                new ReminderReports(link));
    }

    /** What reports are made of. */
    public ReportBooks reports() {
        return new ReportBooks(link, new AgentTimes(journal));
    }

    /** Claims. */
    public Claims claims() {
        return new Claims(link);
    }

    /** Imports. */
    public Imports imports() {
        return new Imports(link);
    }

    /** Messages to patients. */
    public Outbox outbox() {
        return new Outbox(link);
    }

    /** Links to balances. */
    public PayLinks payLinks() {
        return new PayLinks(link);
    }

    /** Payments by links. */
    public Payments payments() {
        return new Payments(link);
    }

    /** What was paid on claims. */
    public ClaimPostings postings() {
        return new ClaimPostings(link);
    }

    /** Takes what was paid off the worklists. */
    public PaidWork paidWork() {
        return new PaidWork(link);
    }

    /** Alerts. */
    public Alerts alerts() {
        return new Alerts(link);
    }

    /** Which gateway looks out for alerts. */
    public CampaignOwners lookouts() {
        return new CampaignOwners(link, "lookouts");
    }

    /** Questions of patients. */
    public Tasks tasks() {
        return new Tasks(link);
    }

    /** What patients asked by voice. */
    public QuestionSounds questionSounds() {
        return new QuestionSounds(link);
    }

    /** Letters to guarantors. */
    public Letters letters() {
        return new Letters(link);
    }

    /** How guarantors can be written to, and in which language they are spoken with. */
    public GuarantorContacts guarantors() {
        return new GuarantorContacts(link);
    }

    /** Recordings of calls. */
    public RecordingIndex recordings() {
        return new RecordingIndex(link);
    }

    /** Documents that wait for delivery to MongoDB: a gauge. */
    public int undelivered() {
        return journal.undelivered();
    }

    /** Completes when all that is in the journal now has been delivered: how far delivery lags behind. */
    public CompletionStage<Void> delivered() {
        return journal.delivered();
    }

    /** How long the commands to MongoDB took. */
    public CommandTimes commandTimes() {
        return link.times();
    }

    /** Why the journal is not delivered at the moment; empty when all is well. */
    public Optional<String> trouble() {
        return Optional.ofNullable(forwarder.trouble());
    }

    /** Why nothing can be kept on this node at the moment: neither an outcome nor an attempt. Empty when all is well. */
    public Optional<String> refusal() {
        return journal.refusal();
    }

    @Override
    public void close() throws IOException {
        forwarder.close();
        journal.close();
        link.close();
        if (embedded != null) {
            embedded.close();
        }
    }
}
