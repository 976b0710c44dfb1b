package io.claimline.dialer.contracts;

import io.claimline.dialer.port.WorkStore;

class MemoryToldChanceTest extends ToldChanceContract {
    private final WorkStore store = new MemoryWorkStore();

    @Override
    protected WorkStore store() {
        return store;
    }
}
