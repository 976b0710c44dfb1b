package io.claimline.dialer.call;

import java.util.List;

/**
 * What one event did to a call.
 *
 * @param call the call after it
 * @param effects what is to be done, in order
 * @param reason why, for the call's event line
 */
public record Step(Call call, List<CallEffect> effects, String reason) {
    /** Copies the effects. */
    public Step {
        effects = List.copyOf(effects);
    }
}
