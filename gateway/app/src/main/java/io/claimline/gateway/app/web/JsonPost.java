package io.claimline.gateway.app.web;

import io.claimline.gateway.app.config.Secret;
import io.claimline.gateway.app.security.HookSignature;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.time.Duration;

/** Posts JSON to providers, with the token they know us by and a key under which asking twice is asking once. */
public final class JsonPost {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST = 64 * 1024;

    private final HttpClient client;
    private final long patienceMs;

    /** Waits ten seconds for an answer. */
    public JsonPost(Vertx vertx) {
        this(vertx, PATIENCE);
    }

    /** @param patience how long to wait for an answer, above zero */
    public JsonPost(Vertx vertx, Duration patience) {
        patienceMs = patience.toMillis();
        client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(3_000).setMaxChunkSize(LONGEST));
    }

    /** A status, and a body that is empty when it was no JSON object. */
    public record Reply(int status, JsonObject body) {}

    /** Fails when there is no answer in time. */
    public Future<Reply> to(String address, Secret token, String key, JsonObject body) {
        return ask(HttpMethod.POST, address, token, key, body.toBuffer());
    }

    /** A notice, signed as a provider signs it. */
    public Future<Reply> signed(String address, String signature, JsonObject body) {
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(address)
                .setTimeout(patienceMs)
                .putHeader("Content-Type", "application/json")
                .putHeader(HookSignature.HEADER, signature);
        return client.request(options)
                .compose(request -> request.send(body.toBuffer()))
                .compose(JsonPost::read);
    }

    /** The same, without a body. */
    public Future<Reply> from(String address, Secret token) {
        return ask(HttpMethod.GET, address, token, "", Buffer.buffer());
    }

    private Future<Reply> ask(HttpMethod method, String address, Secret token, String key, Buffer body) {
        var options = new RequestOptions()
                .setMethod(method)
                .setAbsoluteURI(address)
                .setTimeout(patienceMs)
                .putHeader("Content-Type", "application/json")
                .putHeader("Authorization", "Bearer " + token.value());
        if (!key.isEmpty()) {
            options.putHeader("Idempotency-Key", key);
        }
        return client.request(options).compose(request -> request.send(body)).compose(JsonPost::read);
    }

    private static Future<Reply> read(HttpClientResponse response) {
        return response.body().map(body -> new Reply(response.statusCode(), object(body)));
    }

    private static JsonObject object(Buffer body) {
        try {
            return body.length() == 0 || body.length() > LONGEST ? new JsonObject() : body.toJsonObject();
        } catch (DecodeException | ClassCastException e) {
            return new JsonObject();
        }
    }
}
