package io.claimline.dialer.asterisk.ear;

import io.claimline.dialer.dialogue.Answerer;
import java.time.Duration;
import java.util.Optional;

/**
 * Whether a person or a machine answered. A person says a word or two and waits for an answer; a greeting goes on, or ends in a tone. So: a pause after some words is a
 * person; words without such a pause for too long, or a tone, are a machine; and who has said nothing for a long time is not known.
 */
final class AnswererRule implements Rule<Answerer> {
    /**
     * The limits. How they were found: docs/decisions/0019.
     *
     * @param word the shortest voice that is a word and not a click
     * @param pause after words, of a person who waits
     * @param talk of voice alone, pauses left out: more is a greeting
     * @param span from the first word on, pauses with it: longer is a greeting
     * @param nothing how long is waited for a first word
     */
    record Limits(Duration word, Duration pause, Duration talk, Duration span, Duration nothing) {
        static final Limits TUNED = new Limits(
                Duration.ofMillis(80),
                Duration.ofMillis(800),
                Duration.ofMillis(1_800),
                Duration.ofMillis(2_200),
                Duration.ofMillis(2_400));
    }

    private final Limits limits;
    private int frames;
    private int begun = -1;
    private int voice;
    private int run;
    private int silence;

    AnswererRule(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Optional<Answerer> hear(Sounding sounding) {
        frames++;
        return switch (sounding) {
            case TONE -> Optional.of(Answerer.MACHINE);
            case VOICE -> voice();
            case SILENCE -> silence();
        };
    }

    @Override
    public Answerer atTheEnd() {
        return Answerer.UNSURE;
    }

    private Optional<Answerer> voice() {
        run++;
        int word = Frame.count(limits.word);
        if (run < word) {
            return Optional.empty();
        }
        silence = 0;
        voice += run == word ? word : 1;
        begun = begun < 0 ? frames - run : begun;
        boolean machine = voice >= Frame.count(limits.talk) || frames - begun >= Frame.count(limits.span);
        return machine ? Optional.of(Answerer.MACHINE) : Optional.empty();
    }

    private Optional<Answerer> silence() {
        // A click is part of the silence around it.
        silence += 1 + (run < Frame.count(limits.word) ? run : 0);
        run = 0;
        if (begun >= 0) {
            return silence >= Frame.count(limits.pause) ? Optional.of(Answerer.PERSON) : Optional.empty();
        }
        return frames >= Frame.count(limits.nothing) ? Optional.of(Answerer.UNSURE) : Optional.empty();
    }
}
