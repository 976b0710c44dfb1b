package io.claimline.gateway.app.speech;

import io.claimline.dialer.dialogue.Sound;
import io.claimline.scripts.call.Language;
import io.claimline.scripts.reminder.Problem;
import io.claimline.scripts.reminder.ReminderLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Whether a call can say everything it may have to. */
public sealed interface Preparation {
    /**
     * It can: all sounds are on the switch, and stay there until the call lets go of them.
     *
     * @param lines of each language each line; {@link #DAY} in one stands for the day it is about; an empty list says nothing
     * @param days of each language each day that can be promised
     * @param release to be run once, when the call is over or is not placed
     */
    record Ready(
            Map<Language, Map<ReminderLine, List<Sound>>> lines,
            Map<Language, Map<LocalDate, Sound>> days,
            Runnable release)
            implements Preparation {
        /** In the sounds of a line, stands for the day it is about. */
        public static final Sound DAY = new Sound("day");

        /** Copies both. */
        public Ready {
            lines = Map.copyOf(lines);
            days = Map.copyOf(days);
        }

        /** Tells nothing of what is said. */
        @Override
        public String toString() {
            return "Ready" + lines.keySet();
        }
    }

    /** It cannot, and this account is at fault: what is missing or does not serve, each thing once. Do not dial it. */
    record Unworded(List<Problem> problems) implements Preparation {
        /** Copies the list. */
        public Unworded {
            problems = List.copyOf(problems);
        }
    }

    /**
     * It cannot, and no other account can now: nothing can be spoken. Hold the campaign and say so.
     *
     * @param reason a sentence for the supervisor
     */
    record Unspoken(String reason) implements Preparation {}
}
