package io.claimline.dialer.compliance.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.compliance.facts.AgentSite;
import io.claimline.dialer.compliance.facts.BalanceKind;
import io.claimline.dialer.compliance.facts.Debt;
import io.claimline.dialer.compliance.facts.Flag;
import io.claimline.dialer.compliance.rule.Hours;
import io.claimline.dialer.compliance.rule.Place;
import io.claimline.dialer.compliance.rule.Rule;
import io.claimline.dialer.compliance.rule.RuleTable;
import io.claimline.dialer.compliance.rule.Term;
import io.claimline.dialer.compliance.rule.ZipRange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Decisions are stored, and made again years later: what the engine says of the same facts must never change, to the last character. Drawn facts and
 * rules are decided here, and what was said of them when this was written is kept: some of it in full, all of it as a digest.
 */
class UnchangedDecisionsTest {
    private static final int ROUNDS = 6_000;
    private static final int FIRST_IN_FULL = 13;
    private static final int LAST_IN_FULL = 24;
    private static final String DIGEST = "48c266db0d283dff59310b1ff214373a61cb6e27890f15172ad2d05e2723e636";

    private final Chance chance = Chance.asPinned(20_261_130);

    @Test
    void shouldSayOfTheSameFactsWhatItAlwaysSaid() throws Exception {
        var said = IntStream.range(0, ROUNDS).mapToObj(this::decision).toList();
        assertThat(String.join("\n\n", said.subList(FIRST_IN_FULL, LAST_IN_FULL + 1)) + "\n")
                .isEqualTo(kept());
        assertThat(digest(said)).isEqualTo(DIGEST);
    }

    private String decision(int round) {
        var now = chance.now();
        var given = chance.facts(now);
        for (var more = round % 7; more > 0; more--) {
            chance.more(now).accept(given);
        }
        if (round % 5 == 0) {
            for (var attempt = 0; attempt < 30; attempt++) {
                given.attempts.addAll(chance.facts(now).attempts);
            }
        }
        vary(given, round);
        return text(Engine.decide(given.facts(), now, RuleTable.of("drawn-" + round, rules(round))));
    }

    private static void vary(Given given, int round) {
        given.stated = round % 11 == 0 ? "Pacific/Kiritimati" : round % 13 == 0 ? "No/Zone" : null;
        given.site = round % 2 == 0 ? AgentSite.ONSHORE : AgentSite.OFFSHORE;
        given.callerId = round % 17 == 0 ? null : round % 3 == 0 ? Given.NUMBER : Given.OTHER;
        if (round % 19 == 0) {
            given.debts.clear();
        }
        if (round % 23 == 0) {
            given.debts.add(new Debt("d-3", BalanceKind.CONTRACTUAL));
        }
        if (round % 29 == 0) {
            given.nowhere();
        }
    }

    /** One of each kind of which the draw knows none, and up to 24 that are drawn. */
    private List<Rule> rules(int round) {
        var rules = new ArrayList<>(List.of(
                Tables.hours(),
                Tables.rule("ours.balance", "C-47", new Term.BalanceOf(Set.of(BalanceKind.PATIENT_RESPONSIBILITY))),
                Tables.rule("ours.onshore", "C-58", new Term.OnshoreAgents()),
                Tables.rule("ours.caller", "C-37", new Term.CallerIdInInventory()),
                Tables.rule("ours.flags", "C-20", new Term.NoFlag(EnumSet.allOf(Flag.class))),
                Tables.rule(
                        "ours.weekdays",
                        "C-05",
                        new Term.CallingHours(Map.of(DayOfWeek.MONDAY, Hours.of("09:00-17:00")))),
                Tables.rule("ours.hold", "C-70", new Place.Zips("FL", List.of(ZipRange.of("331"))), new Term.Hold())));
        if (round % 3 != 0) {
            rules.removeIf(
                    rule -> rule.term() instanceof Term.BalanceOf || rule.key().equals("ours.weekdays"));
        }
        if (round % 4 != 0) {
            rules.removeIf(
                    rule -> rule.term() instanceof Term.CallerIdInInventory || rule.term() instanceof Term.NoFlag);
        }
        for (var number = 0; number < round % 25; number++) {
            rules.add(chance.rule(number));
        }
        return rules;
    }

    private static String text(RuleDecision decision) {
        var head = decision.table() + " " + decision.at() + " " + decision.zones() + " " + decision.localTimes() + " "
                + decision.verdict();
        return decision.evaluations().stream()
                .map(Evaluation::toString)
                .collect(Collectors.joining("\n  ", head + "\n  ", ""));
    }

    private static String digest(List<String> said) throws NoSuchAlgorithmException {
        var all = String.join("\n\n", said).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
    }

    private String kept() throws Exception {
        try (var in = getClass().getResourceAsStream("/decisions/drawn.txt")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
