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
import java.util.EnumMap;
import java.util.Map;

/** What the gate would say of the calls of one plan. Thread-safe. */
final class PlannedLooks implements Look {
    private final ReminderDesk.Around around;
    private final PlannedContacts.Read known;
    private final Campaign campaign;
    private final Lookahead rules;
    private final Instant from;

    PlannedLooks(ReminderDesk.Around around, PlannedContacts.Read known, Campaign campaign, Instant from) {
        this.around = around;
        this.known = known;
        this.campaign = campaign;
        this.from = from;
        rules = around.screening().ahead();
    }

    @Override
    public Prospect at(Account account, Technology technology, Instant when) {
        return rules.at(facts(account).by(technology), when);
    }

    /** A plan asks first about the recorded voice. */
    @Override
    public Ahead of(Account account) {
        var facts = facts(account);
        Map<Technology, Lookahead.Case> cases = new EnumMap<>(Technology.class);
        cases.put(Technology.PRERECORDED, rules.of(facts.by(Technology.PRERECORDED), from));
        return (technology, when) -> cases.computeIfAbsent(technology, other -> rules.of(facts.by(other), from))
                .at(when);
    }

    private DialFacts facts(Account account) {
        var id = new LeadId(campaign.id() + ":r:" + account.key());
        var lead = LeadOf.lead(id, campaign.id(), account, account.number().orElseThrow(), from);
        var contact = known.of(lead, around.standings().client(account.client()));
        return around.screening().ahead(lead, contact, campaign.callerId(), Technology.LIVE);
    }
}
