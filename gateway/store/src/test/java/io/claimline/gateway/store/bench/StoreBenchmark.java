package io.claimline.gateway.store.bench;

import static io.claimline.dialer.contracts.Stages.await;
import static io.claimline.dialer.contracts.Stages.until;

import io.claimline.dialer.contracts.PinnedClock;
import io.claimline.dialer.contracts.Samples;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.worklist.Lead;
import io.claimline.dialer.worklist.NextStep;
import io.claimline.gateway.store.Store;
import io.claimline.gateway.store.StoreSettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

/**
 * Measures the store and prints what it found. Arguments: a folder on the disk to be measured, and optionally the URI of a MongoDB; the
 * embedded server is measured without one.
 */
public final class StoreBenchmark {
    private static final PinnedClock CLOCK = new PinnedClock();
    private static final NodeId NODE = new NodeId("bench");

    private StoreBenchmark() {}

    /** Runs it. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory(Path.of(arguments[0]), "claimline-bench-");
        var uri = arguments.length > 1 ? Optional.of(arguments[1]) : Optional.<String>empty();
        System.out.println(Runtime.getRuntime().availableProcessors() + " processors, Java " + Runtime.version()
                + ", load " + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        try (var store = Store.open(StoreSettings.in(folder, uri), NODE, CLOCK)) {
            store.banner().forEach(System.out::println);
            for (var inFlight : new int[] {1, 8, 64, 512}) {
                appends(store, inFlight, inFlight == 1 ? 2_000 : 10_000);
            }
            until("the journal is delivered", () -> store.undelivered() == 0);
            leases(store);
        }
    }

    private static void appends(Store store, int inFlight, int count) throws InterruptedException {
        var took = new long[count];
        var free = new Semaphore(inFlight);
        var begin = System.nanoTime();
        for (var i = 0; i < count; i++) {
            free.acquire();
            var index = i;
            var at = System.nanoTime();
            CompletableFuture<Void> kept = store.calls()
                    .keep(Samples.outcome(new CallId(Samples.fresh()), CLOCK.instant()))
                    .toCompletableFuture();
            var _ = kept.whenComplete((_, failure) -> {
                took[index] = failure == null ? System.nanoTime() - at : Long.MAX_VALUE;
                free.release();
            });
        }
        free.acquire(inFlight);
        report("journal append, " + inFlight + " in flight", took, begin);
        System.out.println("  waiting for delivery afterwards: " + store.undelivered());
    }

    private static void leases(Store store) {
        var campaign = Samples.campaign();
        var leads = IntStream.range(0, 10_000)
                .<Lead>mapToObj(i -> Samples.lead(campaign, i % 100, CLOCK.instant()))
                .toList();
        var adding = System.nanoTime();
        for (var from = 0; from < leads.size(); from += 500) {
            await(store.worklists().add(leads.subList(from, from + 500)));
        }
        System.out.printf("10,000 leads added in %.1f s%n", (System.nanoTime() - adding) / 1e9);
        for (var batch : new int[] {1, 10, 50}) {
            var took = new long[40];
            var begin = System.nanoTime();
            for (var i = 0; i < took.length; i++) {
                var at = System.nanoTime();
                var leased =
                        await(store.worklists().lease(campaign, batch, NODE, CLOCK.instant(), Duration.ofMinutes(1)));
                took[i] = System.nanoTime() - at;
                if (leased.size() != batch) {
                    throw new IllegalStateException("Leased " + leased.size() + " instead of " + batch);
                }
                leased.forEach(lead -> await(store.worklists().settle(lead.lease(), new NextStep.Untouched("bench"))));
            }
            report("lease of " + batch + " among 10,000 leads", took, begin);
        }
    }

    private static void report(String what, long[] took, long begin) {
        var seconds = (System.nanoTime() - begin) / 1e9;
        Arrays.sort(took);
        System.out.printf(
                "%s: %.0f/s over all, p50 %.2f ms, p99 %.2f ms, worst %.2f ms%n",
                what,
                took.length / seconds,
                took[took.length / 2] / 1e6,
                took[took.length * 99 / 100] / 1e6,
                took[took.length - 1] / 1e6);
    }
}
