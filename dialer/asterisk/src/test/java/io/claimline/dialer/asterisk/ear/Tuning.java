package io.claimline.dialer.asterisk.ear;

import io.claimline.dialer.asterisk.voices.Voices;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the limits of {@link AnswererRule} on the training half, and shows what they are worth on the held-out half. */
final class Tuning {
    static final int VOICES = 300;
    static final long TRAINING_SEED = 20_261_130;
    static final long HELD_OUT_SEED = 7_051_961;

    private record Tried(AnswererRule.Limits limits, Judging judging) {}

    private Tuning() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var training = Voices.of(true, TRAINING_SEED, VOICES);
        var heard = training.stream().map(Judging::soundings).toList();
        var tried = new ArrayList<Tried>();
        for (int hello : List.of(500, 600, 700, 800)) {
            for (int breath : List.of(440, 520, 600, 680)) {
                for (int pause : List.of(700, 800, 900, 1_000)) {
                    for (int greeting : List.of(1_600, 1_700, 1_800, 1_900)) {
                        for (int more : List.of(700, 800, 900, 1_000, 1_100, 1_200)) {
                            for (int begun : List.of(1_300, 1_400, 1_500)) {
                                var limits = limits(hello, breath, pause, greeting, more, begun);
                                tried.add(new Tried(limits, Judging.of(training, heard, limits)));
                            }
                        }
                    }
                }
            }
        }
        tried.sort(Comparator.comparingDouble(Tuning::cost));
        tried.stream().limit(8).forEach(one -> System.out.println(one.judging + "   " + one.limits));
        var held = Judging.of(Voices.of(false, HELD_OUT_SEED, VOICES), AnswererRule.Limits.TUNED);
        var seen = Judging.of(training, AnswererRule.Limits.TUNED);
        System.out.println("As shipped, training half: " + seen);
        seen.wrong().forEach(wrong -> System.out.println("  " + wrong.voice().name() + " " + wrong.voice().kind() + (wrong.voice().noisy() ? " noisy " : " ") + wrong.by() + " " + wrong.after()));
        System.out.println("As shipped, held-out half: " + held);
        held.wrong().forEach(wrong -> System.out.println("  " + wrong.voice().name() + " " + wrong.voice().kind() + (wrong.voice().noisy() ? " noisy " : " ") + wrong.by() + " " + wrong.after()));
    }

    /** A person taken for a machine is as bad as four machines taken for people; later than 2.5 s is not wanted at all, and a second of waiting costs a hundredth. */
    private static double cost(Tried one) {
        double late = Math.max(0, one.judging.p95().toMillis() - 2_500);
        return 1 - one.judging.right() + 3 * one.judging.peopleTakenForMachines() + late / 500 + 0.01 * one.judging.meanSeconds();
    }

    private static AnswererRule.Limits limits(int hello, int breath, int pause, int greeting, int more, int begun) {
        var tuned = AnswererRule.Limits.TUNED;
        return new AnswererRule.Limits(
                tuned.word(),
                Duration.ofMillis(hello),
                Duration.ofMillis(breath),
                Duration.ofMillis(pause),
                Duration.ofMillis(greeting),
                tuned.latest(),
                Duration.ofMillis(more),
                Duration.ofMillis(begun));
    }
}
