package io.claimline.scripts.call;

import java.util.Arrays;
import java.util.Locale;

/** In whose right the office calls (C-01); decides which notices must be given, and which must not. */
public enum Capacity {
    /** The provider's own office. */
    FIRST_PARTY,
    /** A billing company or extended business office whose accounts were not in default when it got them (15 USC 1692a(6)(F)(iii)). */
    BILLING_COMPANY,
    /** A debt collector under FDCPA and Reg F: discloses itself, and gives the notices of 12 CFR 1006. */
    THIRD_PARTY;

    /** As in settings and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The capacity of that name; what is not known is taken for the strictest (C-01). */
    public static Capacity ofCode(String code) {
        return Arrays.stream(values())
                .filter(capacity -> capacity.code().equals(code))
                .findFirst()
                .orElse(THIRD_PARTY);
    }
}
