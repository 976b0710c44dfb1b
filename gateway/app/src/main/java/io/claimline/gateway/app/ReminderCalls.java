package io.claimline.gateway.app;

import io.claimline.gateway.app.client.AccountStandings;
import io.claimline.gateway.app.compliance.Ledger;
import io.claimline.gateway.app.config.GatewaySettings;
import io.claimline.gateway.app.dialogue.PeoplesWork;
import io.claimline.gateway.app.dialogue.Reminders;
import io.claimline.gateway.app.dialogue.Sayings;
import io.claimline.gateway.app.dialogue.SpokenReminders;
import io.claimline.gateway.app.records.StoredCampaigns;
import io.claimline.gateway.app.speech.ReminderOffice;
import io.claimline.gateway.app.speech.Speech;
import io.claimline.gateway.store.Store;
import java.time.InstantSource;

/** Reminder calls, wired by hand: their voice, and what they know and keep. */
final class ReminderCalls {
    private final GatewaySettings settings;
    private final InstantSource clock;
    private final Speech speech;

    /** @throws StartFailure when the settings of speech cannot be used */
    ReminderCalls(GatewaySettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        try {
            speech = Speech.open(settings.speech(), settings.dataDir().resolve("speech"), clock);
        } catch (IllegalArgumentException e) {
            throw new StartFailure(StartFailure.SETTINGS, "Speech: " + e.getMessage(), e);
        }
    }

    /** Their voice. */
    Speech speech() {
        return speech;
    }

    /** What the floor asks about them. */
    Reminders prepared(
            Store store,
            StoredCampaigns campaigns,
            Ledger ledger,
            AccountStandings standings,
            Sayings.Requests requests) {
        var told = settings.reminders();
        return new SpokenReminders(
                store.claims(),
                speech.spoken(),
                claims -> ReminderOffice.of(settings, claims.getFirst(), standings.of(claims.getFirst())),
                new SpokenReminders.Terms(
                        settings.outcomes(), settings.speech().answerDays(), told.judges(), told.messages()),
                new Sayings(ledger, store.calls(), requests),
                new PeoplesWork(campaigns, store.worklists(), told.people(), clock),
                clock,
                Services::drawnId);
    }
}
