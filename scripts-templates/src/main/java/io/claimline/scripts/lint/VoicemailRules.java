package io.claimline.scripts.lint;

import io.claimline.scripts.catalogue.Phase;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A message on a machine is limited content: all that {@link LimitedContent} asks for, and no more. */
final class VoicemailRules {
    private static final Pattern NUMBER = Pattern.compile("\\(\\d{3}\\) \\d{3}-\\d{4}");

    private VoicemailRules() {}

    static Stream<Finding> check(Draft draft) {
        return draft.edition().script().phase() == Phase.VOICEMAIL
                ? draft.readings().stream()
                        .flatMap(reading -> Stream.of(more(draft, reading), less(draft, reading))
                                .flatMap(Optional::stream))
                : Stream.empty();
    }

    private static Optional<Finding> more(Draft draft, Reading reading) {
        return LimitedContent.more(reading.spoken(), draft.edition().language(), List.of("(name)"))
                .map(word -> draft.source()
                        .where(word, Rule.VOICEMAIL_SAYS_MORE, "'" + word + "' is more than limited content."));
    }

    private static Optional<Finding> less(Draft draft, Reading reading) {
        var caller = reading.sample().call().caller();
        var said = reading.whole();
        boolean whole = said.contains(caller.agentName())
                && said.contains(caller.officeName())
                && NUMBER.matcher(said).find();
        return whole
                ? Optional.empty()
                : Optional.of(draft.source()
                        .at(0, Rule.VOICEMAIL_SAYS_LESS, "The message lacks the agent, the office or the number."));
    }
}
