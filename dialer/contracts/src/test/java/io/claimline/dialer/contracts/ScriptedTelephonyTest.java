package io.claimline.dialer.contracts;

import java.time.Instant;

/** The fake keeps the contract of the real. */
class ScriptedTelephonyTest extends TelephonyContract {
    @Override
    protected TestSwitch open() {
        return new ScriptedSwitch(new ScriptedTelephony(Instant.parse("2026-11-22T12:00:00Z")));
    }
}
