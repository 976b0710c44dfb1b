package io.claimline.dialer.reminder;

import java.util.List;

/** Silence and keys that mean nothing: each is answered kindly, once; then it is left at that. */
final class Slips {
    private static final int FORGIVEN = 1;

    private Slips() {}

    static Move of(Dialogue dialogue, String keys) {
        if (dialogue.slips() >= FORGIVEN) {
            return dialogue.farewell(Line.GOODBYE, keys.isEmpty() ? "silent twice" : "a wrong key twice");
        }
        var line = keys.isEmpty() ? Line.NO_KEY : Line.WRONG_KEY;
        return dialogue.slipped().askAgain(List.of(line), keys.isEmpty() ? "silence" : "a key that means nothing");
    }
}
