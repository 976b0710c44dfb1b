package io.claimline.gateway.app.speech;

import io.claimline.gateway.app.speech.Synthesiser.Speech.Mute;
import io.claimline.gateway.app.speech.Synthesiser.Speech.Spoken;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The offline voice. Starting espeak-ng takes ten times as long as saying a name; so what has come to wait for a voice is said by one process, a long silence after each sentence, and
 * taken apart again. Where that does not give as many sounds as there were sentences, each is said by itself.
 */
final class Espeak implements Synthesiser {
    /** Sentences of one process, and their characters: what is heard in half a minute, and held in memory meanwhile. */
    private static final int MOST_SENTENCES = 16;

    private static final int MOST_CHARACTERS = 400;
    private static final String SILENCE = "<break time=\"1500ms\"/>\n";
    /** The pauses of a sentence are below half of this. */
    private static final double LEAST_GAP_SECONDS = 1.1;
    /** The voice hums a little in its silences. */
    private static final float SILENT = 16f / 32_768;

    private static final Executor WORKERS = Executors.newVirtualThreadPerTaskExecutor();

    private final SpeakingProgram program;
    private final int atOnce;
    private final Duration patience;
    private final Deque<Wanted> waiting = new ArrayDeque<>();
    private int working;

    private record Wanted(Utterance utterance, CompletableFuture<Speech> speech) {
        boolean sameVoice(Wanted other) {
            return utterance.voice().equals(other.utterance().voice())
                    && utterance.language() == other.utterance().language();
        }
    }

    /**
     * @param scratch an existing directory that the program may take for the user's home
     * @param atOnce how many may run at once
     * @param patience after which one is stopped, and a sentence is given up that none has begun
     */
    Espeak(int wordsPerMinute, Path scratch, int atOnce, Duration patience) {
        program = new SpeakingProgram(
                List.of("espeak-ng", "-m", "-v", "{voice}", "-s", "{speed}", "--stdin", "--stdout"),
                wordsPerMinute,
                scratch,
                atOnce,
                patience);
        this.atOnce = atOnce;
        this.patience = patience;
    }

    @Override
    public String identity() {
        return program.identity();
    }

    @Override
    public Speech speak(Utterance utterance) {
        var wanted = new Wanted(utterance, new CompletableFuture<>());
        if (begin(wanted)) {
            WORKERS.execute(this::work);
        }
        try {
            return wanted.speech().get(2 * patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            giveUp(wanted);
            return new Mute("espeak-ng has too much to say: nothing was free for " + patience.toSeconds() + " s.");
        } catch (ExecutionException e) {
            throw new IllegalStateException("speaking ended in a bug", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Mute("espeak-ng was interrupted.");
        }
    }

    private synchronized boolean begin(Wanted wanted) {
        waiting.add(wanted);
        if (working == atOnce) {
            return false;
        }
        working++;
        return true;
    }

    private synchronized void giveUp(Wanted wanted) {
        waiting.remove(wanted);
    }

    /** Until nothing waits. */
    private void work() {
        for (var next = next(); !next.isEmpty(); next = next()) {
            try {
                say(next);
            } catch (RuntimeException | Error bug) {
                next.forEach(one -> one.speech().completeExceptionally(bug));
            }
        }
    }

    /** Those of one voice that have waited longest; none when this worker is not needed any more. */
    private synchronized List<Wanted> next() {
        var next = new ArrayList<Wanted>();
        var characters = 0;
        for (var one : List.copyOf(waiting)) {
            var fits = next.isEmpty()
                    || (next.size() < MOST_SENTENCES
                            && one.sameVoice(next.getFirst())
                            && characters + one.utterance().text().length() <= MOST_CHARACTERS);
            if (fits) {
                next.add(one);
                characters += one.utterance().text().length();
            }
        }
        waiting.removeAll(next);
        if (next.isEmpty()) {
            working--;
        }
        return next;
    }

    private void say(List<Wanted> all) {
        var first = all.getFirst().utterance();
        var text = new StringBuilder();
        all.forEach(one -> text.append(escaped(one.utterance().text())).append(SILENCE));
        var together = program.speak(new Utterance(text.toString(), first.language(), first.voice()));
        if (together instanceof Spoken(var audio)) {
            var parts = audio.parts(SILENT, LEAST_GAP_SECONDS);
            if (parts.size() == all.size()) {
                for (var i = 0; i < parts.size(); i++) {
                    all.get(i).speech().complete(new Spoken(parts.get(i)));
                }
                return;
            }
        }
        all.forEach(one -> one.speech().complete(all.size() == 1 ? together : alone(one.utterance())));
    }

    private Speech alone(Utterance one) {
        return program.speak(new Utterance(escaped(one.text()), one.language(), one.voice()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
