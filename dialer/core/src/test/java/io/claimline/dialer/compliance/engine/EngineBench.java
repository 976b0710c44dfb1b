package io.claimline.dialer.compliance.engine;

import io.claimline.dialer.compliance.facts.DialFacts;
import io.claimline.dialer.compliance.facts.PriorAttempt.Ending;
import io.claimline.dialer.compliance.rule.Counted;
import io.claimline.dialer.compliance.rule.Per;
import io.claimline.dialer.compliance.rule.Place;
import io.claimline.dialer.compliance.rule.Rule;
import io.claimline.dialer.compliance.rule.RuleTable;
import io.claimline.dialer.compliance.rule.Term;
import io.claimline.dialer.compliance.rule.UsZones;
import io.claimline.dialer.compliance.rule.ZipRange;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Prints how long a full decision takes: a table of 200 rules, 30 earlier attempts, two zones. No two rules ask the same, and each has its own copy of
 * what it counts, as rules read from files have. With {@code everywhere} every rule binds; with {@code lasting} also what ten million leave behind.
 * Decisions a second are those of one processor: the thread's own time, whatever else the machine does. Asserts nothing.
 */
final class EngineBench {
    private static final int LASTING = 10_000_000;
    private static final int ROUNDS = 200_000;
    private static final Instant NOON = Instant.parse("2026-11-24T20:00:00Z");

    private EngineBench() {}

    public static void main(String[] arguments) {
        var everywhere = Arrays.asList(arguments).contains("everywhere");
        var table = RuleTable.of("bench", rules(everywhere));
        measure("allowed", facts(false), NOON, table);
        measure("deferred overnight", facts(false), NOON.plus(Duration.ofHours(12)), table);
        measure("deferred by frequency", facts(true), NOON, table);
        var nowhere = new Given().nowhere();
        measure("nothing known of the place", nowhere.facts(), NOON.plus(Duration.ofHours(3)), table);
        if (Arrays.asList(arguments).contains("lasting")) {
            lasting(table);
        }
    }

    private static void measure(String name, DialFacts facts, Instant now, RuleTable table) {
        var times = new long[ROUNDS];
        for (var warm = 0; warm < ROUNDS; warm++) {
            times[warm] = Engine.decide(facts, now.plusSeconds(warm % 600), table)
                    .evaluations()
                    .size();
        }
        var rules = times[0];
        var threads = ManagementFactory.getThreadMXBean();
        var began = threads.getCurrentThreadCpuTime();
        for (var round = 0; round < ROUNDS; round++) {
            var from = System.nanoTime();
            Engine.decide(facts, now.plusSeconds(round % 600), table);
            times[round] = System.nanoTime() - from;
        }
        var total = threads.getCurrentThreadCpuTime() - began;
        Arrays.sort(times);
        System.out.printf(
                "%-28s %4d rules evaluated: mean %6.2f µs, p50 %6.2f, p99 %6.2f, p99.9 %7.2f; %,d a second; %s%n",
                name,
                rules,
                total / 1e3 / ROUNDS,
                times[ROUNDS / 2] / 1e3,
                times[ROUNDS / 100 * 99] / 1e3,
                times[ROUNDS / 1000 * 999] / 1e3,
                ROUNDS * 1_000_000_000L / total,
                Engine.decide(facts, now, table).verdict());
    }

    /** What ten million decisions leave behind, and what each takes: heap in use after a collection, and bytes allocated. */
    private static void lasting(RuleTable table) {
        var facts = facts(false);
        var memory = ManagementFactory.getMemoryMXBean();
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        var allocated = threads.getCurrentThreadAllocatedBytes();
        var allowed = 0L;
        for (var round = 1; round <= LASTING; round++) {
            allowed +=
                    Engine.decide(facts, NOON.plusSeconds(round % 600), table).allowed() ? 1 : 0;
            if (round % (LASTING / 5) == 0) {
                System.gc();
                System.out.printf(
                        "after %,11d decisions (%,d allowed): %,6d kB in use, %,d bytes allocated for each%n",
                        round,
                        allowed,
                        memory.getHeapMemoryUsage().getUsed() / 1024,
                        (threads.getCurrentThreadAllocatedBytes() - allocated) / round);
            }
        }
    }

    private static DialFacts facts(boolean often) {
        var given = new Given().zones(Set.of(Given.NY), Set.of(Given.LA));
        given.capacity = null;
        for (var one = 0; one < 30; one++) {
            given.attempt(NOON.minus(Duration.ofHours(often ? 5L + one : 200L + one)), Ending.NO_ANSWER);
        }
        return given.facts();
    }

    private static List<Rule> rules(boolean everywhere) {
        var rules = new ArrayList<>(List.of(Tables.hours()));
        var states = UsZones.STATES.keySet().stream().sorted().toList();
        for (var number = 0; rules.size() < 200; number++) {
            var place = number < 24 || everywhere
                    ? new Place.Everywhere()
                    : number % 5 == 0
                            ? new Place.Zips("NY", List.of(new ZipRange(10_000 + number, 10_500 + number)))
                            : new Place.States(Set.of(states.get(number % states.size())));
            rules.add(Tables.rule("bench.rule-" + number, "C-99", place, term(number)));
        }
        return rules;
    }

    private static Term term(int number) {
        var figure = 1 + number / 6;
        return switch (number % 6) {
            case 0 -> Tables.daily("08:%02d-20:30".formatted(figure));
            case 1 -> new Term.AttemptLimit(7 + figure, 7, Per.DEBT, counted(Counted.REG_F), 7, false);
            case 2 -> new Term.QuietAfterConversation(7 + figure, Per.DEBT, 7);
            case 3 -> new Term.NotRevoked(figure % 2 == 0);
            case 4 -> new Term.Spacing(Duration.ofMinutes(200 + figure), Per.NUMBER, counted(Counted.EVERY_CALL));
            default -> new Term.CallerIdInInventory();
        };
    }

    private static Counted counted(Counted like) {
        return new Counted(
                Set.copyOf(new HashSet<>(like.ways())), Set.copyOf(new HashSet<>(like.not())), like.byConsent());
    }
}
