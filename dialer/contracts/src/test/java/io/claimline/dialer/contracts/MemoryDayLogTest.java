package io.claimline.dialer.contracts;

import io.claimline.dialer.contracts.day.DayLogContract;
import io.claimline.dialer.contracts.day.MemoryDayLog;
import io.claimline.dialer.port.DayLog;

class MemoryDayLogTest extends DayLogContract {
    private final MemoryDayLog log = new MemoryDayLog();

    @Override
    protected DayLog log() {
        return log;
    }
}
