package io.claimline.dialer.asterisk.bench;

import io.claimline.dialer.asterisk.AmiSecret;
import io.claimline.dialer.asterisk.AsteriskSettings;
import io.claimline.dialer.asterisk.AsteriskTelephony;
import io.claimline.dialer.asterisk.rig.AsteriskPair;
import io.claimline.dialer.asterisk.rig.Wav;
import io.claimline.dialer.contracts.permit.Permits;
import io.claimline.dialer.dialogue.Prompt;
import io.claimline.dialer.dialogue.Sound;
import io.claimline.dialer.dialogue.Turn;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.origination.OriginationLimits;
import io.claimline.dialer.port.Telephony;
import io.claimline.dialer.port.TelephonyEvent;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Reminder calls through the adapter: each is answered at once, hears a prompt that waits for a key, then another one, and is hung up. One call in ten is listened to packet by
 * packet and presses a key in the middle of the first prompt. Arguments: calls a second (50), seconds (30).
 */
public final class RemindersBench {
    private static final E164 CALLER = new E164("+15125550100");
    private static final Sound QUESTION = new Sound("bench-question");
    private static final Sound REACTION = new Sound("bench-reaction");
    private static final int QUESTION_SECONDS = 4;
    private static final int REACTION_SECONDS = 2;
    private static final int REACTION_HERTZ = 1_500;
    private static final int EVERY = 10;

    private final AsteriskTelephony telephony;
    private final Map<String, SampledEar> ears;
    private final Map<LegId, Long> placed = new ConcurrentHashMap<>();
    private final Map<LegId, Long> answered = new ConcurrentHashMap<>();
    /** What was told of each call that has not heard all yet, so that one that never does can be looked into. */
    private final Map<LegId, List<String>> unfinished = new ConcurrentHashMap<>();

    private final AtomicInteger live = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger finished = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger ups = new AtomicInteger();
    private int calls;

    private RemindersBench(AsteriskTelephony telephony, Map<String, SampledEar> ears) {
        this.telephony = telephony;
        this.ears = ears;
    }

    /** Runs it. */
    public static void main(String[] args) throws Exception {
        int rate = args.length > 0 ? Integer.parseInt(args[0]) : 50;
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 30;
        AsteriskPair pair = AsteriskPair.startSwitchAlone(Path.of("../../infra/practice/bench.conf"))
                .orElseThrow(() -> new IllegalStateException("There is no Asterisk to measure"));
        pair.say(QUESTION, Wav.notes(QUESTION_SECONDS, 500));
        pair.say(REACTION, Wav.notes(REACTION_SECONDS, REACTION_HERTZ));
        Map<String, SampledEar> ears = new ConcurrentHashMap<>();
        try (pair;
                InstantFarEnd farEnd = new InstantFarEnd(
                        pair.practiceSip,
                        60_000,
                        number -> Optional.ofNullable(ears.get(number)).map(ear -> ear.socket));
                AsteriskTelephony telephony = new AsteriskTelephony(
                        AsteriskSettings.of(
                                        "127.0.0.1",
                                        pair.switchAmi,
                                        "claimline",
                                        new AmiSecret(pair.secrets.amiSecret()))
                                .with(OriginationLimits.DEFAULT
                                        .withCallsPerSecond(rate + rate / 10)
                                        .withLines(900)),
                        InstantSource.system())) {
            RemindersBench bench = new RemindersBench(telephony, ears);
            telephony.listen(bench::told);
            telephony.connect();
            await(() -> bench.ups.get() > 0, 30);
            bench.demand(rate, 8);
            bench.forget();
            bench.demand(rate, seconds);
            bench.print(rate, seconds);
        }
    }

    private void forget() {
        placed.clear();
        unfinished.clear();
        answered.clear();
        ears.values().forEach(SampledEar::close);
        ears.clear();
        most.set(0);
        finished.set(0);
        refused.set(0);
    }

    private void demand(int rate, int seconds) throws IOException {
        Random draw = new Random(20_261_130);
        try (var fingers = Executors.newScheduledThreadPool(4)) {
            long begin = System.nanoTime();
            for (int i = 0; i < rate * seconds; i++) {
                sleepUntil(begin + (long) (i * 1e9 / rate));
                place(i % EVERY == 0 ? 1_000 + draw.nextInt(2_000) : 0, fingers);
            }
            await(() -> live.get() == 0, QUESTION_SECONDS + REACTION_SECONDS + 10);
            fingers.shutdownNow();
        }
    }

