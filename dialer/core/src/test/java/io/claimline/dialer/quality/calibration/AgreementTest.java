package io.claimline.dialer.quality.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.quality.Answer;
import io.claimline.dialer.quality.Cards;
import io.claimline.dialer.quality.evaluation.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class AgreementTest {
    /** Four observers, twelve units, values missing: Krippendorff (2011), section C and D. Dots are values that are missing. */
    private static final List<String> PUBLISHED = List.of(
            "1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 .");

    private static List<List<Double>> published() {
        var units = new ArrayList<List<Double>>();
        for (var unit = 0; unit < 12; unit++) {
            var values = new ArrayList<Double>();
            for (var observer : PUBLISHED) {
                var value = observer.split(" ")[unit];
                if (!value.equals(".")) {
                    values.add(Double.valueOf(value));
                }
            }
            units.add(values);
        }
        return units;
    }

    @Test
    void shouldGiveThePublishedAlphas() {
        assertThat(Alpha.NOMINAL.of(published()).orElseThrow()).isEqualTo(0.743, within(0.0005));
        assertThat(Alpha.INTERVAL.of(published()).orElseThrow()).isEqualTo(0.849, within(0.0005));
    }

    @Test
    void shouldSayNothingWhereNothingVariesOrIsCompared() {
        assertThat(Alpha.NOMINAL.of(List.of())).isEmpty();
        assertThat(Alpha.NOMINAL.of(List.of(List.of(1.0), List.of(2.0)))).isEmpty();
        assertThat(Alpha.NOMINAL.of(List.of(List.of(1.0, 1.0), List.of(1.0, 1.0))))
                .isEmpty();
    }

    private static Sheet sheet(String who, int identity, int courtesy, Answer next) {
        var answers = List.of(Answer.points("identity", identity), Answer.points("courtesy", courtesy), next);
        return new Sheet(new AgentId(who), new Findings(answers, ""));
    }

    @Test
    void shouldTellWhoIsHowFarFromTheReferenceAndOnWhat() {
        var agreement = new Agreement(
                Cards.SMALL,
                List.of(
                        sheet("lead", 1, 3, Answer.points("next-step", 1)),
                        sheet("super1", 1, 1, Answer.points("next-step", 1)),
                        sheet("super2", 0, 1, Answer.notApplicable("next-step"))));
        var people = agreement.evaluators();
        assertThat(people.getFirst().deviation()).isEqualTo(OptionalInt.of(0));
        assertThat(people.get(1).deviation()).isEqualTo(OptionalInt.of(-833));
        assertThat(people.get(1).sameAsReference().value()).isEqualTo(6_667);
        assertThat(people.get(2).deviation()).isEqualTo(OptionalInt.of(-10_000));
        assertThat(people.get(2).score().criticalErrors()).containsExactly("identity");
        var items = agreement.items();
        assertThat(items.get(0).alike().value()).isEqualTo(3_333);
        assertThat(items.get(0).deviation()).isEqualTo(OptionalInt.of(-5_000));
        assertThat(items.get(1).deviation()).isEqualTo(OptionalInt.of(-6_667));
        assertThat(items.get(2).deviation()).isEqualTo(OptionalInt.of(0));
        assertThat(agreement.verdict()).isEqualTo(Agreement.Verdict.UNRELIABLE);
    }

    @Test
    void shouldCallFullAgreementReliableAndOneAloneNone() {
        var same = sheet("lead", 1, 3, Answer.points("next-step", 0));
        var agreement = new Agreement(Cards.SMALL, List.of(same, same, same));
        assertThat(agreement.alpha().orElseThrow()).isEqualTo(1.0);
        assertThat(agreement.verdict()).isEqualTo(Agreement.Verdict.RELIABLE);
        assertThatThrownBy(() -> new Agreement(Cards.SMALL, List.of(same)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
