package io.claimline.dialer.contracts.said;

import io.claimline.dialer.port.AuditLog;

class MemoryAuditLogTest extends AuditLogContract {
    private final AuditLog log = new MemoryAuditLog();

    @Override
    protected AuditLog log() {
        return log;
    }
}
