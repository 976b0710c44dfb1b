package io.claimline.gateway.app.reminders;

import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.strategy.StepId;
import io.claimline.dialer.strategy.plan.Account;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.Lead;
import io.claimline.dialer.worklist.Tries;
import io.claimline.gateway.store.strategy.StoredAccount;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The work item of one try at one account: all its balances together, and always by the same name. It is tried once; what came of it is the strategy's to judge. */
public final class LeadOf {
    private static final String OURS = ":r:";

    private LeadOf() {}

    /**
     * Of which try a work item is.
     *
     * @param step id of the step
     * @param number of the try, 1 or more
     */
    public record Tried(String step, int number) {}

    /** The try that a work item was ordered for; empty when no strategy ordered it. */
    public static Optional<Tried> tried(LeadId id) {
        var parts = id.value().split(":", -1);
        return id.value().contains(OURS) && parts.length >= 5 && parts[4].matches("[0-9]{1,4}")
                ? Optional.of(new Tried(parts[3], Integer.parseInt(parts[4])))
                : Optional.empty();
    }

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
                        null)
                .tried(Tries.ONCE);
    }
}
