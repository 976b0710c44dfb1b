package io.claimline.dialer.compliance.facts;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A balance or claim that the call is about.
 *
 * @param id names it, as in the attempts
 * @param balance whose duty it is
 * @param owner the client whose receivable it is, as the rules name it; null when not known
 * @param contract in which capacity it is collected; null when not known, and then as a third party's (rule C-01)
 */
public record Debt(
        String id,
        BalanceKind balance,
        @Nullable String owner,
        @Nullable Capacity contract) {
    /** Of a client and in a capacity that are not known. */
    public Debt(String id, BalanceKind balance) {
        this(id, balance, null, null);
    }

    /** The client; empty when not known. */
    public String client() {
        return Optional.ofNullable(owner).orElse("");
    }

    /** The capacity; a third party's when not known. */
    public Capacity capacity() {
        return Optional.ofNullable(contract).orElse(Capacity.THIRD_PARTY);
    }

    /** The same once nothing is owed on it any more. */
    public Debt settled() {
        return new Debt(id, BalanceKind.SETTLED, owner, contract);
    }

    /** The same once this was found out about it. */
    public Debt given(Set<Flag> found) {
        return new Debt(id, balance, owner, capacity().given(found));
    }
}
