package io.claimline.gateway.app.reminders;

import io.claimline.dialer.campaign.Campaign;
import io.claimline.dialer.compliance.Lookahead;
import io.claimline.dialer.compliance.Prospect;
import io.claimline.dialer.compliance.facts.DialFacts;
import io.claimline.dialer.compliance.facts.Technology;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.strategy.plan.Account;
import io.claimline.dialer.strategy.plan.Look;
import io.claimline.gateway.app.compliance.PlannedContacts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the gate would say of the calls of one plan. A plan asks more than once about an account, but about one after the other: the facts of the last one are kept. Not thread-safe. */
final class PlannedLooks implements Look {
    private final ReminderDesk.Around around;
    private final PlannedContacts.Read known;
    private final Campaign campaign;
    private final Lookahead rules;
    private final Instant from;
    private @Nullable Asked last;

    PlannedLooks(ReminderDesk.Around around, PlannedContacts.Read known, Campaign campaign, Instant from) {
        this.around = around;
        this.known = known;
        this.campaign = campaign;
        this.from = from;
        rules = around.screening().ahead();
    }

    private record Asked(Account account, DialFacts facts) {}

    @Override
    public Prospect at(Account account, Technology technology, Instant when) {
        return rules.at(facts(account).by(technology), when);
    }

    private DialFacts facts(Account account) {
        var asked = last;
        if (asked == null || !asked.account().equals(account)) {
            asked = new Asked(account, read(account));
            last = asked;
        }
        return asked.facts();
    }

    private DialFacts read(Account account) {
        var id = new LeadId(campaign.id() + ":r:" + account.key());
        var lead = LeadOf.lead(id, campaign.id(), account, account.number().orElseThrow(), from);
        var contact = known.of(lead, around.standings().client(account.client()));
        return around.screening().ahead(lead, contact, campaign.callerId(), Technology.LIVE);
    }
}
