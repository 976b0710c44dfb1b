package io.claimline.gateway.store.strategy;

import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.EmailAddress;
import io.claimline.dialer.strategy.AccountFacts;
import io.claimline.dialer.strategy.Progress;
import io.claimline.dialer.strategy.plan.Account;
import io.claimline.dialer.strategy.selection.Subject;
import io.claimline.dialer.worklist.ContactFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account as imports tell of it: without its progress. */
public record Known(
        String key,
        @Nullable E164 phone,
        ContactFacts contact,
        String party,
        List<Account.Balance> balances,
        AccountFacts facts,
        Subject.Dates dates,
        String client,
        String language,
        @Nullable EmailAddress email) {
    /** That of the account. */
    static Known of(Account account) {
        return new Known(
                account.key(),
                account.phone(),
                account.contact(),
                account.party(),
                account.balances(),
                account.facts(),
                account.dates(),
                account.client(),
                account.told().language(),
                account.told().email());
    }

    /** The account, come so far. */
    Account account(Progress progress) {
        var told = new Account.Told(language, email);
        return new Account(key, phone, contact, party, balances, facts, dates, client, told, progress);
    }
}
