package io.claimline.dialer.worklist;

import java.util.Set;

/**
 * What is known about where and whom a number reaches. Unknown is an empty value, and the gate fails closed on it (rules C-03, C-04).
 *
 * @param phoneZones candidate time zones by number prefix, IANA names; empty when unknown
 * @param addressZones candidate time zones by postal address, IANA names; empty when unknown
 * @param state two-letter US state of the address, or empty
 * @param zip five-digit ZIP of the address, or empty
 */
public record ContactFacts(Set<String> phoneZones, Set<String> addressZones, String state, String zip) {
    /** Nothing is known. */
    public static final ContactFacts UNKNOWN = new ContactFacts(Set.of(), Set.of(), "", "");

    /** Copies the sets. */
    public ContactFacts {
        phoneZones = Set.copyOf(phoneZones);
        addressZones = Set.copyOf(addressZones);
    }
}
