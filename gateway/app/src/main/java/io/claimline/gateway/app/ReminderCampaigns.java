package io.claimline.gateway.app;

import io.claimline.dialer.port.Presence;
import io.claimline.dialer.report.ShiftCalendar;
import io.claimline.gateway.app.caller.FoundAccounts;
import io.claimline.gateway.app.campaigns.KnownCampaigns;
import io.claimline.gateway.app.client.AccountStandings;
import io.claimline.gateway.app.compliance.Ledger;
import io.claimline.gateway.app.compliance.PlannedContacts;
import io.claimline.gateway.app.compliance.Screening;
import io.claimline.gateway.app.config.GatewaySettings;
import io.claimline.gateway.app.dialogue.Briefing;
import io.claimline.gateway.app.dialogue.Callers;
import io.claimline.gateway.app.dialogue.Guarantors;
import io.claimline.gateway.app.dialogue.PaymentTerms;
import io.claimline.gateway.app.dialogue.PeoplesWork;
import io.claimline.gateway.app.dialogue.Sayings;
import io.claimline.gateway.app.dialogue.SpokenReception;
import io.claimline.gateway.app.dialogue.SpokenReminders;
import io.claimline.gateway.app.dialogue.WarmVoice;
import io.claimline.gateway.app.floor.WorkContexts;
import io.claimline.gateway.app.records.StoredCampaigns;
import io.claimline.gateway.app.reminders.ReminderDesk;
import io.claimline.gateway.app.reminders.ReminderEndpoints;
import io.claimline.gateway.app.reminders.results.ReminderResults;
import io.claimline.gateway.app.reminding.Reminders;
import io.claimline.gateway.app.speech.ReminderOffice;
import io.claimline.gateway.app.speech.Speech;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.store.Store;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reminder campaigns, and what their calls say, wired by hand. */
final class ReminderCampaigns {
    private final Vertx vertx;
    private final GatewaySettings settings;
    private final Store store;
    private final Around around;
    private final InstantSource clock;
    private final ReminderDesk desk;
    private @Nullable WarmVoice voice;

    /** Whom it asks, by whom it writes and with whose voice it speaks. */
    record Around(
            StoredCampaigns campaigns,
            Ledger ledger,
            Screening screening,
            Writing writing,
            AccountStandings standings,
            Speech speech) {}

    ReminderCampaigns(Vertx vertx, GatewaySettings settings, Store store, Around around, InstantSource clock) {
        this.vertx = vertx;
        this.settings = settings;
        this.store = store;
        this.around = around;
        this.clock = clock;
        desk = new ReminderDesk(
                vertx,
                new ReminderDesk.Kept(
                        store.reminders(), store.claims(), store.worklists(), store.calls(), store.guarantors()),
                new ReminderDesk.Around(
                        around.campaigns()::find,
                        new PlannedContacts(store.calls(), store.ledger()),
                        around.ledger(),
                        around.screening(),
                        around.writing().sending(),
                        around.standings(),
                        store.supervising().holds()),
                clock);
    }

    /** The voice that the settings ask for. Fails the start when they cannot be met. */
    static Speech speech(GatewaySettings settings, InstantSource clock) {
        try {
            return Speech.open(settings.speech(), settings.dataDir().resolve("speech"), clock);
        } catch (IllegalArgumentException e) {
            throw new StartFailure(StartFailure.SETTINGS, "Speech: " + e.getMessage(), e);
        }
    }

    Endpoints endpoints() {
        var plans = new ReminderEndpoints(store.reminders(), desk, new KnownCampaigns(around.campaigns()::find));
        var calendar =
                new ShiftCalendar(settings.site().zone(), settings.reports().dayBegins());
        var results = new ReminderResults(store.reminders(), store.promises(), calendar);
        return operations -> {
            plans.register(operations);
            results.register(operations);
        };
    }

    /** Claims were imported: new balances come under strategies. */
    void imported() {
        desk.imported();
    }

    /** What is said on their calls, and kept of what is answered. */
    Reminders spoken(WorkContexts contexts, Presence presence) {
        var told = settings.reminders();
        var terms = new SpokenReminders.Terms(
                settings.outcomes(), settings.speech().answerDays(), told.judges(), told.messages(), told.strangers());
        var sayings =
                new Sayings(around.ledger(), store.calls(), around.writing().requests(), desk::promised);
        var words = new Briefing.Words(
                around.speech().spoken(),
                claims -> claims.isEmpty()
                        ? ReminderOffice.called(settings)
                        : ReminderOffice.of(
                                settings, claims.getFirst(), around.standings().of(claims.getFirst())));
        var briefing = new Briefing(
                new Briefing.Kept(
                        store.claims(), new Guarantors(store.guarantors()), new PaymentTerms(store.reminders(), clock)),
                words,
                terms,
                sayings::links,
                clock,
                Services::drawnId);
        var callers =
                new Callers(store.openWork(), store.calls(), store.supervising().callTakers());
        var reception = new SpokenReception(
                callers,
                new SpokenReception.Kept(store.worklists(), store.openWork()),
                new SpokenReception.Around(
                        around.screening(), contexts, presence, new FoundAccounts(store.claims(), around.standings())),
                briefing,
                desk::heard,
                clock);
        desk.tell(briefing::ordered);
        voice = new WarmVoice(vertx, around.campaigns(), briefing, clock);
        return new SpokenReminders(
                briefing,
                sayings,
                new PeoplesWork(around.campaigns(), store.worklists(), told.people(), clock),
                callers,
                reception,
                clock);
    }

    /** Begins its rounds. */
    void start() {
        desk.start();
        Optional.ofNullable(voice).ifPresent(WarmVoice::start);
    }
}
