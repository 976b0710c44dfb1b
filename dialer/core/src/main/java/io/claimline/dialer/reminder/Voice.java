package io.claimline.dialer.reminder;

import io.claimline.dialer.dialogue.Sound;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everything that one call can say, spoken and on the switch before the call is placed.
 *
 * @param lines of each language each line; of one that has nothing to say, as the disclosure of who collects for nobody else, an empty list
 * @param days of each language each day that can be promised
 */
public record Voice(Map<Language, Map<Line, List<Sound>>> lines, Map<Language, Map<LocalDate, Sound>> days) {
    /** In the sounds of a line, stands for the day it is about. */
    public static final Sound DAY = new Sound("day");

    /** @throws IllegalArgumentException that names the first line which is missing in a language */
    public Voice {
        lines = Map.copyOf(lines);
        days = Map.copyOf(days);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("A voice must speak a language");
        }
        for (var spoken : lines.entrySet()) {
            for (var line : Line.values()) {
                if (!spoken.getValue().containsKey(line)) {
                    throw new IllegalArgumentException(
                            "The voice of a reminder lacks " + line + " in " + spoken.getKey());
                }
            }
        }
    }

    /** Whether it can speak that language. */
    public boolean speaks(Language language) {
        return lines.containsKey(language);
    }

    /** The sounds of an utterance, in order. */
    Stream<Sound> of(Utterance utterance, Language language) {
        var day = utterance.about();
        return lines.getOrDefault(language, Map.of()).getOrDefault(utterance.line(), List.of()).stream()
                .flatMap(sound -> sound.equals(DAY)
                        ? day.map(days.getOrDefault(language, Map.of())::get).stream()
                        : Stream.of(sound));
    }

    /** Tells nothing of what is said, so that a log line cannot. */
    @Override
    public String toString() {
        return "Voice" + lines.keySet();
    }
}
