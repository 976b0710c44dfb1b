package io.claimline.gateway.app.health;

import io.claimline.dialer.asterisk.trunk.TrunkState;
import java.util.Optional;

/** What is told of the line to the carrier. */
public final class TrunkWords {
    private TrunkWords() {}

    /** In one line. */
    public static String of(TrunkState state) {
        return against(state).orElseGet(() -> switch (state.answer()) {
            case ANSWERS -> "the carrier answers" + registered(state);
            case NOT_ASKED -> "the carrier is not asked whether it is there" + registered(state);
            case UNKNOWN, SILENT -> "not known yet";
        });
    }

    /** Why calls cannot go over it; empty when nothing is known against it. */
    public static Optional<String> against(TrunkState state) {
        if (state.answer() == TrunkState.Answer.SILENT) {
            return Optional.of("the carrier does not answer (OPTIONS to the trunk " + state.name() + ")");
        }
        return state.registration() == TrunkState.Registration.LOST
                ? Optional.of("the carrier does not take our registration (trunk " + state.name() + ")")
                : Optional.empty();
    }

    private static String registered(TrunkState state) {
        return state.registration() == TrunkState.Registration.REGISTERED ? ", and we are registered" : "";
    }
}
