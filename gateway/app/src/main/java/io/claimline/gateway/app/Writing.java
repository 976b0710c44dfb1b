package io.claimline.gateway.app;

import io.claimline.dialer.compliance.Gate;
import io.claimline.dialer.compliance.facts.Trunk;
import io.claimline.dialer.message.MessageChannel;
import io.claimline.dialer.reminder.LinkWay;
import io.claimline.gateway.app.client.Clients;
import io.claimline.gateway.app.compliance.CallAccounts;
import io.claimline.gateway.app.compliance.CallFacts;
import io.claimline.gateway.app.compliance.Contacts;
import io.claimline.gateway.app.compliance.Ledger;
import io.claimline.gateway.app.compliance.Premises;
import io.claimline.gateway.app.config.GatewaySettings;
import io.claimline.gateway.app.config.MessageSettings;
import io.claimline.gateway.app.config.Secret;
import io.claimline.gateway.app.dialogue.CallRequests;
import io.claimline.gateway.app.dialogue.Guarantors;
import io.claimline.gateway.app.guarantor.GuarantorDesk;
import io.claimline.gateway.app.guarantor.GuarantorEndpoints;
import io.claimline.gateway.app.letters.LetterDesk;
import io.claimline.gateway.app.letters.LetterEndpoints;
import io.claimline.gateway.app.outbox.Bundles;
import io.claimline.gateway.app.outbox.Courier;
import io.claimline.gateway.app.outbox.HttpMessageProvider;
import io.claimline.gateway.app.outbox.InboundDesk;
import io.claimline.gateway.app.outbox.MessageHooks;
import io.claimline.gateway.app.outbox.MessageProvider;
import io.claimline.gateway.app.outbox.MessageScreening;
import io.claimline.gateway.app.outbox.MessageWriter;
import io.claimline.gateway.app.outbox.OutboxEndpoints;
import io.claimline.gateway.app.outbox.PersonsOfClaims;
import io.claimline.gateway.app.outbox.Postbox;
import io.claimline.gateway.app.outbox.SmtpProvider;
import io.claimline.gateway.app.outbox.UnsubscribePage;
import io.claimline.gateway.app.pay.AfterPayment;
import io.claimline.gateway.app.pay.HttpPaymentProvider;
import io.claimline.gateway.app.pay.LinkMessages;
import io.claimline.gateway.app.pay.PayDesk;
import io.claimline.gateway.app.pay.PayHooks;
import io.claimline.gateway.app.pay.PayPages;
import io.claimline.gateway.app.pay.PaymentDesk;
import io.claimline.gateway.app.pay.PaymentProvider;
import io.claimline.gateway.app.pay.PaymentRounds;
import io.claimline.gateway.app.pay.Rules;
import io.claimline.gateway.app.pay.SendEndpoints;
import io.claimline.gateway.app.pay.Visit;
import io.claimline.gateway.app.reminders.OutboxSending;
import io.claimline.gateway.app.reminders.Sending;
import io.claimline.gateway.app.sandbox.Sandbox;
import io.claimline.gateway.app.script.Office;
import io.claimline.gateway.app.tasks.QuestionKeeping;
import io.claimline.gateway.app.tasks.QuestionRetention;
import io.claimline.gateway.app.tasks.Questions;
import io.claimline.gateway.app.tasks.TaskEndpoints;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.JsonPost;
import io.claimline.gateway.app.web.Pages;
import io.claimline.gateway.app.web.PatientPage;
import io.claimline.gateway.store.Store;
import io.claimline.scripts.RenderLimits;
import io.claimline.scripts.ScriptRenderer;
import io.claimline.scripts.call.Capacity;
import io.claimline.scripts.message.MessageTexts;
import io.claimline.scripts.message.PageTexts;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Messages to patients and payments by links, wired by hand. */
final class Writing {
    private static final long TURN_MS = 250;
    private static final int ID_BYTES = 18;

