package io.claimline.dialer.compliance.engine;

import static io.claimline.dialer.compliance.engine.Given.time;
import static io.claimline.dialer.compliance.engine.Tables.patients;
import static io.claimline.dialer.compliance.engine.Tables.rule;
import static io.claimline.dialer.compliance.engine.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.compliance.engine.RuleDecision.Verdict;
import io.claimline.dialer.compliance.facts.BalanceKind;
import io.claimline.dialer.compliance.facts.Capacity;
import io.claimline.dialer.compliance.facts.Channel;
import io.claimline.dialer.compliance.facts.Consent.Kind;
import io.claimline.dialer.compliance.facts.Debt;
import io.claimline.dialer.compliance.facts.LineType;
import io.claimline.dialer.compliance.facts.NumberAt;
import io.claimline.dialer.compliance.facts.PriorAttempt;
import io.claimline.dialer.compliance.facts.PriorAttempt.Ending;
import io.claimline.dialer.compliance.facts.PriorAttempt.Way;
import io.claimline.dialer.compliance.facts.Technology;
import io.claimline.dialer.compliance.rule.Counted;
import io.claimline.dialer.compliance.rule.Per;
import io.claimline.dialer.compliance.rule.Place;
import io.claimline.dialer.compliance.rule.Rule;
import io.claimline.dialer.compliance.rule.Rule.Reach;
import io.claimline.dialer.compliance.rule.Term;
import io.claimline.dialer.compliance.rule.ZipRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** C-10 to C-15, C-23 and C-35. */
class FrequencyTest {
    private static final Instant NOON = time("2026-11-24T12:00:00-05:00");
    private final Rule seven = rule(
            "federal.seven-in-seven",
            "C-10",
            patients().in(Capacity.THIRD_PARTY),
            new Term.AttemptLimit(7, 7, Per.DEBT, Counted.REG_F, 7, false));
    private final Rule quiet = rule(
            "federal.quiet",
            "C-11",
            patients().in(Capacity.THIRD_PARTY),
            new Term.QuietAfterConversation(7, Per.DEBT, 7));

    private static Given thirdParty() {
        var given = new Given();
        given.capacity = null;
        return given;
    }

    private static Given tried(int times) {
        var given = thirdParty();
        for (var one = 0; one < times; one++) {
            given.attempt(NOON.minus(Duration.ofHours(2 + one)), Ending.NO_ANSWER);
        }
        return given;
    }

    private static RuleDecision decide(Given given, Instant at, Rule... rules) {
        return Engine.decide(given.facts(), at, table(rules));
    }

    @Test
    void shouldAllowTheSeventhCallAndNotTheEighth() {
        assertThat(decide(tried(6), NOON, seven).allowed()).isTrue();
        var eighth = decide(tried(7), NOON, seven);
        assertThat(eighth.verdict()).isEqualTo(new Verdict.Defer(time("2026-12-01T08:00:00-05:00")));
        assertThat(eighth.blocking()).extracting(Evaluation::id).containsExactly("C-10");
        assertThat(eighth.blocking().getFirst().inputs()).isEqualTo("7 of 7 attempts in 7 days per debt d-1");
    }

