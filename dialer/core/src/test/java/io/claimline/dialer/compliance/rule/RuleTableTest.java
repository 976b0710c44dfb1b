package io.claimline.dialer.compliance.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.dialer.compliance.facts.Capacity;
import io.claimline.dialer.compliance.facts.LineType;
import io.claimline.dialer.compliance.facts.NumberAt;
import io.claimline.dialer.compliance.facts.PriorAttempt.Ending;
import io.claimline.dialer.compliance.facts.Technology;
import io.claimline.dialer.compliance.facts.Trunk;
import io.claimline.dialer.compliance.rule.Rule.Reach;
import io.claimline.dialer.worklist.Audience;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTableTest {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

    private static Span fromJanuary() {
        return Span.from(JANUARY);
    }

    private static Term hours() {
        return new Term.CallingHours(Map.of(DayOfWeek.MONDAY, Hours.of("08:00-21:00")));
    }

    private static Rule rule(String key, String id, Span span, String source, Term term) {
        return new Rule(key, id, Layer.FEDERAL, Reach.everywhere(Addressees.ALL), span, source, term);
    }

    private static Rule rule(Term term) {
        return rule("a.rule", "C-02", fromJanuary(), "a source", term);
    }

    static Stream<Arguments> wrongTerms() {
        var counted = Counted.EVERY_CALL;
        return Stream.of(
                Arguments.of(new Term.CallingHours(Map.of()), "is open on no weekday"),
                Arguments.of(hours(1260, 480), "opens on MONDAY at or after it closes"),
                Arguments.of(hours(480, 480), "opens on MONDAY at or after it closes"),
                Arguments.of(hours(480, 1441), "outside the day"),
                Arguments.of(hours(-1, 480), "outside the day"),
                Arguments.of(new Term.ClosedDays(Set.of(), Set.of()), "closes no day"),
                Arguments.of(new Term.ClosedDays(Set.of(DayOfWeek.values()), Set.of()), "closes all seven weekdays"),
                Arguments.of(new Term.AttemptLimit(0, 7, Per.DEBT, counted, 0, false), "allows 0 attempts"),
                Arguments.of(new Term.AttemptLimit(-1, 7, Per.DEBT, counted, 0, false), "allows -1 attempts"),
                Arguments.of(new Term.AttemptLimit(7, 0, Per.DEBT, counted, 0, false), "days are 0"),
                Arguments.of(new Term.AttemptLimit(7, 367, Per.DEBT, counted, 0, false), "days are 367"),
                Arguments.of(new Term.AttemptLimit(7, 7, Per.DEBT, counted, -1, false), "call-back days are -1"),
                Arguments.of(
                        new Term.AttemptLimit(7, 7, Per.DEBT, new Counted(Set.of(), Set.of(), true), 0, false),
                        "names no way to be counted"),
                Arguments.of(new Term.QuietAfterConversation(0, Per.DEBT, 7), "days are 0"),
                Arguments.of(new Term.QuietAfterConversation(7, Per.DEBT, -7), "call-back days are -7"),
                Arguments.of(new Term.Spacing(Duration.ZERO, Per.NUMBER, counted), "spacing is PT0S"),
                Arguments.of(
                        new Term.Spacing(
                                Duration.ofHours(1), Per.NUMBER, new Counted(Set.of(), Set.of(Ending.BUSY), true)),
                        "names no way to be counted"),
                Arguments.of(
                        new Term.Spacing(Duration.ofDays(366).plusNanos(1), Per.NUMBER, counted), "up to 366 days"),
                Arguments.of(new Term.NoFlag(Set.of()), "names no flag"),
                Arguments.of(new Term.BalanceOf(Set.of()), "names no kind of balance"),
                Arguments.of(new Term.WishesKept(Set.of()), "names no kind of wish"),
                Arguments.of(new Term.LinesAtOnce(0, Duration.ofSeconds(1)), "allows 0 lines"),
                Arguments.of(new Term.LinesAtOnce(1, Duration.ZERO), "retry is PT0S"),
                Arguments.of(new Term.LinesAtOnce(1, Duration.ofSeconds(-1)), "retry is PT-1S"));
    }

    static Stream<Term> termsAtTheEdge() {
        var counted = Counted.EVERY_CALL;
        return Stream.of(
                hours(0, 1440),
                hours(1439, 1440),
                new Term.ClosedDays(Set.of(), Set.of(JANUARY)),
                new Term.ClosedDays(Set.of(DayOfWeek.SUNDAY), Set.of()),
                new Term.AttemptLimit(1, 1, Per.DEBT, counted, 0, false),
                new Term.AttemptLimit(1, 366, Per.DEBT, counted, 366, false),
                new Term.QuietAfterConversation(366, Per.DEBT, 0),
                new Term.Spacing(Duration.ofNanos(1), Per.NUMBER, counted),
                new Term.Spacing(Duration.ofDays(366), Per.NUMBER, counted),
                new Term.LinesAtOnce(1, Duration.ofDays(366)));
    }

    @ParameterizedTest
    @MethodSource("termsAtTheEdge")
    void shouldTakeATermThatJustMakesSense(Term term) {
        assertThat(rule(term).term()).isEqualTo(term);
    }

    private static Term hours(int opens, int closes) {
        return new Term.CallingHours(Map.of(DayOfWeek.MONDAY, new Hours(opens, closes)));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("wrongTerms")
    void shouldRefuseATermThatMakesNoSense(Term term, String why) {
        assertThatThrownBy(() -> rule(term))
                .isInstanceOf(RuleFault.class)
                .hasMessageStartingWith("Rule 'a.rule': ")
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "C-2", "c-02", "C02", "C-021"})
    void shouldRefuseAnIdOfUnknownForm(String id) {
        assertThatThrownBy(() -> rule("a.rule", id, fromJanuary(), "a source", hours()))
                .hasMessage("Rule 'a.rule': the id '" + id + "' must be a letter, a dash and two digits, e.g. C-02");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "federal", "Federal.hours", "federal hours", ".hours"})
    void shouldRefuseAKeyOfUnknownForm(String key) {
        assertThatThrownBy(() -> rule(key, "C-02", fromJanuary(), "a source", hours()))
                .hasMessageContaining("names of small letters joined by dots");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void shouldRefuseARuleWithoutASource(String source) {
        assertThatThrownBy(() -> rule("a.rule", "C-02", fromJanuary(), source, hours()))
                .hasMessageContaining("has no source; cite");
    }

    @Test
    void shouldRefuseDatesTheWrongWayRound() {
        assertThatThrownBy(() -> rule("a.rule", "C-02", new Span(JANUARY, JANUARY.minusDays(1)), "a source", hours()))
                .hasMessageContaining("ends (2025-12-31) before it begins (2026-01-01)");
        assertThat(rule("a.rule", "C-02", new Span(JANUARY, JANUARY), "a source", hours()))
                .isNotNull();
    }

    @Test
    void shouldRefuseVersionsOfOneRuleThatOverlap() {
        var floor = rule("federal.hours", "C-02", fromJanuary(), "a source", hours());
        var first = rule("a.rule", "C-02", new Span(JANUARY, LocalDate.of(2026, 6, 30)), "a source", hours());
        var second = rule("a.rule", "C-02", Span.from(LocalDate.of(2026, 6, 30)), "a source", hours());
        var after = rule("a.rule", "C-02", Span.from(LocalDate.of(2026, 7, 1)), "a source", hours());
        assertThat(RuleTable.of("1", List.of(floor, first, after)).rules()).containsExactly(floor, first, after);
        assertThatThrownBy(() -> RuleTable.of("1", List.of(floor, first, second)))
                .isInstanceOf(RuleFault.class)
                .hasMessageContaining("Rule 'a.rule': is in the table from 2026-06-30 and from 2026-01-01 at once")
                .extracting(fault -> ((RuleFault) fault).key())
                .isEqualTo("a.rule");
        var third = rule("a.rule", "C-02", new Span(JANUARY, JANUARY), "a source", hours());
        assertThatThrownBy(() -> RuleTable.of("1", List.of(floor, first, after, third)))
                .hasMessageContaining("Rule 'a.rule': is in the table from 2026-01-01 and from 2026-01-01 at once");
        assertThatThrownBy(() -> RuleTable.of("1", List.of(floor, after, first, floor)))
                .hasMessageContaining("Rule 'federal.hours'");
    }

    @Test
    void shouldRefuseATableWithoutCallingHoursForEveryPatient() {
        var narrow = List.of(
                Reach.everywhere(Addressees.ALL.to(Audience.PAYER)),
                Reach.everywhere(Addressees.ALL.in(Capacity.THIRD_PARTY)),
                Reach.everywhere(Addressees.ALL.by(Technology.LIVE)),
                Reach.everywhere(Addressees.ALL.on(LineType.WIRELESS)),
                Reach.everywhere(Addressees.ALL.at(NumberAt.HOME)),
                Reach.everywhere(Addressees.ALL.over(Trunk.PRACTICE)),
                new Reach(new Place.States(Set.of("NY")), Set.of(), Addressees.ALL),
                new Reach(new Place.Everywhere(), Set.of("acme"), Addressees.ALL));
        for (var reach : narrow) {
            var rule = new Rule("a.rule", "C-02", Layer.FEDERAL, reach, fromJanuary(), "a source", hours());
            assertThatThrownBy(() -> RuleTable.of("1", List.of(rule)))
                    .hasMessageContaining("Rule table: no calling hours bind every call to patients");
        }
        var ending = rule("a.rule", "C-02", new Span(JANUARY, JANUARY), "a source", hours());
        assertThatThrownBy(() -> RuleTable.of("1", List.of(ending))).isInstanceOf(RuleFault.class);
        assertThatThrownBy(() -> RuleTable.of("1", List.of())).isInstanceOf(RuleFault.class);
    }

    @Test
    void shouldTakeCallingHoursThatBindAtLeastEveryPatientOnThePublicTrunk() {
        var wide = List.of(
                Addressees.ALL,
                Addressees.ALL.to(Audience.PATIENT),
                Addressees.ALL.to(Audience.PATIENT, Audience.PAYER),
                Addressees.ALL.over(Trunk.PUBLIC),
                Addressees.ALL.over(Trunk.PUBLIC, Trunk.PRACTICE));
        for (var calls : wide) {
            var reach = Reach.everywhere(calls);
            var rule = new Rule("a.rule", "C-02", Layer.FEDERAL, reach, fromJanuary(), "a source", hours());
            assertThat(RuleTable.of("1", List.of(rule)).rules()).containsExactly(rule);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "federal 2026", "-1"})
    void shouldRefuseAVersionOfUnknownForm(String version) {
        assertThatThrownBy(() -> RuleTable.of(version, List.of(rule(hours()))))
                .hasMessageContaining("the version '" + version + "' must be");
    }

    @ParameterizedTest(name = "{0}: {1} to {2}")
    @CsvSource({"100, 10000, 10099", "1001, 10010, 10019", "10001, 10001, 10001", "00501-00544, 501, 544"})
    void shouldReadZipCodes(String text, int first, int last) {
        assertThat(ZipRange.of(text)).isEqualTo(new ZipRange(first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "12", "123456", "10282-10001", "1001-1002", "abc"})
    void shouldRefuseWhatIsNoZipCode(String text) {
        assertThatThrownBy(() -> ZipRange.of(text)).hasMessageContaining("ZIP codes must be");
    }

    @Test
    void shouldRefusePlacesThatDoNotExist() {
        assertThatThrownBy(() -> new Place.States(Set.of("ZZ"))).hasMessageContaining("state 'ZZ' does not exist");
        assertThatThrownBy(() -> new Place.States(Set.of())).hasMessageContaining("names no state");
        assertThatThrownBy(() -> new Place.Zips("ZZ", List.of(ZipRange.of("100"))))
                .hasMessageContaining("state 'ZZ' does not exist");
        assertThatThrownBy(() -> new Place.Zips("NY", List.of())).hasMessageContaining("names no ZIP code");
        assertThatThrownBy(() -> Hours.of("8-21")).hasMessageContaining("hours must be written like 08:00-21:00");
    }

    @Test
    void shouldKnowEveryStateAndTerritoryAndOnlyZonesThatExist() {
        assertThat(UsZones.STATES).hasSize(56);
        assertThat(java.time.ZoneId.getAvailableZoneIds()).containsAll(UsZones.ALL);
        UsZones.STATES
                .values()
                .forEach(zones ->
                        assertThat(java.time.ZoneId.getAvailableZoneIds()).containsAll(zones));
    }
}
