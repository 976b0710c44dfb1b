package io.claimline.dialer.compliance.engine;

import static io.claimline.dialer.compliance.engine.Given.LA;
import static io.claimline.dialer.compliance.engine.Given.NY;
import static io.claimline.dialer.compliance.engine.Given.time;
import static io.claimline.dialer.compliance.engine.Tables.daily;
import static io.claimline.dialer.compliance.engine.Tables.rule;
import static io.claimline.dialer.compliance.engine.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.compliance.engine.Evaluation.Outcome;
import io.claimline.dialer.compliance.engine.RuleDecision.Verdict;
import io.claimline.dialer.compliance.rule.Hours;
import io.claimline.dialer.compliance.rule.Layer;
import io.claimline.dialer.compliance.rule.Place;
import io.claimline.dialer.compliance.rule.Rule;
import io.claimline.dialer.compliance.rule.Rule.Reach;
import io.claimline.dialer.compliance.rule.Span;
import io.claimline.dialer.compliance.rule.Term;
import io.claimline.dialer.worklist.Audience;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C-02 to C-05 and C-08. */
class CallingHoursTest {
    private static RuleDecision decide(Given given, String at, Rule... more) {
        return Engine.decide(given.facts(), time(at), table(more));
    }

    @ParameterizedTest(name = "{0}: {1} allowed: {2}")
    @CsvSource({
        "America/New_York, 2026-11-24T07:59:59.999999999-05:00, false",
        "America/New_York, 2026-11-24T08:00:00-05:00, true",
        "America/New_York, 2026-11-24T20:59:59.999999999-05:00, true",
        "America/New_York, 2026-11-24T21:00:00-05:00, false",
        // The clock goes forward at 02:00 on 8 March 2026 and 14 March 2027, and back on 1 November 2026 and 7 November
        // 2027.
        "America/New_York, 2026-03-08T07:59:59-04:00, false",
        "America/New_York, 2026-03-08T08:00:00-04:00, true",
        "America/New_York, 2026-03-07T08:00:00-04:00, false",
        "America/New_York, 2026-03-08T20:59:59-04:00, true",
        "America/New_York, 2026-03-08T21:00:00-04:00, false",
        "America/New_York, 2026-11-01T07:59:59-05:00, false",
        "America/New_York, 2026-11-01T08:00:00-05:00, true",
        "America/New_York, 2026-11-01T21:00:00-04:00, true",
        "America/New_York, 2026-11-01T21:00:00-05:00, false",
        "America/New_York, 2027-03-14T07:59:59-04:00, false",
        "America/New_York, 2027-03-14T08:00:00-04:00, true",
        "America/New_York, 2027-11-07T07:59:59-05:00, false",
        "America/New_York, 2027-11-07T08:00:00-05:00, true",
        "America/New_York, 2028-02-29T07:59:59-05:00, false",
        "America/New_York, 2028-02-29T08:00:00-05:00, true",
        "America/New_York, 2028-02-29T20:59:59-05:00, true",
        "America/New_York, 2028-02-29T21:00:00-05:00, false",
        // Arizona keeps its clock in summer.
        "America/Phoenix, 2026-07-14T07:59:59-07:00, false",
        "America/Phoenix, 2026-07-14T08:00:00-07:00, true",
        "America/Phoenix, 2026-07-14T20:59:59-07:00, true",
        "America/Phoenix, 2026-07-14T21:00:00-07:00, false",
        "Pacific/Guam, 2026-07-14T07:59:59+10:00, false",
        "Pacific/Guam, 2026-07-14T08:00:00+10:00, true",
        "Pacific/Guam, 2026-07-14T20:59:59+10:00, true",
        "Pacific/Guam, 2026-07-14T21:00:00+10:00, false",
        // Starke County keeps Central time, Marion County Eastern.
        "America/Indiana/Knox, 2026-07-14T07:59:59-05:00, false",
        "America/Indiana/Knox, 2026-07-14T08:00:00-05:00, true",
        "America/Indiana/Indianapolis, 2026-07-14T08:00:00-04:00, true",
        "America/Indiana/Indianapolis, 2026-07-14T21:00:00-04:00, false",
    })
    void shouldKeepTheHoursOfOneZone(String zone, String at, boolean allowed) {
        var given = new Given().zones(Set.of(zone), Set.of(zone));
        assertThat(decide(given, at).allowed()).isEqualTo(allowed);
    }

