package io.claimline.gateway.app.client;

import io.claimline.dialer.compliance.facts.Flag;
import io.claimline.dialer.compliance.ledger.Standing;
import io.claimline.dialer.compliance.ledger.Standings;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.EmailAddress;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A ledger that has heard this of accounts, and of nobody anything. */
public record HeardOfAccounts(Map<String, Set<Flag>> found) implements Standings {
    /** Nothing was found out. */
    public static final HeardOfAccounts NOTHING = new HeardOfAccounts(Map.of());

    @Override
    public Standing on(Optional<String> person, E164 number) {
        return Standing.NOTHING;
    }

    @Override
    public Standing on(String person, EmailAddress address) {
        return Standing.NOTHING;
    }

    @Override
    public Set<Flag> onAccount(String claim) {
        return found.getOrDefault(claim, Set.of());
    }

    @Override
    public Optional<String> unsure() {
        return Optional.empty();
    }
}
