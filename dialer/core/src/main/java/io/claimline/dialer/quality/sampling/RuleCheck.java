package io.claimline.dialer.quality.sampling;

import io.claimline.dialer.quality.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Whether a sampling rule can be used. Finds everything that is wrong. */
public final class RuleCheck {
    private static final int MOST_PER_WEEK = 50;
    private static final int MOST_DAYS = 365;
    private static final int MOST_DUE_DAYS = 60;
    private static final Duration LONGEST_TALK = Duration.ofHours(4);

    private final List<Fault> faults = new ArrayList<>();

    private RuleCheck() {}

    /** Everything that is wrong by itself; whether the things it names are there, a store must say. */
    public static List<Fault> faults(SamplingRule rule) {
        var check = new RuleCheck();
        check.rule(rule);
        return List.copyOf(check.faults);
    }

    private void rule(SamplingRule rule) {
        must(!rule.name().isBlank(), "name", "is empty; say what the rule is called");
        within("perWeek", rule.often().perWeek(), MOST_PER_WEEK);
        within("dueDays", rule.dueDays(), MOST_DUE_DAYS);
        rule.often()
                .moreOfNew()
                .ifPresent(more -> more("newAgents", more, rule.often().perWeek()));
        rule.often()
                .moreAfterTrouble()
                .ifPresent(more -> more("afterTrouble", more, rule.often().perWeek()));
        var talk = rule.conditions().leastTalk();
        must(
                !talk.isNegative() && talk.compareTo(LONGEST_TALK) <= 0,
                "leastTalkSeconds",
                "is " + talk.toSeconds() + "; it must be 0 to " + LONGEST_TALK.toSeconds());
    }

    private void more(String at, SamplingRule.More more, int usual) {
        within(at + ".days", more.days(), MOST_DAYS);
        within(at + ".perWeek", more.perWeek(), MOST_PER_WEEK);
        must(
                more.perWeek() > usual,
                at + ".perWeek",
                "is not more than perWeek, so that it changes nothing; raise it, or leave it out");
    }

    private void within(String at, int number, int most) {
        must(number >= 1 && number <= most, at, "is " + number + "; it must be 1 to " + most);
    }

    private void must(boolean so, String field, String why) {
        if (!so) {
            faults.add(new Fault(field, why));
        }
    }
}
