package io.claimline.gateway.app.report;

import static java.util.Comparator.naturalOrder;

import com.sun.management.OperatingSystemMXBean;
import io.claimline.dialer.contracts.PinnedClock;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.report.Column;
import io.claimline.dialer.report.Measure;
import io.claimline.dialer.report.ShiftCalendar;
import io.claimline.gateway.app.records.StoredCampaigns;
import io.claimline.gateway.app.security.MemoryAccounts;
import io.claimline.gateway.store.Store;
import io.claimline.gateway.store.StoreSettings;
import io.claimline.gateway.store.link.MongoLink;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Measures how long reports take and prints it: {@code fill FOLDER PORT ATTEMPTS} first; then, in a process of its own, {@code measure FOLDER PORT RUNS}. On the embedded store, which
 * listens on the port, or on the one that CLAIMLINE_BENCH_MONGODB_URI names.
 */
public final class ReportsBench implements AutoCloseable {
    private static final int WARM = 2;

    private final PinnedClock clock = new PinnedClock(Weeks.end());
    private final ShiftCalendar calendar = new ShiftCalendar(Weeks.ZONE, LocalTime.of(4, 0));
    private final Vertx vertx = Vertx.vertx();
    private final Store store;
    private final ReportKeeper keeper;
    private final ReportDesk desk;
    private final ReportCalls calls;

    private ReportsBench(Path folder, int port, Optional<String> uri) throws IOException {
        store = Store.open(new StoreSettings(folder, uri, port, 500_000), new NodeId("bench"), clock);
        store.banner().stream().limit(1).forEach(System.out::println);
        keeper = new ReportKeeper(vertx, store.reports(), calendar, clock);
        desk = new ReportDesk(
                keeper, store.reports(), calendar, clock, new StoredCampaigns(store.campaigns()), new MemoryAccounts());
        calls = new ReportCalls(keeper, desk, store.reports());
    }

    /** Runs it. */
    public static void main(String[] arguments) throws IOException {
        var uri = Optional.ofNullable(System.getenv("CLAIMLINE_BENCH_MONGODB_URI"))
                .filter(text -> !text.isBlank());
        var port = Integer.parseInt(arguments[2]);
        var number = Integer.parseInt(arguments[3]);
        System.out.println(Runtime.getRuntime().availableProcessors() + " processors, Java " + Runtime.version()
                + ", load average " + load());
        try (var bench = new ReportsBench(Path.of(arguments[1]), port, uri)) {
            if (arguments[0].equals("fill")) {
                bench.fill(new Weeks(number), uri.orElse("mongodb://127.0.0.1:" + port + "/?retryWrites=false"));
            } else {
                bench.measure(number);
            }
        }
    }

    private void fill(Weeks weeks, String uri) {
        var began = System.nanoTime();
        try (var link = MongoLink.to(uri)) {
            new FilledWeeks(store, link, clock).write(weeks);
        }
        System.out.printf("filled with %,d attempts in %.0f s%n", weeks.attempts(), seconds(began));
    }

    private void measure(int runs) throws IOException {
        var began = System.nanoTime();
        var marked =
                join(keeper.rebuild(calendar.begin(Weeks.nights().getLast()).minus(Duration.ofDays(1)), Weeks.end()));
        keeper.settleNow(Duration.ofHours(3));
        System.out.printf("all %,d hours reckoned in %.1f s; %s%n", marked, seconds(began), memory());
        for (var by : Dimension.values()) {
            var query = FilledWeeks.all(by);
            var rows = join(desk.of(query)).rows().size();
            told("report by " + by.wire() + " over all, " + rows + " rows", runs, () -> join(desk.of(query)));
        }
        var night = FilledWeeks.all(Dimension.AGENT)
                .with(Dimension.DATE, Weeks.nights().get(5).toString());
        told(
                "calls of one night, first page",
                runs,
                () -> join(calls.of(night, Column.of(Measure.CONNECTED.wire()), Optional.empty(), 100)));
        var one = new ReportQuery(Weeks.nights().get(5), Weeks.nights().get(5), Dimension.AGENT, Map.of());
        told("report by agent of one night", runs, () -> join(desk.of(one)));
        var placed = join(desk.of(FilledWeeks.all(Dimension.DATE))).totals().get(Measure.PLACED);
        System.out.printf("attempts counted: %,d; %s; load average %.1f%n", placed, memory(), load());
    }

    private static void told(String what, int runs, Runnable work) {
        for (var run = 0; run < WARM; run++) {
            work.run();
        }
        var took = new ArrayList<Double>();
        var cpu = processors();
        for (var run = 0; run < runs; run++) {
            var began = System.nanoTime();
            work.run();
            took.add(seconds(began));
        }
        took.sort(naturalOrder());
        System.out.printf(
                "%-42s n %d  p50 %.2f s  p99 %.2f s  max %.2f s  processors %.2f s each%n",
                what, runs, at(took, 0.5), at(took, 0.99), took.getLast(), (processors() - cpu) / runs);
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static double processors() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** What the process holds, and the most it ever did. */
    private static String memory() throws IOException {
        var of = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
                .map(line -> line.replaceAll("\\s+", " "))
                .sorted()
                .toList();
        return String.join(", ", of);
    }

    private static <T> T join(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }

    @Override
    public void close() throws IOException {
        store.close();
        vertx.close();
    }
}
