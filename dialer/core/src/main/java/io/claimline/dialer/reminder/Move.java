package io.claimline.dialer.reminder;

import java.util.List;

/**
 * What was heard has moved a dialogue.
 *
 * @param dialogue the dialogue after it
 * @param acts what is to be done, in order
 * @param reason why, for the call's event line
 */
public record Move(Dialogue dialogue, List<Act> acts, String reason) {
    /** Copies the acts. */
    public Move {
        acts = List.copyOf(acts);
    }

    /** Nothing moves. */
    static Move ignored(Dialogue dialogue, String reason) {
        return new Move(dialogue, List.of(), "ignored: " + reason);
    }
}
