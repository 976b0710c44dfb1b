package io.claimline.dialer.compliance.engine;

import static io.claimline.dialer.compliance.engine.Given.time;
import static io.claimline.dialer.compliance.engine.Tables.patients;
import static io.claimline.dialer.compliance.engine.Tables.rule;
import static io.claimline.dialer.compliance.engine.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.compliance.engine.RuleDecision.Verdict;
import io.claimline.dialer.compliance.facts.Channel;
import io.claimline.dialer.compliance.facts.Consent;
import io.claimline.dialer.compliance.facts.Consent.Kind;
import io.claimline.dialer.compliance.facts.LineType;
import io.claimline.dialer.compliance.facts.NumberAt;
import io.claimline.dialer.compliance.facts.Revocation;
import io.claimline.dialer.compliance.facts.Technology;
import io.claimline.dialer.compliance.facts.Wish;
import io.claimline.dialer.compliance.rule.Rule;
import io.claimline.dialer.compliance.rule.Term;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** C-06, C-21, C-25 and C-54. */
class PermissionsTest {
    private static final Instant NOON = time("2026-11-24T12:00:00-05:00");
    private final Rule consent = rule(
            "federal.consent",
            "C-21",
            patients().by(Technology.PRERECORDED).on(LineType.WIRELESS),
            new Term.ConsentNeeded());
    private final Rule anyRevocation = rule("federal.revoked", "C-25", new Term.NotRevoked(true));
    private final Rule ownWords = rule("federal.revoked", "C-25", new Term.NotRevoked(false));
    private final Rule wishes = rule("consumer.wishes", "C-06", new Term.WishesKept(EnumSet.allOf(Wish.Kind.class)));

    private static boolean allowed(Given given, Rule... rules) {
        return Engine.decide(given.facts(), NOON, table(rules)).allowed();
    }

    private static Given prerecorded(@Nullable LineType type) {
        var given = new Given();
        given.technology = Technology.PRERECORDED;
        given.lineType = type;
        return given;
    }

    @ParameterizedTest(name = "{0} to {1} without consent: {2}")
    @CsvSource({
        "PRERECORDED, WIRELESS, false",
        "PRERECORDED, , false",
        "PRERECORDED, LANDLINE, true",
        "LIVE, WIRELESS, true",
        "LIVE, , true"
    })
    void shouldNeedConsentForARecordedVoiceOnAWirelessLine(
            Technology technology, @Nullable LineType type, boolean allowed) {
        var given = prerecorded(type);
        given.technology = technology;
        assertThat(allowed(given, consent)).isEqualTo(allowed);
    }

    @Test
    void shouldTakeConsentForItsNumberItsWayAndItsTimeOnly() {
        var given = prerecorded(null);
        given.consents.add(new Consent(Given.OTHER, Set.of(Channel.PRERECORDED_VOICE), Kind.STANDING, NOON));
        given.consent(Kind.STANDING, Channel.TEXT, NOON);
        given.consent(Kind.CALL_BACK, Channel.PRERECORDED_VOICE, NOON);
        given.consent(Kind.STANDING, Channel.PRERECORDED_VOICE, NOON.plusNanos(1));
        assertThat(allowed(given, consent)).isFalse();
        given.consent(Kind.STANDING, Channel.PRERECORDED_VOICE, NOON);
        assertThat(allowed(given, consent)).isTrue();
    }

    @Test
    void shouldLetARevocationOfTheSameInstantOrLaterUndoConsent() {
        var given = prerecorded(null);
        given.consent(Kind.STANDING, Channel.PRERECORDED_VOICE, NOON.minusSeconds(9));
        given.revocations.add(new Revocation(null, Set.of(), NOON.minusSeconds(10)));
        assertThat(allowed(given, consent, ownWords)).isTrue();
        given.revocations.add(new Revocation(Given.NUMBER, Set.of(Channel.PRERECORDED_VOICE), NOON.minusSeconds(9)));
        assertThat(allowed(given, consent)).isFalse();
        assertThat(allowed(given, ownWords)).isFalse();
        given.consent(Kind.STANDING, Channel.PRERECORDED_VOICE, NOON.minusSeconds(8));
        assertThat(allowed(given, consent, ownWords)).isTrue();
    }

    @ParameterizedTest(name = "by {0}")
    @EnumSource(Channel.class)
    void shouldTakeARevocationByItsOwnWordsOrAnyForAll(Channel channel) {
        var given = new Given();
        given.revocations.add(new Revocation(Given.NUMBER, Set.of(channel), NOON.minusSeconds(1)));
        assertThat(allowed(given, ownWords)).isEqualTo(channel != Channel.LIVE_VOICE);
        assertThat(allowed(given, anyRevocation)).isFalse();
        given.consent(Kind.CALL_BACK, Channel.LIVE_VOICE, NOON);
        assertThat(allowed(given, anyRevocation)).isFalse();
        given.consent(Kind.STANDING, Channel.LIVE_VOICE, NOON);
        assertThat(allowed(given, anyRevocation)).isTrue();
    }

