package io.claimline.dialer.compliance.facts;

import java.util.Collection;
import java.util.Comparator;
import java.util.Set;

/**
 * In whose name and standing an account is collected, set by the client's contract (rule C-01). Unknown is a third party, the strictest. In the order of their
 * strictness.
 */
public enum Capacity {
    /** The provider itself, or its office in its name. */
    FIRST_PARTY,
    /** A billing company that works accounts which were not in default when they were placed. */
    BILLING_COMPANY,
    /** A debt collector in the sense of 15 USC 1692a(6). */
    THIRD_PARTY;

    /** The one that binds a call about accounts of all of these; a third party when there are none. */
    public static Capacity strictest(Collection<Capacity> all) {
        return all.stream().max(Comparator.naturalOrder()).orElse(THIRD_PARTY);
    }

    /** What it is once these were found out: whoever collects what is in default, or was placed for collection, is a third party (12 CFR 1006.2(f)(3), 1006.2(i)). */
    public Capacity given(Set<Flag> found) {
        return found.contains(Flag.IN_DEFAULT) || found.contains(Flag.IN_COLLECTIONS) ? THIRD_PARTY : this;
    }
}
