package io.claimline.gateway.app.floor;

import static io.claimline.gateway.app.floor.FloorUnderTest.ANA;
import static io.claimline.gateway.app.web.GatewayUnderTest.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.campaign.DialMode;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.identity.Statement;
import io.claimline.gateway.app.desk.DeskEndpoints;
import io.claimline.gateway.app.script.ActiveScripts;
import io.claimline.gateway.app.script.DeskScriptEndpoints;
import io.claimline.gateway.app.script.DeskScripts;
import io.claimline.gateway.app.script.Office;
import io.claimline.gateway.app.security.Role;
import io.claimline.gateway.app.web.Contract;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.GatewayUnderTest;
import io.claimline.gateway.app.web.GatewayUnderTest.Browser;
import io.claimline.scripts.RenderLimits;
import io.claimline.scripts.call.Audience;
import io.claimline.scripts.call.Capacity;
import io.claimline.scripts.catalogue.Catalogue;
import io.claimline.scripts.catalogue.Phase;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything an agent's program can read while a patient is on the line who is not verified (C-43), by every GET of the contract. */
class BeforeVerificationTest {
    /** Values that stand in the work item and nowhere else. */
    private static final List<String> SECRETS = List.of(
            "1971-04-09",
            "NFM5550104471",
            "12 Placeholder Lane",
            "62704",
            "2026-08-11",
            "152.23",
            "15223",
            "48501",
            "99214",
            "M54.50",
            "WC-77120",
            "PCN-551",
            "AUTH-9",
            "Northfield Mutual",
            "Oncology Associates",
            "Statement of");

    /** GETs that are no request and answer: each is tested where it lives. */
    private static final Set<String> STREAMS = Set.of("events", "sip");

    /** A busy machine is no reason to fail. */
    private static final RenderLimits PATIENT = new RenderLimits(64 * 1024, Duration.ofSeconds(60));

    private final FloorUnderTest under = new FloorUnderTest(DialMode.PREDICTIVE, 1);
    private final Floor floor = ofAna(under.floor);
    private final GatewayUnderTest gateway = new GatewayUnderTest(this::endpoints);
    private final Browser agent = gateway.signIn(Role.AGENT);

    private Endpoints endpoints(GatewayUnderTest with) {
        var office = new Office(
                "Harbor Partners",
                Capacity.THIRD_PARTY,
                "+12025550100",
                false,
                new Office.Policies(false, Optional.empty(), Optional.empty()));
        var scripts = new DeskScripts(new ActiveScripts(PATIENT), office);
        return operations -> {
            new DeskEndpoints(floor).register(operations);
            new DeskScriptEndpoints(with.vertx, floor, scripts).register(operations);
        };
    }

    /** The floor, on which whoever is signed in is Ana. */
    private static Floor ofAna(Floor real) {
        return (Floor) Proxy.newProxyInstance(
                Floor.class.getClassLoader(), new Class<?>[] {Floor.class}, (proxy, method, arguments) -> {
                    var asAna = Stream.of(arguments)
                            .map(one -> one instanceof AgentId ? ANA : one)
                            .toArray();
                    return method.invoke(real, asAna);
                });
    }

    private static JsonObject account() {
        return new JsonObject()
                .put("audience", "patient")
                .put("payer", new JsonObject().put("name", "Northfield Mutual").put("payerId", "NFM01"))
                .put(
                        "provider",
                        new JsonObject().put("name", "Oncology Associates").put("npi", "1999999984"))
                .put(
                        "client",
                        new JsonObject()
                                .put("says", "Harbor Partners")
                                .put("capacity", "third-party")
                                .put("title", "Oncology Associates")
                                .put("name", "oncology"))
                .put(
                        "patient",
                        new JsonObject()
                                .put("name", "Pat Example")
                                .put("birthDate", "1971-04-09")
                                .put("memberId", "NFM5550104471")
                                .put("address", "12 Placeholder Lane, Springfield, IL 62704"))
                .put(
                        "claims",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("claimId", "claim-0")
                                        .put("claimNumber", "WC-77120")
                                        .put("payerControlNumber", "PCN-551")
                                        .put("dosFrom", "2026-08-11")
                                        .put("billedCents", 48_501)
                                        .put("balanceCents", 15_223)
                                        .put("authorization", "AUTH-9")
                                        .put("diagnoses", new JsonArray().add("M54.50"))
                                        .put("lines", new JsonArray().add(new JsonObject().put("procedure", "99214")))))
                .put(
                        "history",
                        new JsonArray().add(new JsonObject().put("by", "Bo").put("text", "Statement of $152.23")))
                .put("identifiers", new JsonArray());
    }

    @BeforeEach
    void talk() {
        under.account = account();
        under.work();
        under.talk(0);
    }

    @AfterEach
    void close() {
        gateway.close();
        under.close();
    }

    /** Every path that an agent may GET, those of a script once for each step. */
    private static List<String> paths() {
        var paths = new ArrayList<String>();
        Contract.raw().getJsonObject("paths").forEach(path -> {
            var get = ((JsonObject) path.getValue()).getJsonObject("get");
            if (get != null
                    && !STREAMS.contains(get.getString("operationId"))
                    && get.getJsonArray("x-roles").contains("agent")) {
                paths.addAll(path.getKey().contains("{key}") ? steps(path.getKey()) : List.of(path.getKey()));
            }
        });
        return paths;
    }

    private static List<String> steps(String path) {
        return Catalogue.of(Audience.PATIENT).stream()
                .map(script -> path.replace("{key}", "patient." + script.name()))
                .flatMap(one -> Stream.of(one, one + "?language=es", one + "?claimId=claim-0"))
                .toList();
    }

    private String body(String path) {
        var answer = await(gateway.http
                .get(gateway.port(), "127.0.0.1", path)
                .putHeader("Cookie", agent.cookie())
                .send());
        return path + " " + answer.statusCode() + " "
                + Optional.ofNullable(answer.bodyAsString()).orElse("");
    }

    @Test
    void shouldTellNothingOfTheAccountByAnyGetAnAgentMayUse() {
        assertThat(paths()).contains("/api/v1/desk", "/api/v1/desk/guests", "/api/v1/desk/day", "/api/v1/desk/plan");
        assertThat(body("/api/v1/desk")).contains("\"masked\":true", "Harbor Partners", "third-party");
        assertThat(paths()).allSatisfy(path -> {
            var body = body(path);
            assertThat(SECRETS).noneMatch(body::contains);
        });
    }

    @Test
    void shouldRefuseEveryStepThatSpeaksOfTheAccountAndOpenItOnceThePersonIsVerified() {
        var after = Catalogue.of(Audience.PATIENT).stream()
                .filter(script -> script.phase() == Phase.AFTER_VERIFICATION)
                .map(script -> "/api/v1/desk/script/patient." + script.name())
                .toList();
        assertThat(after).isNotEmpty().allSatisfy(path -> assertThat(body(path)).startsWith(path + " 409"));
        verified();
        assertThat(body("/api/v1/desk")).contains("Oncology Associates", "NFM5550104471");
        assertThat(body("/api/v1/desk/script/patient.balance")).contains("152.23");
    }

    private void verified() {
        var stated = new Statement("4/9/71", "62704", "");
        var order = new DeskCommand.Verify(under.telephony.placed.getFirst(), stated);
        assertThat(await(under.floor.verify(ANA, order)).getBoolean("matched")).isTrue();
    }
}
