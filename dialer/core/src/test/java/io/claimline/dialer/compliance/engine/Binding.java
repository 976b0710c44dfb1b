package io.claimline.dialer.compliance.engine;

import io.claimline.dialer.compliance.facts.DialFacts;
import io.claimline.dialer.compliance.facts.NumberAt;
import io.claimline.dialer.compliance.facts.Whereabouts;
import io.claimline.dialer.compliance.rule.Place;
import io.claimline.dialer.compliance.rule.Rule;
import io.claimline.dialer.compliance.rule.UsZones;
import java.util.Set;

/** Whether a rule binds a call, read off the rule alone. */
final class Binding {
    private Binding() {}

    static boolean binds(Rule rule, DialFacts facts) {
        var calls = rule.reach().calls();
        var client = facts.account().client();
        var at = facts.destination().at();
        return has(calls.audiences(), facts.audience())
                && has(calls.capacities(), facts.account().capacity())
                && has(calls.technologies(), facts.origin().technology())
                && has(calls.lineTypes(), facts.destination().type())
                && (at == NumberAt.UNKNOWN || has(calls.numberAt(), at))
                && has(calls.trunks(), facts.origin().trunk())
                && (client.isEmpty() || has(rule.reach().clients(), client))
                && there(rule.reach().place(), facts.where());
    }

    private static boolean there(Place place, Whereabouts where) {
        var known = UsZones.STATES.keySet().containsAll(where.states()) ? where.states() : Set.<String>of();
        return switch (place) {
            case Place.Everywhere _ -> true;
            case Place.States(var states) -> known.isEmpty() || known.stream().anyMatch(states::contains);
            case Place.Zips(var state, var ranges) ->
                where.zip().isEmpty()
                        ? known.isEmpty() || known.contains(state)
                        : ranges.stream().anyMatch(range -> range.contains(Integer.parseInt(where.zip())));
        };
    }

    private static <T> boolean has(Set<T> wanted, T found) {
        return wanted.isEmpty() || wanted.contains(found);
    }
}
