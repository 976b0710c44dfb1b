package io.claimline.dialer.compliance.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.compliance.engine.RuleDecision.Verdict;
import io.claimline.dialer.compliance.facts.DialFacts;
import io.claimline.dialer.compliance.rule.Rule;
import io.claimline.dialer.compliance.rule.RuleTable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What holds for whatever facts and rules. The seed is printed; {@code -Dclaimline.seed} and {@code -Dclaimline.rounds} set it and their number. */
class EnginePropertiesTest {
    private static final int ROUNDS = Integer.getInteger("claimline.rounds", 4_000);

    private final long seed = Long.getLong("claimline.seed", System.nanoTime());
    private final Chance chance = new Chance(seed);
    private int allowed;
    private int deferred;
    private int denied;

    @AfterEach
    void sayWhatWasDrawn() {
        System.out.println(
                "seed " + seed + ": " + allowed + " allowed, " + deferred + " deferred, " + denied + " denied");
        assertThat(List.of(allowed, deferred, denied)).allMatch(count -> count > ROUNDS / 200);
    }

    private RuleDecision decide(DialFacts facts, Instant now, RuleTable table) {
        var decision = Engine.decide(facts, now, table);
        switch (decision.verdict()) {
            case Verdict.Allow _ -> allowed++;
            case Verdict.Defer _ -> deferred++;
            case Verdict.Deny _ -> denied++;
        }
        return decision;
    }

    private List<Rule> rules(int most) {
        var rules = new ArrayList<>(List.of(Tables.hours()));
        for (var number = 0; number < most; number++) {
            rules.add(chance.rule(number));
        }
        return rules;
    }

    /** When it may be dialled, a denial being never: a fact or a rule more must not make it earlier. */
    private static Instant from(RuleDecision decision) {
        return switch (decision.verdict()) {
            case Verdict.Allow _ -> decision.at();
            case Verdict.Defer(var until) -> until;
            case Verdict.Deny _ -> Instant.MAX;
        };
    }

    @Test
    void shouldNeverAllowMoreForAFactMore() {
        for (var round = 0; round < ROUNDS; round++) {
            var now = chance.now();
            var table = RuleTable.of("drawn", rules(8));
            var given = chance.facts(now);
            var before = decide(given.facts(), now, table);
            chance.more(now).accept(given);
            var after = decide(given.facts(), now, table);
            assertThat(from(after))
                    .as("seed %d round %d: %s then %s", seed, round, before, after)
                    .isAfterOrEqualTo(from(before));
        }
    }

    @Test
    void shouldNeverAllowMoreForARuleMore() {
        for (var round = 0; round < ROUNDS; round++) {
            var now = chance.now();
            var rules = rules(8);
            var facts = chance.facts(now).facts();
            var before = decide(facts, now, RuleTable.of("drawn", rules));
            rules.add(chance.rule(99));
            var after = decide(facts, now, RuleTable.of("drawn", rules));
            assertThat(from(after))
                    .as("seed %d round %d: %s then %s", seed, round, before, after)
                    .isAfterOrEqualTo(from(before));
        }
    }

    @Test
    void shouldDecideTheSameAgain() {
        for (var round = 0; round < ROUNDS; round++) {
            var now = chance.now();
            var rules = rules(8);
            var given = chance.facts(now);
            var first = decide(given.facts(), now, RuleTable.of("drawn", rules));
            assertThat(Engine.decide(given.facts(), now, RuleTable.of("drawn", rules)))
                    .as("seed %d round %d", seed, round)
                    .isEqualTo(first);
        }
    }

    /** Line counts are left out: when a line ends is not among the facts. */
    @Test
    void shouldDeferToTheFirstInstantThatIsAllowed() {
        for (var round = 0; round < ROUNDS; round++) {
            var now = chance.now();
            var table = RuleTable.of("drawn", rules(5));
            var facts = chance.facts(now).facts();
            if (decide(facts, now, table).verdict() instanceof Verdict.Defer(var until)) {
                assertThat(Engine.decide(facts, until, table).allowed())
                        .as("seed %d round %d at %s", seed, round, until)
                        .isTrue();
                for (var back = 0; back < 40; back++) {
                    var span = Duration.between(now, until);
                    var earlier = back == 0
                            ? until.minusNanos(1)
                            : until.minus(span.multipliedBy(back).dividedBy(40));
                    assertThat(earlier.isBefore(now)
                                    || !Engine.decide(facts, earlier, table).allowed())
                            .as("seed %d round %d: %s before %s", seed, round, earlier, until)
                            .isTrue();
                }
            }
        }
    }

    /** The index must let through exactly the rules that a reading of each one does. */
    @Test
    void shouldFindTheRulesThatBindWhicheverWayTheyAreLookedUp() {
        for (var round = 0; round < ROUNDS; round++) {
            var now = chance.now();
            var table = RuleTable.of("drawn", rules(20));
            var facts = chance.facts(now).facts();
            decide(facts, now, table);
            var found =
                    table.binding(facts).stream().mapToObj(table.rules()::get).toList();
            assertThat(found)
                    .as("seed %d round %d", seed, round)
                    .isEqualTo(table.rules().stream()
                            .filter(rule -> Binding.binds(rule, facts))
                            .toList());
        }
    }
}
