package io.claimline.dialer.asterisk.bench;

import io.claimline.dialer.asterisk.AmiSecret;
import io.claimline.dialer.asterisk.AsteriskSettings;
import io.claimline.dialer.asterisk.AsteriskTelephony;
import io.claimline.dialer.asterisk.rig.AsteriskPair;
import io.claimline.dialer.contracts.permit.Permits;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.port.Telephony;
import io.claimline.dialer.port.TelephonyEvent;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Real calls at a steady rate through the switch to the practice exchange: each is answered at once, bridged to the next free headset, hung up
 * after a second. Prints what got lost and how long it took. Arguments: set-ups a second (30), seconds (60), headsets (rate * 3).
 */
public final class SetUpBench {
    private static final E164 CALLER = new E164("+15125550100");

    private static final class Seen {
        final long ordered = System.nanoTime();
        volatile long answered;
        volatile long bridged;
        volatile boolean gone;
        volatile @Nullable LegId agent;
        final AtomicInteger answers = new AtomicInteger();
    }

    private final AsteriskTelephony telephony;
    private final Map<LegId, Seen> calls = new ConcurrentHashMap<>();
    private final Queue<LegId> free = new ConcurrentLinkedQueue<>();
    private final Map<LegId, Long> headsetsUp = new ConcurrentHashMap<>();
    private final AtomicInteger noHeadset = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger bridgesRefused = new AtomicInteger();
    private final AtomicInteger downs = new AtomicInteger();
    private final Collection<Long> accepted = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean up;
    private volatile int listed = -1;

    private SetUpBench(AsteriskTelephony telephony) {
        this.telephony = telephony;
    }

    /** Runs it. */
    public static void main(String[] args) throws Exception {
        int rate = args.length > 0 ? Integer.parseInt(args[0]) : 30;
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 60;
        int headsets = args.length > 2 ? Integer.parseInt(args[2]) : rate * 3;
        AsteriskPair pair = AsteriskPair.start(Path.of("../../infra/practice/bench.conf"))
                .orElseThrow(() -> new IllegalStateException("There is no Asterisk to measure"));
        try (pair;
                AsteriskTelephony telephony = new AsteriskTelephony(
                        AsteriskSettings.of(
                                "127.0.0.1", pair.switchAmi, "claimline", new AmiSecret(pair.secrets.amiSecret())),
                        InstantSource.system())) {
            new SetUpBench(telephony).run(rate, seconds, headsets);
        }
    }

    private void run(int rate, int seconds, int headsets) {
        telephony.listen(this::heard);
        telephony.connect();
        await(() -> up, 30);
        putOn(headsets);
        System.out.printf(
                "machine: %d cores, load %.1f; %d set-ups/s for %d s, %d headsets%n",
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                rate,
                seconds,
                headsets);
        long begin = System.nanoTime();
        for (int i = 0; i < rate * seconds; i++) {
            sleepUntil(begin + (long) (i * 1e9 / rate));
            place(i);
        }
        double took = (System.nanoTime() - begin) / 1e9;
        await(() -> calls.values().stream().allMatch(call -> call.gone), 30);
        listed = -1;
        var _ = telephony.reconcile();
        await(() -> listed >= 0, 10);
        print(rate * seconds / took, headsets);
        clock.shutdownNow();
    }

    private void putOn(int headsets) {
        for (int i = 0; i < headsets; i++) {
            LegId leg = new LegId("cl-a-bench%05d".formatted(i));
            var _ = telephony.callHeadset(leg, "1999555%04d@%s".formatted(i, AsteriskPair.HEADSETS));
            LockSupport.parkNanos(20_000_000);
        }
        await(() -> headsetsUp.size() == headsets, 30);
    }

    private void place(int i) {
        CallId call = new CallId("bench%08d".formatted(i));
        Seen seen = new Seen();
        calls.put(Telephony.partyLeg(call), seen);
        var _ = telephony
                .place(
                        Permits.of(Telephony.partyLeg(call), new E164("+1212%07d".formatted(i)), CALLER, Instant.now()),
                        Duration.ofSeconds(20))
                .whenComplete((done, problem) -> {
                    if (problem == null) {
                        accepted.add(System.nanoTime() - seen.ordered);
                    } else {
                        refused.incrementAndGet();
                        calls.remove(Telephony.partyLeg(call));
                    }
                });
    }

