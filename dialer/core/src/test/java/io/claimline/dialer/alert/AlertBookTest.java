package io.claimline.dialer.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertBookTest {
    private static final Instant T0 = Instant.parse("2026-11-30T00:00:00Z");
    private static final Subject NORTH = new Subject(Subject.Kind.CAMPAIGN, "north", "North");
    /** Bad from 10 s for 5 s, critical from 30 s; better below 8 s or 28 s for 10 s. */
    private static final AlertRule WAIT = new AlertRule(
            "wait", Figure.OLDEST_WAIT, null, true, 10.0, 30.0, 2, Duration.ofSeconds(5), Duration.ofSeconds(10));

    private final AtomicInteger drawn = new AtomicInteger();
    private AlertBook book = new AlertBook(() -> "alert-" + drawn.incrementAndGet(), List.of());

    /** Values a second apart from the beginning; what became of them, as {@code second:word}. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            good                          | 0*20               |
            reached too shortly           | 12*5 0*20          |
            reached long enough           | 12*6               | 5:Raised/WARNING
            exactly at the threshold      | 10*6               | 5:Raised/WARNING
            just below it                 | 9.9*30             |
            interrupted begins anew       | 12*4 0*1 12*6      | 10:Raised/WARNING
            critical at once              | 40*6               | 5:Raised/CRITICAL
            warning, then critical        | 12*8 40*6          | 5:Raised/WARNING 13:Escalated/CRITICAL
            within the margin it goes on  | 12*6 9*40          | 5:Raised/WARNING
            better by the margin          | 12*6 7*11          | 5:Raised/WARNING 16:Resolved/WARNING
            better too shortly            | 12*6 7*9 12*3 7*9  | 5:Raised/WARNING
            critical becomes a warning    | 40*6 20*11         | 5:Raised/CRITICAL 16:Lowered/WARNING
            critical holds in its margin  | 40*6 29*30         | 5:Raised/CRITICAL
            lowered, then over            | 40*6 20*11 0*11    | 5:Raised/CRITICAL 16:Lowered/WARNING 27:Resolved/WARNING
            over, then anew               | 12*6 0*11 12*6     | 5:Raised/WARNING 16:Resolved/WARNING 22:Raised/WARNING
            no longer measured is better  | 12*6 -*11          | 5:Raised/WARNING 16:Resolved/WARNING
            """)
    void shouldRaiseAndEndAlertsAsTheRuleSays(String name, String values, String expected) {
        assertThat(String.join(" ", played(values))).isEqualTo(expected == null ? "" : expected);
    }

    private List<String> played(String values) {
        List<String> told = new ArrayList<>();
        int second = 0;
        for (var run : values.split(" ")) {
            var parts = run.split("\\*");
            for (int i = 0; i < Integer.parseInt(parts[1]); i++, second++) {
                List<Reading> readings =
                        parts[0].equals("-") ? List.of() : List.of(waited(Double.parseDouble(parts[0])));
                for (var change : book.observe(at(second), new AlertRules(List.of(WAIT)), readings)) {
                    told.add(second + ":" + change.getClass().getSimpleName() + "/"
                            + change.alert().level());
                }
            }
        }
        return told;
    }

    @Test
    void shouldFireAnewWhenAnAcknowledgedWarningBecomesCritical() {
        played("12*6");
        var seen = book.acknowledge("alert-1", "kim", at(6)).orElseThrow().alert();
        assertThat(seen.state()).isEqualTo(Alert.State.ACKNOWLEDGED);
        assertThat(seen.acknowledgedBy()).isEqualTo("kim");
        observe(7, 40);
        observe(12, 40);
        var open = book.open().getFirst();
        assertThat(open.state()).isEqualTo(Alert.State.FIRING);
        assertThat(open.level()).isEqualTo(Level.CRITICAL);
        assertThat(open.acknowledgedBy()).isNull();
        assertThat(open.raisedAt()).isEqualTo(at(5));
    }

    @Test
    void shouldStayAcknowledgedWhenItGetsBetter() {
        played("40*6");
        book.acknowledge("alert-1", "kim", at(6));
        observe(7, 20);
        observe(17, 20);
        assertThat(book.open().getFirst().level()).isEqualTo(Level.WARNING);
        assertThat(book.open().getFirst().state()).isEqualTo(Alert.State.ACKNOWLEDGED);
    }

    @Test
    void shouldTakeOneAcknowledgementOnly() {
        played("12*6");
        assertThat(book.acknowledge("alert-1", "kim", at(6))).isPresent();
        assertThat(book.acknowledge("alert-1", "lee", at(7))).isEmpty();
        assertThat(book.acknowledge("alert-9", "lee", at(7))).isEmpty();
        assertThat(book.open().getFirst().acknowledgedBy()).isEqualTo("kim");
    }

    @Test
    void shouldGoOnWhereAnotherBookStopped() {
        played("12*6");
        book = new AlertBook(() -> "new", book.open());
        assertThat(observe(6, 12)).isEmpty();
        assertThat(book.open().getFirst().id()).isEqualTo("alert-1");
        observe(7, 0);
        assertThat(observe(17, 0)).hasExactlyElementsOfTypes(AlertChange.Resolved.class);
    }

    @Test
    void shouldEndAtOnceWhenTheRuleIsSwitchedOff() {
        played("12*6");
        var changes = book.observe(at(6), new AlertRules(List.of()), List.of(waited(12)));
        assertThat(changes).hasExactlyElementsOfTypes(AlertChange.Resolved.class);
        assertThat(book.open()).isEmpty();
    }

    @Test
    void shouldPreferTheRuleForOneSubjectAlsoWhenItIsOff() {
        var off = new AlertRule(
                "wait-north", Figure.OLDEST_WAIT, "north", false, 1.0, null, 0, Duration.ZERO, Duration.ZERO);
        var rules = new AlertRules(List.of(off, WAIT));
        assertThat(rules.of(Figure.OLDEST_WAIT, "north")).isEmpty();
        assertThat(rules.of(Figure.OLDEST_WAIT, "south")).contains(WAIT);
    }

    @Test
    void shouldAlertOnLowValuesWhereThoseAreBad() {
        var rule = new AlertRule("leads", Figure.LEADS_READY, null, true, 20.0, 0.0, 5, Duration.ZERO, Duration.ZERO);
        assertThat(rule.reaches(20, Level.WARNING)).isTrue();
        assertThat(rule.reaches(21, Level.WARNING)).isFalse();
        assertThat(rule.reaches(0, Level.CRITICAL)).isTrue();
        assertThat(rule.holds(25, Level.WARNING)).isTrue();
        assertThat(rule.holds(26, Level.WARNING)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "warning, , , 0, 0, 0",
        "critical, 10, 5, 0, 0, 0",
        "margin, 10, 20, -1, 0, 0",
        "lasting, 10, 20, 0, -1, 0",
        "clearing, 10, 20, 0, 0, 90000"
    })
    void shouldRefuseARuleThatCannotHold(
            String field, Double warning, Double critical, double margin, long lasting, long clearing) {
        assertThatThrownBy(() -> new AlertRule(
                        "r",
                        Figure.OLDEST_WAIT,
                        null,
                        true,
                        warning,
                        critical,
                        margin,
                        Duration.ofSeconds(lasting),
                        Duration.ofSeconds(clearing)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(field);
    }

    @Test
    void shouldNeverRaiseTwiceWithoutAnEndBetweenNorEndWhatWasNotRaised() {
        for (long seed = 1; seed <= 300; seed++) {
            var random = new Random(seed);
            book = new AlertBook(() -> "alert-" + drawn.incrementAndGet(), List.of());
            boolean open = false;
            for (int second = 0; second < 200; second++) {
                for (var change : observe(second, random.nextInt(6) * 8)) {
                    var begins = change instanceof AlertChange.Raised;
                    assertThat(begins)
                            .as("seed %d, second %d: %s", seed, second, change)
                            .isEqualTo(!open);
                    open = !(change instanceof AlertChange.Resolved);
                }
                if (random.nextInt(40) == 0) {
                    book = new AlertBook(() -> "alert-" + drawn.incrementAndGet(), book.open());
                }
            }
        }
    }

    private List<AlertChange> observe(int second, double value) {
        return book.observe(at(second), new AlertRules(List.of(WAIT)), List.of(waited(value)));
    }

    private static Reading waited(double value) {
        return new Reading(Figure.OLDEST_WAIT, NORTH, value);
    }

    private static Instant at(int second) {
        return T0.plusSeconds(second);
    }
}
