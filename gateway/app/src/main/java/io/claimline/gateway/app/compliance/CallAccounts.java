package io.claimline.gateway.app.compliance;

import io.claimline.dialer.compliance.facts.Account;
import io.claimline.dialer.compliance.facts.Debt;
import io.claimline.dialer.compliance.facts.Flag;
import io.claimline.dialer.compliance.ledger.Standings;
import io.claimline.dialer.id.E164;
import io.claimline.gateway.app.client.Client;
import io.claimline.gateway.app.client.Clients;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the accounts of a call ask of it: in which capacity it is placed now, which numbers it may show, what was found out about them. */
public final class CallAccounts {
    private final Premises premises;
    private final Clients clients;
    private final Standings ledger;
    /** By names. The settings do not change while a gateway runs, and few clients ever share a call; plans ask a hundred thousand times. */
    private final Map<List<String>, Together> known = new ConcurrentHashMap<>();

    /** What the clients of a call ask of it together. */
    private record Together(Set<E164> inventory, boolean ownNumbers, boolean onshoreOnly) {}

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
        if (together(account).onshoreOnly()) {
            found.add(Flag.ONSHORE_ONLY);
        }
        return found;
    }

    /** The numbers that every client of the call allows to be shown. */
    Set<E164> inventory(Account account) {
        return together(account).inventory();
    }

    /** The campaign's number when the clients have none of their own or it is theirs, too; else the first of theirs. */
    E164 shown(Account account, E164 campaigns) {
        var together = together(account);
        return !together.ownNumbers() || together.inventory().contains(campaigns)
                ? campaigns
                : together.inventory().stream().findFirst().orElse(campaigns);
    }

    private Together together(Account account) {
        return known.computeIfAbsent(
                account.debts().stream().map(Debt::client).distinct().toList(), this::together);
    }

    /** Of a call about nothing known, the client that stands for what is not known. */
    private Together together(List<String> names) {
        var all = names.isEmpty()
                ? List.of(clients.named(""))
                : names.stream().map(clients::named).toList();
        return new Together(
                inventory(all),
                all.stream().anyMatch(client -> !client.callerIds().isEmpty()),
                all.stream().anyMatch(Client::onshoreOnly));
    }

    private Set<E164> inventory(List<Client> together) {
        var all = new LinkedHashSet<E164>();
        for (var client : together) {
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
        return Collections.unmodifiableSet(all);
    }

    private Set<E164> own(Client client) {
        return client.callerIds().isEmpty() ? premises.callerIds() : new LinkedHashSet<>(client.callerIds());
    }
}
