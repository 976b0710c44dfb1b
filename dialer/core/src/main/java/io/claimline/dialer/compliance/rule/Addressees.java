package io.claimline.dialer.compliance.rule;

import io.claimline.dialer.compliance.facts.Capacity;
import io.claimline.dialer.compliance.facts.LineType;
import io.claimline.dialer.compliance.facts.NumberAt;
import io.claimline.dialer.compliance.facts.Technology;
import io.claimline.dialer.compliance.facts.Trunk;
import io.claimline.dialer.worklist.Audience;
import java.util.Set;

/**
 * Which calls a rule binds. An empty set is every one.
 *
 * @param audiences who is called
 * @param capacities in whose standing
 * @param technologies how the call speaks
 * @param lineTypes on which kind of line
 * @param numberAt where the number rings; one that is not known may ring there
 * @param trunks what the call leaves by
 */
public record Addressees(
        Set<Audience> audiences,
        Set<Capacity> capacities,
        Set<Technology> technologies,
        Set<LineType> lineTypes,
        Set<NumberAt> numberAt,
        Set<Trunk> trunks) {
    /** Every call. */
    public static final Addressees ALL = new Addressees(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    /** Copies the sets. */
    public Addressees {
        audiences = Set.copyOf(audiences);
        capacities = Set.copyOf(capacities);
        technologies = Set.copyOf(technologies);
        lineTypes = Set.copyOf(lineTypes);
        numberAt = Set.copyOf(numberAt);
        trunks = Set.copyOf(trunks);
    }

    /** The same, for these audiences only. */
    public Addressees to(Audience... only) {
        return new Addressees(Set.of(only), capacities, technologies, lineTypes, numberAt, trunks);
    }

    /** The same, for these capacities only. */
    public Addressees in(Capacity... only) {
        return new Addressees(audiences, Set.of(only), technologies, lineTypes, numberAt, trunks);
    }

    /** The same, for these technologies only. */
    public Addressees by(Technology... only) {
        return new Addressees(audiences, capacities, Set.of(only), lineTypes, numberAt, trunks);
    }

    /** The same, for these kinds of line only. */
    public Addressees on(LineType... only) {
        return new Addressees(audiences, capacities, technologies, Set.of(only), numberAt, trunks);
    }

    /** The same, for numbers that ring there only. */
    public Addressees at(NumberAt... only) {
        return new Addressees(audiences, capacities, technologies, lineTypes, Set.of(only), trunks);
    }

    /** The same, for these trunks only. */
    public Addressees over(Trunk... only) {
        return new Addressees(audiences, capacities, technologies, lineTypes, numberAt, Set.of(only));
    }
}
