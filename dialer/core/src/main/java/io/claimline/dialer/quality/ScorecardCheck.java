package io.claimline.dialer.quality;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a scorecard can be used. Finds everything that is wrong, not only the first. */
public final class ScorecardCheck {
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final int MOST_SECTIONS = 20;
    private static final int MOST_ITEMS = 30;
    private static final int MOST_STEPS = 11;
    private static final int MOST_POINTS = 100;
    private static final int MOST_WEIGHT = 1_000;

    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> sections = new HashSet<>();
    private final Set<String> items = new HashSet<>();

    private ScorecardCheck() {}

    /** Everything that is wrong; empty when it can be used. */
    public static List<Fault> faults(Scorecard card) {
        var check = new ScorecardCheck();
        check.card(card);
        return List.copyOf(check.faults);
    }

    private void card(Scorecard card) {
        filled("name", card.name(), "is empty; say what it is called");
        must(!card.calls().isEmpty(), "calls", "is empty; name one kind of call at least");
        must(
                card.passMark().value() > 0,
                "passMark",
                "is 0, so that a call with a critical error would pass; set it from 1 to 10000");
        between("sections", card.sections().size(), MOST_SECTIONS, "sections");
        for (var i = 0; i < card.sections().size(); i++) {
            section("sections[" + i + "]", card.sections().get(i));
        }
    }

    private void section(String at, Section section) {
        key(at, section.key(), sections, "section");
        filled(at + ".name", section.name(), "is empty; say what the section is called");
        weight(at, section.weight());
        between(at + ".items", section.items().size(), MOST_ITEMS, "items");
        for (var i = 0; i < section.items().size(); i++) {
            item(at + ".items[" + i + "]", section.items().get(i));
        }
    }

    private void item(String at, Item item) {
        key(at, item.key(), items, "item");
        filled(at + ".text", item.text(), "is empty; write the question, put so that yes is good");
        weight(at, item.weight());
        if (!item.yesNo()) {
            steps(at, item);
        }
    }

    private void steps(String at, Item item) {
        var count = item.steps().size();
        must(
                count >= 2 && count <= MOST_STEPS,
                at + ".steps",
                "has " + count + " steps; a scale has 2 to " + MOST_STEPS);
        var seen = new HashSet<Integer>();
        for (var i = 0; i < count; i++) {
            var step = item.steps().get(i);
            var place = at + ".steps[" + i + "]";
            must(
                    step.points() >= 0 && step.points() <= MOST_POINTS,
                    place + ".points",
                    "is " + step.points() + "; points are 0 to " + MOST_POINTS);
            must(seen.add(step.points()), place + ".points", "is that of another step; give each its own");
            filled(place + ".label", step.label(), "is empty; say what must be heard to give it");
        }
        must(item.full() > 0, at + ".steps", "gives no points at all; the highest step needs more than 0");
        must(
                item.critical() == Critical.NONE || seen.contains(0),
                at + ".critical",
                "can never be missed, for no step gives 0 points; add such a step, or make the item not critical");
    }

    private void key(String at, String key, Set<String> others, String what) {
        must(
                KEY.matcher(key).matches(),
                at + ".key",
                "must be small letters, digits and hyphens, 40 at most, such as greeting");
        must(others.add(key), at + ".key", "is that of another " + what + "; give each its own");
    }

    private void weight(String at, int weight) {
        must(
                weight >= 1 && weight <= MOST_WEIGHT,
                at + ".weight",
                "is " + weight + "; weights are 1 to " + MOST_WEIGHT);
    }

    private void between(String at, int count, int most, String what) {
        must(count >= 1 && count <= most, at, "has " + count + " " + what + "; there must be 1 to " + most);
    }

    private void filled(String at, String text, String why) {
        must(!text.isBlank(), at, why);
    }

    private void must(boolean so, String field, String why) {
        if (!so) {
            faults.add(new Fault(field, why));
        }
    }
}
