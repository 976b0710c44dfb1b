package io.claimline.gateway.store.link;

import com.mongodb.event.CommandFailedEvent;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** How often each kind of command was sent to MongoDB since the start, and how long that took in all. Written by threads of the driver. */
public final class CommandTimes implements CommandListener {
    /** What is asked and written; all else, such as the driver's own talk, is {@code other}. */
    private static final Set<String> NAMED =
            Set.of("find", "insert", "update", "delete", "aggregate", "findAndModify", "getMore", "distinct", "count");

    private final Map<String, Sum> sums = new ConcurrentHashMap<>();

    private static final class Sum {
        private final LongAdder count = new LongAdder();
        private final LongAdder failed = new LongAdder();
        private final LongAdder nanos = new LongAdder();
    }

    /**
     * Of one kind of command.
     *
     * @param count how many were answered
     * @param failed how many of those failed
     * @param seconds how long all took together
     */
    public record Took(long count, long failed, double seconds) {}

    /** By the name of the command. */
    public Map<String, Took> all() {
        var all = new TreeMap<String, Took>();
        sums.forEach((name, sum) -> all.put(
                name,
                new Took(sum.count.sum(), sum.failed.sum(), sum.nanos.sum() / (double) TimeUnit.SECONDS.toNanos(1))));
        return all;
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        add(event.getCommandName(), event.getElapsedTime(TimeUnit.NANOSECONDS));
    }

    @Override
    public void commandFailed(CommandFailedEvent event) {
        add(event.getCommandName(), event.getElapsedTime(TimeUnit.NANOSECONDS))
                .failed
                .increment();
    }

    private Sum add(String name, long nanos) {
        var sum = sums.computeIfAbsent(NAMED.contains(name) ? name : "other", key -> new Sum());
        sum.count.increment();
        sum.nanos.add(nanos);
        return sum;
    }
}