    @ParameterizedTest(name = "New York mobile, California ZIP: {0} Eastern allowed: {1}")
    @CsvSource({"10:59:59, false", "11:00:00, true", "20:59:59, true", "21:00:00, false"})
    void shouldNotDialWhenAnyZoneIsClosed(String eastern, boolean allowed) {
        var given = new Given().zones(Set.of(NY), Set.of(LA));
        var decision = decide(given, "2026-11-24T" + eastern + "-05:00");
        assertThat(decision.allowed()).isEqualTo(allowed);
        assertThat(decision.zones()).containsExactly(LA, NY);
    }

    @ParameterizedTest(name = "{0} in summer, {1} allowed: {2}")
    @CsvSource({
        // The Navajo Nation changes its clock, the rest of Arizona does not: an hour apart in summer, none in winter.
        "AZ, 2026-07-14T08:00:00-06:00, false",
        "AZ, 2026-07-14T08:00:00-07:00, true",
        "AZ, 2026-07-14T20:59:59-06:00, true",
        "AZ, 2026-07-14T21:00:00-06:00, false",
        "AZ, 2026-12-14T08:00:00-07:00, true",
        "IN, 2026-07-14T08:00:00-04:00, false",
        "IN, 2026-07-14T08:00:00-05:00, true",
        "IN, 2026-07-14T20:59:59-04:00, true",
        "IN, 2026-07-14T21:00:00-04:00, false",
        "FL, 2026-07-14T08:00:00-04:00, false",
        "FL, 2026-07-14T08:00:00-05:00, true",
    })
    void shouldTakeEveryZoneOfTheStateWhenTheAddressHasNone(String state, String at, boolean allowed) {
        var given = new Given().zones(Set.of(), Set.of());
        given.states = Set.of(state);
        assertThat(decide(given, at).allowed()).isEqualTo(allowed);
    }

    @ParameterizedTest(name = "{0} allowed: {1}")
    @CsvSource({
        "2026-11-24T21:59:59Z, false", "2026-11-24T22:00:00Z, true", "2026-11-25T00:59:59Z, true",
        "2026-11-25T01:00:00Z, false", "2026-11-24T16:00:00Z, false", "2026-07-14T22:00:00Z, true"
    })
    void shouldConsiderTheWholeCountryWhenNothingIsKnown(String at, boolean allowed) {
        var decision = decide(new Given().nowhere(), at);
        assertThat(decision.allowed()).isEqualTo(allowed);
        assertThat(decision.zones()).hasSize(11).contains("Pacific/Guam", "Pacific/Pago_Pago");
    }

    @Test
    void shouldTakeAZoneOrAStateThatDoesNotExistForUnknown() {
        var wrongZone = new Given().zones(Set.of("America/Nowhere"), Set.of(NY));
        assertThat(decide(wrongZone, "2026-11-24T12:00:00-05:00").zones()).hasSize(11);
        var wrongState = new Given().zones(Set.of(), Set.of());
        wrongState.states = Set.of("ZZ");
        assertThat(decide(wrongState, "2026-11-24T12:00:00-05:00").zones()).hasSize(11);
        var wrongWord = new Given();
        wrongWord.stated = "somewhere";
        assertThat(decide(wrongWord, "2026-11-24T12:00:00-05:00").zones()).hasSize(11);
    }

    @Test
    void shouldLetTheZoneThePersonNamedOverrideTheOthers() {
        var given = new Given().zones(Set.of(NY), Set.of(LA));
        given.stated = NY;
        assertThat(decide(given, "2026-11-24T08:00:00-05:00").allowed()).isTrue();
        assertThat(decide(given, "2026-11-24T07:59:59-05:00").allowed()).isFalse();
    }

