package io.claimline.dialer.compliance.engine;

import io.claimline.dialer.compliance.rule.Addressees;
import io.claimline.dialer.compliance.rule.Hours;
import io.claimline.dialer.compliance.rule.Layer;
import io.claimline.dialer.compliance.rule.Place;
import io.claimline.dialer.compliance.rule.Rule;
import io.claimline.dialer.compliance.rule.Rule.Reach;
import io.claimline.dialer.compliance.rule.RuleTable;
import io.claimline.dialer.compliance.rule.Span;
import io.claimline.dialer.compliance.rule.Term;
import io.claimline.dialer.worklist.Audience;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;

/** Rules and tables for tests. Made anew for each: what a class once made under a mutant would be handed to the tests of the next. */
final class Tables {
    static final LocalDate EVER = LocalDate.of(2020, 1, 1);

    private Tables() {}

    static Addressees patients() {
        return Addressees.ALL.to(Audience.PATIENT);
    }

    static Rule hours() {
        return rule("federal.hours", "C-02", daily("08:00-21:00"));
    }

    static Term.CallingHours daily(String hours) {
        var week = new EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, Hours.of(hours));
        }
        return new Term.CallingHours(week);
    }

    static Rule rule(String key, String id, Term term) {
        return rule(key, id, Reach.everywhere(patients()), term);
    }

    static Rule rule(String key, String id, Addressees calls, Term term) {
        return rule(key, id, Reach.everywhere(calls), term);
    }

    static Rule rule(String key, String id, Place place, Term term) {
        return rule(key, id, new Reach(place, Set.of(), patients()), term);
    }

    static Rule rule(String key, String id, Reach reach, Term term) {
        return new Rule(key, id, Layer.FEDERAL, reach, Span.from(EVER), "a source", term);
    }

    /** The federal hours, and these. */
    static RuleTable table(Rule... more) {
        var rules = new ArrayList<>(List.of(hours()));
        rules.addAll(Arrays.asList(more));
        return RuleTable.of("test-1", rules);
    }
}
