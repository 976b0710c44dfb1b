package io.claimline.dialer.compliance.facts;

import io.claimline.dialer.worklist.Audience;
import java.util.Set;

/**
 * Everything that one decision is made from. What is not known is an empty value or a {@link Gap}, never a guess; the engine fails closed on
 * it. Stored with the version of the rule table, a decision can be made again and comes out the same.
 *
 * @param audience who is called
 * @param where where the person may be
 * @param account whose account it is
 * @param destination the number
 * @param origin how the call would be placed
 * @param person what has been between us and the person
 * @param gaps what could not be read
 */
public record DialFacts(
        Audience audience,
        Whereabouts where,
        Account account,
        Destination destination,
        Origin origin,
        Person person,
        Set<Gap> gaps) {
    /** Copies the gaps. */
    public DialFacts {
        gaps = Set.copyOf(gaps);
    }

    /** The same, if the call spoke in this way. */
    public DialFacts by(Technology technology) {
        return new DialFacts(audience, where, account, destination, origin.by(technology), person, gaps);
    }
}
