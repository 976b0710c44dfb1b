package io.claimline.gateway.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** A few ordinary requests, so that the JVM keeps the classes they need for the next start. Their answers do not matter. */
final class Rehearsal {
    private Rehearsal() {}

    static void of(Gateway gateway) throws IOException {
        try (var client = HttpClient.newHttpClient()) {
            for (var path : new String[] {"/", "/health/ready", "/api/v1/session", "/api/v1/claims"}) {
                client.send(request(gateway, path).GET().build(), BodyHandlers.discarding());
            }
            var body = "{\"user\":\"admin\",\"password\":\"rehearsal\"}";
            client.send(
                    request(gateway, "/api/v1/session")
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.discarding());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpRequest.Builder request(Gateway gateway, String path) {
        return HttpRequest.newBuilder(URI.create(gateway.address() + path));
    }
}
