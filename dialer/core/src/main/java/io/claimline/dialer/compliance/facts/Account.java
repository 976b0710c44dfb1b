package io.claimline.dialer.compliance.facts;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whose account the call is about.
 *
 * @param client the client whose receivable it is; empty when not known or when there are several, and then the rules of every client bind
 * @param contract the capacity; null when not known
 * @param debts what the call is about; empty when not known, which denies calls to patients
 */
public record Account(String client, @Nullable Capacity contract, List<Debt> debts) {
    /** Copies the debts. */
    public Account {
        debts = List.copyOf(debts);
    }

    /** Of all these debts together: what binds one of them most binds the call. */
    public static Account about(List<Debt> debts) {
        var clients = debts.stream().map(Debt::client).distinct().toList();
        var capacity = Capacity.strictest(debts.stream().map(Debt::capacity).toList());
        return new Account(clients.size() == 1 ? clients.getFirst() : "", capacity, debts);
    }

    /** The capacity; a third party when not known (rule C-01). */
    public Capacity capacity() {
        return Optional.ofNullable(contract).orElse(Capacity.THIRD_PARTY);
    }
}
