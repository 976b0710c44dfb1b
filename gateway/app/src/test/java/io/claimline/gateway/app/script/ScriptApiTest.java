package io.claimline.gateway.app.script;

import static io.claimline.gateway.app.web.GatewayUnderTest.await;
import static io.claimline.gateway.app.web.GatewayUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.id.NodeId;
import io.claimline.gateway.app.security.Role;
import io.claimline.gateway.app.web.GatewayUnderTest;
import io.claimline.gateway.app.web.GatewayUnderTest.Browser;
import io.claimline.gateway.store.Store;
import io.claimline.gateway.store.StoreSettings;
import io.claimline.scripts.RenderLimits;
import io.claimline.scripts.ScriptRenderer;
import io.claimline.scripts.call.Capacity;
import io.claimline.scripts.lint.Linter;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptApiTest {
    private static final String SCRIPT = "/api/v1/scripts/payer.in-process";
    private static final String PRODUCT = ScriptRenderer.productText("payer/in-process.ftlh");
    private static final String OURS = PRODUCT.replace("Received date", "When did you receive it");

    @TempDir
    Path folder = Path.of("");

    private final ActiveScripts active = new ActiveScripts(RenderLimits.DEFAULT);
    private Store store;
    private GatewayUnderTest gateway;
    private Browser supervisor;

    @BeforeEach
    void open() throws IOException {
        var settings = new StoreSettings(folder, Optional.empty(), 0, 1_000);
        store = Store.open(settings, new NodeId("gw-test"), java.time.InstantSource.system());
        gateway = new GatewayUnderTest(under -> {
            var worker = under.vertx.createSharedWorkerExecutor("authors", 1);
            var library =
                    new ScriptLibrary(store.scripts(), active, new Linter(RenderLimits.DEFAULT), worker, under.clock);
            var office = DeskScriptsTest.office(Capacity.FIRST_PARTY);
            var preview = new ScriptPreview(
                    worker,
                    office,
                    id -> Future.succeededFuture(
                            id.equals("c1") ? Optional.of(DeskScriptsTest.payer()) : Optional.empty()));
            return operations -> {
                new ScriptEndpoints(library, preview).register(operations);
                new DeskScriptEndpoints(under.vertx, under.floor, new DeskScripts(active, office)).register(operations);
            };
        });
        supervisor = gateway.signIn(Role.SUPERVISOR);
    }

    @AfterEach
    void close() throws IOException {
        gateway.close();
        store.close();
    }

    @Test
    void shouldListEveryScriptOnTheProductsTextAtFirst() {
        var rows = body(get("/api/v1/scripts")).getJsonArray("scripts");
        assertThat(rows).hasSize(74);
        assertThat(rows.stream().map(row -> ((JsonObject) row).getInteger("activeVersion")))
                .containsOnly(0);
        var detail = body(get(SCRIPT));
        assertThat(detail.getString("source")).isEqualTo(PRODUCT);
        assertThat(detail.getJsonArray("versions")).isEmpty();
        assertThat(detail.getJsonArray("samples")).hasSizeGreaterThan(20);
    }

    @Test
    void shouldMakeAVersionThatCallersReadOnlyOnceItIsActive() {
        assertThat(version(OURS, 0).statusCode()).isEqualTo(201);
        assertThat(active.version("payer.in-process")).isZero();
        var detail = body(activate(1, 0));
        var row = detail.getJsonObject("script");
        assertThat(row.getInteger("activeVersion")).isEqualTo(1);
        assertThat(row.getString("activeBy")).isEqualTo("supervisor");
        assertThat(detail.getString("source")).isEqualTo(OURS);
        assertThat(active.version("payer.in-process")).isEqualTo(1);
    }

    @Test
    void shouldRollBackToAnOlderVersionAndToTheProducts() {
        version(OURS, 0);
        version(OURS + "\n", 1);
        activate(2, 0);
        activate(1, 1);
        assertThat(active.version("payer.in-process")).isEqualTo(1);
        var detail = body(activate(0, 2));
        assertThat(active.version("payer.in-process")).isZero();
        assertThat(detail.getString("source")).isEqualTo(PRODUCT);
        assertThat(detail.getJsonArray("activations")).hasSize(3);
        assertThat(body(get(SCRIPT + "/versions/2")).getString("source")).isEqualTo(OURS + "\n");
        assertThat(body(get(SCRIPT + "/versions/0")).getString("source")).isEqualTo(PRODUCT);
    }

    @Test
    void shouldRefuseAVersionWithAFindingAndNameLineAndColumn() {
        var refused = version(PRODUCT.replace("receivedDate", "recievedDate"), 0);
        assertThat(refused.statusCode()).isEqualTo(422);
        var problem = json(refused);
        assertThat(problem.getString("detail")).contains("Line 3, column 5", "'receivedDate'", "No version was made");
        assertThat(problem.getJsonArray("violations").getJsonObject(0).getString("field"))
                .isEqualTo("3:5");
        assertThat(body(get(SCRIPT)).getJsonArray("versions")).isEmpty();
    }

    @Test
    void shouldTellTheSecondOfTwoAuthorsThatThereIsANewerVersion() {
        version(OURS, 0);
        var refused = version(PRODUCT + "\n", 0);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).getString("detail")).contains("version 1", "made by supervisor");
    }

    @Test
    void shouldNotActivateOnTopOfAnActivationThatWasNotSeen() {
        version(OURS, 0);
        activate(1, 0);
        assertThat(activate(0, 0).statusCode()).isEqualTo(409);
        assertThat(activate(9, 1).statusCode()).isEqualTo(404);
        assertThat(active.version("payer.in-process")).isEqualTo(1);
    }

    @Test
    void shouldKeepADraftWithItsFindingsUntilAVersionIsMadeOfIt() {
        var half = "<@step title=\"Half\"><@say>We will sue.</@say></@step>";
        var kept =
                body(put(SCRIPT + "/draft", new JsonObject().put("source", half).put("base", 0)));
        assertThat(kept.getJsonArray("findings").stream()
                        .map(JsonObject.class::cast)
                        .map(finding -> finding.getString("rule")))
                .contains("threat", "missing-field");
        assertThat(body(get(SCRIPT)).getJsonObject("draft").getString("source")).isEqualTo(half);
        version(OURS, 0);
        assertThat(body(get(SCRIPT)).containsKey("draft")).isFalse();
    }

    @Test
    void shouldPreviewForASampleAndNameThePlaceOfAnError() {
        var shown = body(post(SCRIPT + "/preview", text(OURS).put("sample", "payer-1")));
        assertThat(shown.getString("html")).contains("When did you receive it");
        var refused = post(SCRIPT + "/preview", text("\n  ${claim.nothing}").put("sample", "payer-1"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).getString("detail")).startsWith("Line 2, column 3: there is no 'nothing' here");
        assertThat(post(SCRIPT + "/preview", text(OURS).put("sample", "patient-1"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void shouldShowNothingOfThePersonInAPreviewOfARealClaim() {
        var opening = ScriptRenderer.productText("payer/opening.ftlh");
        var html = body(post(
                        "/api/v1/scripts/payer.opening/preview", text(opening).put("claimId", "c1")))
                .getString("html");
        assertThat(html)
                .contains("P•• B••••", "01/01/1971", "MAPLE STREET")
                .doesNotContain("PAT BENCH", "NFM123456", "123 456", "04/09/1971", "05/04/2026");
        assertThat(post(SCRIPT + "/preview", text(OURS).put("claimId", "c2")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void shouldReadWhatAnotherGatewayMadeActive() {
        var elsewhere = new ActiveScripts(RenderLimits.DEFAULT);
        var other = new ScriptLibrary(
                store.scripts(),
                elsewhere,
                new Linter(RenderLimits.DEFAULT),
                gateway.vertx.createSharedWorkerExecutor("other", 1),
                gateway.clock);
        version(OURS, 0);
        activate(1, 0);
        await(other.refresh());
        assertThat(elsewhere.version("payer.in-process")).isEqualTo(1);
    }

    @Test
    void shouldGiveAnAgentTheStepOfTheCallOnTheDesk() {
        var agent = gateway.signIn(Role.AGENT);
        var path = "/api/v1/desk/script/payer.in-process?claimId=c2";
        assertThat(ask(HttpMethod.GET, path, agent, Optional.empty()).statusCode())
                .isEqualTo(409);
        gateway.floor.work = new JsonObject().put("open", true).put("work", DeskScriptsTest.payer());
        version(OURS, 0);
        activate(1, 0);
        var step = body(ask(HttpMethod.GET, path, agent, Optional.empty()));
        assertThat(step.getString("html")).contains("When did you receive it");
        assertThat(ask(HttpMethod.GET, "/api/v1/desk/script/payer.nothing", agent, Optional.empty())
                        .statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<Buffer> version(String source, int newest) {
        return post(SCRIPT + "/versions", text(source).put("newest", newest).put("comment", "clearer"));
    }

    private HttpResponse<Buffer> activate(int version, int after) {
        return put(SCRIPT + "/active", new JsonObject().put("version", version).put("after", after));
    }

    private static JsonObject text(String source) {
        return new JsonObject().put("source", source);
    }

    private static JsonObject body(HttpResponse<Buffer> answer) {
        assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(200);
        return json(answer);
    }

    private HttpResponse<Buffer> get(String path) {
        return ask(HttpMethod.GET, path, supervisor, Optional.empty());
    }

    private HttpResponse<Buffer> put(String path, JsonObject body) {
        return ask(HttpMethod.PUT, path, supervisor, Optional.of(body));
    }

    private HttpResponse<Buffer> post(String path, JsonObject body) {
        return ask(HttpMethod.POST, path, supervisor, Optional.of(body));
    }

    private HttpResponse<Buffer> ask(HttpMethod method, String path, Browser browser, Optional<JsonObject> body) {
        var request = gateway.http
                .request(method, gateway.port(), "127.0.0.1", path)
                .putHeader("Cookie", browser.cookie())
                .putHeader("X-CSRF-Token", browser.csrf());
        return await(body.map(request::sendJsonObject).orElseGet(request::send));
    }
}