    @Test
    void shouldFreeTheNextCallSevenTimesTwentyFourHoursAfterTheFirst() {
        var given = thirdParty();
        for (var one = 0; one < 7; one++) {
            given.attempt(NOON.plus(Duration.ofHours(one)), Ending.NO_ANSWER);
        }
        var free = NOON.plus(Duration.ofDays(7));
        assertThat(decide(given, free.minusNanos(1), seven).verdict()).isEqualTo(new Verdict.Defer(free));
        assertThat(decide(given, free, seven).allowed()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Ending.class)
    void shouldNotCountWhatWasNotConnectedToTheNumber(Ending ending) {
        var given = tried(6).attempt(NOON.minusSeconds(60), ending);
        var counts = switch (ending) {
            case BUSY, NOT_IN_SERVICE, NOT_PLACED -> false;
            case CONVERSATION, ANSWERED, MACHINE, NO_ANSWER, SENT, OPEN -> true;
        };
        assertThat(decide(given, NOON, seven).allowed()).isEqualTo(!counts);
    }

    @Test
    void shouldCountByDebtWhateverTheNumberAndEveryDebtWhenItIsNotKnown() {
        var given = tried(6);
        given.attempts.add(attempt(Way.LIVE_CALL, Set.of("d-2"), false));
        assertThat(decide(given, NOON, seven).allowed()).isTrue();
        given.debts.add(new Debt("d-2", BalanceKind.SELF_PAY));
        assertThat(decide(given, NOON, seven).allowed()).isTrue();
        given.attempts.add(attempt(Way.PRERECORDED_CALL, Set.of(), false));
        assertThat(decide(given, NOON, seven).allowed()).isFalse();
    }

    private static PriorAttempt attempt(Way way, Set<String> debts, boolean byConsent) {
        return new PriorAttempt(NOON.minusSeconds(90), way, Ending.MACHINE, Given.OTHER, debts, byConsent);
    }

    @Test
    void shouldLeaveOutCallsByConsentAndThoseThatWereNotOurs() {
        var given = tried(6);
        given.attempts.add(attempt(Way.LIVE_CALL, Set.of("d-1"), true));
        given.attempts.add(attempt(Way.INBOUND_CALL, Set.of("d-1"), false));
        given.attempts.add(attempt(Way.TEXT, Set.of("d-1"), false));
        assertThat(decide(given, NOON, seven).allowed()).isTrue();
    }

    @ParameterizedTest(name = "{0} bound: {1}")
    @CsvSource({"FIRST_PARTY, false", "BILLING_COMPANY, false", "THIRD_PARTY, true", ", true"})
    void shouldBindThirdPartiesAndTheUnknown(@Nullable Capacity capacity, boolean bound) {
        var given = tried(7);
        given.capacity = capacity;
        assertThat(decide(given, NOON, seven).allowed()).isEqualTo(!bound);
    }

    @Test
    void shouldLetACallBackThroughForSevenDays() {
        var asked = NOON.minus(Duration.ofDays(7));
        var given = tried(7).attempt(asked, Ending.CONVERSATION);
        given.consent(Kind.CALL_BACK, Channel.LIVE_VOICE, asked);
        assertThat(decide(given, NOON.minusNanos(1), seven, quiet).allowed()).isTrue();
        assertThat(decide(given, NOON, seven, quiet).allowed()).isFalse();
    }

    @ParameterizedTest(name = "conversation on Monday, asked {0}: {1}")
    @CsvSource({
        "2026-11-16T20:00:00-05:00, false",
        "2026-11-22T20:59:00-05:00, false",
        "2026-11-23T07:59:59-05:00, false",
        "2026-11-23T08:00:00-05:00, true"
    })
    void shouldBeQuietForSevenDaysOfWhichTheConversationIsTheFirst(String at, boolean allowed) {
        var given = thirdParty().attempt(time("2026-11-16T15:00:00-05:00"), Ending.CONVERSATION);
        assertThat(decide(given, time(at), quiet).allowed()).isEqualTo(allowed);
        assertThat(decide(given, time("2026-11-17T12:00:00-05:00"), quiet).verdict())
                .isEqualTo(new Verdict.Defer(time("2026-11-23T08:00:00-05:00")));
    }

    @Test
    void shouldCountTheConversationOfAnInboundCallAndNoOther() {
        var given = thirdParty().inbound(NOON.minus(Duration.ofDays(2)), Ending.CONVERSATION);
        assertThat(decide(given, NOON, quiet, seven).blocking())
                .extracting(Evaluation::id)
                .containsExactly("C-11");
        var answered = thirdParty().attempt(NOON.minus(Duration.ofDays(2)), Ending.ANSWERED);
        assertThat(decide(answered, NOON, quiet, seven).allowed()).isTrue();
    }

    @ParameterizedTest(name = "spoken about {0}, calling about {1}: {2}")
    @CsvSource({"d-1, d-1, false", "d-2, d-1, true", "'', d-1, false", "d-2, '', false"})
    void shouldBeQuietAndKeepApartAboutTheSameDebtAndOneThatIsNotKnown(String about, String debt, boolean allowed) {
        var spacing =
                rule("policy.spacing", "C-35", new Term.Spacing(Duration.ofHours(4), Per.DEBT, Counted.EVERY_CALL));
        var given = thirdParty();
        given.debts.clear();
        if (!debt.isEmpty()) {
            given.debts.add(new Debt(debt, BalanceKind.SELF_PAY));
        }
        given.attempts.add(new PriorAttempt(
                NOON.minusSeconds(9),
                Way.LIVE_CALL,
                Ending.CONVERSATION,
                Given.NUMBER,
                about.isEmpty() ? Set.of() : Set.of(about),
                false));
        assertThat(decide(given, NOON, quiet).allowed()).isEqualTo(allowed);
        assertThat(decide(given, NOON, spacing).allowed()).isEqualTo(allowed);
    }

    @Test
    void shouldEndTheQuietWhenTheLastZoneHasTheDay() {
        // Monday evening in Los Angeles is Tuesday in New York.
        var given = thirdParty().zones(Set.of(Given.NY), Set.of(Given.LA));
        given.inbound(time("2026-11-16T21:30:00-08:00"), Ending.CONVERSATION);
        assertThat(decide(given, time("2026-11-20T12:00:00-05:00"), quiet)
                        .blocking()
                        .getFirst()
                        .outcome())
                .isEqualTo(new Evaluation.Outcome.Blocks(time("2026-11-24T00:00:00-05:00")));
    }

    @Test
    void shouldKeepMassachusettsTwoInSevenAtHomeAndTwoInThirtyElsewhere() {
        var counted =
                new Counted(Set.of(Way.LIVE_CALL, Way.PRERECORDED_CALL, Way.TEXT), Set.of(Ending.NOT_PLACED), true);
        var ma = new Place.States(Set.of("MA"));
        var home = rule("ma.home", "C-13", ma, new Term.AttemptLimit(2, 7, Per.DEBT, counted, 0, false));
        var elsewhere = rule(
                "ma.elsewhere",
                "C-13",
                new Reach(ma, Set.of(), patients().at(NumberAt.WORK, NumberAt.ELSEWHERE)),
                new Term.AttemptLimit(2, 30, Per.DEBT, counted, 0, false));
        var given = new Given().attempt(NOON.minus(Duration.ofDays(8)), Ending.BUSY);
        given.attempt(NOON.minus(Duration.ofDays(1)), Ending.BUSY);
        given.states = Set.of("MA");
        assertThat(decide(given, NOON, home, elsewhere).allowed()).isTrue();
        given.at = NumberAt.WORK;
        assertThat(decide(given, NOON, home, elsewhere).blocking())
                .extracting(Evaluation::key)
                .containsExactly("ma.elsewhere");
        given.at = NumberAt.UNKNOWN;
        assertThat(decide(given, NOON, home, elsewhere).allowed()).isFalse();
        given.at = NumberAt.MOBILE;
        assertThat(decide(given.attempt(NOON.minusSeconds(9), Ending.BUSY), NOON, home, elsewhere)
                        .allowed())
                .isFalse();
        given.states = Set.of("NY");
        assertThat(decide(given, NOON, home, elsewhere).allowed()).isTrue();
    }

    @ParameterizedTest(name = "ZIP {0} of {1}, third attempt in seven days: {2}")
    @CsvSource({
        "10001, NY, false",
        "11697, NY, false",
        "12207, NY, true",
        "'', NY, false",
        "'', NJ, true",
        "10001, NJ, false"
    })
    void shouldKeepNewYorkCityByZip(String zip, String state, boolean allowed) {
        var city = new Place.Zips("NY", List.of(ZipRange.of("10001-10282"), ZipRange.of("103"), ZipRange.of("116")));
        var three =
                rule("nyc.three", "C-14", city, new Term.AttemptLimit(3, 7, Per.DEBT, Counted.EVERY_CALL, 0, false));
        var given = tried(3);
        given.zip = zip;
        given.states = Set.of(state);
        assertThat(decide(given, NOON, three).allowed()).isEqualTo(allowed);
    }

    @Test
    void shouldAllowThreePrerecordedCallsToALandlineInThirtyDaysAndMoreByConsent() {
        var counted = new Counted(Set.of(Way.PRERECORDED_CALL), Set.of(Ending.NOT_PLACED), true);
        var three = rule(
                "federal.landline",
                "C-23",
                patients().by(Technology.PRERECORDED).on(LineType.LANDLINE),
                new Term.AttemptLimit(3, 30, Per.NUMBER, counted, 0, true));
        var given = new Given();
        given.technology = Technology.PRERECORDED;
        for (var one = 1; one <= 3; one++) {
            assertThat(decide(given, NOON, three).allowed()).isTrue();
            given.attempts.add(new PriorAttempt(
                    NOON.minus(Duration.ofDays(9L * one)),
                    Way.PRERECORDED_CALL,
                    Ending.MACHINE,
                    Given.NUMBER,
                    Set.of(),
                    false));
        }
        assertThat(decide(given, NOON, three).allowed()).isFalse();
        assertThat(decide(given, NOON.plus(Duration.ofDays(3)), three).allowed())
                .isTrue();
        given.consent(Kind.STANDING, Channel.PRERECORDED_VOICE, NOON.minusSeconds(1));
        assertThat(decide(given, NOON, three).allowed()).isTrue();
    }

    @Test
    void shouldKeepAttemptsApart() {
        var spacing =
                rule("policy.spacing", "C-35", new Term.Spacing(Duration.ofHours(4), Per.NUMBER, Counted.EVERY_CALL));
        var given = new Given().attempt(NOON, Ending.NO_ANSWER);
        var free = NOON.plus(Duration.ofHours(4));
        assertThat(decide(given, free.minusNanos(1), spacing).verdict()).isEqualTo(new Verdict.Defer(free));
        assertThat(decide(given, free, spacing).allowed()).isTrue();
        var other = new Given();
        other.attempts.add(new PriorAttempt(NOON, Way.LIVE_CALL, Ending.NO_ANSWER, Given.OTHER, Set.of(), false));
        assertThat(decide(other, NOON.plusSeconds(1), spacing).allowed()).isTrue();
    }

    @Test
    void shouldCountAnAttemptThatTheOtherNodesClockPutsIntoTheFuture() {
        var given = tried(6).attempt(NOON.plusSeconds(3), Ending.OPEN);
        assertThat(decide(given, NOON, seven).allowed()).isFalse();
    }
}
