package io.claimline.dialer.asterisk.voices;

import io.claimline.dialer.asterisk.rig.Wav;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The labelled voices, always the same for a seed: words, voice and speed of a speaker; how long nothing is heard before; how loud; the noise of the line, one line in four a noisy one;
 * of machines the pause before the tone and the tone, which one in five does not have; and the coding of the trunk. Training and held-out half share no words.
 */
public final class Voices {
    /** Of a hundred people who are called at home in the evening. */
    private static final Map<String, Integer> PEOPLE =
            new TreeMap<>(Map.of("hello", 60, "name", 20, "slow", 10, "business", 6, "silent", 4));

    private static final Map<String, Integer> MACHINES = new TreeMap<>(Map.of("long", 50, "carrier", 40, "short", 10));
    private static final int SECONDS = 8;
    private static final double FULL = 32_767;

    private final Random draw;
    private final Map<String, Greeting> takes;
    private final Map<String, Wav> spoken;

    private Voices(boolean training, long seed) throws IOException, InterruptedException {
        draw = new Random(seed);
        var lines = new StringBuilder();
        takes = Speaker.takes(Greeting.all(training), draw, lines);
        spoken = Speaker.speak(lines.toString(), Path.of("target/voices").toAbsolutePath());
    }

    /** Whether the programs that speak are installed. */
    public static boolean canBeMade() {
        return Stream.of("espeak-ng", "sox").allMatch(Voices::onPath);
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** As many people as machines, {@code count} in all. */
    public static List<LabelledVoice> of(boolean training, long seed, int count)
            throws IOException, InterruptedException {
        var set = new Voices(training, seed);
        var voices = new ArrayList<LabelledVoice>();
        for (int i = 0; i < count; i++) {
            voices.add(i % 2 == 0 ? set.person(i) : set.machine(i));
        }
        return voices;
    }

    private LabelledVoice person(int number) {
        var kind = drawn(PEOPLE);
        boolean silent = kind.equals("silent");
        var take = take(false, silent ? "hello" : kind);
        var line = new Line();
        double wait = draw.nextInt(4) == 0 ? between(0.8, 1.7) : between(0.1, 0.8);
        if (!silent) {
            line.add(words(take), wait, line.gain);
        }
        return new LabelledVoice(number + "-" + take, false, kind, line.noisy, line.sent());
    }

    private LabelledVoice machine(int number) {
        var kind = drawn(MACHINES);
        var take = take(true, kind);
        var line = new Line();
        double wait = between(0.1, 0.8);
        var words = words(take);
        line.add(words, wait, line.gain);
        if (draw.nextInt(5) > 0) {
            line.add(tone(), wait + words.seconds() + between(0, 0.5), line.gain);
        }
        return new LabelledVoice(number + "-" + take, true, kind, line.noisy, line.sent());
    }

    private String drawn(Map<String, Integer> ofAHundred) {
        int left = draw.nextInt(100);
        for (var each : ofAHundred.entrySet()) {
            left -= each.getValue();
            if (left < 0) {
                return each.getKey();
            }
        }
        throw new IllegalStateException("The shares are less than a hundred");
    }

    private String take(boolean machine, String kind) {
        var fitting = takes.entrySet().stream()
                .filter(each -> each.getValue().machine() == machine)
                .filter(each -> each.getValue().kind().equals(kind))
                .map(Map.Entry::getKey)
                .toList();
        return fitting.get(draw.nextInt(fitting.size()));
    }

    private Wav words(String take) {
        return Objects.requireNonNull(spoken.get(take));
    }

    private Wav tone() {
        int hertz = (int) between(440, 1_400);
        var samples = new short[(int) (between(0.25, 0.9) * Wav.RATE)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (FULL / 3 * Math.sin(2 * Math.PI * hertz * i / Wav.RATE));
        }
        return new Wav(samples);
    }

    private double between(double least, double most) {
        return least + draw.nextDouble() * (most - least);
    }

    private static double amplitude(double decibel) {
        return Math.pow(10, decibel / 20);
    }

    /** A line with its noise, onto which sounds are laid. */
    private final class Line {
        private final double[] samples = new double[SECONDS * Wav.RATE];
        private final double gain = amplitude(between(-16, 0));
        private final boolean noisy = draw.nextInt(4) == 0;

        Line() {
            double noise = FULL * amplitude(noisy ? between(-52, -44) : between(-68, -55));
            for (int i = 0; i < samples.length; i++) {
                samples[i] = noise * draw.nextGaussian();
            }
        }

        void add(Wav sound, double at, double gain) {
            int from = (int) (at * Wav.RATE);
            for (int i = 0; i < sound.samples().length && from + i < samples.length; i++) {
                samples[from + i] += gain * sound.samples()[i];
            }
        }

        Wav sent() {
            var sent = new short[samples.length];
            for (int i = 0; i < sent.length; i++) {
                sent[i] = (short) Math.clamp(Math.round(samples[i]), -32_767, 32_767);
            }
            return new Wav(sent);
        }
    }
}
