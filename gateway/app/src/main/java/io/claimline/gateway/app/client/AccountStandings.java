package io.claimline.gateway.app.client;

import io.claimline.dialer.compliance.ledger.Standings;
import io.claimline.gateway.ledger.claim.Claim;

/** How accounts stand now: by their client's contract, and what the ledger has heard of each. */
public final class AccountStandings {
    private final Clients clients;
    private final Standings ledger;

    public AccountStandings(Clients clients, Standings ledger) {
        this.clients = clients;
        this.ledger = ledger;
    }

    /** The client of that name. */
    public Client client(String name) {
        return clients.named(name);
    }

    /** How the account of a claim stands. */
    public AccountStanding of(Claim claim) {
        var client = clients.of(claim.provider());
        var found = ledger.onAccount(claim.key().value());
        return new AccountStanding(client, client.capacity().given(found), found);
    }
}
