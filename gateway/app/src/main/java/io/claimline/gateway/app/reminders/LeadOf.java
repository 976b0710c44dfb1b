package io.claimline.gateway.app.reminders;

import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.strategy.StepId;
import io.claimline.dialer.strategy.plan.Account;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.Lead;
import io.claimline.gateway.store.strategy.StoredAccount;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The work item of one try at one account: all its balances together, and always by the same name. */
final class LeadOf {
    private LeadOf() {}

    private static final String OURS = ":r:";

    /** The same campaign, account, step and try in the same life of the account: the same work item, which a worklist takes once. */
    static LeadId id(CampaignId campaign, StoredAccount account, StepId step, int number) {
        var life = account.life() == 1 ? "" : ":" + account.life();
        return new LeadId(campaign + OURS + account.account().key() + ":" + step + ":" + number + life);
    }

    /** The account about which a strategy ordered a work item; empty when none did. */
    static Optional<String> account(LeadId lead) {
        var at = lead.value().indexOf(OURS);
        return at < 0
                ? Optional.empty()
                : Optional.of(lead.value().substring(at + OURS.length()).split(":", 2)[0]);
    }

    static Lead lead(LeadId id, CampaignId worklist, Account account, E164 number, Instant due) {
        return new Lead(
                id,
                worklist,
                Audience.PATIENT,
                number,
                account.balances().stream()
                        .filter(balance -> balance.cents() > 0)
                        .map(Account.Balance::id)
                        .toList(),
                account.party(),
                Set.of(),
                Math.log10(Math.max(1, account.facts().cents() / 100.0)),
                due,
                0,
                account.contact(),
                account.key(),
                null);
    }
}
