package io.claimline.gateway.store.link;

import static io.claimline.dialer.contracts.Stages.await;

import io.claimline.dialer.contracts.PinnedClock;
import io.claimline.dialer.contracts.Samples;
import io.claimline.gateway.store.migration.Migrations;
import io.claimline.gateway.store.migration.Schema;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An empty, migrated database on each server, dropped after the test class. */
public final class TestDatabase implements AfterAllCallback {
    private final Map<Servers, MongoLink> links = new EnumMap<>(Servers.class);

    /** The database on the server; one of {@link Servers#present}. */
    public synchronized MongoLink on(Servers server) {
        return links.computeIfAbsent(server, TestDatabase::open);
    }

    private static MongoLink open(Servers server) {
        var link = server.emptyDatabase().orElseThrow();
        await(new Migrations(link, Samples.fresh(), new PinnedClock()).run(Schema.steps()));
        return link;
    }

    @Override
    public synchronized void afterAll(ExtensionContext context) {
        links.values().forEach(Servers::drop);
        links.clear();
    }
}
