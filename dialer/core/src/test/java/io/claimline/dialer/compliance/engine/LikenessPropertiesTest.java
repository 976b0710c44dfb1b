package io.claimline.dialer.compliance.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.compliance.Lookahead;
import io.claimline.dialer.compliance.Prospect;
import io.claimline.dialer.compliance.facts.AgentSite;
import io.claimline.dialer.compliance.facts.BalanceKind;
import io.claimline.dialer.compliance.facts.Channel;
import io.claimline.dialer.compliance.facts.Consent;
import io.claimline.dialer.compliance.facts.Debt;
import io.claimline.dialer.compliance.facts.DialFacts;
import io.claimline.dialer.compliance.facts.Flag;
import io.claimline.dialer.compliance.facts.PriorAttempt;
import io.claimline.dialer.compliance.facts.Technology;
import io.claimline.dialer.compliance.rule.Addressees;
import io.claimline.dialer.compliance.rule.Layer;
import io.claimline.dialer.compliance.rule.Rule;
import io.claimline.dialer.compliance.rule.RuleTable;
import io.claimline.dialer.compliance.rule.Span;
import io.claimline.dialer.compliance.rule.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever is like somebody is answered like them. The seed is printed; {@code -Dclaimline.seed} and {@code -Dclaimline.rounds} set it and their number. */
class LikenessPropertiesTest {
    private static final int ROUNDS = Integer.getInteger("claimline.rounds", 100);
    private static final int PEOPLE = 120;

    private final long seed = Long.getLong("claimline.seed", System.nanoTime());
    private final Chance chance = new Chance(seed);

    @Test
    void shouldSayOfEverybodyWhatTheRulesSayOfThemByThemselves() {
        var alike = 0;
        var allowed = 0;
        for (var round = 0; round < ROUNDS; round++) {
            var table = RuleTable.of("drawn", rules());
            var begin = chance.now();
            var ahead = new Lookahead(table);
            var seen = new HashSet<Map.Entry<Likeness, Instant>>();
            for (var person = 0; person < PEOPLE; person++) {
                var when = begin.plusMillis(chance.below(2 * 60_000));
                var facts = person(begin);
                var said = ahead.at(facts, when);
                assertThat(said)
                        .as("seed %d round %d: %s at %s", seed, round, facts, when)
                        .isEqualTo(Prospect.of(Engine.decide(facts, when.truncatedTo(ChronoUnit.MILLIS), table)));
                var minute = when.truncatedTo(ChronoUnit.MINUTES);
                alike += Likeness.of(facts, when, table)
                        .filter(like -> !seen.add(Map.entry(like, minute)))
                        .map(like -> 1)
                        .orElse(0);
                allowed += said.allowed() ? 1 : 0;
            }
        }
        System.out.println("seed " + seed + ": " + alike + " of " + ROUNDS * PEOPLE + " were like another, " + allowed
                + " allowed");
        assertThat(alike).isBetween(ROUNDS * PEOPLE / 10, ROUNDS * PEOPLE * 9 / 10);
        assertThat(allowed).isGreaterThan(ROUNDS);
    }

    private List<Rule> rules() {
        var rules = new ArrayList<>(List.of(
                Tables.hours(),
                rule("drawn.flags", Addressees.ALL, new Term.NoFlag(EnumSet.of(Flag.DECEASED))),
                rule("drawn.sites", Addressees.ALL, new Term.OnshoreAgents()),
                rule("drawn.consent", Addressees.ALL, new Term.ConsentNeeded())));
        for (var number = 0; number < 8; number++) {
            rules.add(chance.rule(number));
        }
        return rules;
    }

    private static Rule rule(String key, Addressees calls, Term term) {
        return new Rule(
                key,
                "X-02",
                Layer.CLIENT,
                Rule.Reach.everywhere(calls),
                Span.from(LocalDate.of(2020, 1, 1)),
                "drawn",
                term);
    }

    /** Of many only names and what does not count differ; of each thing that does count there are some who have it. */
    private DialFacts person(Instant now) {
        var given = new Given();
        given.debts = new ArrayList<>(List.of(new Debt("d-" + chance.below(99), BalanceKind.SELF_PAY)));
        given.zip = chance.one(List.of("12207", "12208", "10001", ""));
        given.consents.addAll(chance.one(List.of(
                List.of(),
                List.of(consent(Consent.Kind.STANDING, now.minusSeconds(chance.below(9_000_000)))),
                List.of(consent(Consent.Kind.STANDING, now.plusSeconds(chance.below(200)))),
                List.of(consent(Consent.Kind.CALL_BACK, now.minusSeconds(chance.below(9 * 86_400)))))));
        given.attempts.addAll(chance.one(List.of(
                List.of(),
                List.of(),
                List.of(attempt(now, chance.below(3 * 86_400))),
                List.of(attempt(now, 9_000_000)))));
        for (var more = chance.one(List.of(0, 0, 0, 0, 1, 2)); more > 0; more--) {
            chance.more(now).accept(given);
        }
        chance.one(List.<Runnable>of(
                        () -> {},
                        () -> {},
                        () -> {},
                        () -> {},
                        () -> {},
                        () -> given.flags.add(Flag.DECEASED),
                        () -> given.technology = Technology.PRERECORDED,
                        () -> {
                            given.flags.add(Flag.ONSHORE_ONLY);
                            given.site = chance.one(List.of(AgentSite.ONSHORE, AgentSite.OFFSHORE));
                        },
                        () -> given.callerId = null,
                        () -> given.debts = List.of(),
                        () -> given.phoneZones = Set.of(Given.LA),
                        () -> given.client = "other"))
                .run();
        return given.facts();
    }

    private Consent consent(Consent.Kind kind, Instant at) {
        var number = chance.one(List.of(Given.NUMBER, Given.NUMBER, Given.OTHER));
        var channels = chance.one(List.of(EnumSet.allOf(Channel.class), EnumSet.of(Channel.LIVE_VOICE)));
        return new Consent(number, channels, kind, at);
    }

    private PriorAttempt attempt(Instant now, int secondsAgo) {
        return new PriorAttempt(
                now.minusSeconds(secondsAgo),
                PriorAttempt.Way.LIVE_CALL,
                chance.one(List.of(PriorAttempt.Ending.CONVERSATION, PriorAttempt.Ending.NO_ANSWER)),
                Given.NUMBER,
                Set.of(),
                false);
    }
}
