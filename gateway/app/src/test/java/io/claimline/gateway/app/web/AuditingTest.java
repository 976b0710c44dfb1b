package io.claimline.gateway.app.web;

import static io.claimline.gateway.app.web.GatewayUnderTest.await;
import static io.claimline.gateway.app.web.GatewayUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.audit.Actor;
import io.claimline.dialer.audit.AuditAction;
import io.claimline.dialer.audit.AuditEntry;
import io.claimline.dialer.audit.Change;
import io.claimline.dialer.audit.Deed.Result;
import io.claimline.dialer.audit.Subject;
import io.claimline.gateway.app.security.Role;
import io.claimline.gateway.app.web.GatewayUnderTest.Browser;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What requests leave in the audit trail. */
class AuditingTest {
    private final AtomicReference<Operation> claim =
            new AtomicReference<>(ask -> Answer.after(Future.succeededFuture()));
    private final GatewayUnderTest gateway = new GatewayUnderTest(
            made -> operations -> operations.on("getClaim", ask -> claim.get().answer(ask)));

    @AfterEach
    void close() {
        gateway.close();
    }

    private HttpResponse<Buffer> ask(Browser browser, HttpMethod method, String path, JsonObject body) {
        return await(gateway.http
                .request(method, gateway.port(), "127.0.0.1", "/api/v1/" + path)
                .putHeader("Cookie", browser.cookie())
                .putHeader("X-CSRF-Token", browser.csrf())
                .sendJsonObject(body));
    }

    private HttpResponse<Buffer> claim(Browser browser) {
        return ask(browser, HttpMethod.GET, "claims/c123", new JsonObject());
    }

    private AuditEntry only(AuditAction action) {
        var found = gateway.audit.all().stream()
                .filter(entry -> entry.action() == action)
                .toList();
        assertThat(found).as("%s", gateway.audit.all()).hasSize(1);
        return found.getFirst();
    }

    @Test
    void shouldWriteWhoReadWhichClaimFromWhere() {
        var browser = gateway.signIn(Role.SUPERVISOR);
        claim(browser);
        var entry = only(AuditAction.CLAIM_READ);
        assertThat(entry.who().user()).isEqualTo("supervisor");
        assertThat(entry.who().role()).isEqualTo("supervisor");
        assertThat(entry.who().address()).isEqualTo("127.0.0.1");
        assertThat(entry.who().session())
                .hasSize(16)
                .isEqualTo(only(AuditAction.SIGNED_IN).who().session());
        assertThat(browser.cookie()).doesNotContain(entry.who().session());
        assertThat(entry.about()).containsExactly(Subject.of("claim", "c123"));
        assertThat(entry.deed().result()).isEqualTo(Result.DONE);
        assertThat(entry.at()).isEqualTo(gateway.clock.instant());
    }

    @Test
    void shouldWriteWhatAnOperationTellsOfItself() {
        claim.set(ask -> {
            ask.tell()
                    .about("person", "p1")
                    .detail("shown", 3)
                    .changed("pace", 2, 3)
                    .changed("same", 1, 1)
                    .because("audit");
            return Answer.after(Future.succeededFuture());
        });
        claim(gateway.signIn(Role.SUPERVISOR));
        var entry = only(AuditAction.CLAIM_READ);
        assertThat(entry.about()).containsExactly(Subject.of("claim", "c123"), Subject.of("person", "p1"));
        assertThat(entry.details()).isEqualTo(Map.of("shown", "3"));
        assertThat(entry.changes()).isEqualTo(Map.of("pace", new Change("2", "3")));
        assertThat(entry.deed().reason()).isEqualTo("audit");
    }

    @Test
    void shouldWriteThatSomethingWasRefusedOrBroke() {
        var browser = gateway.signIn(Role.SUPERVISOR);
        claim.set(ask -> Future.failedFuture(ApiProblem.conflict("not now")));
        assertThat(claim(browser).statusCode()).isEqualTo(409);
        assertThat(only(AuditAction.CLAIM_READ).deed().result()).isEqualTo(Result.REFUSED);
        assertThat(only(AuditAction.CLAIM_READ).details()).isEqualTo(Map.of("status", "409"));
    }

    @Test
    void shouldWriteThatSomethingBroke() {
        claim.set(ask -> Future.failedFuture(new IOException("gone")));
        assertThat(claim(gateway.signIn(Role.SUPERVISOR)).statusCode()).isEqualTo(503);
        assertThat(only(AuditAction.CLAIM_READ).deed().result()).isEqualTo(Result.FAILED);
    }

    @Test
    void shouldWriteWhoAskedForWhatTheRoleMayNotDo() {
        assertThat(claim(gateway.signIn(Role.AGENT)).statusCode()).isEqualTo(403);
        var entry = only(AuditAction.ACCESS_REFUSED);
        assertThat(entry.who().user()).isEqualTo("agent");
        assertThat(entry.details()).containsEntry("operation", "getClaim");
        assertThat(entry.deed().result()).isEqualTo(Result.REFUSED);
    }

    @Test
    void shouldWriteWhoWasRefusedAtSignInAndNeverANameThatNobodyHas() {
        for (var user : List.of("supervisor", "my password")) {
            await(gateway.http
                    .post(gateway.port(), "127.0.0.1", "/api/v1/session")
                    .sendJsonObject(new JsonObject().put("user", user).put("password", "wrong")));
        }
        assertThat(gateway.audit.all())
                .allSatisfy(entry -> assertThat(entry.action()).isEqualTo(AuditAction.SIGN_IN_REFUSED))
                .extracting(AuditEntry::who)
                .containsExactlyInAnyOrder(
                        new Actor("supervisor", "supervisor", "", "127.0.0.1"), new Actor("", "", "", "127.0.0.1"));
    }

    @Test
    void shouldWriteThatSomebodySignedOut() {
        var browser = gateway.signIn(Role.SUPERVISOR);
        assertThat(ask(browser, HttpMethod.DELETE, "session", new JsonObject()).statusCode())
                .isEqualTo(204);
        assertThat(only(AuditAction.SIGNED_OUT).who().user()).isEqualTo("supervisor");
    }

    @Test
    void shouldDoNothingThatCannotBeWrittenDownAndSaySo() {
        var browser = gateway.signIn(Role.SUPERVISOR);
        var asked = new AtomicReference<>(0);
        claim.set(ask -> {
            asked.set(1);
            return Answer.after(Future.succeededFuture());
        });
        gateway.refusal = Optional.of("the disk is full.");
        var answer = claim(browser);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(json(answer).getString("detail")).contains("not done", "the disk is full");
        assertThat(asked.get()).isZero();
        assertThat(ask(browser, HttpMethod.DELETE, "session", new JsonObject()).statusCode())
                .as("signing out is possible all the same")
                .isEqualTo(204);
    }

    @Test
    void shouldSayOfEveryOperationWhetherItIsAudited() {
        Contract.raw()
                .getJsonObject("paths")
                .forEach(path -> ((JsonObject) path.getValue()).forEach(method -> {
                    var operation = (JsonObject) method.getValue();
                    var told = operation.getValue("x-audit");
                    if (told instanceof JsonObject audited) {
                        assertThat(AuditAction.values()).extracting(Enum::name).contains(audited.getString("action"));
                    } else {
                        assertThat(told).as(operation.getString("operationId")).isEqualTo("none");
                    }
                }));
    }
}
