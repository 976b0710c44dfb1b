package io.claimline.gateway.app.web;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;

/**
 * The browser application, from the class path, read once and kept in memory in both forms, plain and gzip. Files whose name holds their hash
 * (under {@code assets/}) are cached for ever; everything else is asked for anew. An address without a file extension is a page of the application.
 */
final class Desktop implements Handler<RoutingContext> {
    private static final String ROOT = "META-INF/resources/desktop";
    private static final String INDEX = "/index.html";

    private final Vertx vertx;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();

    private record Page(Buffer plain, Buffer zipped, String type) {}

    Desktop(Vertx vertx) {
        this.vertx = vertx;
    }

    @Override
    public void handle(RoutingContext ctx) {
        var asked = ctx.normalizedPath();
        if (asked.startsWith("/api/") || asked.startsWith("/health/") || asked.contains("..")) {
            ctx.next();
            return;
        }
        var path = asked.lastIndexOf('.') > asked.lastIndexOf('/') ? asked : INDEX;
        var known = pages.get(path);
        if (known != null) {
            send(ctx, path, known);
            return;
        }
        vertx.executeBlocking(() -> read(path), false)
                .onComplete(
                        read -> read.ifPresentOrElse(page -> keep(ctx, path, page), () -> missing(ctx, path)),
                        ctx::fail);
    }

    private void keep(RoutingContext ctx, String path, Page page) {
        pages.put(path, page);
        send(ctx, path, page);
    }

    private static void missing(RoutingContext ctx, String path) {
        ctx.fail(
                path.equals(INDEX)
                        ? ApiProblem.notFound(
                                "The browser application is not in this gateway. Build it with ./claimline build, and start again.")
                        : ApiProblem.notFound("There is no file " + path + ". Reload the page."));
    }

    private static void send(RoutingContext ctx, String path, Page page) {
        boolean zip = Optional.ofNullable(ctx.request().getHeader("Accept-Encoding"))
                .orElse("")
                .contains("gzip");
        HttpServerResponse response = ctx.response()
                .putHeader("Content-Type", page.type)
                .putHeader("Vary", "Accept-Encoding")
                .putHeader(
                        "Cache-Control",
                        path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
        if (zip) {
            response.putHeader("Content-Encoding", "gzip");
        }
        response.end(zip ? page.zipped : page.plain);
    }

    private static Optional<Page> read(String path) throws IOException {
        try (var in = Desktop.class.getClassLoader().getResourceAsStream(ROOT + path)) {
            if (in == null) {
                return Optional.empty();
            }
            var plain = in.readAllBytes();
            var zipped = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(zipped)) {
                gzip.write(plain);
            }
            return Optional.of(new Page(Buffer.buffer(plain), Buffer.buffer(zipped.toByteArray()), type(path)));
        }
    }

    private static String type(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=utf-8";
            case "js", "mjs" -> "text/javascript; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "json", "map" -> "application/json";
            case "webmanifest" -> "application/manifest+json";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            case "ico" -> "image/x-icon";
            case "woff2" -> "font/woff2";
            case "wav" -> "audio/wav";
            case "mp3" -> "audio/mpeg";
            case "txt" -> "text/plain; charset=utf-8";
            default -> "application/octet-stream";
        };
    }
}
