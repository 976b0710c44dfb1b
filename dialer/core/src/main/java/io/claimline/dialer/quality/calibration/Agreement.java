package io.claimline.dialer.quality.calibration;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.quality.BasisPoints;
import io.claimline.dialer.quality.Item;
import io.claimline.dialer.quality.Mark;
import io.claimline.dialer.quality.Score;
import io.claimline.dialer.quality.Scorecard;
import io.claimline.dialer.quality.Scoring;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How far evaluators agree on a call. A function of the scorecard and what was handed in.
 *
 * @param card the scorecard
 * @param sheets what was handed in, two at least; the first is the reference
 */
public record Agreement(Scorecard card, List<Sheet> sheets) {
    private static final double NOT_APPLICABLE = -1;

    /** @throws IllegalArgumentException when there are fewer than two sheets */
    public Agreement {
        sheets = List.copyOf(sheets);
        if (sheets.size() < 2) {
            throw new IllegalArgumentException("Agreement is between two at least, but there is " + sheets.size());
        }
    }

    /**
     * One evaluator.
     *
     * @param deviation score minus that of the reference, in basis points; empty when either has none
     * @param sameAsReference share of the items answered as the reference
     */
    public record OfEvaluator(AgentId evaluator, Score score, OptionalInt deviation, BasisPoints sameAsReference) {}

    /**
     * One item.
     *
     * @param alike share of the pairs of evaluators who gave the same answer
     * @param deviation mean of the others' shares of full points minus that of the reference, in basis points; empty where either does not apply
     */
    public record OfItem(String item, BasisPoints alike, OptionalInt deviation) {}

    /** What alpha allows to conclude. */
    public enum Verdict {
        /** The scores can be relied on. */
        RELIABLE,
        /** With care. */
        TENTATIVE,
        /** Not at all: talk about the items. */
        UNRELIABLE,
        /** Nothing varies, so nothing can be said. */
        UNDEFINED
    }

    /** Alpha over all items: whether the same answer was given, "not applicable" being one. */
    public OptionalDouble alpha() {
        return Alpha.NOMINAL.of(card.items()
                .map(item -> sheets.stream()
                        .flatMap(sheet -> sheet.mark(item.key()).stream())
                        .map(Agreement::code)
                        .toList())
                .toList());
    }

    /** Alpha over the items' shares of full points: near answers differ less. What does not apply has no value. */
    public OptionalDouble alphaOfShares() {
        return Alpha.INTERVAL.of(card.items()
                .map(item -> sheets.stream()
                        .flatMap(sheet -> share(sheet, item).stream())
                        .toList())
                .toList());
    }

    private static double code(Mark mark) {
        return switch (mark) {
            case Mark.Points(int points) -> points;
            case Mark.NotApplicable _ -> NOT_APPLICABLE;
        };
    }

    /** What alpha allows to conclude. */
    public Verdict verdict() {
        var alpha = alpha();
        if (alpha.isEmpty()) {
            return Verdict.UNDEFINED;
        }
        if (alpha.getAsDouble() >= Alpha.RELIABLE) {
            return Verdict.RELIABLE;
        }
        return alpha.getAsDouble() >= Alpha.TENTATIVE ? Verdict.TENTATIVE : Verdict.UNRELIABLE;
    }

    /** Every evaluator, the reference first. */
    public List<OfEvaluator> evaluators() {
        var reference = sheets.getFirst();
        var standard = Scoring.of(card, reference.findings().answers());
        return sheets.stream()
                .map(sheet -> {
                    var score = Scoring.of(card, sheet.findings().answers());
                    var same = card.items()
                            .filter(item -> sheet.mark(item.key()).equals(reference.mark(item.key())))
                            .count();
                    return new OfEvaluator(
                            sheet.evaluator(),
                            score,
                            deviation(score, standard),
                            BasisPoints.share(same, card.items().count()));
                })
                .toList();
    }

    private static OptionalInt deviation(Score score, Score standard) {
        return score.total().isEmpty() || standard.total().isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(
                        score.total().get().value() - standard.total().get().value());
    }

    /** Every item, in order. */
    public List<OfItem> items() {
        return card.items()
                .map(item -> new OfItem(item.key(), alike(item), deviation(item)))
                .toList();
    }

    private BasisPoints alike(Item item) {
        var pairs = 0;
        var same = 0;
        for (var i = 0; i < sheets.size(); i++) {
            for (var j = i + 1; j < sheets.size(); j++) {
                pairs++;
                if (sheets.get(i).mark(item.key()).equals(sheets.get(j).mark(item.key()))) {
                    same++;
                }
            }
        }
        return BasisPoints.share(same, pairs);
    }

    private OptionalInt deviation(Item item) {
        var reference = share(sheets.getFirst(), item);
        var others = sheets.stream()
                .skip(1)
                .flatMap(sheet -> share(sheet, item).stream())
                .mapToDouble(share -> share)
                .average();
        return reference.isEmpty() || others.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of((int) Math.round(BasisPoints.FULL.value() * (others.getAsDouble() - reference.get())));
    }

    private static Optional<Double> share(Sheet sheet, Item item) {
        return sheet.mark(item.key()).flatMap(mark -> switch (mark) {
            case Mark.Points(int points) -> Optional.of(points / (double) item.full());
            case Mark.NotApplicable _ -> Optional.empty();
        });
    }
}
