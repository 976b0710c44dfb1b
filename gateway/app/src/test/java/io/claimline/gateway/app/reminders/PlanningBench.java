package io.claimline.gateway.app.reminders;

import static io.claimline.dialer.contracts.Stages.await;
import static io.claimline.dialer.contracts.Stages.until;

import com.sun.management.OperatingSystemMXBean;
import io.claimline.dialer.strategy.plan.ReminderPlan.State;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Measures how long the plan of a day takes and prints it. First {@code fill FOLDER ACCOUNTS}, of which every second one has agreed to a recorded voice; then, in a process of its
 * own so that the first plan is that of a gateway just started, {@code plan FOLDER}.
 */
public final class PlanningBench {
    private static final int PART = 100;
    private static final int RUNS = 5;

    private PlanningBench() {}

    /** Runs it. */
    public static void main(String[] arguments) throws IOException {
        var load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        System.out.println(Runtime.getRuntime().availableProcessors() + " processors, Java " + Runtime.version()
                + ", load " + load);
        try (var world = new ReminderWorld(Path.of(arguments[1]))) {
            if (arguments[0].equals("fill")) {
                fill(world, Integer.parseInt(arguments[2]));
            } else {
                world.free = Room::free;
                for (var run = 1; run <= RUNS; run++) {
                    plan(world, run);
                }
            }
        }
    }

    private static void fill(ReminderWorld world, int size) {
        var begin = Clocks.now();
        for (var from = 0; from < size; from += PART) {
            fill(world, from, Math.min(size, from + PART));
        }
        until("the journal is delivered", () -> world.store.undelivered() == 0);
        told("stored " + size + " accounts and " + size / 2 + " consents", begin);
    }

    private static void fill(ReminderWorld world, int from, int to) {
        var accounts =
                IntStream.range(from, to).mapToObj(ReminderWorld::account).toList();
        await(world.books.accounts().put(accounts));
        var agreed = accounts.stream()
                .filter(account -> Integer.parseInt(account.key(), 16) % 2 == 0)
                .map(ReminderWorld::consent)
                .toList();
        await(world.ledger.keep(List.copyOf(agreed)).toCompletionStage());
    }

    private static void plan(ReminderWorld world, int run) {
        var plan = ReminderWorld.plan(State.DRAFT);
        var reading = Clocks.now();
        var read = world.planning
                .read(plan, ReminderWorld.TEN)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        told("plan " + run + ": read from the store", reading);
        var planning = Clocks.now();
        var planned = world.planning.day(plan, read, ReminderWorld.TEN);
        told("plan " + run + ": planned in memory", planning);
        told("plan " + run + ": both", reading);
        System.out.println(
                "  " + DayText.of(plan, planned.day()).getJsonObject("counts").encode());
    }

    /** A machine that others use, too, is slow by the clock; the time of the processors says what it costs. */
    private static void told(String what, Clocks since) {
        var now = Clocks.now();
        System.out.printf(
                "%s: %.2f s, %.2f s of the processors%n",
                what, (now.wall() - since.wall()) / 1e9, (now.processors() - since.processors()) / 1e9);
    }

    private record Clocks(long wall, long processors) {
        static Clocks now() {
            var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            return new Clocks(System.nanoTime(), system.getProcessCpuTime());
        }
    }
}
