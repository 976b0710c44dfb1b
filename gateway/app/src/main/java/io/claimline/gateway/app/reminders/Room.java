package io.claimline.gateway.app.reminders;

import io.claimline.dialer.strategy.StrategyId;
import io.claimline.gateway.app.compliance.PlannedContacts;
import io.claimline.gateway.app.web.ApiProblem;
import io.vertx.core.Future;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.function.LongSupplier;

/**
 * Whether a plan fits into the memory of this gateway. A process that runs out of memory ends, and all calls with it; so what does not fit is refused before it is read. What the
 * parts of a plan take was measured in heap histograms, with a fifth more ({@code docs/benchmarks.md}).
 */
final class Room {
    /** An account as read, as known now, and its row. */
    private static final long ACCOUNT_BYTES = 1_200;

    private static final long ENTRY_BYTES = 800;
    /** With its outcome. */
    private static final long ATTEMPT_BYTES = 3_000;
    /** For calls, and whatever else goes on meanwhile. */
    private static final long KEPT_FREE = 24L << 20;

    private static final int STATUS = 503;

    private final LongSupplier free;
    private final Runnable collect;

    /**
     * @param free bytes of memory that can be had
     * @param collect has garbage collected, which stops everything for a moment: only when a plan does not fit otherwise
     */
    Room(LongSupplier free, Runnable collect) {
        this.free = free;
        this.collect = collect;
    }

    /** That of this process. */
    static Room ofThisProcess() {
        return new Room(Room::free, () -> ManagementFactory.getMemoryMXBean().gc());
    }

    /** Completes when a plan of so much fits, and fails with an {@link ApiProblem} when it does not. */
    Future<Void> fits(StrategyId strategy, long accounts, PlannedContacts.Size known) {
        var needed =
                KEPT_FREE + accounts * ACCOUNT_BYTES + known.entries() * ENTRY_BYTES + known.attempts() * ATTEMPT_BYTES;
        if (free.getAsLong() < needed) {
            // What was planned a minute ago may lie about.
            collect.run();
        }
        var has = free.getAsLong();
        return has >= needed
                ? Future.succeededFuture()
                : Future.failedFuture(
                        new ApiProblem(
                                STATUS,
                                "Too large to be planned",
                                "The plan of strategy " + strategy
                                        + " does not fit into the memory of this gateway: about "
                                        + accounts + " accounts, " + known.entries() + " entries of the ledger and "
                                        + known.attempts() + " attempts need " + megabytes(needed) + " MB, and "
                                        + megabytes(has)
                                        + " MB can be had. Nothing was planned. Give the gateway more memory "
                                        + "(CLAIMLINE_HEAP_MB for the launcher, -Xmx elsewhere), or end accounts that are over."));
    }

    private static long megabytes(long bytes) {
        return bytes >> 20;
    }

    /** What this process can still have. */
    static long free() {
        return Runtime.getRuntime().maxMemory() - held();
    }

    private static long held() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(Room::held)
                .sum();
    }

    /** After the last collection of the pool; before the first, all that is in it. */
    private static long held(MemoryPoolMXBean pool) {
        var collected = pool.getCollectionUsage();
        return collected == null || collected.getUsed() == 0
                ? pool.getUsage().getUsed()
                : Math.min(collected.getUsed(), pool.getUsage().getUsed());
    }
}
