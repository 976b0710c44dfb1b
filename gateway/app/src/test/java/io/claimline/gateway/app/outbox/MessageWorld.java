package io.claimline.gateway.app.outbox;

import static io.claimline.dialer.contracts.Stages.await;

import io.claimline.dialer.compliance.Gate;
import io.claimline.dialer.compliance.facts.AgentSite;
import io.claimline.dialer.compliance.facts.Capacity;
import io.claimline.dialer.compliance.facts.Consent;
import io.claimline.dialer.compliance.facts.Trunk;
import io.claimline.dialer.compliance.ledger.About;
import io.claimline.dialer.compliance.ledger.LedgerEntry;
import io.claimline.dialer.compliance.ledger.Source;
import io.claimline.dialer.compliance.ledger.Statement;
import io.claimline.dialer.contracts.PinnedClock;
import io.claimline.dialer.contracts.Samples;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.EmailAddress;
import io.claimline.dialer.id.EntryId;
import io.claimline.dialer.id.MessageId;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.message.Backoff;
import io.claimline.dialer.message.MessageChannel;
import io.claimline.dialer.message.Purpose;
import io.claimline.gateway.app.client.Client;
import io.claimline.gateway.app.client.Clients;
import io.claimline.gateway.app.compliance.BadRules;
import io.claimline.gateway.app.compliance.CallAccounts;
import io.claimline.gateway.app.compliance.CallFacts;
import io.claimline.gateway.app.compliance.ContactReader;
import io.claimline.gateway.app.compliance.Ledger;
import io.claimline.gateway.app.compliance.OpenLines;
import io.claimline.gateway.app.compliance.Premises;
import io.claimline.gateway.app.compliance.RuleFiles;
import io.claimline.gateway.app.config.MessageSettings;
import io.claimline.gateway.app.config.Secret;
import io.claimline.gateway.app.outbox.Postbox.Addressee;
import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.ledger.claim.Responsible;
import io.claimline.gateway.ledger.demo.DemoBook;
import io.claimline.gateway.ledger.x12.Strictness;
import io.claimline.gateway.ledger.x12.claims.ClaimFileReader;
import io.claimline.gateway.ledger.x12.claims.ClaimFileSource;
import io.claimline.gateway.store.Store;
import io.claimline.gateway.store.StoreSettings;
import io.claimline.gateway.store.claims.ClaimImporter;
import io.claimline.gateway.store.claims.StoredClaim;
import io.claimline.gateway.store.outbox.OutboxMessage;
import io.claimline.scripts.RenderLimits;
import io.claimline.scripts.ScriptRenderer;
import io.claimline.scripts.message.MessageTexts;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** The way of a message over a real store and the product's rules, on the public network, on a Monday at one in New York. */
final class MessageWorld implements AutoCloseable {
    private static final String OFFICE = "acme";
    /** Where nothing but the federal rules and the product's own bind messages at that hour. */
    private static final Set<String> CALLED = Set.of("NJ", "OH", "IL", "GA", "PA", "MI", "NC", "VA");

    final PinnedClock clock = new PinnedClock();
    final Vertx vertx = Vertx.vertx();
    final Clients clients = Clients.one(Client.only(OFFICE, Capacity.FIRST_PARTY));
    final MessageSettings settings = new MessageSettings(
            "https://pay.example.org",
            "(212) 555-0100",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new Backoff(Duration.ofSeconds(4), Duration.ofMinutes(10)),
            Duration.ofDays(3),
            Duration.ofDays(14),
            List.of(new MessageSettings.LinkKey("k1", new Secret("0123456789abcdef0123456789abcdef"))),
            -1);
    final Store store;
    final Ledger ledger;
    final PersonsOfClaims claims;
    final Postbox postbox;
    final ContactReader contacts;
    private final Courier.Parts parts;

    MessageWorld(Path folder) throws IOException {
        store = Store.open(StoreSettings.in(folder, Optional.empty()), new NodeId("gw-a"), clock);
        ledger = new Ledger(vertx, store.ledger(), clock, false);
        await(ledger.start().toCompletionStage());
        claims = new PersonsOfClaims(store.claims());
        postbox = new Postbox(store.outbox(), ledger, settings, clock);
        contacts = new ContactReader(store.contacts(), store.ledger(), store.claims(), store.outbox(), clients);
        parts = new Courier.Parts(
                store.outbox(),
                screening(),
                new Bundles(store.outbox(), store.ledger(), claims, clock),
                new MessageWriter(
                        new MessageTexts(ScriptRenderer.ofProduct(
                                new RenderLimits(RenderLimits.DEFAULT.outputChars(), Duration.ofSeconds(15)))),
                        settings,
                        "Lakeside Practice",
                        settings.phone()),
                store.calls(),
                store.supervising().holds(),
                new Courier.Waits(settings.backoff(), new SplittableRandom(1)),
                clock);
        // The same people once more, for other services: each owes twice.
        var book = DemoBook.write(2026, 40, LocalDate.of(2026, 3, 1));
        imported(book);
        imported(book.replace("DEMO0", "MORE0"));
    }

