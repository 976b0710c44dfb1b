package io.claimline.dialer.asterisk.ear;

import io.claimline.dialer.asterisk.voices.LabelledVoice;
import io.claimline.dialer.dialogue.Answerer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Verdicts on labelled voices. */
record Judging(List<Verdict> verdicts) {
    record Verdict(LabelledVoice voice, Answerer by, Duration after) {
        /** Who is not sure treats it as a person. */
        boolean right() {
            return voice.machine() == (by == Answerer.MACHINE);
        }
    }

    static Judging of(List<LabelledVoice> voices, AnswererRule.Limits limits) {
        return of(voices, voices.stream().map(Judging::soundings).toList(), limits);
    }

    /** @param heard what each of the voices sounds like, frame by frame */
    static Judging of(List<LabelledVoice> voices, List<List<Sounding>> heard, AnswererRule.Limits limits) {
        var verdicts = new ArrayList<Verdict>();
        for (int i = 0; i < voices.size(); i++) {
            verdicts.add(judge(voices.get(i), heard.get(i), limits));
        }
        return new Judging(verdicts);
    }

    static List<Sounding> soundings(LabelledVoice voice) {
        var discerning = new Discerning();
        return frames(voice).stream().map(discerning::of).toList();
    }

    private static Verdict judge(LabelledVoice voice, List<Sounding> heard, AnswererRule.Limits limits) {
        var rule = new AnswererRule(limits);
        int count = 0;
        for (var sounding : heard) {
            count++;
            var answer = rule.hear(sounding);
            if (answer.isPresent()) {
                return new Verdict(voice, answer.get(), Duration.ofMillis((long) count * Frame.MILLIS));
            }
        }
        return new Verdict(voice, rule.atTheEnd(), Duration.ofMillis((long) count * Frame.MILLIS));
    }

    private static List<Frame> frames(LabelledVoice voice) {
        var samples = voice.sound().samples();
        var frames = new ArrayList<Frame>();
        for (int from = 0; from + Frame.SAMPLES <= samples.length; from += Frame.SAMPLES) {
            frames.add(new Frame(Arrays.copyOfRange(samples, from, from + Frame.SAMPLES)));
        }
        return frames;
    }

    double right() {
        return share(verdicts.stream().filter(Verdict::right).count(), verdicts.size());
    }

    /** Of all people. */
    double peopleTakenForMachines() {
        var people =
                verdicts.stream().filter(verdict -> !verdict.voice.machine()).toList();
        return share(people.stream().filter(verdict -> !verdict.right()).count(), people.size());
    }

    double meanSeconds() {
        return verdicts.stream()
                        .mapToLong(verdict -> verdict.after.toMillis())
                        .average()
                        .orElseThrow()
                / 1_000;
    }

    Duration p95() {
        var sorted = verdicts.stream().map(Verdict::after).sorted().toList();
        return sorted.get((int) Math.ceil(0.95 * sorted.size()) - 1);
    }

    List<Verdict> wrong() {
        return verdicts.stream().filter(verdict -> !verdict.right()).toList();
    }

    @Override
    public String toString() {
        return "%d voices: %.1f %% right, %.1f %% of the people taken for machines, decided within %d ms at p95"
                .formatted(verdicts.size(), 100 * right(), 100 * peopleTakenForMachines(), p95().toMillis());
    }

    private static double share(long part, long all) {
        return (double) part / all;
    }
}
