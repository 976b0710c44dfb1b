package io.claimline.dialer.asterisk.ear;

import io.claimline.dialer.dialogue.Answerer;
import java.time.Duration;
import java.util.Optional;

/**
 * Whether a person or a machine answered. A person says a word or two and waits for an answer; a greeting goes on, or ends in a tone. So: a pause after some words is a
 * person; words without such a pause for too long, or a tone, are a machine; and what is not clear by the {@code latest} is said not to be.
 */
final class AnswererRule implements Rule<Answerer> {
    /**
     * The limits. How they were found: docs/decisions/0019.
     *
     * @param word the shortest voice that is a word and not a click
     * @param hello who has said no more than this so far, a hello, is a person after a {@code breath} of silence
     * @param pause of silence after more than a hello: long enough for the tone after a short greeting to come
     * @param greeting from the first word on, with breaths in it: longer is a greeting
     * @param latest when it must be said, from the beginning on; but the end of a pause is waited for after {@code more}
     * @param more than anybody says who then waits for an answer
     * @param begun who has spoken for so long by then, and still does, is a machine
     */
    record Limits(
            Duration word,
            Duration hello,
            Duration breath,
            Duration pause,
            Duration greeting,
            Duration latest,
            Duration more,
            Duration begun) {
        static final Limits TUNED = new Limits(
                Duration.ofMillis(80),
                Duration.ofMillis(600),
                Duration.ofMillis(480),
                Duration.ofMillis(900),
                Duration.ofMillis(1_800),
                Duration.ofMillis(2_400),
                Duration.ofMillis(1_300),
                Duration.ofMillis(1_540));
    }

    /** A shorter silence is part of what is being said. */
    private static final int BETWEEN_WORDS = Frame.count(Duration.ofMillis(200));

    private final int word;
    private final int hello;
    private final int breath;
    private final int pause;
    private final int greeting;
    private final int latest;
    private final int more;
    private final int begun;

    private int frames;
    private int first = -1;
    private int run;
    private int silence;

    AnswererRule(Limits limits) {
        word = Frame.count(limits.word);
        hello = Frame.count(limits.hello);
        breath = Frame.count(limits.breath);
        pause = Frame.count(limits.pause);
        greeting = Frame.count(limits.greeting);
        latest = Frame.count(limits.latest);
        more = Frame.count(limits.more);
        begun = Frame.count(limits.begun);
    }

    @Override
    public Optional<Answerer> hear(Sounding sounding) {
        frames++;
        Optional<Answerer> answer = switch (sounding) {
            case TONE -> Optional.of(Answerer.MACHINE);
            case VOICE -> voice();
            case SILENCE -> silence();
        };
        return answer.or(this::atTheLatest);
    }

    /** A greeting that holds its breath in this moment is waited for: more words, or a tone, or a pause are about to come. */
    private Optional<Answerer> atTheLatest() {
        boolean breathes = spoken() > more && silence >= BETWEEN_WORDS;
        return frames < latest || breathes ? Optional.empty() : Optional.of(atTheEnd());
    }

    @Override
    public Answerer atTheEnd() {
        boolean speaks = first >= 0 && silence < BETWEEN_WORDS;
        return speaks && spoken() >= begun ? Answerer.MACHINE : Answerer.UNSURE;
    }

    /** From the first word to the last. */
    private int spoken() {
        return first < 0 ? 0 : frames - silence - first;
    }

    private Optional<Answerer> voice() {
        if (++run >= word) {
            first = first < 0 ? frames - run : first;
            silence = 0;
        }
        return spoken() >= greeting ? Optional.of(Answerer.MACHINE) : Optional.empty();
    }

    private Optional<Answerer> silence() {
        // A click is part of the silence around it.
        silence += 1 + (run < word ? run : 0);
        run = 0;
        boolean waits = first >= 0 && silence >= (spoken() <= hello ? breath : pause);
        return waits ? Optional.of(Answerer.PERSON) : Optional.empty();
    }
}
