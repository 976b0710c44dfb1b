package io.claimline.gateway.app.audit;

import static io.claimline.gateway.app.web.GatewayUnderTest.await;
import static io.claimline.gateway.app.web.GatewayUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.audit.Actor;
import io.claimline.dialer.audit.AuditAction;
import io.claimline.dialer.audit.AuditEntry;
import io.claimline.dialer.audit.Change;
import io.claimline.dialer.audit.Deed;
import io.claimline.dialer.audit.Subject;
import io.claimline.dialer.id.NodeId;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.security.Role;
import io.claimline.gateway.app.web.GatewayUnderTest;
import io.claimline.gateway.app.web.GatewayUnderTest.Browser;
import io.claimline.gateway.store.Store;
import io.claimline.gateway.store.StoreSettings;
import io.claimline.gateway.store.link.MongoLink;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The trail over the API, on a real store. */
class AuditApiTest {
    private static final Instant AT = Instant.parse("2026-03-02T15:00:00Z");

    @TempDir
    Path folder;

    private int storePort;
    private Store store;
    private GatewayUnderTest gateway;
    private Browser admin;

    @BeforeEach
    void open() throws IOException {
        try (var free = new java.net.ServerSocket(0)) {
            storePort = free.getLocalPort();
        }
        var settings = new StoreSettings(folder, Optional.empty(), storePort, 10_000);
        store = Store.open(settings, new NodeId("gw-1"), InstantSource.system());
        gateway = new GatewayUnderTest(made -> new AuditEndpoints(store.trail(), made.clock));
        admin = gateway.signIn(Role.ADMIN);
        for (int i = 1; i <= 5; i++) {
            keep("ana", "c" + i, i);
        }
        keep("=bob()", "c9", 9);
        await(Stages.future(store.delivered()));
    }

    private void keep(String user, String claim, int second) {
        await(Stages.future(store.audit()
                .keep(new AuditEntry(
                        "entry-" + claim,
                        AT.plusSeconds(second),
                        new Actor(user, "agent", "5e55", "10.0.0.7"),
                        new Deed(AuditAction.CLAIM_READ, Deed.Result.DONE, "asked, by \"payer\""),
                        List.of(Subject.of("claim", claim)),
                        Map.of("shown", "1"),
                        Map.of("pace", new Change("2", "3"))))));
    }

    @AfterEach
    void close() throws IOException {
        gateway.close();
        store.close();
    }

    private HttpResponse<Buffer> get(Browser browser, String path) {
        return await(gateway.http
                .get(gateway.port(), "127.0.0.1", "/api/v1/audit" + path)
                .putHeader("Cookie", browser.cookie())
                .send());
    }

    private JsonObject found(String path) {
        var answer = get(admin, path);
        assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(200);
        return json(answer);
    }

    @Test
    void shouldFindByWhoWhatWithWhatAndWhenLatestFirst() {
        var first = found("?user=ana&limit=2");
        assertThat(first.getJsonArray("entries").getJsonObject(0).getJsonArray("about"))
                .containsExactly("claim:c5");
        var rest = found("?user=ana&limit=3&after=" + first.getString("next"));
        assertThat(rest.getJsonArray("entries")).hasSize(3);
        assertThat(found("?about=claim:c3&action=claim-read").getJsonArray("entries"))
                .singleElement()
                .satisfies(one -> {
                    var line = (JsonObject) one;
                    assertThat(line.getString("user")).isEqualTo("ana");
                    assertThat(line.getString("reason")).isEqualTo("asked, by \"payer\"");
                    assertThat(line.getJsonObject("changes")
                                    .getJsonObject("pace")
                                    .getString("after"))
                            .isEqualTo("3");
                });
        assertThat(found("?from=2026-03-02T10:00:09-05:00").getJsonArray("entries"))
                .hasSize(1);
    }

    @Test
    void shouldSayWhatOfAQuestionCannotBeUnderstood() {
        var answer = get(admin, "?from=yesterday");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).getString("detail")).contains("from", "offset");
        assertThat(json(get(admin, "?action=no-such-thing")).getString("detail"))
                .contains("no-such-thing");
        assertThat(json(get(admin, "?about=nothing")).getString("detail")).contains("claim:9f2c");
    }

    @Test
    void shouldLeaveAnEntryOfEachLookItself() {
        found("?user=ana");
        assertThat(gateway.audit.all())
                .filteredOn(entry -> entry.action() == AuditAction.AUDIT_SEARCHED)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.who().user()).isEqualTo("admin");
                    assertThat(entry.details()).isEqualTo(Map.of("user", "ana"));
                });
    }

    @Test
    void shouldGiveAFileThatASpreadsheetTakesForNoFormula() {
        var answer = get(admin, "/export?action=claim-read");
        assertThat(answer.getHeader("Content-Type")).startsWith("text/csv");
        var lines = String.valueOf(answer.bodyAsString()).lines().toList();
        assertThat(lines).hasSize(7);
        assertThat(lines.get(0)).startsWith("at,user,role,action,result,reason");
        assertThat(lines.get(1)).contains("'=bob()", "\"asked, by \"\"payer\"\"\"", "claim:c9", "pace: 2 -> 3");
        assertThat(gateway.audit.all()).anyMatch(entry -> entry.action() == AuditAction.AUDIT_EXPORTED);
    }

    @Test
    void shouldTellThatTheTrailIsWholeAndWhereItIsNot() {
        var report = found("/verification");
        assertThat(report.getBoolean("whole")).isTrue();
        assertThat(report.getInteger("entries")).isEqualTo(6);
        var head = found("/heads").getJsonArray("heads").getString(0);
        assertThat(found("/verification?heads=" + head).getBoolean("whole")).isTrue();
        try (var link = MongoLink.to("mongodb://127.0.0.1:" + storePort)) {
            link.one(link.collection("auditTrail")
                            .updateOne(
                                    new Document("number", 3L),
                                    new Document("$set", new Document("entry.who.user", "eve"))))
                    .join();
        }
        var broken = found("/verification");
        assertThat(broken.getBoolean("whole")).isFalse();
        assertThat(broken.getJsonArray("faults")).singleElement().satisfies(one -> {
            var fault = (JsonObject) one;
            assertThat(fault.getString("what")).isEqualTo("changed");
            assertThat(fault.getInteger("number")).isEqualTo(3);
        });
        assertThat(gateway.audit.all())
                .anyMatch(entry -> entry.action() == AuditAction.AUDIT_VERIFIED
                        && "false".equals(entry.details().get("whole")));
    }

    @Test
    void shouldBeForAdministratorsAlone() {
        var supervisor = gateway.signIn(Role.SUPERVISOR);
        for (var path : List.of("", "/export", "/verification", "/heads")) {
            assertThat(get(supervisor, path).statusCode()).as(path).isEqualTo(403);
        }
    }
}
