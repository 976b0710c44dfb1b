package io.claimline.gateway.app.speech;

import io.claimline.scripts.call.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a person has recorded, taken before any synthesiser: {@code NAME.LANGUAGE.wav}, and beside it {@code NAME.LANGUAGE.txt} with the very words. A recording is
 * used where exactly these words are to be said, so that one made for a former text is not heard with the new one. Read once.
 */
final class Recordings {
    /** Nothing was recorded. */
    static final Recordings NONE = new Recordings(Map.of(), List.of());

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Map<Said, Recording> recordings;
    private final List<String> faults;

    private record Said(Language language, String text) {}

    /**
     * One recording.
     *
     * @param identity changes with what is heard in it
     */
    record Recording(Audio audio, String identity) {}

    private Recordings(Map<Said, Recording> recordings, List<String> faults) {
        this.recordings = Map.copyOf(recordings);
        this.faults = List.copyOf(faults);
    }

    /** Those in a directory; a file that cannot be used is left out and told in {@link #faults}. */
    static Recordings in(Path directory) throws IOException {
        var found = new HashMap<Said, Recording>();
        var faults = new ArrayList<String>();
        try (var files = Files.list(directory)) {
            for (var file : files.filter(path -> path.toString().endsWith(".wav"))
                    .sorted()
                    .toList()) {
                read(file, found).ifPresent(fault -> faults.add(file.getFileName() + " " + fault));
            }
        }
        return new Recordings(found, faults);
    }

    private static Optional<String> read(Path file, Map<Said, Recording> found) throws IOException {
        var name = file.getFileName().toString().replaceFirst("\\.wav$", "");
        var language = language(name);
        var words = file.resolveSibling(name + ".txt");
        if (language.isEmpty() || !Files.exists(words)) {
            return Optional.of(
                    "is not used: name it NAME.en.wav or NAME.es.wav, and write its words into NAME.en.txt.");
        }
        var bytes = Files.readAllBytes(file);
        try {
            var audio = Wav.read(bytes);
            found.put(new Said(language.get(), plain(Files.readString(words))), new Recording(audio, digest(bytes)));
            return Optional.empty();
        } catch (UnusableSound e) {
            return Optional.of("is not used: it " + e.getMessage() + ".");
        }
    }

    private static Optional<Language> language(String name) {
        for (var language : Language.values()) {
            if (name.endsWith("." + language.code())) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** The recording of these words, when there is one. */
    Optional<Recording> of(Utterance utterance) {
        return Optional.ofNullable(recordings.get(new Said(utterance.language(), plain(utterance.text()))));
    }

    /** What is wrong with files that were left out, a sentence each. */
    List<String> faults() {
        return faults;
    }

    private static String plain(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
