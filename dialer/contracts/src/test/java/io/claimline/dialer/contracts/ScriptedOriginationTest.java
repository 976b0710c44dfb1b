package io.claimline.dialer.contracts;

import java.time.Instant;

/** The fake lets calls wait as the real does. */
class ScriptedOriginationTest extends OriginationContract {
    @Override
    protected TestSwitch open() {
        return new ScriptedSwitch(
                new ScriptedTelephony(Instant.parse("2026-11-22T12:00:00Z")).caps(CALLS_PER_SECOND, LINES));
    }
}
