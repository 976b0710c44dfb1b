package io.claimline.dialer.quality;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Whether answers can be answers to the items of a scorecard. */
public final class AnswerCheck {
    private AnswerCheck() {}

    /** What is wrong with them as far as they go; each fault names its place in the list, as {@code answers[3].points}. */
    public static List<Fault> faults(Scorecard card, List<Answer> answers) {
        var faults = new ArrayList<Fault>();
        var seen = new HashSet<String>();
        for (var i = 0; i < answers.size(); i++) {
            var answer = answers.get(i);
            var at = "answers[" + i + "]";
            if (!seen.add(answer.item())) {
                faults.add(new Fault(at + ".item", "'" + answer.item() + "' is answered twice; leave one of the two"));
            }
            card.item(answer.item())
                    .ifPresentOrElse(
                            item -> answer.given()
                                    .filter(mark -> !item.takes(mark))
                                    .ifPresent(mark -> faults.add(refused(at, item, mark))),
                            () -> faults.add(new Fault(
                                    at + ".item",
                                    "'" + answer.item() + "' is no item of this version of the scorecard")));
        }
        return faults;
    }

    private static Fault refused(String at, Item item, Mark mark) {
        return switch (mark) {
            case Mark.NotApplicable _ ->
                new Fault(at + ".notApplicable", "'" + item.text() + "' applies to every call; give it points");
            case Mark.Points(int points) ->
                new Fault(
                        at + ".points",
                        points + " is no step of '" + item.text() + "'; it takes "
                                + (item.yesNo() ? "0 for no and 1 for yes" : steps(item)));
        };
    }

    private static String steps(Item item) {
        return String.join(
                ", ", item.steps().stream().map(step -> "" + step.points()).toList());
    }

    /** One fault for each item that has no answer. */
    public static List<Fault> missing(Scorecard card, List<Answer> answers) {
        return Scoring.of(card, answers).missing().stream()
                .map(key -> new Fault(
                        "answers." + key,
                        "'" + card.item(key).orElseThrow().text() + "' has no answer; every item needs one"))
                .toList();
    }
}
