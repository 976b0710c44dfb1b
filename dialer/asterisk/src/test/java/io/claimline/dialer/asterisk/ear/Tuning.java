package io.claimline.dialer.asterisk.ear;

import io.claimline.dialer.asterisk.voices.Voices;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the limits of {@link AnswererRule} on the training half, and shows what they are worth on the held-out half. */
final class Tuning {
    /** Not tuned, in milliseconds: a word of greeting, and when a verdict is due at the latest. */
    private static final int HELLO = 600;

    private static final int LATEST = 2_400;
    static final int VOICES = 1_000;
    static final long TRAINING_SEED = 20_261_130;
    static final long HELD_OUT_SEED = 7_051_961;

    private record Tried(AnswererRule.Limits limits, Judging judging) {}

    private Tuning() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var training = Voices.of(true, TRAINING_SEED, VOICES);
        var heard = training.stream().map(Judging::soundings).toList();
        var tried = new ArrayList<Tried>();
        for (int breath : List.of(480, 520)) {
            for (int pause : List.of(800, 900)) {
                for (int greeting : List.of(1_800)) {
                    for (int more : List.of(1_200, 1_300)) {
                        for (int begun : List.of(1_500, 1_520, 1_540, 1_560, 1_580)) {
                            var limits = limits(breath, pause, greeting, more, begun);
                            tried.add(new Tried(limits, Judging.of(training, heard, limits)));
                        }
                    }
                }
            }
        }
        tried.sort(Comparator.comparingDouble(Tuning::cost));
        tried.stream().limit(40).forEach(one -> System.out.println(one.judging + "   " + one.limits));
        var held = Judging.of(Voices.of(false, HELD_OUT_SEED, VOICES), AnswererRule.Limits.TUNED);
        var seen = Judging.of(training, AnswererRule.Limits.TUNED);
        System.out.println("As shipped, training half: " + seen);
        seen.wrong()
                .forEach(wrong -> System.out.println(
                        "  " + wrong.voice().name() + " " + wrong.voice().kind()
                                + (wrong.voice().noisy() ? " noisy " : " ") + wrong.by() + " " + wrong.after()));
        System.out.println("As shipped, held-out half: " + held);
        held.wrong()
                .forEach(wrong -> System.out.println(
                        "  " + wrong.voice().name() + " " + wrong.voice().kind()
                                + (wrong.voice().noisy() ? " noisy " : " ") + wrong.by() + " " + wrong.after()));
    }

    /** More than one person in a hundred taken for a machine, and later than 2.5 s, are not wanted at all; then few mistakes, and then little waiting. */
    private static double cost(Tried one) {
        double late = Math.max(0, one.judging.p95().toMillis() - 2_500);
        double people = Math.max(0, one.judging.peopleTakenForMachines() - 0.01);
        return 1 - one.judging.right() + 10 * people + late / 500 + 0.01 * one.judging.meanSeconds();
    }

    private static AnswererRule.Limits limits(int breath, int pause, int greeting, int more, int begun) {
        var tuned = AnswererRule.Limits.TUNED;
        return new AnswererRule.Limits(
                tuned.word(),
                Duration.ofMillis(HELLO),
                Duration.ofMillis(breath),
                Duration.ofMillis(pause),
                Duration.ofMillis(greeting),
                Duration.ofMillis(LATEST),
                Duration.ofMillis(more),
                Duration.ofMillis(begun));
    }
}