    private final Vertx vertx;
    private final GatewaySettings settings;
    private final Store store;
    private final Ledger ledger;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final JsonPost post;
    private final PersonsOfClaims persons;
    private final Postbox postbox;
    private final PayDesk payDesk;
    private final PaymentDesk paymentDesk;
    private final AfterPayment after;
    private final Optional<PaymentProvider> payProvider;
    private final List<Courier> couriers;
    /** Nobody waits on the telephone for these: on a crowded machine a page that comes late is better than none. */
    private final ScriptRenderer renderer =
            ScriptRenderer.ofProduct(new RenderLimits(RenderLimits.DEFAULT.outputChars(), Duration.ofSeconds(15)));

    /** What screening judges with. */
    record Judging(Gate gate, Contacts contacts, CallFacts facts, Premises premises, Clients clients) {}

    Writing(Vertx vertx, GatewaySettings settings, Store store, Ledger ledger, Judging judging, InstantSource clock) {
        this.vertx = vertx;
        this.settings = settings;
        this.store = store;
        this.ledger = ledger;
        this.clock = clock;
        post = new JsonPost(vertx);
        persons = new PersonsOfClaims(store.claims());
        postbox = new Postbox(store.outbox(), ledger, messages(), clock);
        payDesk = new PayDesk(store.payLinks(), persons, messages(), clock, this::drawn);
        payProvider = settings.pay().provider().map(one -> new HttpPaymentProvider(post, one));
        after = new AfterPayment(
                vertx,
                new AfterPayment.Parts(
                        store.paidWork(),
                        store.outbox(),
                        postbox,
                        store.payLinks(),
                        persons,
                        store.reminders().accounts()),
                judging.facts(),
                clock);
        paymentDesk = new PaymentDesk(store.payments(), store.postings(), persons, after, clock, this::drawn);
        couriers = couriers(judging);
    }

    private MessageSettings messages() {
        return settings.messages();
    }

