package io.claimline.gateway.app.compliance.ledger;

import static io.claimline.gateway.app.web.GatewayUnderTest.await;
import static io.claimline.gateway.app.web.GatewayUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.compliance.facts.Flag;
import io.claimline.dialer.contracts.said.MemoryLedgerLog;
import io.claimline.dialer.id.E164;
import io.claimline.gateway.app.compliance.Ledger;
import io.claimline.gateway.app.security.Role;
import io.claimline.gateway.app.web.GatewayUnderTest;
import io.claimline.gateway.app.web.GatewayUnderTest.Browser;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerApiTest {
    private static final String ACCOUNT = "0123456789abcdef0123456789abcdef";
    private static final String NUMBER = "+12125550123";
    private static final String HEADER = "person,number,statement,channels,kind,flag,wish,entry,source,evidence,at\r\n";

    /** A gateway with a ledger of its own. */
    private static final class Office implements AutoCloseable {
        private Optional<Ledger> ledger = Optional.empty();
        private final GatewayUnderTest gateway = new GatewayUnderTest(made -> {
            var log = new MemoryLedgerLog(made.clock);
            var memory = new Ledger(made.vertx, log, made.clock, false);
            await(memory.start());
            ledger = Optional.of(memory);
            return new LedgerEndpoints(made.vertx, memory, log, made.clock);
        });
        private final Browser browser = gateway.signIn(Role.SUPERVISOR);

        HttpResponse<Buffer> post(String path, Buffer body, String type) {
            return await(gateway.http
                    .post(gateway.port(), "127.0.0.1", "/api/v1/ledger" + path)
                    .putHeader("Cookie", browser.cookie())
                    .putHeader("X-CSRF-Token", browser.csrf())
                    .putHeader("Content-Type", type)
                    .sendBuffer(body));
        }

        HttpResponse<Buffer> post(String path, JsonObject body) {
            return post(path, body.toBuffer(), "application/json");
        }

        HttpResponse<Buffer> take(String file) {
            return post("/import", Buffer.buffer(file), "text/csv");
        }

        String export() {
            var answer = await(gateway.http
                    .get(gateway.port(), "127.0.0.1", "/api/v1/ledger/export")
                    .putHeader("Cookie", browser.cookie())
                    .send());
            assertThat(answer.getHeader("Content-Type")).startsWith("text/csv");
            return Objects.requireNonNull(answer.bodyAsString());
        }

        List<JsonObject> search(String key, String value) {
            return json(post("/search", new JsonObject().put(key, value))).getJsonArray("entries").stream()
                    .map(JsonObject.class::cast)
                    .toList();
        }

        Set<Flag> found(String account) {
            return ledger.orElseThrow().onAccount(account);
        }

        int refusals() {
            return ledger.orElseThrow()
                    .on(Optional.of("pat"), new E164(NUMBER))
                    .revocations()
                    .size();
        }

        @Override
        public void close() {
            gateway.close();
        }
    }

    private Optional<Office> opened = Optional.empty();

    private Office office() {
        return opened.orElseThrow();
    }

    @BeforeEach
    void open() {
        opened = Optional.of(new Office());
    }

    @AfterEach
    void close() {
        office().close();
    }

    private static JsonObject line(String statement) {
        return new JsonObject()
                .put("person", "pat")
                .put("number", NUMBER)
                .put("statement", statement)
                .put("source", "letter")
                .put("evidence", "letter 17");
    }

    private static String violation(HttpResponse<Buffer> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        return json(answer).getJsonArray("violations").getJsonObject(0).getString("field");
    }

    @Test
    void shouldBindAtOnceWhatALetterSaysAndTakeItBack() {
        var added = office().post("", line("refuses"));
        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(json(added).getString("by")).isEqualTo("supervisor");
        assertThat(office().refusals()).isEqualTo(1);

        var back = line("takes-back")
                .put("entry", json(added).getString("id"))
                .put("evidence", "entered for the wrong person");
        assertThat(office().post("", back).statusCode()).isEqualTo(201);
        assertThat(office().refusals()).isZero();
        assertThat(office().search("number", NUMBER))
                .extracting(found -> found.getString("statement") + " " + found.getBoolean("stands"))
                .containsExactlyInAnyOrder("takes-back true", "refuses false");
    }

    @Test
    void shouldLowerAFlagThatStands() {
        var lowers = line("lowers").put("flag", "disputed");
        assertThat(violation(office().post("", lowers))).isEqualTo("flag");
        office().post("", line("raises").put("flag", "disputed").put("at", "2020-01-01T00:00:00Z"));
        assertThat(violation(office().post("", lowers.copy().put("number", "+12125550199"))))
                .isEqualTo("flag");
        assertThat(office().post("", lowers).statusCode()).isEqualTo(201);
        assertThat(office().search("person", "pat"))
                .filteredOn(found -> found.getString("statement").equals("raises"))
                .extracting(found -> found.getBoolean("stands"))
                .containsExactly(false);
    }

    private static JsonObject ofAccount(String statement, String flag) {
        return new JsonObject()
                .put("account", ACCOUNT)
                .put("statement", statement)
                .put("flag", flag)
                .put("source", "other")
                .put("evidence", "placement file 12");
    }

    @Test
    void shouldHoldOfAnAccountAtOnceWhatWasFoundOutAndWhoSaidIt() {
        assertThat(violation(office().post("", ofAccount("lowers", "recalled"))))
                .isEqualTo("flag");
        var added = office().post("", ofAccount("raises", "recalled").put("at", "2020-01-01T00:00:00Z"));
        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(json(added).getString("account")).isEqualTo(ACCOUNT);
        assertThat(json(added).getString("by")).isEqualTo("supervisor");
        assertThat(office().found(ACCOUNT)).containsExactly(Flag.RECALLED);
        assertThat(office().search("account", ACCOUNT))
                .extracting(found -> found.getString("at") + " " + found.getBoolean("stands"))
                .containsExactly("2020-01-01T00:00:00Z true");
        assertThat(office().post("", ofAccount("lowers", "recalled")).statusCode())
                .isEqualTo(201);
        assertThat(office().found(ACCOUNT)).isEmpty();
    }

    @Test
    void shouldSayWhatIsWrongWithALineAboutAnAccount() {
        assertThat(violation(office().post("", ofAccount("raises", "recalled").put("account", "a".repeat(33)))))
                .isEqualTo("account");
        assertThat(violation(office().post("", ofAccount("raises", "recalled").put("person", "pat"))))
                .isEqualTo("account");
        assertThat(violation(office().post("", line("raises").put("flag", "recalled"))))
                .isEqualTo("flag");
        assertThat(office().found(ACCOUNT)).isEmpty();
    }

    @Test
    void shouldTakeAccountsInByTheFileAndNothingOfAFileWithAWrongLine() {
        var header = "account,statement,flag,source,evidence,at\r\n";
        var sound = ACCOUNT + ",raises,in-collections,other,placement file 12,2020-01-01T00:00:00Z\r\n";
        var refused = office().take(header + sound + "A-17,raises,recalled,other,file 12,2020-01-01T00:00:00Z\r\n");
        assertThat(violation(refused)).isEqualTo("3:account");
        assertThat(office().found(ACCOUNT)).isEmpty();
        assertThat(json(office().take(header + sound)).getInteger("added")).isEqualTo(1);
        assertThat(json(office().take(header + sound)).getInteger("known")).isEqualTo(1);
        assertThat(office().found(ACCOUNT)).containsExactly(Flag.IN_COLLECTIONS);
        assertThat(office().export()).contains(ACCOUNT + ",raises");
    }

    @Test
    void shouldRefuseToTakeBackMoreThanIsNamedOrWhatIsNotThere() {
        var id = json(office().post("", line("refuses"))).getString("id");
        var back = line("takes-back").put("entry", id);
        back.remove("person");
        assertThat(violation(office().post("", back))).isEqualTo("person");
        assertThat(violation(office().post("", line("takes-back").put("entry", "nothing-there"))))
                .isEqualTo("entry");
        assertThat(office().refusals()).isEqualTo(1);
    }

    @Test
    void shouldSayWhatIsWrongWithALine() {
        assertThat(violation(office().post("", line("refuses").put("number", "+1212555x123"))))
                .isEqualTo("number");
        assertThat(violation(office().post("", line("refuses").put("at", "2099-01-01T00:00:00Z"))))
                .isEqualTo("at");
        assertThat(office().post("", line("refuses").put("by", "me")).statusCode())
                .isEqualTo(400);
        assertThat(violation(office().post("/search", new JsonObject()))).isEqualTo("person");
        assertThat(office().refusals()).isZero();
    }

    @Test
    void shouldMakeTheSameLedgerElsewhereFromAnExport() {
        office().post("", line("refuses").put("channels", new JsonArray().add("text")));
        office().post(
                        "",
                        line("allows")
                                .put("channels", new JsonArray().add("live-voice"))
                                .put("kind", "standing"));
        office().post("", line("asks").put("wish", "not-during sunday 00:00-24:00"));
        var file = office().export();
        try (var elsewhere = new Office()) {
            assertThat(json(elsewhere.take(file)).getInteger("added")).isEqualTo(3);
            assertThat(elsewhere.export()).isEqualTo(file);
            assertThat(elsewhere.refusals()).isEqualTo(1);
            assertThat(json(elsewhere.take(file)))
                    .isEqualTo(new JsonObject().put("added", 0).put("known", 3));
        }
    }

    @Test
    void shouldExportMoreThanOnePart() {
        var file = new StringBuilder(HEADER);
        for (var line = 0; line < 2_500; line++) {
            file.append("person-").append(line).append(",,refuses,,,,,,import,list,2020-01-01T00:00:00Z\r\n");
        }
        assertThat(json(office().take(file.toString())).getInteger("added")).isEqualTo(2_500);
        assertThat(office().export().lines()).hasSize(2_501);
    }

    @Test
    void shouldKeepNothingOfAFileWithOneWrongLine() {
        var sound = "pat,,refuses,,,,,,letter,letter 17,2020-01-01T00:00:00Z\r\n";
        var wrong = office().take(HEADER + sound + "pat,12,refuses,,,,,,letter,letter 18,2020-01-01T00:00:00Z\r\n");
        assertThat(violation(wrong)).isEqualTo("3:number");
        assertThat(json(wrong).getString("detail"))
                .contains("Line 3, column number")
                .contains("Nothing was kept");
        var lost = "pat,,takes-back,,,,,nothing-there,letter,letter 19,2020-01-01T00:00:00Z\r\n";
        assertThat(violation(office().take(HEADER + sound + lost))).isEqualTo("3:entry");
        assertThat(office().refusals()).isZero();
        assertThat(office().take(HEADER + sound).statusCode()).isEqualTo(200);
        assertThat(office().refusals()).isEqualTo(1);
    }
}
