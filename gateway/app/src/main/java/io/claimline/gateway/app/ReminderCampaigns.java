package io.claimline.gateway.app;

import io.claimline.gateway.app.campaigns.KnownCampaigns;
import io.claimline.gateway.app.client.AccountStandings;
import io.claimline.gateway.app.compliance.Ledger;
import io.claimline.gateway.app.compliance.PlannedContacts;
import io.claimline.gateway.app.compliance.Screening;
import io.claimline.gateway.app.records.StoredCampaigns;
import io.claimline.gateway.app.reminders.ReminderDesk;
import io.claimline.gateway.app.reminders.ReminderEndpoints;
import io.claimline.gateway.app.reminders.Sending;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.store.Store;
import io.vertx.core.Vertx;
import java.time.InstantSource;

/** Reminder campaigns, wired by hand. */
final class ReminderCampaigns {
    private final Endpoints endpoints;
    private final ReminderDesk desk;

    /** Whom it asks, and by whom it writes. */
    record Around(
            StoredCampaigns campaigns,
            Ledger ledger,
            Screening screening,
            Sending sending,
            AccountStandings standings) {}

    ReminderCampaigns(Vertx vertx, Store store, Around around, InstantSource clock) {
        var books = store.reminders();
        desk = new ReminderDesk(
                vertx,
                new ReminderDesk.Kept(books, store.claims(), store.worklists(), store.calls()),
                new ReminderDesk.Around(
                        around.campaigns()::find,
                        new PlannedContacts(store.calls(), store.ledger()),
                        around.ledger(),
                        around.screening(),
                        around.sending(),
                        around.standings()),
                clock);
        endpoints = new ReminderEndpoints(books, desk, new KnownCampaigns(around.campaigns()::find));
    }

    Endpoints endpoints() {
        return endpoints;
    }

    /** Begins its rounds. */
    void start() {
        desk.start();
    }
}
