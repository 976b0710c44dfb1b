package io.claimline.dialer.reminder;

import io.claimline.dialer.dialogue.Sound;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything that one call can say, spoken and on the switch before the call is placed.
 *
 * @param lines of each language each line; {@link Brief} says which a call cannot do without
 * @param days of each language each day that can be promised
 */
public record Voice(Map<Language, Map<Line, List<Sound>>> lines, Map<Language, Map<LocalDate, Sound>> days) {
    /** In the sounds of a line, stands for the day it is about. */
    public static final Sound DAY = new Sound("day");

    /** What somebody whom nobody knows cannot come to hear, though whoever answers might. */
    private static final Set<Line> OF_A_PERSON = EnumSet.of(
            Line.GREETING,
            Line.VOICEMAIL,
            Line.ASK_BIRTH_DATE,
            Line.ASK_ZIP,
            Line.NOT_MATCHED,
            Line.NOT_VERIFIED,
            Line.WRONG_PERSON);

    /** What nobody else comes to hear. */
    private static final Set<Line> OF_STRANGERS =
            EnumSet.of(Line.STRANGER, Line.ASK_MESSAGE, Line.MESSAGE_KEPT, Line.MESSAGE_EMPTY);

    /** @throws IllegalArgumentException when it speaks no language */
    public Voice {
        lines = Map.copyOf(lines);
        days = Map.copyOf(days);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("A voice must speak a language");
        }
    }

    /** Whether it can speak that language. */
    public boolean speaks(Language language) {
        return lines.containsKey(language);
    }

    /**
     * The first line that a call may come to say and this voice cannot, in one of its languages. The disclosure is not among them, which those who collect for nobody else leave out.
     *
     * @param stranger whether it speaks with somebody whom nobody knows
     */
    Optional<Line> lacks(boolean stranger) {
        return Arrays.stream(Line.values())
                .filter(line -> stranger ? line.open() && !OF_A_PERSON.contains(line) : !OF_STRANGERS.contains(line))
                .filter(line -> line != Line.DISCLOSURE && line != Line.INBOUND_GREETING)
                .filter(line -> lines.values().stream()
                        .anyMatch(spoken -> spoken.getOrDefault(line, List.of()).isEmpty()))
                .findFirst();
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
