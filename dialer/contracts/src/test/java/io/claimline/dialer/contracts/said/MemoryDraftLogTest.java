package io.claimline.dialer.contracts.said;

import io.claimline.dialer.port.DraftLog;

class MemoryDraftLogTest extends DraftLogContract {
    private final DraftLog log = new MemoryDraftLog();

    @Override
    protected DraftLog log() {
        return log;
    }
}
