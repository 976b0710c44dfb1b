package io.claimline.dialer.compliance.engine;

import static io.claimline.dialer.compliance.engine.Given.time;
import static io.claimline.dialer.compliance.engine.Tables.patients;
import static io.claimline.dialer.compliance.engine.Tables.rule;
import static io.claimline.dialer.compliance.engine.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.compliance.engine.RuleDecision.Verdict;
import io.claimline.dialer.compliance.facts.AgentSite;
import io.claimline.dialer.compliance.facts.BalanceKind;
import io.claimline.dialer.compliance.facts.Debt;
import io.claimline.dialer.compliance.facts.Flag;
import io.claimline.dialer.compliance.facts.Gap;
import io.claimline.dialer.compliance.facts.Trunk;
import io.claimline.dialer.compliance.rule.Addressees;
import io.claimline.dialer.compliance.rule.Layer;
import io.claimline.dialer.compliance.rule.Place;
import io.claimline.dialer.compliance.rule.Rule;
import io.claimline.dialer.compliance.rule.Rule.Reach;
import io.claimline.dialer.compliance.rule.Span;
import io.claimline.dialer.compliance.rule.Term;
import io.claimline.dialer.compliance.rule.ZipRange;
import io.claimline.dialer.id.E164;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** C-07, C-20, C-37, C-46, C-47, C-58, holds, and the engine's own rules. */
class StandingTest {
    private static final Instant NOON = time("2026-11-24T12:00:00-05:00");
    private final Rule flags = rule(
            "federal.flags",
            "C-07",
            Addressees.ALL,
            new Term.NoFlag(EnumSet.complementOf(EnumSet.of(Flag.ONSHORE_ONLY))));
    private final Rule onshore = rule("policy.onshore", "C-58", new Term.OnshoreAgents());

    private static RuleDecision decide(Given given, Rule... rules) {
        return Engine.decide(given.facts(), NOON, table(rules));
    }

    @ParameterizedTest
    @EnumSource(Flag.class)
    void shouldDenyForEachFlagThatARuleNames(Flag flag) {
        var given = new Given();
        assertThat(decide(given, flags).allowed()).isTrue();
        given.flags.add(flag);
        var decision = decide(given, flags);
        assertThat(decision.verdict()).isEqualTo(flag == Flag.ONSHORE_ONLY ? new Verdict.Allow() : new Verdict.Deny());
        assertThat(decision.evaluations().getLast().inputs())
                .isEqualTo(flag == Flag.ONSHORE_ONLY ? "no flag" : "flags [" + flag + "]");
    }

