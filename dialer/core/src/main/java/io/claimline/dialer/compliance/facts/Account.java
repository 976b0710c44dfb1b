package io.claimline.dialer.compliance.facts;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whose account the call is about.
 *
 * @param client the campaign's client; empty when not known, and then the rules of every client bind
 * @param contract capacity set by contract; null when not known
 * @param debts what the call is about; empty when not known, which denies calls to patients
 */
public record Account(String client, @Nullable Capacity contract, List<Debt> debts) {
    /** Copies the debts. */
    public Account {
        debts = List.copyOf(debts);
    }

    /** The capacity; a third party when not known (rule C-01). */
    public Capacity capacity() {
        return Optional.ofNullable(contract).orElse(Capacity.THIRD_PARTY);
    }
}
