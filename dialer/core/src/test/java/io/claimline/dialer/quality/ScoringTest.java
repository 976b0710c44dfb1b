package io.claimline.dialer.quality;

import static io.claimline.dialer.quality.Answer.notApplicable;
import static io.claimline.dialer.quality.Answer.points;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringTest {
    private static final int ROUNDS = 2_000;

    private final long seed = Long.getLong("claimline.seed", System.nanoTime());
    private final Random random = new Random(seed);

    private static int share(Score score) {
        return score.total().orElseThrow().value();
    }

    private static Answer answer(String item, String said) {
        return said.equals("-") ? notApplicable(item) : points(item, Integer.parseInt(said));
    }

    /** Identity counts half; courtesy, of 3 points, 1/8; next step, 3/8. */
    @ParameterizedTest
    @CsvSource({
        // identity, courtesy, next step, basis points, passed
        "1, 3, 1, 10000, true",
        "1, 1, 1, 9167, true", // 1/2 + 1/2 · (1/3 · 1/4 + 3/4) = 0.916666…, rounded up
        "1, 0, 1, 8750, true",
        "1, 3, 0, 6250, false",
        "1, 1, -, 6667, false", // courtesy has its section alone
        "1, 3, -, 10000, true",
        "0, 3, 1, 0, false" // critical
    })
    void shouldWeighItemsAndSectionsExactly(
            String identity, String courtesy, String next, int expected, boolean passed) {
        var score = Scoring.of(
                Cards.SMALL,
                List.of(answer("identity", identity), answer("courtesy", courtesy), answer("next-step", next)));
        assertThat(share(score)).isEqualTo(expected);
        assertThat(score.passed()).isEqualTo(passed);
        assertThat(score.criticalErrors()).isEqualTo(identity.equals("0") ? List.of("identity") : List.of());
    }

    @Test
    void shouldPassAtThePassMarkAndNotABitBelow() {
        // 7,999.5 of 10,000 is rounded half up to the mark; 7,999.4… is not.
        var half = Cards.card(Cards.section(
                "s", 1, Cards.yesNo("a", 15_999, Critical.NONE, false), Cards.yesNo("b", 4_001, Critical.NONE, false)));
        assertThat(Scoring.of(half, List.of(points("a", 1), points("b", 0))).passed())
                .isTrue();
        var less = Cards.card(Cards.section(
                "s", 1, Cards.yesNo("a", 15_998, Critical.NONE, false), Cards.yesNo("b", 4_002, Critical.NONE, false)));
        assertThat(Scoring.of(less, List.of(points("a", 1), points("b", 0))).passed())
                .isFalse();
    }

    @Test
    void shouldMakeOnlyItsSectionNothingForACriticalItemOfASection() {
        var card = Cards.card(
                Cards.section(
                        "one",
                        1,
                        Cards.yesNo("a", 1, Critical.SECTION, false),
                        Cards.yesNo("b", 9, Critical.NONE, false)),
                Cards.section("two", 3, Cards.yesNo("c", 1, Critical.NONE, false)));
        var score = Scoring.of(card, List.of(points("a", 0), points("b", 1), points("c", 1)));
        assertThat(share(score)).isEqualTo(7_500);
        assertThat(score.criticalErrors()).containsExactly("a");
        assertThat(score.sections().getFirst()).isEqualTo(new Score.OfSection("one", BasisPoints.NONE, true));
    }

    @Test
    void shouldTellWhatIsMissingAndScoreTheRest() {
        var score = Scoring.of(Cards.SMALL, List.of(points("courtesy", 3)));
        assertThat(score.missing()).containsExactly("identity", "next-step");
        assertThat(share(score)).isEqualTo(10_000);
        assertThat(Scoring.of(Cards.SMALL, List.of()).total()).isEmpty();
        assertThat(Scoring.of(Cards.SMALL, List.of()).passed()).isFalse();
    }

    @Test
    void shouldStayWithinNothingAndAllAndNeverFallWhenAnAnswerRises() {
        for (var round = 0; round < ROUNDS; round++) {
            var card = Cards.drawn(random);
            var answers = new ArrayList<>(Cards.answers(card, random));
            var before = Scoring.of(card, answers);
            for (var i = 0; i < answers.size(); i++) {
                if (answers.get(i).mark() instanceof Mark.Points(int points)
                        && points
                                < card.item(answers.get(i).item()).orElseThrow().full()) {
                    var raised = new ArrayList<>(answers);
                    raised.set(i, points(answers.get(i).item(), points + 1));
                    assertThat(share(Scoring.of(card, raised)))
                            .as("seed %s, round %s, item %s", seed, round, answers.get(i))
                            .isGreaterThanOrEqualTo(share(before));
                }
            }
            before.total().ifPresent(share -> assertThat(share.value()).isBetween(0, 10_000));
        }
    }

    /** What does not apply is as if it were not on the scorecard at all. */
    @Test
    void shouldLeaveTheProportionsOfTheOthersWhenSomethingDoesNotApply() {
        for (var round = 0; round < ROUNDS; round++) {
            var card = Cards.drawn(random);
            var answers = Cards.answers(card, random);
            var applying = answers.stream()
                    .filter(answer -> answer.mark() instanceof Mark.Points)
                    .map(Answer::item)
                    .toList();
            var without = Cards.card(card.sections().stream()
                    .map(section -> new Section(
                            section.key(),
                            section.name(),
                            section.weight(),
                            section.items().stream()
                                    .filter(item -> applying.contains(item.key()))
                                    .toList()))
                    .filter(section -> !section.items().isEmpty())
                    .toArray(Section[]::new));
            assertThat(Scoring.of(card, answers).total())
                    .as("seed %s, round %s", seed, round)
                    .isEqualTo(Scoring.of(without, answers).total());
        }
    }

    @Test
    void shouldMakeEverythingNothingForACriticalError() {
        var seen = 0;
        for (var round = 0; round < ROUNDS; round++) {
            var card = Cards.drawn(random);
            var score = Scoring.of(card, Cards.answers(card, random));
            var lost = score.criticalErrors().stream()
                    .anyMatch(key -> card.item(key).orElseThrow().critical() == Critical.SCORECARD);
            if (lost) {
                seen++;
                assertThat(score.total()).as("seed %s, round %s", seed, round).isEqualTo(Optional.of(BasisPoints.NONE));
                assertThat(score.passed()).isFalse();
            }
        }
        assertThat(seen).as("seed %s: rounds with a critical error", seed).isPositive();
    }

    @Test
    void shouldFindEveryFaultOfAScorecardAndWhereItIs() {
        var card = new Scorecard(
                " ",
                "",
                Set.of(),
                BasisPoints.NONE,
                List.of(
                        new Section("Ä", "", 0, List.of()),
                        Cards.section(
                                "ok",
                                1,
                                Cards.yesNo("twice", 1, Critical.NONE, false),
                                new Item(
                                        "twice",
                                        "",
                                        "",
                                        List.of(new Step(5, ""), new Step(5, "x"), new Step(101, "y")),
                                        1_001,
                                        false,
                                        Critical.SECTION))));
        assertThat(ScorecardCheck.faults(card))
                .extracting(Fault::field)
                .containsExactlyInAnyOrder(
                        "name",
                        "calls",
                        "passMark",
                        "sections[0].key",
                        "sections[0].name",
                        "sections[0].weight",
                        "sections[0].items",
                        "sections[1].items[1].key",
                        "sections[1].items[1].text",
                        "sections[1].items[1].weight",
                        "sections[1].items[1].steps[0].label",
                        "sections[1].items[1].steps[1].points",
                        "sections[1].items[1].steps[2].points",
                        "sections[1].items[1].critical");
        assertThat(ScorecardCheck.faults(Cards.SMALL)).isEmpty();
        Stream.generate(() -> Cards.drawn(random))
                .limit(100)
                .forEach(drawn -> assertThat(ScorecardCheck.faults(drawn))
                        .as("seed %s", seed)
                        .isEmpty());
    }

    @Test
    void shouldRefuseAnswersThatAnItemDoesNotTake() {
        var answers = List.of(
                points("courtesy", 2),
                notApplicable("identity"),
                points("no-such", 1),
                points("next-step", 1),
                points("next-step", 0));
        assertThat(AnswerCheck.faults(Cards.SMALL, answers))
                .extracting(Fault::field)
                .containsExactly("answers[0].points", "answers[1].notApplicable", "answers[2].item", "answers[4].item");
        assertThat(AnswerCheck.missing(Cards.SMALL, List.of(points("courtesy", 0))))
                .extracting(Fault::field)
                .containsExactly("answers.identity", "answers.next-step");
    }
}
