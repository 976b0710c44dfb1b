package io.claimline.dialer.contracts;

import io.claimline.dialer.port.AttemptLog;

class MemoryAttemptLogTest extends AttemptLogContract {
    private final AttemptLog log = new MemoryAttemptLog();

    @Override
    protected AttemptLog log() {
        return log;
    }
}