    private void imported(String book) {
        new ClaimImporter(new ClaimFileReader(Strictness.STANDARD), store.imports(), new NodeId("gw-a"), clock)
                .run(ClaimFileSource.of(book.getBytes(StandardCharsets.UTF_8)), "book", "ana");
    }

    private MessageScreening screening() {
        var premises = new Premises(Trunk.PUBLIC, AgentSite.ONSHORE, Set.of(new E164("+12125550100")));
        var facts = new CallFacts(premises, clients, ledger, new OpenLines(vertx, new NodeId("gw-a"), Set::of));
        try {
            var table = RuleFiles.table(RuleFiles.shipped());
            return new MessageScreening(
                    new Gate(facts, () -> table),
                    contacts,
                    ledger,
                    new CallAccounts(premises, clients, ledger),
                    Trunk.PUBLIC,
                    claims,
                    clock,
                    Samples::fresh);
        } catch (BadRules e) {
            throw new IllegalStateException(e);
        }
    }

    Courier courier(MessageChannel by, Optional<MessageProvider> provider) {
        return new Courier(vertx, by, parts, provider, 100);
    }

    /** Turns until nothing is due. */
    void deliver(Courier by) {
        while (await(by.turn().toCompletionStage()) > 0) {
            continue;
        }
    }

    /** The open balances of one of those who owe the most of them. */
    List<Claim> debtor() {
        return await(store.claims().page(Optional.empty(), 1_000)).stream()
                .map(StoredClaim::claim)
                .filter(claim -> claim.receivable().responsible() instanceof Responsible.ByPatient)
                .filter(claim -> claim.receivable().amount().isPositive())
                .filter(claim -> claim.patient()
                        .address()
                        .filter(address -> CALLED.contains(address.state()))
                        .isPresent())
                .collect(Collectors.groupingBy(Claim::patientKey))
                .values()
                .stream()
                .max(Comparator.comparing((List<Claim> owed) -> owed.size())
                        .thenComparing(owed -> owed.getFirst().key().value()))
                .orElseThrow();
    }

    static E164 number(Claim claim) {
        return PersonsOfClaims.number(claim).orElseThrow();
    }

    Addressee text(Claim... about) {
        return to(MessageChannel.TEXT, number(about[0]).value(), about);
    }

    static Addressee to(MessageChannel channel, String address, Claim... about) {
        var ids = List.of(about).stream().map(claim -> claim.key().value()).toList();
        return new Addressee(about[0].patientKey().value(), OFFICE, channel, address, "en", ids);
    }

    /** The person agreed, half a year ago. */
    void agreed(Claim claim, MessageChannel to, Consent.Kind kind) {
        said(About.of(Optional.of(claim.patientKey().value()), number(claim)), to, kind);
    }

    void agreed(Claim claim, EmailAddress address) {
        said(About.address(claim.patientKey().value(), address), MessageChannel.EMAIL, Consent.Kind.STANDING);
    }

    private void said(About about, MessageChannel to, Consent.Kind kind) {
        var at = clock.instant().minus(Duration.ofDays(180));
        await(ledger.keep(List.of(new LedgerEntry(
                        new EntryId("consent-" + Samples.fresh()),
                        about,
                        new Statement.Allows(Set.of(to.consent()), kind),
                        Source.LETTER,
                        "a form",
                        "clerk",
                        at,
                        at)))
                .toCompletionStage());
    }

    MessageId remind(Addressee to, Claim... about) {
        var id = new MessageId("reminder-" + Samples.fresh());
        var part = new OutboxMessage.Part(
                about[0].provider().name(),
                "https://pay.example.org/pay/" + about[0].key().value(),
                to.claims());
        await(postbox.put(id, to, Purpose.REMINDER, List.of(part), "").toCompletionStage());
        return id;
    }

    OutboxMessage stored(MessageId id) {
        return await(store.outbox().find(id)).orElseThrow();
    }

    Instant now() {
        return clock.instant();
    }

    @Override
    public void close() throws IOException {
        await(vertx.close().toCompletionStage());
        store.close();
    }
}