    @Test
    void shouldEvaluateEveryRuleAndNotStopAtTheFirst() {
        var given = new Given();
        given.flags.addAll(Set.of(Flag.DISPUTED, Flag.ONSHORE_ONLY));
        given.callerId = null;
        var decision = Engine.decide(
                given.facts(),
                time("2026-11-24T06:00:00-05:00"),
                table(flags, onshore, rule("federal.caller-id", "C-37", new Term.CallerIdInInventory())));
        assertThat(decision.blocking()).extracting(Evaluation::id).containsExactly("C-02", "C-07", "C-58", "C-37");
        assertThat(decision.verdict()).isEqualTo(new Verdict.Deny());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "PATIENT_RESPONSIBILITY, true",
        "SELF_PAY, true",
        "CONTRACTUAL, false",
        "PROTECTED, false",
        "PAYER, false",
        "UNKNOWN, false"
    })
    void shouldCallAboutThePatientsOwnBalanceOnly(BalanceKind kind, boolean allowed) {
        var own = rule(
                "federal.balance",
                "C-47",
                new Term.BalanceOf(Set.of(BalanceKind.PATIENT_RESPONSIBILITY, BalanceKind.SELF_PAY)));
        var given = new Given();
        given.debts.add(new Debt("d-2", kind));
        assertThat(decide(given, own).allowed()).isEqualTo(allowed);
        given.debts.clear();
        assertThat(decide(given, own).allowed()).isFalse();
    }

    @ParameterizedTest(name = "onshore only: {0}, agents {1}: {2}")
    @CsvSource({
        "true, ONSHORE, true",
        "true, OFFSHORE, false",
        "true, UNKNOWN, false",
        "false, OFFSHORE, true",
        "false, UNKNOWN, true"
    })
    void shouldKeepOnshoreAccountsOnshore(boolean only, AgentSite site, boolean allowed) {
        var given = new Given();
        given.site = site;
        if (only) {
            given.flags.add(Flag.ONSHORE_ONLY);
        }
        assertThat(decide(given, onshore).allowed()).isEqualTo(allowed);
    }

    @ParameterizedTest(name = "{0} lines of 2: {1}")
    @CsvSource({"0, true", "1, true", "2, false", "3, false"})
    void shouldNotTieUpTheDestination(int lines, boolean allowed) {
        var given = new Given();
        given.lines = lines;
        var cap = rule("federal.lines", "C-20", Addressees.ALL, new Term.LinesAtOnce(2, Duration.ofSeconds(30)));
        assertThat(decide(given, cap).verdict())
                .isEqualTo(allowed ? new Verdict.Allow() : new Verdict.Defer(NOON.plusSeconds(30)));
    }

    @Test
    void shouldShowANumberOfTheInventoryOnly() {
        var known = rule("federal.caller-id", "C-37", Addressees.ALL, new Term.CallerIdInInventory());
        var given = new Given();
        assertThat(decide(given, known).allowed()).isTrue();
        given.callerId = new E164("+12125550100");
        assertThat(decide(given, known).allowed()).isFalse();
        given.callerId = null;
        assertThat(decide(given, known).allowed()).isFalse();
    }

    @ParameterizedTest(name = "ZIP {0} of {1}: {2}")
    @CsvSource({
        "33101, FL, false",
        "33399, FL, false",
        "33400, FL, true",
        "'', FL, false",
        "'', GA, true",
        "33101, GA, false"
    })
    void shouldHoldTheZipCodesOfADisasterUntilItsEnd(String zip, String state, boolean allowed) {
        var place = new Place.Zips("FL", List.of(ZipRange.of("331"), ZipRange.of("33200-33399")));
        var hold = new Rule(
                "hold.storm",
                "H-01",
                Layer.CLIENT,
                new Reach(place, Set.of(), patients()),
                new Span(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 29)),
                "client notice of 20 November 2026",
                new Term.Hold());
        var given = new Given();
        given.zip = zip;
        given.states = Set.of(state);
        // The last day ends in Pago Pago at 11:00 UTC, before New York opens.
        assertThat(decide(given, hold).verdict())
                .isEqualTo(allowed ? new Verdict.Allow() : new Verdict.Defer(time("2026-11-30T08:00:00-05:00")));
    }

    @ParameterizedTest(name = "client {0}: {1}")
    @CsvSource({"acme, false", "other, true", "'', false"})
    void shouldBindTheClientsOwnRulesAndAllOfThemWhenTheClientIsNotKnown(String client, boolean allowed) {
        var reach = new Reach(new Place.Everywhere(), Set.of("acme", "third"), patients());
        var given = new Given();
        given.client = client;
        assertThat(decide(given, rule("acme.hold", "P-02", reach, new Term.Hold()))
                        .allowed())
                .isEqualTo(allowed);
    }

    @Test
    void shouldNotBindAClientByTheRuleOfAnother() {
        var ours = new Reach(new Place.Everywhere(), Set.of("acme"), patients());
        var theirs = new Reach(new Place.Everywhere(), Set.of("other"), patients());
        assertThat(decide(
                                new Given(),
                                rule("acme.flags", "C-07", ours, flags.term()),
                                rule("other.hold", "P-02", theirs, new Term.Hold()))
                        .evaluations())
                .extracting(Evaluation::key)
                .containsExactly(Engine.FACTS, "federal.hours", "acme.flags");
    }

    @Test
    void shouldBindThePracticeTrunkUnlessTheRuleIsAboutThePublicOne() {
        var given = new Given();
        given.trunk = Trunk.PRACTICE;
        var publicOnly = rule("federal.hold", "H-01", patients().over(Trunk.PUBLIC), new Term.Hold());
        assertThat(decide(given, publicOnly).allowed()).isTrue();
        given.trunk = Trunk.PUBLIC;
        assertThat(decide(given, publicOnly).allowed()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Gap.class)
    void shouldDenyWhenAPartOfTheFactsCouldNotBeRead(Gap gap) {
        var given = new Given();
        given.gaps.add(gap);
        var decision = decide(given);
        assertThat(decision.verdict()).isEqualTo(new Verdict.Deny());
        assertThat(decision.blocking())
                .containsExactly(new Evaluation(
                        Engine.FACTS,
                        "E-01",
                        Layer.CLIENT,
                        new Evaluation.Outcome.Denies(),
                        "could not be read: [" + gap + "]"));
    }

    @Test
    void shouldDenyBeforeTheFirstRuleIsInForce() {
        assertThat(Engine.decide(new Given().facts(), time("2019-11-24T12:00:00-05:00"), table())
                        .verdict())
                .isEqualTo(new Verdict.Deny());
    }

    @Test
    void shouldBindFromTheFirstPlaceThatHasTheDayToTheLast() {
        var hold = new Rule(
                "policy.hold",
                "H-01",
                Layer.CLIENT,
                Reach.everywhere(patients()),
                new Span(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 24)),
                "a source",
                new Term.Hold());
        var guam = new Given().zones(Set.of("Pacific/Guam"), Set.of());
        guam.states = Set.of("GU");
        var samoa = new Given().zones(Set.of("Pacific/Pago_Pago"), Set.of());
        samoa.states = Set.of("AS");
        var hours = table(hold, flags);
        assertThat(Engine.decide(guam.facts(), time("2026-11-23T20:59:59+10:00"), hours)
                        .allowed())
                .isTrue();
        assertThat(Engine.decide(guam.facts(), time("2026-11-24T08:00:00+10:00"), hours)
                        .allowed())
                .isFalse();
        assertThat(Engine.decide(samoa.facts(), time("2026-11-24T20:59:59-11:00"), hours)
                        .allowed())
                .isFalse();
        assertThat(Engine.decide(samoa.facts(), time("2026-11-25T08:00:00-11:00"), hours)
                        .allowed())
                .isTrue();
    }
}
