package io.claimline.dialer.compliance.rule;

import io.claimline.dialer.compliance.facts.Capacity;
import io.claimline.dialer.compliance.facts.DialFacts;
import io.claimline.dialer.compliance.facts.LineType;
import io.claimline.dialer.compliance.facts.NumberAt;
import io.claimline.dialer.compliance.facts.Technology;
import io.claimline.dialer.compliance.facts.Trunk;
import io.claimline.dialer.worklist.Audience;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** For each value of each thing that rules are bound by, the set of rules it lets through; a call's rules are their intersection. */
final class RuleIndex {
    /** ZIP codes are found by their first three digits. */
    private static final int PREFIX = 100;

    private final List<Rule> rules;
    private final Map<Audience, BitSet> audiences;
    private final Map<Capacity, BitSet> capacities;
    private final Map<Technology, BitSet> technologies;
    private final Map<LineType, BitSet> lineTypes;
    private final Map<NumberAt, BitSet> numberAt;
    private final Map<Trunk, BitSet> trunks;
    private final Map<String, BitSet> clients = new HashMap<>();
    private final BitSet anyClient;
    private final BitSet zipRules;
    private final BitSet all;
    private final Map<String, BitSet> states = new HashMap<>();
    private final Map<Integer, List<ZipRule>> zips = new HashMap<>();

    RuleIndex(List<Rule> rules) {
        this.rules = rules;
        audiences = by(Audience.class, Addressees::audiences);
        capacities = by(Capacity.class, Addressees::capacities);
        technologies = by(Technology.class, Addressees::technologies);
        lineTypes = by(LineType.class, Addressees::lineTypes);
        numberAt = by(NumberAt.class, Addressees::numberAt);
        trunks = by(Trunk.class, Addressees::trunks);
        all = where(_ -> true);
        numberAt.put(NumberAt.UNKNOWN, all);
        anyClient = where(rule -> rule.reach().clients().isEmpty());
        putZips();
        rules.stream().flatMap(rule -> rule.reach().clients().stream()).forEach(this::putClient);
        zipRules = where(rule -> rule.reach().place() instanceof Place.Zips);
        UsZones.STATES.keySet().forEach(state -> states.put(state, in(state)));
    }

    private <E extends Enum<E>> Map<E, BitSet> by(Class<E> type, Function<Addressees, Set<E>> bound) {
        var found = new EnumMap<E, BitSet>(type);
        for (var value : type.getEnumConstants()) {
            found.put(value, where(rule -> {
                var wanted = bound.apply(rule.reach().calls());
                return wanted.isEmpty() || wanted.contains(value);
            }));
        }
        return found;
    }

    private void putZips() {
        for (var position = 0; position < rules.size(); position++) {
            if (rules.get(position).reach().place() instanceof Place.Zips place) {
                for (var range : place.ranges()) {
                    for (var prefix = range.first() / PREFIX; prefix <= range.last() / PREFIX; prefix++) {
                        zips.computeIfAbsent(prefix, _ -> new ArrayList<>()).add(new ZipRule(range, position));
                    }
                }
            }
        }
    }

    private void putClient(String client) {
        clients.put(client, where(rule -> {
            var wanted = rule.reach().clients();
            return wanted.isEmpty() || wanted.contains(client);
        }));
    }

    /** The rules of everywhere and of a state, and those of its ZIP codes, for a person whose ZIP is not known. */
    private BitSet in(String state) {
        return where(rule -> switch (rule.reach().place()) {
            case Place.Everywhere _ -> true;
            case Place.States(var names) -> names.contains(state);
            case Place.Zips zips -> zips.state().equals(state);
        });
    }

    private BitSet where(Predicate<Rule> test) {
        var found = new BitSet(rules.size());
        for (var position = 0; position < rules.size(); position++) {
            if (test.test(rules.get(position))) {
                found.set(position);
            }
        }
        return found;
    }

    BitSet binding(DialFacts facts) {
        var found = places(facts);
        keep(found, audiences, facts.audience());
        keep(found, capacities, facts.account().capacity());
        keep(found, technologies, facts.origin().technology());
        keep(found, lineTypes, facts.destination().type());
        keep(found, numberAt, facts.destination().at());
        keep(found, trunks, facts.origin().trunk());
        if (!facts.account().client().isEmpty()) {
            found.and(clients.getOrDefault(facts.account().client(), anyClient));
        }
        return found;
    }

    private <E> void keep(BitSet found, Map<E, BitSet> by, E value) {
        found.and(by.getOrDefault(value, all));
    }

    private BitSet places(DialFacts facts) {
        var where = facts.where();
        var unknown = where.states().isEmpty() || !states.keySet().containsAll(where.states());
        var found = new BitSet(rules.size());
        if (unknown) {
            found.or(all);
        } else {
            where.states().forEach(state -> found.or(states.get(state)));
        }
        if (!where.zip().isEmpty()) {
            found.andNot(zipRules);
            addZip(found, where.zip());
        }
        return found;
    }

    private void addZip(BitSet found, String zip) {
        var code = Integer.parseInt(zip);
        for (var near : zips.getOrDefault(code / PREFIX, List.of())) {
            if (near.range().contains(code)) {
                found.set(near.position());
            }
        }
    }

    private record ZipRule(ZipRange range, int position) {}
}
