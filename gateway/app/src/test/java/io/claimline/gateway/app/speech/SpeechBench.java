package io.claimline.gateway.app.speech;

import io.claimline.gateway.app.config.Secret;
import io.claimline.gateway.app.speech.Preparation.Ready;
import io.claimline.scripts.RenderLimits;
import io.claimline.scripts.ScriptRenderer;
import io.claimline.scripts.call.Language;
import io.claimline.scripts.reminder.ReminderTexts;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Measures how fast the offline voice speaks calls that nobody was called like before: each of another person and amount. Arguments: an empty folder on the disk to be measured, how many
 * calls (1,000), how many at a time (8).
 */
public final class SpeechBench {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
    private static final Map<Language, String> VOICES = Map.of(Language.EN, "en-us+f3", Language.ES, "es-419+f3");

    private static final int OWN = 11;
    private static final int VOICE = 13;

    private SpeechBench() {}

    /** Runs it. */
    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        var calls = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000;
        var atOnce = new Semaphore(arguments.length > 2 ? Integer.parseInt(arguments[2]) : 8);
        var cores = Runtime.getRuntime().availableProcessors();
        System.out.println(cores + " processors, Java " + Runtime.version() + ", load "
                + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var masters = Executors.newFixedThreadPool(cores)) {
            var shelf =
                    SoundShelf.open(folder.resolve("spoken"), Duration.ofDays(7), 16L << 30, InstantSource.system());
            var scratch = Files.createDirectories(folder.resolve("scratch"));
            var studio = new Studio(new Espeak(155, scratch, cores, Duration.ofSeconds(30)), Recordings.NONE, masters);
            var sounds = new Sounds(studio, VOICES, new SoundNames(new Secret("bench")), shelf, threads);
            var spoken = new Spoken(
                    new ReminderTexts(ScriptRenderer.ofProduct(RenderLimits.DEFAULT)), sounds, shelf, threads);
            told("first call, with all that calls have in common", 1, folder, () -> prepare(spoken, 0));
            told("calls of other people", calls, folder, () -> all(spoken, calls, atOnce));
            told("the same again, all spoken before", calls, folder, () -> all(spoken, calls, atOnce));
        }
    }

    private static void all(Spoken spoken, int calls, Semaphore atOnce) throws InterruptedException {
        var bad = new AtomicInteger();
        var most = atOnce.availablePermits();
        for (var call = 1; call <= calls; call++) {
            var number = call;
            atOnce.acquire();
            Thread.startVirtualThread(() -> {
                bad.addAndGet(prepare(spoken, number) ? 0 : 1);
                atOnce.release();
            });
        }
        atOnce.acquire(most);
        atOnce.release(most);
        System.out.println("not spoken: " + bad);
    }

    private static boolean prepare(Spoken spoken, int number) {
        var draw = new Random(number);
        var person = name(draw) + " " + name(draw);
        var facts = SpokenTest.facts(person, 1_000 + draw.nextInt(200_000));
        var prepared = spoken.prepare(facts, TODAY, EnumSet.allOf(Language.class))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        if (prepared instanceof Ready ready) {
            ready.release().run();
        }
        return prepared instanceof Ready;
    }

    /** Some syllables. */
    private static String name(Random draw) {
        var name = new StringBuilder();
        for (var i = 0; i < 3; i++) {
            name.append("bdfklmnrst".charAt(draw.nextInt(10))).append("aeiou".charAt(draw.nextInt(5)));
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void told(String what, int calls, Path folder, Work work) throws Exception {
        var files = files(folder);
        var own = processors(OWN);
        var voice = processors(VOICE);
        var began = System.nanoTime();
        work.run();
        var seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                "%s: %.1f s, %.1f a second; %d sounds; of the processors a call %.1f ms, and the voice's programs %.1f ms%n",
                what,
                seconds,
                calls / seconds,
                files(folder) - files,
                (processors(OWN) - own) * 1_000 / calls,
                (processors(VOICE) - voice) * 1_000 / calls);
    }

    private static long files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".wav")).count();
        }
    }

    /** Seconds of this process, or of the programs that it started and that have ended (proc(5): utime, stime, cutime, cstime, in hundredths). */
    private static double processors(int of) throws IOException {
        var fields = Files.readString(Path.of("/proc/self/stat"));
        var after = fields.substring(fields.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(after[of]) + Long.parseLong(after[of + 1])) / 100.0;
    }
}
