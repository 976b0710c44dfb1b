package io.claimline.gateway.store.worklist;

import io.claimline.dialer.contracts.WorkStoreContract;
import io.claimline.dialer.port.WorkStore;
import io.claimline.gateway.store.link.Servers;
import io.claimline.gateway.store.link.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.claimline.gateway.store.link.Servers#present")
class MongoWorkStoreTest extends WorkStoreContract {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Parameter
    Servers server = Servers.EMBEDDED;

    @Override
    protected WorkStore store() {
        return new MongoWorkStore(DATABASE.on(server));
    }
}
