package io.claimline.dialer.simulator.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.claimline.dialer.simulator.bench.page.Verdict;
import io.claimline.dialer.simulator.chance.Discrimination;
import io.claimline.dialer.simulator.rule.Counting;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchTest {
    private static final PrintStream NOBODY = new PrintStream(OutputStream.nullOutputStream());

    private static String run(String... words) {
        return PacingBench.results(Options.read(List.of(words)), NOBODY).replaceAll("Time taken: .*", "");
    }

    @Test
    void shouldGiveTheSameResultsForTheSameSeedsOnAnyNumberOfThreads() {
        var one = run("--quick", "--parts=markov", "--seeds=2", "--cells=3/.4", "--threads=1");
        var two = run("--quick", "--parts=markov", "--seeds=2", "--cells=3/.4", "--threads=2");
        assertThat(two).isEqualTo(one);
        assertThat(one).contains("| 3 / 0.40", "Markov world: at least 99 % of the exact optimum");
    }

    private static Figures figures(double occupancy, double late) {
        return new Figures(occupancy, late, late, occupancy, late, List.of(1.0, 2.0, 3.0), 4, 0, 1000);
    }

    private static CellResult result(double ours, double tuned, double wild) {
        return new CellResult(
                new Cell(10, .25),
                Map.of(
                        CellResult.OURS,
                        List.of(figures(ours, .03)),
                        CellResult.KEEPING,
                        List.of(figures(ours, .03)),
                        CellResult.ORACLE,
                        List.of(figures(ours, .03)),
                        CellResult.TUNED,
                        List.of(figures(tuned, .02)),
                        "wild",
                        List.of(figures(wild, .2))),
                List.of(tried(2, tuned, .02)));
    }

    @Test
    void shouldMeasureAgainstTheBetterOfPublishedAndOwnTuning() {
        assertThat(result(.82, .78, .9).bestVicidial()).isEqualTo(.799);
        assertThat(result(.82, .81, .9).bestVicidial()).isEqualTo(.81);
    }

    @Test
    void shouldTellIdleTimeAgainstThePublishedTuningAndOurOwn() {
        var result = result(.82, .81, .9);
        assertThat(result.idleOverPublished()).isCloseTo(.18 / .201, within(1e-12));
        assertThat(result.idleOverTunedHere()).isCloseTo(.18 / .19, within(1e-12));
    }

    @Test
    void shouldJudgeIdleTimeAgainstEachTuningAlone() {
        try (var runner = new Runner(1, NOBODY)) {
            var report = new RealisticReport(new Plan(false, 1, Set.of(), runner), List.of(result(.825, .81, .9)));
            assertThat(report.section().verdicts())
                    .filteredOn(verdict -> verdict.criterion().contains("idle"))
                    .extracting(Verdict::criterion, Verdict::reached)
                    .containsExactly(
                            tuple(
                                    "Reference world: with 10 agents idle at most 0.9 of the published tuned VICIdial's",
                                    true),
                            tuple(
                                    "Reference world: with 10 agents idle at most 0.9 of VICIdial's as our finer sweep tunes it",
                                    false));
        }
    }

    @Test
    void shouldCompareOnlyWithRulesThatKeepTheCap() {
        assertThat(result(.82, .78, .9).bestRule()).isEqualTo(Map.entry(CellResult.TUNED, .78));
    }

    @Test
    void shouldTuneToTheBusiestSettingThatKeepsTheCap() {
        var low = tried(2, .7, .01);
        var good = tried(3, .8, .03);
        var wild = tried(4, .9, .031);
        assertThat(VicidialTuning.best(List.of(low, good, wild))).isEqualTo(good);
        assertThat(VicidialTuning.best(List.of(wild, tried(5, .95, .2)))).isEqualTo(wild);
    }

    private static VicidialTuning.Tried tried(double level, double occupancy, double late) {
        return new VicidialTuning.Tried(level, Counting.READY_ONLY, 5, figures(occupancy, late));
    }

    @Test
    void shouldFindTheWorstThirtyDaysInARow() {
        var days = IntStream.range(0, 40)
                .mapToObj(day -> new long[] {100, day < 10 ? 6 : 2})
                .toList();
        var campaign = new DaysPart.Campaign(days, .9);
        assertThat(campaign.worstWindow()).isCloseTo((10 * 6 + 20 * 2) / 3000.0, within(1e-12));
        assertThat(new DaysPart.Campaign(days.subList(0, 29), .9).worstWindow()).isNaN();
    }

    @Test
    void shouldWeighTheOracleByTheDutyOfEachHalf() {
        var moved = new Moved(figures(.8, .03), new Moved.Half(300, 240), new Moved.Half(100, 90), List.of(), 0);
        assertThat(moved.expected(.8, .9)).isCloseTo(.825, within(1e-12));
    }

    @Test
    void shouldKnowWhenTenMinutesKeepTheCapAgain() {
        assertThat(Moved.firstKept(minute -> .051 - .005 * minute)).isEqualTo(5);
        assertThat(Moved.firstKept(_ -> .01)).isZero();
        assertThat(Moved.firstKept(_ -> .05)).isEqualTo(50);
    }

    /** An even distribution of probabilities: P(p1 > p0) with densities 2x and 2(1 - x) is 5/6. */
    @Test
    void shouldKnowTheDiscriminationOfEvenProbabilities() {
        assertThat(Discrimination.auc(.5, 2)).isCloseTo(5.0 / 6, within(1e-4));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({".10", ".25", ".40"})
    void shouldFindTheSamenessThatDiscriminatesAsAsked(double share) {
        var sameness = Discrimination.sameness(share, .75);
        assertThat(Discrimination.auc(share, sameness)).isCloseTo(.75, within(1e-6));
        // With some 6,000 leads an AUC of 0.75 is known to within 0.03 at four standard deviations.
        assertThat(sampled(share, sameness)).isCloseTo(.75, within(.03));
    }

    /** The same by counting pairs of drawn leads. */
    private static double sampled(double share, double sameness) {
        var random = new Random(5);
        var beta =
                new org.hipparchus.distribution.continuous.BetaDistribution(share * sameness, (1 - share) * sameness);
        var answered = new java.util.ArrayList<Double>();
        var others = new java.util.ArrayList<Double>();
        for (var i = 0; i < 6000; i++) {
            var chance = beta.inverseCumulativeProbability(random.nextDouble());
            (random.nextDouble() < chance ? answered : others).add(chance);
        }
        var higher = answered.stream()
                .mapToLong(chance ->
                        others.stream().filter(other -> other < chance).count())
                .sum();
        return (double) higher / answered.size() / others.size();
    }
}
