package io.claimline.dialer.compliance.engine;

import static io.claimline.dialer.compliance.engine.Given.time;
import static io.claimline.dialer.compliance.engine.Tables.rule;
import static io.claimline.dialer.compliance.engine.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.compliance.facts.AgentSite;
import io.claimline.dialer.compliance.facts.BalanceKind;
import io.claimline.dialer.compliance.facts.Channel;
import io.claimline.dialer.compliance.facts.Consent.Kind;
import io.claimline.dialer.compliance.facts.Debt;
import io.claimline.dialer.compliance.facts.Flag;
import io.claimline.dialer.compliance.facts.NumberAt;
import io.claimline.dialer.compliance.facts.PriorAttempt;
import io.claimline.dialer.compliance.facts.PriorAttempt.Ending;
import io.claimline.dialer.compliance.facts.PriorAttempt.Way;
import io.claimline.dialer.compliance.facts.Revocation;
import io.claimline.dialer.compliance.facts.Technology;
import io.claimline.dialer.compliance.facts.Wish;
import io.claimline.dialer.compliance.rule.Counted;
import io.claimline.dialer.compliance.rule.Hours;
import io.claimline.dialer.compliance.rule.Per;
import io.claimline.dialer.compliance.rule.Term;
import io.claimline.dialer.id.E164;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each kind of rule says that it looked at. The words are stored with the decision and read by people years later. */
class ExplanationTest {
    private static final Instant NOON = time("2026-11-24T12:00:00-05:00");
    private static final String CLOCK = "Tue 2026-11-24T12:00 America/New_York";

    private static String inputs(Given given, Term term) {
        return Engine.decide(given.facts(), NOON, table(rule("test.rule", "X-01", term)))
                .evaluations()
                .getLast()
                .inputs();
    }

    @Test
    void shouldTellTheHoursOfEachWeekdayThatItIsSomewhere() {
        var given = new Given().zones(Set.of(Given.NY), Set.of("Asia/Tokyo", "Pacific/Guam"));
        var clock = CLOCK + ", Wed 2026-11-25T02:00 Asia/Tokyo, Wed 2026-11-25T03:00 Pacific/Guam";
        assertThat(inputs(given, new Term.CallingHours(Map.of(DayOfWeek.TUESDAY, Hours.of("08:00-21:00")))))
                .isEqualTo(clock + "; open TUESDAY 08:00-21:00, WEDNESDAY never");
        assertThat(inputs(given, new Term.ClosedDays(Set.of(DayOfWeek.SUNDAY), Set.of())))
                .isEqualTo(clock);
        assertThat(inputs(new Given(), new Term.CallingHours(Map.of(DayOfWeek.TUESDAY, Hours.of("08:00-21:00")))))
                .isEqualTo(CLOCK + "; open TUESDAY 08:00-21:00");
    }

    @Test
    void shouldNameTheDebtThatWasTriedMostAndTheFirstOfEqualOnes() {
        var limit = new Term.AttemptLimit(7, 7, Per.DEBT, Counted.EVERY_CALL, 7, false);
        var given = new Given();
        given.debts.add(new Debt("d-2", BalanceKind.SELF_PAY));
        assertThat(inputs(given, limit)).isEqualTo("0 of 7 attempts in 7 days per debt d-1");
        given.attempt(NOON.minus(Duration.ofDays(7)), Ending.NO_ANSWER);
        assertThat(inputs(given, limit)).isEqualTo("0 of 7 attempts in 7 days per debt d-1");
        given.attempts.add(about("d-2"));
        assertThat(inputs(given, limit)).isEqualTo("1 of 7 attempts in 7 days per debt d-2");
        given.attempt(NOON.minus(Duration.ofDays(7)).plusNanos(1), Ending.NO_ANSWER);
        assertThat(inputs(given, limit)).isEqualTo("1 of 7 attempts in 7 days per debt d-1");
        given.consent(Kind.CALL_BACK, Channel.LIVE_VOICE, NOON.minusSeconds(1));
        assertThat(inputs(given, limit)).isEqualTo("1 of 7 attempts in 7 days per debt d-1; a call-back was asked for");
        given.debts.clear();
        assertThat(inputs(given, limit)).isEqualTo("2 of 7 attempts in 7 days per debt; a call-back was asked for");
    }

    @Test
    void shouldTellWhatIsCountedPerPersonAndPerNumber() {
        var given = new Given().attempt(NOON.minusSeconds(5), Ending.MACHINE);
        given.attempts.add(about("d-2"));
        assertThat(inputs(given, new Term.AttemptLimit(3, 30, Per.PERSON, Counted.EVERY_CALL, 0, false)))
                .isEqualTo("2 of 3 attempts in 30 days per person");
        assertThat(inputs(given, new Term.AttemptLimit(3, 30, Per.NUMBER, Counted.EVERY_CALL, 0, false)))
                .isEqualTo("1 of 3 attempts in 30 days per number");
        assertThat(inputs(given, new Term.Spacing(Duration.ofMinutes(90), Per.NUMBER, Counted.EVERY_CALL)))
                .isEqualTo("last attempt 2026-11-24T16:59:55Z; 1h30m apart per number");
        assertThat(inputs(new Given(), new Term.Spacing(Duration.ofHours(4), Per.PERSON, Counted.EVERY_CALL)))
                .isEqualTo("no attempt; 4h apart per person");
    }

