package io.claimline.dialer.contracts;

import io.claimline.dialer.contracts.worklist.WorkStoreContract;
import io.claimline.dialer.port.WorkStore;

class MemoryWorkStoreTest extends WorkStoreContract {
    private final WorkStore store = new MemoryWorkStore();

    @Override
    protected WorkStore store() {
        return store;
    }
}