    private void place(int pressAfterMillis, java.util.concurrent.ScheduledExecutorService fingers) throws IOException {
        calls++;
        LegId leg = Telephony.partyLeg(new CallId("bench%08d".formatted(calls)));
        E164 number = new E164("+1212%07d".formatted(calls));
        if (pressAfterMillis > 0) {
            SampledEar ear = new SampledEar(REACTION_HERTZ);
            ears.put(number.digits(), ear);
            var _ = fingers.schedule(() -> press(ear), pressAfterMillis, TimeUnit.MILLISECONDS);
        }
        placed.put(leg, System.nanoTime());
        var _ = telephony
                .place(Permits.of(leg, number, CALLER, Instant.now()), Duration.ofSeconds(20))
                .whenComplete((done, problem) -> refused.addAndGet(problem == null ? 0 : 1));
    }

    private static void press(SampledEar ear) {
        try {
            ear.press();
        } catch (IOException e) {
            System.out.println("A key could not be pressed: " + e.getMessage());
        }
    }

    private void told(TelephonyEvent event) {
        switch (event) {
            case TelephonyEvent.LiveLegs _ -> ups.incrementAndGet();
            case TelephonyEvent.Answered up -> {
                note(up.leg(), event);
                answered.put(up.leg(), System.nanoTime());
                most.accumulateAndGet(live.incrementAndGet(), Math::max);
                say(up.leg(), Turn.FIRST, new Prompt(List.of(QUESTION), 1, Duration.ofMillis(200)));
            }
            case TelephonyEvent.Heard said
            when said.turn().equals(Turn.FIRST) -> {
                note(said.leg(), event);
                say(said.leg(), said.turn().next(), Prompt.saying(List.of(REACTION)));
            }
            case TelephonyEvent.Heard said -> {
                finished.incrementAndGet();
                unfinished.remove(said.leg());
                var _ = telephony.hangup(said.leg());
            }
            case TelephonyEvent.Gone gone -> {
                live.decrementAndGet();
                unfinished.computeIfPresent(gone.leg(), (_, told) -> with(told, gone));
            }
            default -> {}
        }
    }

    private void say(LegId leg, Turn turn, Prompt prompt) {
        var _ = telephony.say(leg, turn, prompt).whenComplete((done, problem) -> {
            if (problem != null) {
                unfinished.computeIfPresent(leg, (_, told) -> with(told, "refused " + turn + ": " + problem));
            }
        });
    }

    private void note(LegId leg, Object what) {
        unfinished.compute(leg, (_, told) -> with(told == null ? List.of() : told, what));
    }

    private static List<String> with(List<String> told, Object what) {
        return Stream.concat(told.stream(), Stream.of("%d ms %s".formatted(System.nanoTime() / 1_000_000, what)))
                .toList();
    }

    private void print(int rate, int seconds) {
        long first = placed.values().stream().mapToLong(Long::longValue).min().orElse(0);
        long last = answered.values().stream().mapToLong(Long::longValue).max().orElse(0);
        long packets = ears.values().stream().mapToLong(SampledEar::packets).sum();
        long missing = ears.values().stream().mapToLong(SampledEar::missing).sum();
        long late = ears.values().stream().mapToLong(SampledEar::late).sum();
        System.out.printf(
                "demanded %d/s for %d s: answered %d at %.1f/s, refused %d, heard to the end %d; at once at most %d%n",
                rate,
                seconds,
                answered.size(),
                answered.size() / ((last - first) / 1e9),
                refused.get(),
                finished.get(),
                most.get());
        System.out.println("order -> answered               "
                + Percentiles.of(answered.entrySet().stream()
                        .map(entry -> entry.getValue() - placed.getOrDefault(entry.getKey(), entry.getValue()))
                        .toList()));
        System.out.println("key released -> next prompt     "
                + Percentiles.of(ears.values().stream()
                        .map(SampledEar::sinceRelease)
                        .filter(time -> time > 0)
                        .toList()));
        System.out.println("key pressed -> next prompt      "
                + Percentiles.of(ears.values().stream()
                        .map(SampledEar::sincePress)
                        .filter(time -> time > 0)
                        .toList()));
        System.out.printf(
                "audio of %d calls: %d packets, %.3f %% missing, %.3f %% more than 40 ms after the one before%n",
                ears.size(), packets, 100.0 * missing / packets, 100.0 * late / packets);
        unfinished.forEach((leg, told) -> System.out.println("did not hear all: " + String.join("; ", told)));
        System.out.printf(
                "load average %.1f%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
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
