package io.claimline.gateway.app.client;

import io.claimline.dialer.compliance.facts.Capacity;
import io.claimline.dialer.id.E164;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A provider whose receivables are worked.
 *
 * @param name as the rules name it under {@code clients}; empty when not known, and then the rules of every client bind
 * @param title its name on the telephone; empty takes that of the claim
 * @param npis National Provider Identifiers under which it bills
 * @param taxIds taxpayer numbers under which it bills, without hyphens
 * @param capacity in which its accounts are collected by contract, while nothing else is found out about one
 * @param onshoreOnly whether its accounts may go to agents in the United States only (rule C-58)
 * @param callerIds numbers that calls about its accounts may show; none when it has none of its own
 * @param callBack where its patients call back, when it has a number of its own
 */
public record Client(
        String name,
        String title,
        Set<String> npis,
        Set<String> taxIds,
        Capacity capacity,
        boolean onshoreOnly,
        List<E164> callerIds,
        Optional<E164> callBack) {
    /** Copies. */
    public Client {
        npis = Set.copyOf(npis);
        taxIds = Set.copyOf(taxIds);
        callerIds = List.copyOf(callerIds);
    }

    /** Whether its numbers tell it from other clients. */
    public boolean listed() {
        return !npis.isEmpty() || !taxIds.isEmpty();
    }

    /** The client of an installation that has one, or of accounts that are nobody's: no numbers tell it, and it shows the installation's. */
    public static Client only(String name, Capacity capacity) {
        return new Client(name, "", Set.of(), Set.of(), capacity, false, List.of(), Optional.empty());
    }
}