    @ParameterizedTest(name = "asked at {0}, dial from {1}")
    @CsvSource({
        "2026-11-24T21:00:00-05:00, 2026-11-25T08:00:00-05:00",
        "2026-11-24T07:59:59-05:00, 2026-11-24T08:00:00-05:00",
        "2026-10-31T21:00:00-04:00, 2026-11-01T08:00:00-05:00",
        "2027-11-06T21:00:00-04:00, 2027-11-07T08:00:00-05:00",
        "2026-03-07T21:00:00-05:00, 2026-03-08T08:00:00-04:00",
        "2027-03-13T21:00:00-05:00, 2027-03-14T08:00:00-04:00",
        "2028-02-28T21:00:00-05:00, 2028-02-29T08:00:00-05:00"
    })
    void shouldDeferToTheNextOpening(String at, String until) {
        assertThat(decide(new Given(), at).verdict()).isEqualTo(new Verdict.Defer(time(until)));
    }

    @ParameterizedTest(name = "hours {0} asked at {1}, dial from {2}")
    @CsvSource({
        // 02:30 does not exist on 8 March; 01:30 exists twice on 1 November.
        "02:30-05:00, 2026-03-08T00:00:00-05:00, 2026-03-08T03:00:00-04:00",
        "01:30-01:45, 2026-11-01T01:45:00-04:00, 2026-11-01T01:30:00-05:00",
        "00:30-01:15, 2026-11-01T01:15:00-04:00, 2026-11-01T01:00:00-05:00",
        "02:15-02:45, 2026-03-08T00:00:00-05:00, 2026-03-09T02:15:00-04:00",
    })
    void shouldFindOpeningsInTheHoursThatTheClockSkipsAndRepeats(String hours, String at, String until) {
        var night = new Rule(
                "federal.hours",
                "C-02",
                Layer.FEDERAL,
                Reach.everywhere(Tables.patients()),
                Span.from(Tables.EVER),
                "s",
                daily(hours));
        var table = io.claimline.dialer.compliance.rule.RuleTable.of("night", java.util.List.of(night));
        assertThat(Engine.decide(new Given().facts(), time(at), table).verdict())
                .isEqualTo(new Verdict.Defer(time(until)));
    }

    @Test
    void shouldDenyWhenTheZonesShareNoHour() {
        var given = new Given().zones(Set.of(NY), Set.of("Asia/Tokyo", "Europe/London"));
        assertThat(decide(given, "2026-11-24T12:00:00Z").verdict()).isEqualTo(new Verdict.Deny());
    }

    @Test
    void shouldNotBindPayersAndDenyThemWhenNoRuleDoes() {
        var payer = new Given();
        payer.audience = Audience.PAYER;
        var night = "2026-11-24T03:00:00-05:00";
        assertThat(decide(payer, night).blocking()).extracting(Evaluation::key).containsExactly(Engine.COVERAGE);
        var lines = rule(
                "federal.lines",
                "C-20",
                io.claimline.dialer.compliance.rule.Addressees.ALL.to(Audience.PAYER),
                new Term.LinesAtOnce(2, java.time.Duration.ofSeconds(30)));
        assertThat(decide(payer, night, lines).allowed()).isTrue();
    }

    @ParameterizedTest(name = "Pennsylvania {0} allowed: {1}")
    @CsvSource({
        "2026-11-21T08:59:59-05:00, false",
        "2026-11-21T09:00:00-05:00, true",
        "2026-11-22T13:29:59-05:00, false",
        "2026-11-22T13:30:00-05:00, true",
        "2026-11-22T21:00:00-05:00, false"
    })
    void shouldKeepTheStatesOwnHoursByWeekday(String at, boolean allowed) {
        var week = new EnumMap<DayOfWeek, Hours>(daily("09:00-21:00").week());
        week.put(DayOfWeek.SUNDAY, Hours.of("13:30-21:00"));
        var pennsylvania = rule("pa.hours", "C-05", new Place.States(Set.of("PA")), new Term.CallingHours(week));
        var given = new Given();
        assertThat(decide(given, "2026-11-21T08:00:00-05:00", pennsylvania).allowed())
                .isTrue();
        given.states = Set.of("PA");
        assertThat(decide(given, at, pennsylvania).allowed()).isEqualTo(allowed);
    }

