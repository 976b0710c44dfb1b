package io.claimline.dialer.strategy.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.dialer.strategy.StepId;
import io.claimline.dialer.strategy.TryResult;
import io.claimline.dialer.strategy.selection.Rule.Basis;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RuleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Subject ACCOUNT = new Subject(
            12_005,
            new Subject.Dates(LocalDate.of(2026, 1, 1), null, LocalDate.of(2026, 2, 1)),
            new StepId("call"),
            new Subject.Contact(LocalDate.of(2026, 2, 24), TryResult.MESSAGE_LEFT),
            true,
            "north",
            "es",
            "TX");
    private static final Subject NEW =
            new Subject(500, new Subject.Dates(null, null, TODAY), new StepId("text"), null, false, "", "", "");

    static Stream<Arguments> rules() {
        var in = Arguments.of(new Rule.Owes(12_005, 12_005), "in because it owes 120.05");
        return Stream.of(
                in,
                Arguments.of(new Rule.Owes(0, 12_004), "out because it owes 120.05"),
                Arguments.of(new Rule.Aged(Basis.SERVICE, 59, 59), "in because it is 59 days from service"),
                Arguments.of(
                        new Rule.Aged(Basis.RESPONSIBILITY, 29, 99), "out because it is 28 days from responsibility"),
                Arguments.of(new Rule.Aged(Basis.BILL, 0, 999), "out because its day of bill is not known"),
                Arguments.of(new Rule.AtStep(Set.of(new StepId("call"))), "in because it is at step call"),
                Arguments.of(new Rule.QuietFor(5), "in because the last contact is 5 days ago"),
                Arguments.of(new Rule.QuietFor(6), "out because the last contact is 5 days ago"),
                Arguments.of(
                        new Rule.LastCame(Set.of(TryResult.MESSAGE_LEFT)),
                        "in because the last contact came to message_left"),
                Arguments.of(new Rule.PromiseBroken(), "in because a promise was broken"),
                Arguments.of(new Rule.OfClient(Set.of("south")), "out because its client is north"),
                Arguments.of(new Rule.Speaks(Set.of("es")), "in because its language is es"),
                Arguments.of(new Rule.InState(Set.of("CA", "TX")), "in because its state is TX"),
                Arguments.of(new Rule.Not(new Rule.InState(Set.of("TX"))), "out because its state is TX"),
                Arguments.of(new Rule.All(List.of()), "in because everybody is chosen"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void shouldSayWhyAnAccountIsInOrOut(Rule rule, String sentence) {
        assertThat(rule.choose(ACCOUNT, TODAY).sentence()).isEqualTo(sentence);
    }

    @Test
    void shouldNeedEveryRuleOfAllAndTellThoseThatKeepItOut() {
        var all = new Rule.All(
                List.of(new Rule.Owes(0, 99), new Rule.PromiseBroken(), new Rule.OfClient(Set.of("south"))));
        assertThat(all.choose(ACCOUNT, TODAY).sentence())
                .isEqualTo("out because it owes 120.05 and its client is north");
    }

    @Test
    void shouldNeedOneRuleOfAnyAndTellThatWhichLetsItIn() {
        var any = new Rule.Any(List.of(new Rule.Owes(0, 99), new Rule.PromiseBroken()));
        assertThat(any.choose(ACCOUNT, TODAY).sentence()).isEqualTo("in because a promise was broken");
        assertThat(any.choose(NEW, TODAY).sentence()).isEqualTo("out because it owes 5.00 and no promise was broken");
    }

    @Test
    void shouldTakeAnAccountWithoutContactForAQuietOne() {
        assertThat(new Rule.QuietFor(30).choose(NEW, TODAY).in()).isTrue();
        assertThat(new Rule.LastCame(Set.of(TryResult.values()))
                        .choose(NEW, TODAY)
                        .in())
                .isFalse();
    }

    @Test
    void shouldRefuseARuleThatChoosesNobodyByMistake() {
        assertThatThrownBy(() -> new Rule.Owes(100, 99)).hasMessageContaining("least <= most");
        assertThatThrownBy(() -> new Rule.Any(List.of())).hasMessageContaining("at least one rule");
    }
}
