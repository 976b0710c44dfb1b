package io.claimline.dialer.contracts.said;

import io.claimline.dialer.port.RestrictionLog;

class MemoryRestrictionLogTest extends RestrictionLogContract {
    private final RestrictionLog log = new MemoryRestrictionLog();

    @Override
    protected RestrictionLog log() {
        return log;
    }
}
