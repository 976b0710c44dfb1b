package io.claimline.dialer.compliance.engine;

import static io.claimline.dialer.compliance.engine.Given.time;
import static io.claimline.dialer.compliance.engine.Tables.PATIENTS;
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
    private static final Rule CONSENT = rule(
            "federal.consent",
            "C-21",
            PATIENTS.by(Technology.PRERECORDED).on(LineType.WIRELESS),
            new Term.ConsentNeeded());
    private static final Rule ANY_REVOCATION = rule("federal.revoked", "C-25", new Term.NotRevoked(true));
    private static final Rule OWN_WORDS = rule("federal.revoked", "C-25", new Term.NotRevoked(false));
    private static final Rule WISHES =
            rule("consumer.wishes", "C-06", new Term.WishesKept(EnumSet.allOf(Wish.Kind.class)));

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
        assertThat(allowed(given, CONSENT)).isEqualTo(allowed);
    }

    @Test
    void shouldTakeConsentForItsNumberItsWayAndItsTimeOnly() {
        var given = prerecorded(null);
        given.consents.add(new Consent(Given.OTHER, Set.of(Channel.PRERECORDED_VOICE), Kind.STANDING, NOON));
        given.consent(Kind.STANDING, Channel.TEXT, NOON);
        given.consent(Kind.CALL_BACK, Channel.PRERECORDED_VOICE, NOON);
        given.consent(Kind.STANDING, Channel.PRERECORDED_VOICE, NOON.plusNanos(1));
        assertThat(allowed(given, CONSENT)).isFalse();
        given.consent(Kind.STANDING, Channel.PRERECORDED_VOICE, NOON);
        assertThat(allowed(given, CONSENT)).isTrue();
    }

    @Test
    void shouldLetARevocationOfTheSameInstantOrLaterUndoConsent() {
        var given = prerecorded(null);
        given.consent(Kind.STANDING, Channel.PRERECORDED_VOICE, NOON.minusSeconds(9));
        given.revocations.add(new Revocation(null, Set.of(), NOON.minusSeconds(10)));
        assertThat(allowed(given, CONSENT, OWN_WORDS)).isTrue();
        given.revocations.add(new Revocation(Given.NUMBER, Set.of(Channel.PRERECORDED_VOICE), NOON.minusSeconds(9)));
        assertThat(allowed(given, CONSENT)).isFalse();
        assertThat(allowed(given, OWN_WORDS)).isFalse();
        given.consent(Kind.STANDING, Channel.PRERECORDED_VOICE, NOON.minusSeconds(8));
        assertThat(allowed(given, CONSENT, OWN_WORDS)).isTrue();
    }

    @ParameterizedTest(name = "by {0}")
    @EnumSource(Channel.class)
    void shouldTakeARevocationByItsOwnWordsOrAnyForAll(Channel channel) {
        var given = new Given();
        given.revocations.add(new Revocation(Given.NUMBER, Set.of(channel), NOON.minusSeconds(1)));
        assertThat(allowed(given, OWN_WORDS)).isEqualTo(channel != Channel.LIVE_VOICE);
        assertThat(allowed(given, ANY_REVOCATION)).isFalse();
        given.consent(Kind.CALL_BACK, Channel.LIVE_VOICE, NOON);
        assertThat(allowed(given, ANY_REVOCATION)).isFalse();
        given.consent(Kind.STANDING, Channel.LIVE_VOICE, NOON);
        assertThat(allowed(given, ANY_REVOCATION)).isTrue();
    }

    @Test
    void shouldTakeARevocationForItsNumberOrAnyForAll() {
        var given = new Given();
        given.revocations.add(new Revocation(Given.OTHER, Set.of(), NOON.minusSeconds(1)));
        assertThat(allowed(given, OWN_WORDS)).isTrue();
        assertThat(allowed(given, ANY_REVOCATION)).isFalse();
        assertThat(Engine.decide(given.facts(), NOON, table(ANY_REVOCATION)).blocking())
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
        assertThat(Engine.decide(given.facts(), time(at), table(WISHES)).allowed())
                .isEqualTo(allowed);
    }

    @Test
    void shouldDeferToWhenThePersonsHoursAndTheLawsMeet() {
        var given = new Given();
        given.wishes.add(new Wish.NotDuring(Set.of(DayOfWeek.TUESDAY), 600, 1440));
        given.wishes.add(new Wish.NotDuring(Set.of(DayOfWeek.WEDNESDAY), 0, 1230));
        given.wishes.add(new Wish.NotBefore(time("2026-11-25T10:00:00-05:00")));
        assertThat(Engine.decide(given.facts(), NOON, table(WISHES)).verdict())
                .isEqualTo(new Verdict.Defer(time("2026-11-25T20:30:00-05:00")));
        given.wishes.add(new Wish.NotDuring(EnumSet.allOf(DayOfWeek.class), 480, 1260));
        assertThat(Engine.decide(given.facts(), NOON, table(WISHES)).verdict()).isEqualTo(new Verdict.Deny());
    }

    @ParameterizedTest(name = "not at work, number at {0}: {1}")
    @CsvSource({"WORK, false", "UNKNOWN, false", "HOME, true", "MOBILE, true", "ELSEWHERE, true"})
    void shouldKeepThePlaceThePersonNamed(NumberAt at, boolean allowed) {
        var given = new Given();
        given.at = at;
        given.wishes.add(new Wish.NotAt(NumberAt.WORK));
        assertThat(allowed(given, WISHES)).isEqualTo(allowed);
    }

    @Test
    void shouldKeepToTheOneNumberThatWasAskedFor() {
        var given = new Given();
        given.wishes.add(new Wish.OnlyAt(Given.NUMBER));
        assertThat(allowed(given, WISHES)).isTrue();
        given.wishes.add(new Wish.OnlyAt(Given.OTHER));
        assertThat(allowed(given, WISHES)).isFalse();
        assertThat(allowed(given, rule("consumer.hours", "C-06", new Term.WishesKept(Set.of(Wish.Kind.HOURS)))))
                .isTrue();
    }
}
