package io.claimline.dialer.asterisk.bench;

import io.claimline.dialer.asterisk.AmiSecret;
import io.claimline.dialer.asterisk.AsteriskSettings;
import io.claimline.dialer.asterisk.AsteriskTelephony;
import io.claimline.dialer.asterisk.bench.WireTap.Seen;
import io.claimline.dialer.asterisk.rig.AsteriskPair;
import io.claimline.dialer.contracts.permit.Permits;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.origination.OriginationLimits;
import io.claimline.dialer.port.Telephony;
import io.claimline.dialer.port.TelephonyEvent;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Demands set-ups at one rate after another, each from an idle switch: once with origination control and once blindly. Every call is answered at once by a
 * far end that costs next to nothing, and hung up by it after half a second, so that the switch is what is measured. Times are taken on the wire, from the order to what the switch says. Arguments: seconds for each rate
 * (15), then the rates (50 100 200 400).
 */
public final class OriginateBench {
    private static final E164 CALLER = new E164("+15125550100");
    private static final OriginationLimits UNCAPPED =
            OriginationLimits.DEFAULT.withCallsPerSecond(1_000).withLines(5_000);
    private static final int WARM_UP_RATE = 40;
    private static final int WARM_UP_SECONDS = 8;

    private interface Sender {
        void send(CallId call, E164 number);

        String state();
    }

    private final WireTap tap;
    private final Sender sender;
    private final String how;
    private int calls;

    private OriginateBench(String how, WireTap tap, Sender sender) {
        this.how = how;
        this.tap = tap;
        this.sender = sender;
    }

    /** Runs it. */
    public static void main(String[] args) throws Exception {
        int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 15;
        List<Integer> rates =
                args.length > 1 ? Stream.of(args).skip(1).map(Integer::valueOf).toList() : List.of(50, 100, 200, 400);
        System.out.println(
                "                 demanded  achieved  refused | order -> channel, p50, p99, max | order -> answered, p50, p99, max");
        controlled(seconds, rates);
        blind(seconds, rates);
    }

    private static void controlled(int seconds, List<Integer> rates) throws Exception {
        AsteriskPair pair = start();
        try (pair;
                InstantFarEnd farEnd = new InstantFarEnd(pair.practiceSip);
                WireTap tap = new WireTap(pair.switchAmi);
                AsteriskTelephony telephony = new AsteriskTelephony(
                        AsteriskSettings.of("127.0.0.1", tap.port(), "claimline", secret(pair))
                                .with(UNCAPPED),
                        InstantSource.system())) {
            AtomicInteger ups = new AtomicInteger();
            telephony.listen(event -> ups.addAndGet(event instanceof TelephonyEvent.LiveLegs ? 1 : 0));
            telephony.connect();
            await(() -> ups.get() > 0, 30);
            new OriginateBench("with control", tap, new Sender() {
                        @Override
                        public void send(CallId call, E164 number) {
                            var _ = telephony.place(
                                    Permits.of(Telephony.partyLeg(call), number, CALLER, Instant.now()),
                                    Duration.ofSeconds(20));
                        }

                        @Override
                        public String state() {
                            return telephony.health().originates().toString();
                        }
                    })
                    .run(seconds, rates);
        }
    }

    private static void blind(int seconds, List<Integer> rates) throws Exception {
        AsteriskPair pair = start();
        try (pair;
                InstantFarEnd farEnd = new InstantFarEnd(pair.practiceSip);
                WireTap tap = new WireTap(pair.switchAmi);
                BlindAmi ami = new BlindAmi(tap.port(), pair.secrets.amiSecret())) {
            new OriginateBench("blind", tap, new Sender() {
                        @Override
                        public void send(CallId call, E164 number) {
                            ami.originate(call, number, CALLER);
                        }

                        @Override
                        public String state() {
                            return "";
                        }
                    })
                    .run(seconds, rates);
            pair.killSwitch(); // after the highest rates it would take minutes to stop by itself
        }
    }

    private static AsteriskPair start() throws Exception {
        return AsteriskPair.startSwitchAlone(Path.of("../../infra/practice/bench.conf"))
                .orElseThrow(() -> new IllegalStateException("There is no Asterisk to measure"));
    }

    private static AmiSecret secret(AsteriskPair pair) {
        return new AmiSecret(pair.secrets.amiSecret());
    }

    private void run(int seconds, List<Integer> rates) {
        demand(WARM_UP_RATE, WARM_UP_SECONDS);
        for (int rate : rates) {
            tap.legs().clear();
            double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
            demand(rate, seconds);
            print(rate, seconds, load);
        }
    }

    private void demand(int rate, int seconds) {
        long begin = System.nanoTime();
        for (int i = 0; i < rate * seconds; i++) {
            sleepUntil(begin + (long) (i * 1e9 / rate));
            calls++;
            sender.send(new CallId("bench%08d".formatted(calls)), new E164("+1212%07d".formatted(calls)));
        }
        // What waits is sent or refused within its 2 s; what is in the switch is answered and gone some time.
        sleepUntil(System.nanoTime() + 3_000_000_000L);
        await(() -> tap.legs().values().stream().allMatch(leg -> leg.gone != 0), 60);
    }

    private void print(int rate, int seconds, double load) {
        Collection<Seen> legs = tap.legs().values();
        long first = legs.stream().mapToLong(leg -> leg.ordered).min().orElse(0);
        long last = legs.stream().mapToLong(leg -> leg.answered).max().orElse(0);
        long answered = legs.stream().filter(leg -> leg.answered != 0).count();
        System.out.printf(
                "%-14s %8d/s %7.1f/s %8d | %s | %s | load %.1f %s%n",
                how,
                rate,
                answered / ((last - first) / 1e9),
                rate * seconds - legs.size(),
                delays(legs, leg -> leg.channel),
                delays(legs, leg -> leg.answered),
                load,
                sender.state());
    }

    private static Percentiles delays(Collection<Seen> legs, ToLongFunction<Seen> until) {
        return Percentiles.of(legs.stream()
                .filter(leg -> until.applyAsLong(leg) != 0)
                .map(leg -> until.applyAsLong(leg) - leg.ordered)
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