    @Test
    void shouldStayClosedOnSundaysAndHolidaysInEveryZone() {
        var closed = rule(
                "policy.closed",
                "C-08",
                new Term.ClosedDays(Set.of(DayOfWeek.SUNDAY), Set.of(LocalDate.of(2026, 11, 26))));
        var given = new Given();
        assertThat(decide(given, "2026-11-21T20:59:59-05:00", closed).allowed()).isTrue();
        assertThat(decide(given, "2026-11-22T12:00:00-05:00", closed).verdict())
                .isEqualTo(new Verdict.Defer(time("2026-11-23T08:00:00-05:00")));
        assertThat(decide(given, "2026-11-26T12:00:00-05:00", closed).verdict())
                .isEqualTo(new Verdict.Defer(time("2026-11-27T08:00:00-05:00")));
        assertThat(decide(given, "2026-11-22T12:00:00-05:00", closed).blocking())
                .extracting(Evaluation::outcome)
                .containsExactly(new Outcome.Blocks(time("2026-11-23T00:00:00-05:00")));
        var guam = new Given().zones(Set.of("Pacific/Guam"), Set.of("Pacific/Honolulu"));
        assertThat(decide(guam, "2026-11-23T22:00:00Z", closed).allowed()).isTrue();
        assertThat(decide(guam, "2026-11-22T22:00:00Z", closed).allowed()).isFalse();
    }

    @ParameterizedTest(name = "closed for {0} days: deferred {1}")
    @CsvSource({"400, true", "401, false"})
    void shouldDenyWhatOpensOnlyAfterFourHundredDays(int days, boolean deferred) {
        var today = LocalDate.of(2026, 11, 24);
        var dates = today.datesUntil(today.plusDays(days)).collect(Collectors.toSet());
        var closed = rule("policy.closed", "C-08", new Term.ClosedDays(Set.of(), dates));
        assertThat(decide(new Given(), "2026-11-24T12:00:00-05:00", closed).verdict())
                .isEqualTo(deferred ? new Verdict.Defer(time("2027-12-29T08:00:00-05:00")) : new Verdict.Deny());
    }

    @Test
    void shouldHearARuleThatComesIntoForceBeforeTheCallCouldBePlaced() {
        var later = new Rule(
                "policy.later",
                "C-05",
                Layer.CLIENT,
                Reach.everywhere(Tables.patients()),
                Span.from(LocalDate.of(2026, 11, 25)),
                "a source",
                daily("10:00-20:00"));
        assertThat(decide(new Given(), "2026-11-24T21:30:00-05:00", later).verdict())
                .isEqualTo(new Verdict.Defer(time("2026-11-25T10:00:00-05:00")));
    }

    @Test
    void shouldSayWhatItLookedAt() {
        var decision = decide(new Given().zones(Set.of(NY), Set.of(LA)), "2026-11-24T07:30:00-05:00");
        assertThat(decision.localTimes()).containsExactly("Tue 2026-11-24T04:30 " + LA, "Tue 2026-11-24T07:30 " + NY);
        assertThat(decision.blocking())
                .containsExactly(new Evaluation(
                        "federal.hours",
                        "C-02",
                        Layer.FEDERAL,
                        new Outcome.Blocks(time("2026-11-24T11:00:00-05:00")),
                        "Tue 2026-11-24T04:30 " + LA + ", Tue 2026-11-24T07:30 " + NY + "; open TUESDAY 08:00-21:00"));
        assertThat(decision.table()).isEqualTo("test-1");
        assertThat(decision.evaluations()).extracting(Evaluation::key).containsExactly(Engine.FACTS, "federal.hours");
    }
}
