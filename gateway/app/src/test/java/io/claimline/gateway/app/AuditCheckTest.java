package io.claimline.gateway.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.audit.Actor;
import io.claimline.dialer.audit.AuditAction;
import io.claimline.dialer.audit.AuditEntry;
import io.claimline.dialer.audit.Deed;
import io.claimline.dialer.id.NodeId;
import io.claimline.gateway.store.Store;
import io.claimline.gateway.store.StoreSettings;
import io.claimline.gateway.store.link.MongoLink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that verifies the trail, on an embedded store at rest. */
class AuditCheckTest {
    @TempDir
    Path state;

    private record Said(int code, String text) {}

    @BeforeEach
    void write() throws IOException {
        Files.writeString(state.resolve("secrets.conf"), "amiSecret = a\nseatKey = b\n");
        try (var store = open(0)) {
            for (int i = 1; i <= 4; i++) {
                var entry = new AuditEntry(
                        "entry-" + i,
                        Instant.EPOCH,
                        new Actor("ana", "agent", "", ""),
                        Deed.done(AuditAction.LOCKED),
                        List.of(),
                        Map.of(),
                        Map.of());
                store.audit().keep(entry).toCompletableFuture().join();
            }
        }
    }

    private Store open(int port) throws IOException {
        var settings = new StoreSettings(state.resolve("data"), Optional.empty(), port, 1_000);
        return Store.open(settings, new NodeId("gw-1"), InstantSource.system());
    }

    private Said check(String... words) {
        var out = new ByteArrayOutputStream();
        var all = new ArrayList<>(List.of("--state", state.toString()));
        all.addAll(List.of(words));
        try (var print = new PrintStream(out, true, StandardCharsets.UTF_8)) {
            var code = AuditCheck.run(print, print, all.toArray(String[]::new));
            return new Said(code, out.toString(StandardCharsets.UTF_8));
        }
    }

    private void tamper(String collection, Document which) throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        try (var store = open(port);
                var link = MongoLink.to("mongodb://127.0.0.1:" + port)) {
            assertThat(store.refusal()).isEmpty();
            link.one(link.collection(collection).deleteOne(which)).join();
        }
    }

    @Test
    void shouldSayThatTheTrailIsWhole() {
        var said = check("verify");
        assertThat(said.text()).contains("whole: 4 entries in 1 chain");
        assertThat(said.code()).isZero();
    }

    @Test
    void shouldSayWhichEntryIsMissingAndEndWithACode() throws IOException {
        tamper("auditTrail", new Document("number", 2L));
        var said = check("verify");
        assertThat(said.text()).contains("NOT as it was written", "MISSING", "entry 2 is missing");
        assertThat(said.code()).isEqualTo(1);
    }

    @Test
    void shouldSeeThatTheEndWasCutWithHeadsThatWereKept() throws IOException {
        var heads = check("heads");
        assertThat(heads.code()).isZero();
        var kept = Files.writeString(state.resolve("kept.txt"), heads.text());
        assertThat(check("--heads", kept.toString(), "verify").code()).isZero();
        tamper("auditTrail", new Document("number", 4L));
        // Nor does the gateway's own file know it any more.
        Files.delete(state.resolve("data/journal/chain"));
        assertThat(check("verify").code()).isZero();
        var said = check("--heads", kept.toString(), "verify");
        assertThat(said.text()).contains("CUT", "ends after entry 3, and went on to 4");
        assertThat(said.code()).isEqualTo(1);
    }

    @Test
    void shouldSayWhatItCannotUse() throws IOException {
        assertThat(check("verfiy").text()).contains("no command \"verfiy\"", "Usage");
        var bad = Files.writeString(state.resolve("bad.txt"), "nonsense");
        var said = check("--heads", bad.toString(), "verify");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.text()).contains("nonsense", "chain:number:hash");
    }
}