    private String drawn() {
        var bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private List<Courier> couriers(Judging judging) {
        var premises = judging.premises();
        var reach = messages().sandboxPort() >= 0 ? Trunk.PRACTICE : Trunk.PUBLIC;
        var screening = new MessageScreening(
                judging.gate(),
                judging.contacts(),
                ledger,
                new CallAccounts(premises, judging.clients(), ledger),
                reach,
                persons,
                clock,
                this::drawn);
        var parts = new Courier.Parts(
                store.outbox(),
                screening,
                new Bundles(store.outbox(), store.ledger(), persons, clock),
                new MessageWriter(
                        new MessageTexts(renderer),
                        messages(),
                        Office.of(settings).name(),
                        telephone()),
                store.calls(),
                store.supervising().holds(),
                new Courier.Waits(messages().backoff(), new SplittableRandom(random.nextLong())),
                clock);
        var providers = providers();
        var made = new ArrayList<Courier>();
        for (var channel : MessageChannel.values()) {
            made.add(new Courier(vertx, channel, parts, Optional.ofNullable(providers.get(channel)), rate(channel)));
        }
        return made;
    }

    private Map<MessageChannel, MessageProvider> providers() {
        var found = new EnumMap<MessageChannel, MessageProvider>(MessageChannel.class);
        messages().email().ifPresent(relay -> found.put(MessageChannel.EMAIL, new SmtpProvider(vertx, relay, clock)));
        messages().text().ifPresent(gate -> found.put(MessageChannel.TEXT, new HttpMessageProvider(post, gate)));
        messages()
                .whatsapp()
                .ifPresent(gate -> found.put(MessageChannel.WHATSAPP, new HttpMessageProvider(post, gate)));
        return found;
    }

    /** Where strategies put theirs. */
    Sending sending() {
        return new OutboxSending(
                new OutboxSending.Kept(links(), persons, store.outbox()),
                providers().keySet(),
                settings.reminders().letters() ? Optional.of(letters()) : Optional.empty(),
                clock);
    }

    private double rate(MessageChannel channel) {
        return switch (channel) {
            case EMAIL -> messages().email().map(MessageSettings.Smtp::rate).orElse(100.0);
            case TEXT -> messages().text().map(MessageSettings.Gate::rate).orElse(100.0);
            case WHATSAPP ->
                messages().whatsapp().map(MessageSettings.Gate::rate).orElse(100.0);
        };
    }

    private String telephone() {
        return messages().phone().isEmpty()
                ? settings.switchboard().callerId().value().replaceFirst("\\+1(\\d{3})(\\d{3})(\\d{4})", "($1) $2-$3")
                : messages().phone();
    }

    /** Where others put messages with links. */
    LinkMessages links() {
        var client = settings.compliance().client();
        return new LinkMessages(
                payDesk, postbox, store.outbox(), store.supervising().holds(), client);
    }

    /** What people ask of a reminder call. */
    CallRequests requests() {
        var office = new CallRequests.Office(
                settings.compliance().client(),
                linkWays(),
                Duration.ofDays(settings.speech().answerDays()));
        return new CallRequests(links(), persons, new Guarantors(store.guarantors()), store.tasks(), office);
    }

    private Set<LinkWay> linkWays() {
        var ways = EnumSet.noneOf(LinkWay.class);
        messages().text().ifPresent(gate -> ways.add(LinkWay.TEXT));
        messages().email().ifPresent(relay -> ways.add(LinkWay.EMAIL));
        return ways;
    }

    List<Endpoints> endpoints() {
        return List.of(
                new OutboxEndpoints(store.outbox(), messages().keep(), clock),
                new SendEndpoints(links(), persons, store.guarantors(), store.payments()),
                new GuarantorEndpoints(
                        vertx,
                        new GuarantorDesk(
                                store.claims(),
                                store.guarantors(),
                                store.reminders().accounts()),
                        clock),
                new LetterEndpoints(letters()),
                new TaskEndpoints(store.tasks(), postbox, questions(), clock));
    }

    List<Pages> pages() {
        var page = new PatientPage(
                vertx,
                new PageTexts(renderer, telephone()),
                settings.pay().provider().map(one -> one.pages()).orElse(""));
        var keys = new EnumMap<MessageChannel, Secret>(MessageChannel.class);
        messages().text().ifPresent(gate -> keys.put(MessageChannel.TEXT, gate.hookKey()));
        messages().whatsapp().ifPresent(gate -> keys.put(MessageChannel.WHATSAPP, gate.hookKey()));
        var pages = new ArrayList<Pages>();
        pages.add(new MessageHooks(keys, store.outbox(), inbound(), clock));
        pages.add(new UnsubscribePage(messages(), store.outbox(), ledger, page, clock));
        settings.pay().provider().ifPresent(one -> pages.add(new PayHooks(one.hookKey(), paymentDesk, clock)));
        pages.add(payPages(page));
        return pages;
    }

    private LetterDesk letters() {
        var office = new LetterDesk.Office(settings.site().zone(), telephone());
        return new LetterDesk(store.letters(), persons, store.supervising().holds(), office, clock);
    }

    private Questions questions() {
        return new Questions(vertx, settings.reminders().questions().directory(), store.questionSounds());
    }

    private InboundDesk inbound() {
        return new InboundDesk(
                store.outbox(),
                ledger,
                postbox,
                store.tasks(),
                settings.compliance().client(),
                settings.pay().answerWithin());
    }

    private PayPages payPages(PatientPage page) {
        var visit = new Visit(messages().linkKeys(), settings.http().secureCookies());
        var thirdParty = Office.of(settings).capacity() == Capacity.THIRD_PARTY;
        return new PayPages(
                new PayPages.Parts(page, payDesk, paymentDesk, payProvider, store.tasks(), visit),
                new Rules(settings.pay(), thirdParty),
                clock,
                this::drawn);
    }

    /** Begins to send, and to finish payments. */
    Future<Void> start(String gateway) {
        after.listen();
        var keep = settings.reminders().questions().keep();
        var recorded = settings.reminders().questions().directory();
        new QuestionKeeping(vertx, recorded, store.tasks(), store.questionSounds(), clock).start();
        new QuestionRetention(store.tasks(), questions(), store.audit(), keep, clock).start(vertx);
        new PaymentRounds(store.payments(), paymentDesk, payProvider, clock).start(vertx);
        vertx.setPeriodic(TURN_MS, id -> couriers.forEach(Courier::turn));
        return messages().sandboxPort() < 0
                ? Future.succeededFuture()
                : new Sandbox(vertx, messages(), settings.pay(), gateway, clock).start();
    }
}
