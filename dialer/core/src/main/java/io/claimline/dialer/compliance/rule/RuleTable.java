package io.claimline.dialer.compliance.rule;

import io.claimline.dialer.compliance.facts.DialFacts;
import io.claimline.dialer.compliance.facts.Trunk;
import io.claimline.dialer.worklist.Audience;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules in force and to come, as one version. Made once, and then only read; safe to share. */
public final class RuleTable {
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.+-]{0,199}");

    private final String version;
    private final List<Rule> rules;
    private final List<DatedRule> dated;
    private final RuleIndex index;

    private RuleTable(String version, List<Rule> rules) {
        this.version = version;
        this.rules = rules;
        this.dated = DatedRule.of(rules);
        this.index = new RuleIndex(rules);
    }

    /**
     * A table of these rules, which are evaluated in this order.
     *
     * @param version stored with each decision
     * @throws RuleFault when two versions of one rule overlap, or the table would leave patients without calling hours
     */
    public static RuleTable of(String version, List<Rule> rules) {
        if (!VERSION.matcher(version).matches()) {
            throw new RuleFault(
                    "", "the version '" + version + "' must be 1 to 200 letters, digits, dots, dashes or +");
        }
        var table = new RuleTable(version, List.copyOf(rules));
        table.checkSpans();
        table.checkComplete();
        return table;
    }

    /** Stored with each decision. */
    public String version() {
        return version;
    }

    /** Every rule, in order. */
    public List<Rule> rules() {
        return rules;
    }

    /** The same, with what is the same for every call worked out. */
    public List<DatedRule> dated() {
        return dated;
    }

    /** Which rules bind a call of which this is known, at whatever time: positions in {@link #rules()}. The set is the caller's. */
    public BitSet binding(DialFacts facts) {
        return index.binding(facts);
    }

    private void checkSpans() {
        Map<String, List<Rule>> seen = new HashMap<>();
        for (var rule : rules) {
            var earlier = seen.getOrDefault(rule.key(), List.of());
            for (var other : earlier) {
                if (other.span().overlaps(rule.span())) {
                    throw new RuleFault(
                            rule.key(),
                            "is in the table from " + rule.span().from() + " and from "
                                    + other.span().from()
                                    + " at once; end the earlier one the day before the later, or give it another key");
                }
            }
            seen.merge(
                    rule.key(),
                    List.of(rule),
                    (one, two) -> Stream.concat(one.stream(), two.stream()).toList());
        }
    }

    /** A table that binds nobody allows everything; so there is a floor that no file can leave out. */
    private void checkComplete() {
        var floor = rules.stream()
                .anyMatch(rule -> rule.term() instanceof Term.CallingHours
                        && rule.span().until().isEmpty()
                        && rule.reach().place() instanceof Place.Everywhere
                        && rule.reach().clients().isEmpty()
                        && bindsEveryPatient(rule.reach().calls()));
        if (!floor) {
            throw new RuleFault(
                    "",
                    "no calling hours bind every call to patients without an end; add a rule of that kind, "
                            + "e.g. federal.hours, without place, client, capacity, technology or line");
        }
    }

    private static boolean bindsEveryPatient(Addressees calls) {
        return (calls.audiences().isEmpty() || calls.audiences().contains(Audience.PATIENT))
                && calls.capacities().isEmpty()
                && calls.technologies().isEmpty()
                && calls.lineTypes().isEmpty()
                && calls.numberAt().isEmpty()
                && (calls.trunks().isEmpty() || calls.trunks().contains(Trunk.PUBLIC));
    }
}
