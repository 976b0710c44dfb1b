package io.claimline.dialer.compliance.facts;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What has been between us and the person.
 *
 * @param attempts earlier attempts, in any order; kept with the newest first
 * @param consents what was allowed
 * @param revocations what was refused
 * @param flags what was found out
 * @param wishes what was asked for
 */
public record Person(
        List<PriorAttempt> attempts,
        List<Consent> consents,
        List<Revocation> revocations,
        Set<Flag> flags,
        List<Wish> wishes) {
    private static final Comparator<PriorAttempt> NEWEST_FIRST =
            Comparator.comparing(PriorAttempt::at).reversed();

    /** Nothing has been. */
    public static final Person NEW = new Person(List.of(), List.of(), List.of(), Set.of(), List.of());

    /** Copies, and puts the newest attempt first. */
    public Person {
        attempts = attempts.stream().sorted(NEWEST_FIRST).toList();
        consents = List.copyOf(consents);
        revocations = List.copyOf(revocations);
        flags = Set.copyOf(flags);
        wishes = List.copyOf(wishes);
    }
}
