package io.claimline.dialer.simulator.bench;

import io.claimline.dialer.simulator.world.Scenario;
import io.claimline.dialer.simulator.world.Simulation;
import io.claimline.dialer.simulator.world.Tally;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Carries out independent runs on several threads and gives their results in the order of their tasks. */
final class Runner implements AutoCloseable {
    private static final int NOTICES = 5;

    private final ExecutorService threads;
    private final PrintStream progress;

    Runner(int threads, PrintStream progress) {
        this.threads = Executors.newFixedThreadPool(threads);
        this.progress = progress;
    }

    /** One run of a contender for each seed from {@code first} on: all contenders meet the same people. */
    List<Future<Figures>> start(Contender contender, Scenario scenario, long first, int seeds) {
        return start(contender, scenario, first, seeds, Figures::of);
    }

    <T> List<Future<T>> start(Contender contender, Scenario scenario, long first, int seeds, Function<Tally, T> look) {
        var runs = new ArrayList<Future<T>>();
        for (var seed = first; seed < first + seeds; seed++) {
            var own = seed;
            runs.add(submit(
                    () -> look.apply(Simulation.run(scenario, contender.pacer().apply(scenario), own))));
        }
        return runs;
    }

    <T> Future<T> submit(Callable<T> task) {
        return threads.submit(task);
    }

    /** Waits for all and says on the way how many are done. */
    <T> List<List<T>> finish(String what, List<List<Future<T>>> started) {
        var all = started.stream().mapToInt(List::size).sum();
        var done = new AtomicInteger();
        return started.stream()
                .map(group -> group.stream()
                        .map(run -> {
                            var result = result(run);
                            notice(what, done.incrementAndGet(), all);
                            return result;
                        })
                        .toList())
                .toList();
    }

    private void notice(String what, int done, int all) {
        if (done * NOTICES / all > (done - 1) * NOTICES / all) {
            progress.printf("  %s: %d of %d%n", what, done, all);
        }
    }

    static <T> T result(Future<T> run) {
        try {
            return run.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted in the middle of the bench", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A run failed", failed.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
