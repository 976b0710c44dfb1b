package io.claimline.gateway.store.worklist;

import io.claimline.dialer.contracts.ToldChanceContract;
import io.claimline.dialer.port.WorkStore;
import io.claimline.gateway.store.link.Servers;
import io.claimline.gateway.store.link.TestDatabase;
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.claimline.gateway.store.link.Servers#present")
class MongoToldChanceTest extends ToldChanceContract {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Parameter
    Servers server = Servers.EMBEDDED;

    private Optional<WorkStore> store = Optional.empty();

    @Override
    protected WorkStore store() {
        store = store.or(() -> Optional.of(new MongoWorkStore(DATABASE.on(server))));
        return store.orElseThrow();
    }
}