    private static PriorAttempt about(String debt) {
        return new PriorAttempt(
                NOON.minusSeconds(90), Way.LIVE_CALL, Ending.CONVERSATION, Given.OTHER, Set.of(debt), false);
    }

    @Test
    void shouldTellTheLastConversationAboutTheDebt() {
        var quiet = new Term.QuietAfterConversation(7, Per.DEBT, 7);
        var given = new Given();
        given.attempts.add(about("d-2"));
        assertThat(inputs(given, quiet)).isEqualTo("no conversation; quiet for 7 days per debt");
        given.attempts.add(about("d-1"));
        given.consent(Kind.CALL_BACK, Channel.LIVE_VOICE, NOON.minusSeconds(1));
        assertThat(inputs(given, quiet))
                .isEqualTo(
                        "last conversation 2026-11-24T16:58:30Z; quiet for 7 days per debt; a call-back was asked for");
    }

    @Test
    void shouldTellWhetherConsentStandsAndWhenItWasLastRevoked() {
        var given = new Given();
        given.technology = Technology.PRERECORDED;
        assertThat(inputs(given, new Term.ConsentNeeded())).isEqualTo("no consent to PRERECORDED_VOICE on this number");
        assertThat(inputs(given, new Term.NotRevoked(false))).isEqualTo("not revoked");
        given.consent(Kind.STANDING, Channel.PRERECORDED_VOICE, NOON.minusSeconds(1));
        assertThat(inputs(given, new Term.ConsentNeeded())).isEqualTo("consent to PRERECORDED_VOICE on this number");
        given.revocations.add(new Revocation(Given.OTHER, Set.of(), NOON.minusSeconds(10)));
        assertThat(inputs(given, new Term.NotRevoked(false))).isEqualTo("not revoked");
        given.revocations.add(new Revocation(Given.NUMBER, Set.of(), NOON.minusSeconds(20)));
        given.revocations.add(new Revocation(null, Set.of(), NOON.minusSeconds(30)));
        assertThat(inputs(given, new Term.NotRevoked(false))).isEqualTo("revoked 2026-11-24T16:59:40Z");
        assertThat(inputs(given, new Term.NotRevoked(true)))
                .isEqualTo("revoked 2026-11-24T16:59:50Z; any revocation binds");
    }

    @Test
    void shouldTellWhatStandsOnAccountAndCampaign() {
        var given = new Given();
        given.lines = 1;
        given.debts.add(new Debt("d-2", BalanceKind.CONTRACTUAL));
        assertThat(inputs(given, new Term.BalanceOf(Set.of(BalanceKind.SELF_PAY))))
                .isEqualTo("balances d-1=PATIENT_RESPONSIBILITY d-2=CONTRACTUAL");
        given.debts.clear();
        assertThat(inputs(given, new Term.BalanceOf(Set.of(BalanceKind.SELF_PAY))))
                .isEqualTo("no debt is known");
        assertThat(inputs(given, new Term.OnshoreAgents())).isEqualTo("agents OFFSHORE");
        given.site = AgentSite.ONSHORE;
        given.flags.addAll(Set.of(Flag.ONSHORE_ONLY, Flag.DISPUTED, Flag.CEASE));
        assertThat(inputs(given, new Term.OnshoreAgents())).isEqualTo("agents ONSHORE; onshore only");
        assertThat(inputs(given, new Term.NoFlag(Set.of(Flag.CEASE, Flag.DISPUTED, Flag.MINOR))))
                .isEqualTo("flags [DISPUTED, CEASE]");
        assertThat(inputs(given, new Term.LinesAtOnce(2, Duration.ofSeconds(30))))
                .isEqualTo("1 lines to the destination, with this call at most 2");
        assertThat(inputs(given, new Term.Hold())).isEqualTo("on hold; ZIP 12207");
        given.zip = "";
        assertThat(inputs(given, new Term.Hold())).isEqualTo("on hold; ZIP unknown");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "+15055550101, caller id not in the inventory",
        "+15055550111, caller id in the inventory",
        ", no caller id is set"
    })
    void shouldTellWhetherTheNumberShownIsTheClients(String number, String text) {
        var given = new Given();
        given.callerId = number == null ? null : new E164(number);
        given.inventory = Set.of(new E164("+15055550111"));
        assertThat(inputs(given, new Term.CallerIdInInventory())).isEqualTo(text);
    }

    @Test
    void shouldTellTheWishesOfTheKindsThatTheRuleKeeps() {
        var given = new Given();
        var all = new Term.WishesKept(EnumSet.allOf(Wish.Kind.class));
        assertThat(inputs(given, all)).isEqualTo("no wish");
        given.wishes.add(new Wish.NotDuring(Set.of(DayOfWeek.TUESDAY, DayOfWeek.MONDAY), 600, 720));
        given.wishes.add(new Wish.NotBefore(NOON));
        given.wishes.add(new Wish.NotAt(NumberAt.WORK));
        given.wishes.add(new Wish.OnlyAt(Given.NUMBER));
        assertThat(inputs(given, all))
                .isEqualTo(CLOCK + "; number at HOME; not [MONDAY, TUESDAY] minute 600 to 720; not before "
                        + "2026-11-24T17:00:00Z; not at WORK; one number only");
        assertThat(inputs(given, new Term.WishesKept(Set.of(Wish.Kind.PLACE))))
                .isEqualTo(CLOCK + "; number at HOME; not at WORK");
    }
}
