package io.claimline.gateway.app.health;

import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operations;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Live, ready and status. */
public final class HealthEndpoints implements Endpoints {
    private static final long PATIENCE_S = 2;

    private final List<Probe> probes;
    private final String node;
    private final Instant startedAt;

    /** @param probes the parts; readiness needs the vital ones */
    public HealthEndpoints(List<Probe> probes, String node, Instant startedAt) {
        this.probes = List.copyOf(probes);
        this.node = node;
        this.startedAt = startedAt;
    }

    @Override
    public void register(Operations operations) {
        operations
                .on("live", ask -> Future.succeededFuture(health(true, List.of(new Part("process", true, "answers")))))
                .on("ready", ask -> ready())
                .on("getStatus", ask -> parts().map(this::status));
    }

    /** Whether agents can work here. */
    Future<Answer> ready() {
        return parts().map(parts -> {
            var up = IntStream.range(0, parts.size())
                    .allMatch(i -> parts.get(i).ok() || !probes.get(i).vital());
            return health(up, parts);
        });
    }

    private Future<List<Part>> parts() {
        return Future.all(probes.stream().map(HealthEndpoints::patiently).toList())
                .map(all -> all.<Part>list());
    }

    private static Future<Part> patiently(Probe probe) {
        return probe.look()
                .timeout(PATIENCE_S, TimeUnit.SECONDS)
                .otherwise(e -> new Part(probe.name(), false, String.valueOf(e.getMessage())));
    }

    private static Answer health(boolean up, List<Part> parts) {
        return new Answer.Json(
                up ? 200 : 503,
                new JsonObject().put("status", up ? "up" : "down").put("parts", json(parts)));
    }

    private Answer status(List<Part> parts) {
        var version = HealthEndpoints.class.getPackage().getImplementationVersion();
        return Answer.ok(new JsonObject()
                .put("version", version == null ? "development" : version)
                .put("node", node)
                .put("startedAt", startedAt.toString())
                .put("parts", json(parts)));
    }

    private static JsonArray json(List<Part> parts) {
        var array = new JsonArray();
        parts.forEach(part -> array.add(part.json()));
        return array;
    }
}
