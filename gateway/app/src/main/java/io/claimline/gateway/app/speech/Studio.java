package io.claimline.gateway.app.speech;

import io.claimline.gateway.app.speech.Synthesiser.Speech;
import io.claimline.gateway.app.speech.Synthesiser.Speech.Mute;
import io.claimline.gateway.app.speech.Synthesiser.Speech.Spoken;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Where sentences become sound as a telephone plays it: recorded or spoken, then mastered. Mastering is done on threads of its own, no more than there are: it computes for long, and
 * would keep from the processor whatever shares virtual threads with it, such as the orders of calls. Thread-safe; blocks.
 */
final class Studio {
    private final Synthesiser synthesiser;
    private final Recordings recordings;
    private final Executor desks;

    /** @param desks threads that master */
    Studio(Synthesiser synthesiser, Recordings recordings, Executor desks) {
        this.synthesiser = synthesiser;
        this.recordings = recordings;
        this.desks = desks;
    }

    /** Names what says it, with everything but voice and text that decides how it sounds. */
    String identity(Utterance utterance) {
        return recordings.of(utterance).map(Recordings.Recording::identity).orElseGet(synthesiser::identity);
    }

    /** The words as they are heard. */
    Speech speak(Utterance utterance) {
        var recording = recordings.of(utterance);
        var speech = recording.isPresent() ? new Spoken(recording.get().audio()) : synthesiser.speak(utterance);
        return switch (speech) {
            case Mute mute -> mute;
            case Spoken(var audio) ->
                CompletableFuture.supplyAsync(() -> Mastering.of(audio), desks)
                        .join()
                        .<Speech>map(Spoken::new)
                        .orElseGet(() -> new Mute("The voice says nothing that can be heard. Does it speak "
                                + utterance.language() + "?"));
        };
    }
}
