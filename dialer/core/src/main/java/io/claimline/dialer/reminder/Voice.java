package io.claimline.dialer.reminder;

import io.claimline.dialer.dialogue.Sound;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything that one call can say, spoken and on the switch before the call is placed.
 *
 * @param lines of each language each line; an empty list only of those which a call can do without: the disclosure of who collects for nobody else, and what only callers are told
 * @param days of each language each day that can be promised
 */
public record Voice(Map<Language, Map<Line, List<Sound>>> lines, Map<Language, Map<LocalDate, Sound>> days) {
    /** In the sounds of a line, stands for the day it is about. */
    public static final Sound DAY = new Sound("day");

    private static final Set<Line> MAY_BE_SILENT = EnumSet.of(Line.DISCLOSURE, Line.INBOUND_GREETING, Line.STRANGER);

    /** @throws IllegalArgumentException that names the first line which is missing, or says nothing, in a language */
    public Voice {
        lines = Map.copyOf(lines);
        days = Map.copyOf(days);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("A voice must speak a language");
        }
        for (var spoken : lines.entrySet()) {
            for (var line : Line.values()) {
                if (spoken.getValue().getOrDefault(line, List.of()).isEmpty() && !MAY_BE_SILENT.contains(line)) {
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

    /** Whether it can say that day in every language that it speaks. */
    boolean says(LocalDate day) {
        return lines.keySet().stream()
                .allMatch(language -> days.getOrDefault(language, Map.of()).containsKey(day));
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
