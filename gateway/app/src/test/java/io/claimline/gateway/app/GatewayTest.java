package io.claimline.gateway.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.gateway.ledger.demo.DemoBook;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One gateway as it is started for real, over HTTP. The last test starts it again on the same data. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GatewayTest {
    private static final String SMALL = "claimline.gateway.imports.max-size = 64 KiB";
    private static final byte[] BOOK =
            DemoBook.write(7, 3, LocalDate.of(2026, 11, 22)).getBytes(StandardCharsets.UTF_8);

    private Path state = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private RunningGateway gateway;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        state = folder;
        gateway = RunningGateway.start(state, SMALL).signIn("super1");
    }

    @AfterAll
    void stop() {
        gateway.close();
    }

    @Test
    @Order(1)
    void shouldMakeUsersCampaignsAndWorklistsForTheDemonstration() {
        assertThat(json("/api/v1/campaigns").getJsonArray("campaigns").encode())
                .contains("patients-demo", "payers-demo", "\"running\":false");
        assertThat(json("/api/v1/claims?limit=500").getJsonArray("claims")).hasSize(240);
        var filled = new JsonObject(post("/api/v1/campaigns/patients-demo/worklist", new byte[0]));
        assertThat(filled.getInteger("added")).isZero();
        assertThat(filled.getInteger("known")).isPositive();
    }

    @Test
    @Order(2)
    void shouldImportAFileOnceHoweverOftenItIsSent() {
        var first = new JsonObject(post("/api/v1/imports?name=march.837", BOOK));
        var again = new JsonObject(post("/api/v1/imports?name=march.837", BOOK));
        assertThat(first.getInteger("claims")).isEqualTo(3);
        assertThat(first.getInteger("newClaims")).isEqualTo(3);
        assertThat(again.getInteger("newClaims")).isZero();
        assertThat(again.getInteger("knownClaims")).isEqualTo(3);
    }

    @Test
    @Order(2)
    void shouldFindClaimsByTheBeginningsOfWords() {
        var claim = json("/api/v1/claims?limit=1").getJsonArray("claims").getJsonObject(0);
        var found = new JsonObject(
                gateway.postJson("/api/v1/claims/search", new JsonObject().put("text", claim.getString("claimNumber")))
                        .body());
        assertThat(found.getJsonArray("claims").getJsonObject(0).getString("claimId"))
                .isEqualTo(claim.getString("claimId"));
        var detail = json("/api/v1/claims/" + claim.getString("claimId"));
        assertThat(detail.getJsonObject("claim")).isEqualTo(claim);
        assertThat(detail.getJsonArray("history")).isEmpty();
        assertThat(gateway.get("/api/v1/claims/" + "0".repeat(32)).statusCode()).isEqualTo(404);
    }

    @Test
    @Order(3)
    void shouldSayWhereAFileIsWrongAndKeepNothingOfIt() {
        var cut = new String(BOOK, StandardCharsets.UTF_8).substring(0, BOOK.length - 60);
        var answer = gateway.post("/api/v1/imports?name=cut.837", cut.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(422);
        var problem = new JsonObject(answer.body());
        assertThat(problem.getString("detail")).startsWith("Nothing of the file was imported. Segment ");
        assertThat(problem.getJsonArray("violations").getJsonObject(0).getString("field"))
                .startsWith("Segment ");
        assertThat(inbox()).isEmpty();
    }

    @Test
    @Order(4)
    void shouldRefuseAFileThatIsTooLarge() {
        var answer = gateway.post("/api/v1/imports?name=large.837", new byte[65 * 1024]);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("imports.max-size");
        assertThat(inbox()).isEmpty();
    }

    @Test
    @Order(5)
    void shouldTellThatTheSwitchIsAwayAndTheRestIsWell() {
        var ready = gateway.get("/health/ready");
        assertThat(ready.statusCode()).isEqualTo(503);
        var parts = new JsonObject(ready.body()).getJsonArray("parts");
        parts.stream()
                .map(JsonObject.class::cast)
                .filter(part -> !part.getString("name").equals("event loop"))
                .forEach(part -> assertThat(part.getBoolean("ok"))
                        .as(part.toString())
                        .isEqualTo(!part.getString("name").equals("switch")));
        assertThat(gateway.get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(6)
    void shouldKnowItsUsersSessionsAndClaimsAfterARestart() throws IOException {
        gateway.close();
        var before = gateway;
        gateway = RunningGateway.start(state, SMALL).as(before);
        assertThat(json("/api/v1/session").getJsonObject("user").getString("id"))
                .isEqualTo("super1");
        assertThat(json("/api/v1/claims?limit=500").getJsonArray("claims")).hasSize(243);
    }

    private JsonObject json(String path) {
        var answer = gateway.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new JsonObject(answer.body());
    }

    private String post(String path, byte[] body) {
        var answer = gateway.post(path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private Path[] inbox() {
        try (var files = Files.list(state.resolve("data/inbox"))) {
            return files.toArray(Path[]::new);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
