package io.claimline.dialer.contracts;

import io.claimline.dialer.contracts.said.MemoryOutcomeLog;
import io.claimline.dialer.contracts.said.OutcomeLogContract;
import io.claimline.dialer.port.OutcomeLog;

class MemoryOutcomeLogTest extends OutcomeLogContract {
    private final OutcomeLog log = new MemoryOutcomeLog();

    @Override
    protected OutcomeLog log() {
        return log;
    }
}
