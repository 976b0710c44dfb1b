package io.claimline.gateway.app.compliance;

import io.claimline.dialer.compliance.facts.Account;
import io.claimline.dialer.compliance.facts.Debt;
import io.claimline.dialer.compliance.facts.Flag;
import io.claimline.dialer.compliance.ledger.Standings;
import io.claimline.dialer.id.E164;
import io.claimline.gateway.app.client.Client;
import io.claimline.gateway.app.client.Clients;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the accounts of a call ask of it: in which capacity it is placed now, which numbers it may show, what was found out about them. */
public final class CallAccounts {
    private final Premises premises;
    private final Clients clients;
    private final Standings ledger;

    /** @param premises what is true of every call */
    public CallAccounts(Premises premises, Clients clients, Standings ledger) {
        this.premises = premises;
        this.clients = clients;
        this.ledger = ledger;
    }

    /** All of a call's debts together, each as it stands now; they were read with the capacity of the contract. */
    public Account now(List<Debt> read) {
        return Account.about(read.stream()
                .map(debt -> debt.given(ledger.onAccount(debt.id())))
                .toList());
    }

    /** What was found out about these accounts, and what their clients ask of every account. */
    public Set<Flag> found(List<String> claims, Account account) {
        var found = EnumSet.noneOf(Flag.class);
        claims.forEach(claim -> found.addAll(ledger.onAccount(claim)));
        if (clients(account).stream().anyMatch(Client::onshoreOnly)) {
            found.add(Flag.ONSHORE_ONLY);
        }
        return found;
    }

    /** The numbers that every client of the call allows to be shown. */
    Set<E164> inventory(Account account) {
        var all = new LinkedHashSet<E164>();
        for (var client : clients(account)) {
            var own = own(client);
            if (all.isEmpty()) {
                all.addAll(own);
            } else {
                all.retainAll(own);
            }
            if (all.isEmpty()) {
                return Set.of();
            }
        }
        return all;
    }

    /** The campaign's number when the clients have none of their own or it is theirs, too; else the first of theirs. */
    E164 shown(Account account, E164 campaigns) {
        var own =
                clients(account).stream().anyMatch(client -> !client.callerIds().isEmpty());
        var inventory = inventory(account);
        return !own || inventory.contains(campaigns)
                ? campaigns
                : inventory.stream().findFirst().orElse(campaigns);
    }

    private Set<E164> own(Client client) {
        return client.callerIds().isEmpty() ? premises.callerIds() : new LinkedHashSet<>(client.callerIds());
    }

    /** Each once; of a call about nothing known, the one that stands for what is not known. */
    private List<Client> clients(Account account) {
        return account.debts().isEmpty()
                ? List.of(clients.named(""))
                : account.debts().stream()
                        .map(Debt::client)
                        .distinct()
                        .map(clients::named)
                        .toList();
    }
}
