package io.claimline.dialer.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reckons scores. An item is worth its share of full points; a section, the mean of its items that apply, by their weights; the scorecard, the mean of its sections in which anything
 * applies, by theirs. So what does not apply leaves the proportions of the rest as they are. A critical item with 0 points makes its section, or everything, nothing. All of it is exact; each
 * number is rounded half up to basis points, once, when it is told. A function of its arguments alone.
 */
public final class Scoring {
    private final Scorecard card;
    private final Map<String, Mark> marks = new HashMap<>();
    private final List<Score.OfSection> sections = new ArrayList<>();
    private final List<Score.OfItem> items = new ArrayList<>();
    private final List<String> criticalErrors = new ArrayList<>();
    private Share gained = Share.NOTHING;
    private long weight;

    private Scoring(Scorecard card, List<Answer> answers) {
        this.card = card;
        answers.forEach(answer -> answer.given().ifPresent(mark -> marks.put(answer.item(), mark)));
    }

    /** The score; the answers are such that {@link AnswerCheck} finds no fault with them, but may be incomplete. */
    public static Score of(Scorecard card, List<Answer> answers) {
        return new Scoring(card, answers).score();
    }

    private Score score() {
        card.sections().forEach(this::section);
        var missing = card.items()
                .map(Item::key)
                .filter(key -> !marks.containsKey(key))
                .toList();
        var share = weight == 0 ? null : total();
        var passed = share != null && share.compareTo(card.passMark()) >= 0;
        return new Score(share, passed, criticalErrors, missing, sections, items);
    }

    private BasisPoints total() {
        return lost(Critical.SCORECARD, card.items().toList())
                ? BasisPoints.NONE
                : gained.over(weight).basisPoints();
    }

    private void section(Section section) {
        var reached = Share.NOTHING;
        long applying = 0;
        for (var item : section.items()) {
            var points = points(item);
            if (points.isPresent()) {
                reached = reached.plus(item(item, points.get()).times(item.weight()));
                applying += item.weight();
            }
        }
        if (applying == 0) {
            sections.add(new Score.OfSection(section.key(), null, false));
            return;
        }
        var failed = lost(Critical.SECTION, section.items());
        var share = failed ? Share.NOTHING : reached.over(applying);
        sections.add(new Score.OfSection(section.key(), share.basisPoints(), failed));
        gained = gained.plus(share.times(section.weight()));
        weight += section.weight();
    }

    private Share item(Item item, int points) {
        var share = Share.of(points, item.full());
        items.add(new Score.OfItem(item.key(), share.basisPoints()));
        if (points == 0 && item.critical() != Critical.NONE) {
            criticalErrors.add(item.key());
        }
        return share;
    }

    private boolean lost(Critical what, List<Item> among) {
        return among.stream()
                .filter(item -> item.critical() == what)
                .anyMatch(item -> points(item).filter(points -> points == 0).isPresent());
    }

    private Optional<Integer> points(Item item) {
        return switch (marks.get(item.key())) {
            case Mark.Points(int points) -> Optional.of(points);
            case Mark.NotApplicable _ -> Optional.empty();
            case null -> Optional.empty();
        };
    }
}
