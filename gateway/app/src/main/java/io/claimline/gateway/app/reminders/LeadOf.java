package io.claimline.gateway.app.reminders;

import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.strategy.StepId;
import io.claimline.dialer.strategy.plan.Account;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.Lead;
import java.time.Instant;
import java.util.Set;

/** The work item of one try at one account: all its balances together, and always by the same name. */
final class LeadOf {
    private LeadOf() {}

    /** The same campaign, account, step and try: the same work item, which a worklist takes once. */
    static LeadId id(CampaignId campaign, String account, StepId step, int number) {
        return new LeadId(campaign + ":r:" + account + ":" + step + ":" + number);
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
