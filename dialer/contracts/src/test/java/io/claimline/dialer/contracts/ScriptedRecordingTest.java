package io.claimline.dialer.contracts;

import java.time.Instant;

/** The switch in memory keeps the contract of guests. */
class ScriptedRecordingTest extends RecordingContract {
    @Override
    protected TestSwitch open() {
        return new ScriptedSwitch(new ScriptedTelephony(Instant.parse("2026-11-22T12:00:00Z")));
    }
}
