package io.claimline.gateway.app.config;

import io.claimline.dialer.id.E164;
import io.claimline.scripts.call.Language;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How reminders speak, and what they say of who calls.
 *
 * @param caller who calls
 * @param answerDays business days within which a recorded question is answered
 * @param texts a directory of the office's own texts, when there is one
 * @param recordings a directory of recorded lines, when there is one
 * @param directory from which the switch plays, absolute
 * @param synthesiser what speaks
 * @param voices as the synthesiser names them
 * @param atOnce how many sentences are spoken at once
 * @param patience with one sentence
 * @param keep how long a sound stays that nobody uses
 * @param most bytes that all sounds may take
 * @param installation a secret of the installation, for the names of sounds
 */
public record SpeechSettings(
        Told caller,
        int answerDays,
        Optional<Path> texts,
        Optional<Path> recordings,
        Path directory,
        Synthesis synthesiser,
        Map<Language, String> voices,
        int atOnce,
        Duration patience,
        Duration keep,
        long most,
        Secret installation) {
    /** Copies the map. */
    public SpeechSettings {
        voices = Map.copyOf(voices);
    }

    /**
     * What whoever answers is told of who calls.
     *
     * @param name of the business; empty takes the office of the scripts
     * @param number to call back; empty takes the number that is shown
     * @param contact a person to ask for; may be empty
     * @param hours when the number is answered, by language
     */
    public record Told(String name, Optional<E164> number, String contact, Map<Language, String> hours) {
        /** Copies the map. */
        public Told {
            hours = Map.copyOf(hours);
        }
    }

    /** What speaks. */
    public sealed interface Synthesis {}

    /** A program; an empty command is the offline one. */
    public record Program(List<String> command, int wordsPerMinute) implements Synthesis {
        /** Copies the list. */
        public Program {
            command = List.copyOf(command);
        }
    }

    /** A service; {@code token} may be empty. */
    public record Service(URI address, Secret token) implements Synthesis {}
}
