package io.claimline.gateway.app.speech;

import io.claimline.dialer.dialogue.Sound;
import io.claimline.gateway.app.speech.Synthesiser.Speech.Mute;
import io.claimline.gateway.app.speech.Synthesiser.Speech.Spoken;
import io.claimline.scripts.call.Language;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

/** Words to sounds: recorded, kept from before, or spoken now. What several ask for at once is spoken once. Thread-safe. */
final class Sounds {
    private final Studio studio;
    private final Map<Language, String> voices;
    private final SoundNames names;
    private final SoundShelf shelf;
    private final Executor executor;
    private final ConcurrentMap<Sound, CompletableFuture<Optional<String>>> making = new ConcurrentHashMap<>();
    private final AtomicReference<Optional<String>> trouble = new AtomicReference<>(Optional.empty());

    /** Makes sounds on virtual threads of {@code executor}. */
    Sounds(Studio studio, Map<Language, String> voices, SoundNames names, SoundShelf shelf, Executor executor) {
        this.studio = studio;
        this.voices = Map.copyOf(voices);
        this.names = names;
        this.shelf = shelf;
        this.executor = executor;
    }

    /** The words as the voice of their language says them. */
    Utterance utterance(Language language, String text) {
        return new Utterance(text, language, voices.getOrDefault(language, ""));
    }

    /** The name of what is heard, whether it exists yet or not. */
    Sound name(Utterance utterance) {
        return names.of(studio.identity(utterance), utterance);
    }

    /** Makes a sound that the caller holds; empty when it is there, else why not. */
    CompletableFuture<Optional<String>> make(Sound sound, Utterance utterance) {
        var mine = new CompletableFuture<Optional<String>>();
        var other = making.putIfAbsent(sound, mine);
        if (other != null) {
            return other;
        }
        executor.execute(() -> {
            try {
                var reason = made(sound, utterance);
                // First out of the list: who asks once this is told begins anew.
                making.remove(sound, mine);
                mine.complete(reason);
            } catch (RuntimeException | Error e) {
                making.remove(sound, mine);
                mine.completeExceptionally(e);
                throw e;
            }
        });
        return mine;
    }

    /** Why nothing could be spoken last; empty when it could. */
    Optional<String> trouble() {
        return trouble.get();
    }

    /** Speaks a word and keeps it, though it is there already, to see whether both can be done. */
    Optional<String> test() {
        var word = utterance(Language.EN, "One.");
        return speak(name(word), word);
    }

    private Optional<String> made(Sound sound, Utterance utterance) {
        // Who made it before may have finished between the look at the shelf and the place in the list.
        if (onShelf(sound)) {
            return Optional.empty();
        }
        return speak(sound, utterance);
    }

    private Optional<String> speak(Sound sound, Utterance utterance) {
        return switch (studio.speak(utterance)) {
            case Mute(var reason) -> told(Optional.of(reason));
            case Spoken(var audio) -> told(shelved(sound, audio));
        };
    }

    private boolean onShelf(Sound sound) {
        try {
            return shelf.hold(sound);
        } finally {
            shelf.release(sound);
        }
    }

    private Optional<String> shelved(Sound sound, Audio audio) {
        try {
            shelf.put(sound, audio);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("A spoken sound cannot be kept: " + e.getMessage() + ".");
        }
    }

    private Optional<String> told(Optional<String> reason) {
        trouble.set(reason);
        return reason;
    }
}
