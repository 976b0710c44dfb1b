package io.claimline.dialer.asterisk.ear;

import io.claimline.dialer.asterisk.voices.Voices;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the limits of {@link AnswererRule} on the training half, and shows what they are worth on the held-out half. */
final class Tuning {
    static final int VOICES = 1_000;
    static final long TRAINING_SEED = 20_261_130;
    static final long HELD_OUT_SEED = 7_051_961;

    private record Tried(AnswererRule.Limits limits, Judging judging) {}

    private Tuning() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var training = Voices.of(true, TRAINING_SEED, VOICES);
        var heard = training.stream().map(Judging::soundings).toList();
        var tried = new ArrayList<Tried>();
        for (int breath : List.of(480, 520, 560)) {
            for (int pause : List.of(700, 800)) {
                for (int greeting : List.of(1_700, 1_800, 1_900, 2_000)) {
                    for (int latest : List.of(2_300, 2_400)) {
                        for (int more : List.of(1_100, 1_200, 1_300)) {
                            for (int begun : List.of(1_400, 1_500, 1_600, 1_700)) {
                                var limits = limits(600, breath, pause, greeting, latest, more, begun);
                                tried.add(new Tried(limits, Judging.of(training, heard, limits)));
                            }
                        }
                    }
                }
            }
        }
        tried.sort(Comparator.comparingDouble(Tuning::cost));
        tried.stream().limit(12).forEach(one -> System.out.println(one.judging + "   " + one.limits));
        var held = Judging.of(Voices.of(false, HELD_OUT_SEED, VOICES), AnswererRule.Limits.TUNED);
        var seen = Judging.of(training, AnswererRule.Limits.TUNED);
        System.out.println("As shipped, training half: " + seen);
        seen.wrong().forEach(wrong -> System.out.println("  " + wrong.voice().name() + " " + wrong.voice().kind() + (wrong.voice().noisy() ? " noisy " : " ") + wrong.by() + " " + wrong.after()));
        System.out.println("As shipped, held-out half: " + held);
        held.wrong().forEach(wrong -> System.out.println("  " + wrong.voice().name() + " " + wrong.voice().kind() + (wrong.voice().noisy() ? " noisy " : " ") + wrong.by() + " " + wrong.after()));
    }

    /**
     * A person taken for a machine is as bad as seven machines taken for people; later than 2.4 s is not wanted at all, which leaves a tenth of a second for other words than
     * these; and a second of waiting costs a hundredth.
     */
    private static double cost(Tried one) {
        double late = Math.max(0, one.judging.p95().toMillis() - 2_400);
        return 1 - one.judging.right() + 3 * one.judging.peopleTakenForMachines() + late / 500 + 0.01 * one.judging.meanSeconds();
    }

    private static AnswererRule.Limits limits(int hello, int breath, int pause, int greeting, int latest, int more, int begun) {
        var tuned = AnswererRule.Limits.TUNED;
        return new AnswererRule.Limits(
                tuned.word(),
                Duration.ofMillis(hello),
                Duration.ofMillis(breath),
                Duration.ofMillis(pause),
                Duration.ofMillis(greeting),
                Duration.ofMillis(latest),
                Duration.ofMillis(more),
                Duration.ofMillis(begun));
    }
}
