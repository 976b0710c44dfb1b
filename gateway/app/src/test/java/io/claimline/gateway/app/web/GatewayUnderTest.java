package io.claimline.gateway.app.web;

import io.claimline.dialer.contracts.said.MemoryAuditLog;
import io.claimline.dialer.id.AgentId;
import io.claimline.gateway.app.config.GatewaySettings.Http;
import io.claimline.gateway.app.config.GatewaySettings.Session;
import io.claimline.gateway.app.config.GatewaySettings.SignIn;
import io.claimline.gateway.app.desk.DeskEndpoints;
import io.claimline.gateway.app.desk.PrivacyEndpoints;
import io.claimline.gateway.app.desk.VerificationEndpoints;
import io.claimline.gateway.app.health.HealthEndpoints;
import io.claimline.gateway.app.hub.Hub;
import io.claimline.gateway.app.security.Account;
import io.claimline.gateway.app.security.MemoryAccounts;
import io.claimline.gateway.app.security.MemorySessions;
import io.claimline.gateway.app.security.PasswordCheck;
import io.claimline.gateway.app.security.Passwords;
import io.claimline.gateway.app.security.Role;
import io.claimline.gateway.app.security.Sessions;
import io.claimline.gateway.app.security.SignInBrake;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A gateway over a fake floor and memory, on a port of its own. */
public final class GatewayUnderTest implements AutoCloseable {
    public static final String PASSWORD = "correct horse battery";

    public final Vertx vertx = Vertx.vertx();
    public final FakeFloor floor = new FakeFloor();
    public final MovableClock clock = new MovableClock();
    public final MemoryAccounts accounts = new MemoryAccounts();
    public final MemoryAuditLog audit = new MemoryAuditLog();
    public final MemorySessions stored;
    public final Sessions sessions;
    public final WebClient http = WebClient.create(vertx);
    public final WebSocketClient sockets = vertx.createWebSocketClient();
    /** Why the audit trail takes nothing. */
    public volatile Optional<String> refusal = Optional.empty();

    private final WebServer server;
    private Optional<Context> context = Optional.empty();

    /** What a signed-in browser holds. */
    public record Browser(String cookie, String csrf) {}

    public GatewayUnderTest() {
        this(new MemorySessions());
    }

    public GatewayUnderTest(MemorySessions stored) {
        this(stored, gateway -> operations -> {});
    }

    /** With endpoints besides those that need only the floor. */
    public GatewayUnderTest(Function<GatewayUnderTest, Endpoints> more) {
        this(new MemorySessions(), more);
    }

    private GatewayUnderTest(MemorySessions stored, Function<GatewayUnderTest, Endpoints> more) {
        this.stored = stored;
        var settings = new Session(Duration.ofMinutes(30), Duration.ofHours(12), Duration.ofMinutes(5));
        var brake = new SignInBrake(new SignIn(3, 50, Duration.ofSeconds(10), Duration.ofMinutes(15)));
        var passwords = new Passwords(vertx);
        sessions = new Sessions(accounts, stored, settings, clock);
        var check = new PasswordCheck(accounts, passwords, brake, clock);
        var guard = new Guard(sessions, List.of("https://desk.example.org"), false);
        var hash = await(passwords.hash(PASSWORD));
        for (var role : Role.values()) {
            await(accounts.add(
                    new Account(new AgentId(role.wire()), "Test " + role, role, role == Role.AGENT ? 7 : 0, hash)));
        }
        var endpoints = new ArrayList<Endpoints>(List.of(
                new SessionEndpoints(check, sessions, guard, clock, settings.lock()),
                new DeskEndpoints(floor),
                new VerificationEndpoints(floor, clock),
                new PrivacyEndpoints(check, sessions),
                new Hub(vertx, floor, sessions, audit, clock),
                new HealthEndpoints(List.of(), "test", clock.instant())));
        endpoints.add(more.apply(this));
        server = new WebServer(
                new Http("127.0.0.1", 0, List.of(), false),
                guard,
                new Auditing(audit, () -> refusal, clock),
                withRest(endpoints));
        await(vertx.deployVerticle(new io.vertx.core.VerticleBase() {
            @Override
            public Future<?> start() {
                GatewayUnderTest.this.context = Optional.of(super.context);
                server.init(vertx, super.context);
                try {
                    return server.start();
                } catch (Exception e) {
                    return Future.failedFuture(e);
                }
            }
        }));
    }

    public int port() {
        return server.port();
    }

    /** Runs something where the server's state lives, and waits for it. */
    public void onServer(Runnable work) {
        var done = io.vertx.core.Promise.<Void>promise();
        context.orElseThrow().runOnContext(v -> {
            work.run();
            done.complete();
        });
        await(done.future());
    }

    public Browser signIn(Role role) {
        var answer = await(http.post(port(), "127.0.0.1", "/api/v1/session")
                .sendJsonObject(new JsonObject().put("user", role.wire()).put("password", PASSWORD)));
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.bodyAsString());
        }
        var cookie = answer.cookies().getFirst();
        return new Browser(
                cookie.substring(0, cookie.indexOf(';')), json(answer).getString("csrf"));
    }

    /** The JSON object in the body. */
    public static JsonObject json(HttpResponse<Buffer> answer) {
        return Objects.requireNonNull(answer.bodyAsJsonObject(), "no body");
    }

    public Tab open(Browser browser, String path) {
        var options = new WebSocketConnectOptions()
                .setHost("127.0.0.1")
                .setPort(port())
                .setURI(path)
                .addHeader("Cookie", browser.cookie())
                .addHeader("Origin", "http://127.0.0.1:" + port());
        return new Tab(await(sockets.connect(options)));
    }

    public static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        await(vertx.close());
    }

    /** Operations that this test does not bring answer 204, so that the whole contract is served. */
    private static List<Endpoints> withRest(List<Endpoints> endpoints) {
        var all = new ArrayList<Endpoints>();
        all.add(operations -> {
            Contract.raw()
                    .getJsonObject("paths")
                    .forEach(path -> ((JsonObject) path.getValue()).forEach(method -> {
                        var operation = (JsonObject) method.getValue();
                        operations.on(
                                operation.getString("operationId"), ask -> Answer.after(Future.succeededFuture()));
                    }));
        });
        all.addAll(endpoints);
        return all;
    }
}