    @Test
    void shouldTakeARevocationForItsNumberOrAnyForAll() {
        var given = new Given();
        given.revocations.add(new Revocation(Given.OTHER, Set.of(), NOON.minusSeconds(1)));
        assertThat(allowed(given, ownWords)).isTrue();
        assertThat(allowed(given, anyRevocation)).isFalse();
        assertThat(Engine.decide(given.facts(), NOON, table(anyRevocation)).blocking())
                .extracting(Evaluation::inputs)
                .containsExactly("revoked 2026-11-24T16:59:59Z; any revocation binds");
    }

    @ParameterizedTest(name = "not before noon, asked {0}: {1}")
    @CsvSource({
        "2026-11-24T11:59:59-05:00, false",
        "2026-11-24T12:00:00-05:00, true",
        "2026-11-25T09:00:00-05:00, true",
        "2026-12-01T08:00:00-05:00, false"
    })
    void shouldKeepTheHoursThePersonNamed(String at, boolean allowed) {
        var given = new Given();
        given.wishes.add(new Wish.NotDuring(Set.of(DayOfWeek.TUESDAY), 0, 720));
        assertThat(Engine.decide(given.facts(), time(at), table(wishes)).allowed())
                .isEqualTo(allowed);
    }

    @ParameterizedTest(name = "not from ten to noon, asked {0}: {1}")
    @CsvSource({
        "2026-11-24T09:59:59-05:00, true",
        "2026-11-24T10:00:00-05:00, false",
        "2026-11-24T11:59:59-05:00, false",
        "2026-11-24T12:00:00-05:00, true"
    })
    void shouldCallBeforeAndAfterTheHoursThePersonNamed(String at, boolean allowed) {
        var given = new Given();
        given.wishes.add(new Wish.NotDuring(Set.of(DayOfWeek.TUESDAY), 600, 720));
        assertThat(Engine.decide(given.facts(), time(at), table(wishes)).allowed())
                .isEqualTo(allowed);
    }

    /** The clock goes back from 02:00 to 01:00, which is before the hours that the person named, and open. */
    @Test
    void shouldOpenWhenTheClockGoesBackBehindTheHoursThePersonNamed() {
        var given = new Given();
        given.wishes.add(new Wish.NotDuring(Set.of(DayOfWeek.SUNDAY), 90, 1200));
        assertThat(Engine.decide(given.facts(), time("2026-11-01T01:45:00-04:00"), table(wishes))
                        .evaluations()
                        .getLast()
                        .outcome())
                .isEqualTo(new Evaluation.Outcome.Blocks(time("2026-11-01T01:00:00-05:00")));
    }

    @Test
    void shouldDeferToWhenThePersonsHoursAndTheLawsMeet() {
        var given = new Given();
        given.wishes.add(new Wish.NotDuring(Set.of(DayOfWeek.TUESDAY), 600, 1440));
        given.wishes.add(new Wish.NotDuring(Set.of(DayOfWeek.WEDNESDAY), 0, 1230));
        given.wishes.add(new Wish.NotBefore(time("2026-11-25T10:00:00-05:00")));
        assertThat(Engine.decide(given.facts(), NOON, table(wishes)).verdict())
                .isEqualTo(new Verdict.Defer(time("2026-11-25T20:30:00-05:00")));
        given.wishes.add(new Wish.NotDuring(EnumSet.allOf(DayOfWeek.class), 480, 1260));
        assertThat(Engine.decide(given.facts(), NOON, table(wishes)).verdict()).isEqualTo(new Verdict.Deny());
    }

    @Test
    void shouldDenyWhenThePersonNamedEveryHourOfTheWeek() {
        var given = new Given().zones(Set.of(Given.NY), Set.of(Given.LA));
        given.wishes.add(new Wish.NotDuring(EnumSet.allOf(DayOfWeek.class), 0, 1440));
        var decision = Engine.decide(given.facts(), NOON, table(wishes));
        assertThat(decision.verdict()).isEqualTo(new Verdict.Deny());
        assertThat(decision.blocking())
                .extracting(Evaluation::outcome)
                .containsExactly(new Evaluation.Outcome.Denies());
    }

    @ParameterizedTest(name = "not at work, number at {0}: {1}")
    @CsvSource({"WORK, false", "UNKNOWN, false", "HOME, true", "MOBILE, true", "ELSEWHERE, true"})
    void shouldKeepThePlaceThePersonNamed(NumberAt at, boolean allowed) {
        var given = new Given();
        given.at = at;
        given.wishes.add(new Wish.NotAt(NumberAt.WORK));
        assertThat(allowed(given, wishes)).isEqualTo(allowed);
    }

    @Test
    void shouldKeepToTheOneNumberThatWasAskedFor() {
        var given = new Given();
        given.wishes.add(new Wish.OnlyAt(Given.NUMBER));
        assertThat(allowed(given, wishes)).isTrue();
        given.wishes.add(new Wish.OnlyAt(Given.OTHER));
        assertThat(allowed(given, wishes)).isFalse();
        assertThat(allowed(given, rule("consumer.hours", "C-06", new Term.WishesKept(Set.of(Wish.Kind.HOURS)))))
                .isTrue();
    }
}