    private void heard(TelephonyEvent event) {
        switch (event) {
            case TelephonyEvent.Answered e -> answered(e.leg());
            case TelephonyEvent.Bridged e -> bridged(e.leg());
            case TelephonyEvent.Gone e -> gone(e.leg());
            case TelephonyEvent.LiveLegs e -> listed = e.legs().size();
            case TelephonyEvent.SwitchUp e -> up = true;
            case TelephonyEvent.SwitchDown e -> downs.incrementAndGet();
            case TelephonyEvent.Ringing e -> {}
            case TelephonyEvent.Unbridged e -> unbridged(e.leg());
            case TelephonyEvent.NotPlaced e -> {}
            case TelephonyEvent.KeyPressed e -> {}
            case TelephonyEvent.PlacingRoom e -> {}
            case TelephonyEvent.Heard _,
                    TelephonyEvent.Judged _,
                    TelephonyEvent.Quiet _,
                    TelephonyEvent.Recorded _,
                    TelephonyEvent.Announced _,
                    TelephonyEvent.CallRecorded _,
                    TelephonyEvent.Keyed _,
                    TelephonyEvent.Incoming _ -> {}
        }
    }

    private void answered(LegId leg) {
        Seen call = calls.get(leg);
        if (call == null) {
            headsetsUp.put(leg, System.nanoTime());
            free.add(leg);
            return;
        }
        call.answered = System.nanoTime();
        call.answers.incrementAndGet();
        LegId agent = free.poll();
        if (agent == null) {
            noHeadset.incrementAndGet();
            var _ = telephony.hangup(leg);
            return;
        }
        call.agent = agent;
        var _ = telephony.bridge(leg, agent).whenComplete((done, problem) -> {
            if (problem != null) {
                bridgesRefused.incrementAndGet();
            }
        });
    }

    private void bridged(LegId leg) {
        Seen call = calls.get(leg);
        if (call != null) {
            call.bridged = System.nanoTime();
            var _ = clock.schedule(() -> telephony.hangup(leg), 1, TimeUnit.SECONDS);
        }
    }

    private void gone(LegId leg) {
        Seen call = calls.get(leg);
        if (call != null) {
            call.gone = true;
            LegId agent = call.agent;
            if (agent != null && call.bridged == 0) {
                free.add(agent);
            }
        }
    }

    /** Only now may the headset be given another party: while it is in a bridge, it is not the dialplan's to give. */
    private void unbridged(LegId leg) {
        if (headsetsUp.containsKey(leg)) {
            free.add(leg);
        }
    }

    private void print(double achieved, int headsets) {
        Collection<Seen> all = calls.values();
        System.out.printf("achieved %.1f set-ups/s, %d calls%n", achieved, all.size());
        System.out.printf(
                "lost: answered %d, bridged %d, gone %d; answered twice %d; originates refused %d; bridges refused %d; no free headset %d; connection lost %d%n",
                all.stream().filter(call -> call.answered == 0).count(),
                all.stream()
                        .filter(call -> call.bridged == 0 && call.agent != null)
                        .count(),
                all.stream().filter(call -> !call.gone).count(),
                all.stream().filter(call -> call.answers.get() > 1).count(),
                refused.get(),
                bridgesRefused.get(),
                noHeadset.get(),
                downs.get());
        System.out.println("legs listed at the end: " + listed + " (headsets: " + headsets + ")");
        System.out.println("originate -> accepted  " + Percentiles.of(accepted));
        System.out.println("originate -> answered  " + between(all.stream().filter(call -> call.answered != 0), true));
        System.out.println("answered  -> bridged   " + between(all.stream().filter(call -> call.bridged != 0), false));
        System.out.println(telephony.health());
    }

    private static Percentiles between(Stream<Seen> some, boolean toAnswer) {
        return Percentiles.of(some.map(call -> toAnswer ? call.answered - call.ordered : call.bridged - call.answered)
                .toList());
    }

    private static void sleepUntil(long nanos) {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static void await(BooleanSupplier condition, int seconds) {
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        while (!condition.getAsBoolean() && System.nanoTime() < until) {
            LockSupport.parkNanos(10_000_000);
        }
    }
}
