package io.claimline.gateway.app;

import io.claimline.gateway.app.campaigns.KnownCampaigns;
import io.claimline.gateway.app.client.AccountStandings;
import io.claimline.gateway.app.compliance.Ledger;
import io.claimline.gateway.app.compliance.PlannedContacts;
import io.claimline.gateway.app.compliance.Screening;
import io.claimline.gateway.app.config.GatewaySettings;
import io.claimline.gateway.app.dialogue.Guarantors;
import io.claimline.gateway.app.dialogue.PeoplesWork;
import io.claimline.gateway.app.dialogue.Sayings;
import io.claimline.gateway.app.dialogue.SpokenReminders;
import io.claimline.gateway.app.records.StoredCampaigns;
import io.claimline.gateway.app.reminders.ReminderDesk;
import io.claimline.gateway.app.reminders.ReminderEndpoints;
import io.claimline.gateway.app.reminding.Reminders;
import io.claimline.gateway.app.speech.ReminderOffice;
import io.claimline.gateway.app.speech.Speech;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.store.Store;
import io.vertx.core.Vertx;
import java.time.InstantSource;

/** Reminder campaigns, and what their calls say, wired by hand. */
final class ReminderCampaigns {
    private final GatewaySettings settings;
    private final Store store;
    private final Around around;
    private final InstantSource clock;
    private final ReminderDesk desk;

    /** Whom it asks, by whom it writes and with whose voice it speaks. */
    record Around(
            StoredCampaigns campaigns,
            Ledger ledger,
            Screening screening,
            Writing writing,
            AccountStandings standings,
            Speech speech) {}

    ReminderCampaigns(Vertx vertx, GatewaySettings settings, Store store, Around around, InstantSource clock) {
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
                        around.standings()),
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
        return new ReminderEndpoints(store.reminders(), desk, new KnownCampaigns(around.campaigns()::find));
    }

    /** What is said on their calls, and kept of what is answered. */
    Reminders spoken() {
        var told = settings.reminders();
        var terms = new SpokenReminders.Terms(
                settings.outcomes(), settings.speech().answerDays(), told.judges(), told.messages());
        return new SpokenReminders(
                store.claims(),
                new Guarantors(store.guarantors()),
                around.speech().spoken(),
                claims -> ReminderOffice.of(
                        settings, claims.getFirst(), around.standings().of(claims.getFirst())),
                terms,
                new Sayings(around.ledger(), store.calls(), around.writing().requests(), desk::promised),
                new PeoplesWork(around.campaigns(), store.worklists(), told.people(), clock),
                clock,
                Services::drawnId);
    }

    /** Begins its rounds. */
    void start() {
        desk.start();
    }
}
