package io.claimline.dialer.call;

import java.util.List;

/** What a key does while a message is played: one of them ends all further calls (47 CFR 64.1200(b)(3), rule C-24). */
final class OptingOut {
    /** The key that the messages name. The switch thanks for it and hangs up by itself. */
    private static final char KEY = '9';

    private OptingOut() {}

    /** The state does not change: message and confirmation end by themselves, or at the state's deadline. */
    static Step pressed(Call call, CallEvent.KeyPressed pressed) {
        return pressed.digit() == KEY
                ? new Step(call, List.of(new CallEffect.OptOut()), "the party opted out by key")
                : Transitions.ignored(call, "the key means nothing");
    }
}
