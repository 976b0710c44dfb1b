package io.claimline.dialer.contracts.said;

import io.claimline.dialer.port.LedgerLog;

class MemoryLedgerLogTest extends LedgerLogContract {
    private final LedgerLog log = new MemoryLedgerLog(clock);

    @Override
    protected LedgerLog log() {
        return log;
    }
}
