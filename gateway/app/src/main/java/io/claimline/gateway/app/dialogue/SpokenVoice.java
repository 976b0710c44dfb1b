package io.claimline.gateway.app.dialogue;

import io.claimline.dialer.dialogue.Sound;
import io.claimline.dialer.reminder.Language;
import io.claimline.dialer.reminder.Line;
import io.claimline.dialer.reminder.Voice;
import io.claimline.gateway.app.speech.Preparation;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was spoken for a call, by the names that the call machine has for it. */
final class SpokenVoice {
    private SpokenVoice() {}

    static Voice of(Preparation.Ready ready) {
        var lines = new EnumMap<Language, Map<Line, List<Sound>>>(Language.class);
        ready.lines()
                .forEach((language, spoken) -> lines.put(
                        Languages.of(language),
                        spoken.entrySet().stream()
                                .collect(Collectors.toUnmodifiableMap(
                                        entry -> Line.valueOf(entry.getKey().name()), Map.Entry::getValue))));
        return new Voice(
                lines,
                ready.days().entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                entry -> Languages.of(entry.getKey()), Map.Entry::getValue)));
    }
}
