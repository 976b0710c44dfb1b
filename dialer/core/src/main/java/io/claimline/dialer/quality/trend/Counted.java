package io.claimline.dialer.quality.trend;

import io.claimline.dialer.quality.BasisPoints;
import io.claimline.dialer.quality.Item;
import io.claimline.dialer.quality.Score;
import io.claimline.dialer.quality.Scorecard;
import io.claimline.dialer.quality.Section;
import io.claimline.dialer.quality.evaluation.Dispute;
import io.claimline.dialer.quality.evaluation.Evaluation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one evaluation, or a part of it, adds to a tally. */
record Counted(
        BasisPoints share, boolean critical, boolean passed, boolean disputed, boolean decided, boolean changed) {
    /** Part of an evaluation and what it adds. */
    record OfPart(String key, String label, Counted counted) {}

    /** All of it; empty of a draft, which counts nowhere. */
    static Optional<Counted> of(Evaluation evaluation) {
        return evaluation
                .score()
                .flatMap(score -> score.total()
                        .map(share -> new Counted(
                                share,
                                score.critical(),
                                score.passed(),
                                evaluation.dispute().isPresent(),
                                evaluation.decision().isPresent(),
                                evaluation.changedByDispute())));
    }

    /** By section: those of which an item applied. */
    static Stream<OfPart> sections(Evaluation evaluation, Scorecard card) {
        return evaluation.score().stream()
                .flatMap(score -> card.sections().stream()
                        .flatMap(section -> share(score, section).stream()
                                .map(share -> new OfPart(
                                        section.key(),
                                        section.name(),
                                        part(evaluation, score, share, keys(section))))));
    }

    private static Optional<BasisPoints> share(Score score, Section section) {
        return score.sections().stream()
                .filter(one -> one.key().equals(section.key()))
                .flatMap(one -> one.total().stream())
                .findFirst();
    }

    private static Set<String> keys(Section section) {
        return section.items().stream().map(Item::key).collect(Collectors.toSet());
    }

    /** By item: those that applied. */
    static Stream<OfPart> items(Evaluation evaluation, Scorecard card) {
        return evaluation.score().stream()
                .flatMap(score -> score.items().stream()
                        .map(one -> new OfPart(
                                one.key(),
                                card.item(one.key()).map(Item::text).orElse(one.key()),
                                part(evaluation, score, one.share(), Set.of(one.key())))));
    }

    private static Counted part(Evaluation evaluation, Score score, BasisPoints share, Set<String> items) {
        var disputed = evaluation.dispute().map(Dispute::items).orElse(List.of()).stream()
                .anyMatch(one -> items.contains(one.item()));
        return new Counted(
                share,
                score.criticalErrors().stream().anyMatch(items::contains),
                share.equals(BasisPoints.FULL),
                disputed,
                disputed && evaluation.decision().isPresent(),
                evaluation
                        .decision()
                        .filter(decision -> items.stream().anyMatch(decision::changed))
                        .isPresent());
    }
}
