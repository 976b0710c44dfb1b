package io.claimline.dialer.campaign;

import io.claimline.dialer.pacing.DayCount;
import io.claimline.dialer.pacing.Pace;
import java.util.List;

/**
 * How a campaign is paced at one moment.
 *
 * @param pace of the last decision, as the limits left it
 * @param lines calls of the campaign that live, conversations included
 * @param inFlight of them, those without an agent
 * @param idle agents who could take a call
 * @param working agents who work or could
 * @param today the answers of the day
 * @param window the answers of the last 30 days together
 * @param days each of the last 30 days on which somebody answered, oldest first
 * @param notes the last decisions that changed something, oldest first
 */
public record PacingView(
        Pace pace,
        int lines,
        int inFlight,
        int idle,
        int working,
        DayCount today,
        DayCount window,
        List<DayCount> days,
        List<PacingNote> notes) {
    /** Copies the lists. */
    public PacingView {
        days = List.copyOf(days);
        notes = List.copyOf(notes);
    }

    /** How many more of these answers could be missed before they stood at the cap; negative when over it. */
    public static double left(DayCount count, double cap) {
        return cap * count.answers() - count.missed();
    }
}
