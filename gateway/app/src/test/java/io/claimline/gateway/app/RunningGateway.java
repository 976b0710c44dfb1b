package io.claimline.gateway.app;

import io.claimline.gateway.app.config.SettingsReader;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A whole gateway with its embedded store, and nobody at the switch's address. */
final class RunningGateway implements AutoCloseable {
    static final String PASSWORD = "demo-password";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Gateway gateway;
    private String cookie = "";
    private String csrf = "";

    private RunningGateway(Gateway gateway) {
        this.gateway = gateway;
    }

    static RunningGateway start(Path state, String settings) throws IOException {
        Files.createDirectories(state.resolve("switch"));
        Files.writeString(state.resolve("switch/trunk"), "practice");
        Files.writeString(
                state.resolve("secrets.conf"),
                "amiSecret = \"a\"\nseatKey = \"s\"\ndemoPassword = \"" + PASSWORD + "\"\n");
        Files.writeString(
                state.resolve("claimline.conf"),
                "claimline.gateway { http.port = 0, switch.ami.port = 1, demo = true }\n" + settings);
        return new RunningGateway(Gateway.start(SettingsReader.read(state, List.of())));
    }

    RunningGateway signIn(String user) {
        var body = new JsonObject().put("user", user).put("password", PASSWORD).encode();
        var answer = send(request("/api/v1/session")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
        cookie = answer.headers().firstValue("set-cookie").orElseThrow().replaceFirst(";.*", "");
        csrf = new JsonObject(answer.body()).getString("csrf");
        return this;
    }

    /** Goes on with the cookie of another run. */
    RunningGateway as(RunningGateway before) {
        cookie = before.cookie;
        csrf = before.csrf;
        return this;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, byte[] body) {
        return send(request(path).header("X-CSRF-Token", csrf).POST(BodyPublishers.ofByteArray(body)));
    }

    HttpResponse<String> postJson(String path, JsonObject body) {
        return send(request(path)
                .header("X-CSRF-Token", csrf)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.encode())));
    }

    HttpResponse<String> putJson(String path, JsonObject body) {
        return send(request(path)
                .header("X-CSRF-Token", csrf)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body.encode())));
    }

    HttpResponse<String> delete(String path) {
        return send(request(path).header("X-CSRF-Token", csrf).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        var builder = HttpRequest.newBuilder(URI.create(gateway.address() + path));
        Optional.of(cookie).filter(c -> !c.isEmpty()).ifPresent(c -> builder.header("Cookie", c));
        return builder;
    }

    private HttpResponse<String> send(HttpRequest.Builder builder) {
        try {
            return http.send(builder.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        http.close();
        gateway.close();
    }
}
