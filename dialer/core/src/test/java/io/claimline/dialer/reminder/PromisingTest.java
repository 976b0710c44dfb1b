package io.claimline.dialer.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromisingTest {
    @ParameterizedTest(name = "on {0}: {1} is {2}")
    @CsvSource({
        "2026-11-22, 1122, 2026-11-22",
        "2026-11-22, 1123, 2026-11-23",
        "2026-11-22, 1121, 2027-11-21",
        "2026-12-20, 0105, 2027-01-05",
        "2026-12-31, 1231, 2026-12-31",
        "2026-12-31, 0101, 2027-01-01",
        "2027-02-01, 0229, 2028-02-29",
        "2028-02-01, 0229, 2028-02-29",
        "2028-03-01, 0229, 2032-02-29",
        "2026-11-22, 0230, ",
        "2026-11-22, 0431, ",
        "2026-11-22, 0000, ",
        "2026-11-22, 1301, ",
        "2026-11-22, 0100, ",
        "2026-11-22, 12, ",
        "2026-11-22, 12011, ",
        "2026-11-22, 12*1, ",
        "2026-11-22, 1#01, ",
        "2026-11-22, A201, ",
    })
    void shouldReadTheNextSuchDay(LocalDate today, String keys, @Nullable LocalDate day) {
        assertThat(Promising.read(keys, today)).isEqualTo(Optional.ofNullable(day));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "1122, PromiseSure:CONFIRM_PROMISE",
        "1222, PromiseSure:CONFIRM_PROMISE",
        "1223, PromiseDay:PROMISE_DAY_WRONG",
        "1121, PromiseDay:PROMISE_DAY_WRONG",
    })
    void shouldTakeNoDayAfterTheLast(String keys, String outcome) {
        assertThat(Talk.in("PromiseDay").key(keys).outcome()).isEqualTo(outcome);
    }

    @Test
    void shouldSayTheDayBackInItsPlaceAndWriteItDownBeforeItSaysSo() {
        var talk = Talk.in("PromiseDay").key("1205");
        var day = LocalDate.of(2026, 12, 5);
        assertThat(Briefs.days(talk.prompt().orElseThrow())).containsExactly(day);
        talk.key("1");
        assertThat(talk.said()).contains(new Said.Promised(day, 12_345));
        assertThat(talk.prompt()).isEmpty();
        assertThat(talk.path().reached(Point.PROMISED)).isFalse();
        talk.kept(true);
        assertThat(talk.lines()).containsExactly(Line.PROMISE_KEPT, Line.MENU);
        assertThat(Briefs.days(talk.prompt().orElseThrow())).containsExactly(day);
        assertThat(talk.path().promised()).contains(day);
        assertThat(talk.path().reached(Point.PROMISED)).isTrue();
    }

    @Test
    void shouldPromiseNothingThatCouldNotBeWrittenDown() {
        var talk = Talk.in("PromiseSure").key("1").kept(false);
        assertThat(talk.outcome()).isEqualTo("Farewell:NOT_WRITTEN");
        assertThat(talk.path().promised()).isEmpty();
        assertThat(talk.path().reached(Point.PROMISED)).isFalse();
    }

    @Test
    void shouldTakeAnotherDay() {
        var talk = Talk.in("PromiseSure").key("2").key("1130").key("1").kept(true);
        assertThat(talk.path().promised()).contains(LocalDate.of(2026, 11, 30));
    }

    @Test
    void shouldGoBackToTheMenuAfterTwoDaysThatCannotBe() {
        var talk = Talk.in("PromiseDay").key("0230");
        assertThat(talk.lines()).containsExactly(Line.PROMISE_DAY_WRONG, Line.ASK_PROMISE_DAY);
        talk.key("0230");
        assertThat(talk.lines()).containsExactly(Line.PROMISE_DAY_WRONG, Line.MENU);
    }

    @Test
    void shouldWantAVoiceThatSaysEveryDay() {
        var briefs = Briefs.usual();
        var brief = briefs.brief();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Brief(
                        brief.recordings(),
                        new Brief.Account(
                                briefs.person(),
                                1,
                                briefs.today(),
                                briefs.lastPromise().plusDays(1),
                                Set.of()),
                        brief.opens(),
                        Language.ENGLISH,
                        brief.voice()))
                .withMessageContaining("2026-12-23");
    }
}
