package io.claimline.gateway.app.recordings.vault.objects;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A store of objects on this machine that takes nothing whose signature, made anew from what came over the wire, is another. */
final class FakeObjectStore implements AutoCloseable {
    static final String ACCESS_KEY = "claimline";
    static final String SECRET_KEY = "not-to-be-told";
    static final String REGION = "eu-test-1";
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d+)");
    private static final Pattern SIGNED = Pattern.compile("SignedHeaders=([^,]+),");

    final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    volatile int broken;
    private final HttpServer server;

    FakeObjectStore() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            if (broken > 0) {
                send(exchange, broken, error("InsufficientStorage"));
            } else if (!signed(exchange, body)) {
                send(exchange, 403, error("SignatureDoesNotMatch"));
            } else {
                carryOut(exchange, body);
            }
        }
    }

    private void carryOut(HttpExchange exchange, byte[] body) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var found = objects.get(path);
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                objects.put(path, body);
                send(exchange, 200, new byte[0]);
            }
            case "DELETE" -> {
                objects.remove(path);
                exchange.sendResponseHeaders(204, -1);
            }
            case "HEAD" -> {
                exchange.getResponseHeaders().add("Content-Length", String.valueOf(found == null ? 0 : found.length));
                exchange.sendResponseHeaders(found == null ? 404 : 200, -1);
            }
            default -> part(exchange, found);
        }
    }

    private static void part(HttpExchange exchange, byte @Nullable [] found) throws IOException {
        var range = RANGE.matcher(String.valueOf(exchange.getRequestHeaders().getFirst("Range")));
        if (found == null || !range.matches()) {
            send(exchange, 404, error("NoSuchKey"));
            return;
        }
        var from = Integer.parseInt(range.group(1));
        var to = Math.min(found.length, Integer.parseInt(range.group(2)) + 1);
        if (from >= found.length) {
            send(exchange, 416, error("InvalidRange"));
        } else {
            send(exchange, 206, Arrays.copyOfRange(found, from, to));
        }
    }

    private static byte[] error(String code) {
        return ("<Error><Code>" + code + "</Code></Error>").getBytes(StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static boolean signed(HttpExchange exchange, byte[] body) {
        var headers = exchange.getRequestHeaders();
        var told = String.valueOf(headers.getFirst("Authorization"));
        var names = SIGNED.matcher(told);
        var content = headers.getFirst("x-amz-content-sha256");
        if (!names.find() || !RequestSigner.hex(sha256(body)).equals(content)) {
            return false;
        }
        var signed = new TreeMap<String, String>();
        for (var name : names.group(1).split(";")) {
            if (!name.equals("x-amz-date")) {
                signed.put(name, String.valueOf(headers.getFirst(name)));
            }
        }
        var at = Instant.from(DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssX")
                .withZone(ZoneOffset.UTC)
                .parse(String.valueOf(headers.getFirst("x-amz-date"))));
        var request = new RequestSigner.Request(
                exchange.getRequestMethod(), exchange.getRequestURI().getRawPath(), "", signed, content);
        return signed.containsKey("host")
                && told.equals(new RequestSigner(ACCESS_KEY, SECRET_KEY, REGION).authorization(request, at));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
