package io.claimline.gateway.app.metrics;

import static io.claimline.gateway.app.web.GatewayUnderTest.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.asterisk.SwitchHealth;
import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.attempt.Ending;
import io.claimline.dialer.call.CallResult;
import io.claimline.dialer.call.HangupCause;
import io.claimline.dialer.call.Milestone;
import io.claimline.dialer.contracts.MemoryAttemptLog;
import io.claimline.dialer.contracts.Samples;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.NodeId;
import io.claimline.gateway.app.config.Secret;
import io.claimline.gateway.app.recordings.keep.Keeping;
import io.claimline.gateway.store.Store;
import io.claimline.gateway.store.StoreSettings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.client.WebClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsTest {
    private static final Instant AT = Instant.parse("2026-03-02T15:00:00Z");
    private static final CampaignId NORTH = new CampaignId("north");
    private static final Pattern NAME = Pattern.compile("\\b(?:claimline|jvm|process)_[a-z_]+\\b");

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private Store store;
    private Metrics metrics;

    @BeforeEach
    void open() throws IOException {
        store = Store.open(StoreSettings.in(folder, Optional.empty()), new NodeId("gw-1"), InstantSource.fixed(AT));
        metrics = new Metrics(store, "gw-1", InstantSource.fixed(AT));
        metrics.watch(MetricsTest::health, () -> 12);
        metrics.recordings(() -> new Keeping.Health(3, Duration.ofSeconds(40), "no room"), () -> 4_096L);
    }

    @AfterEach
    void close() throws IOException {
        metrics.close();
        store.close();
        await(vertx.close());
    }

    private static SwitchHealth health() {
        return new SwitchHealth(
                true,
                new SwitchHealth.Events(100, 40, 60, 0, 1, 0),
                new SwitchHealth.Originates(1, 2, Duration.ofMillis(7), 50, 9, 12),
                2,
                0,
                Duration.ofMillis(3));
    }

    private static JsonObject board() {
        return new JsonObject()
                .put(
                        "agents",
                        new JsonArray()
                                .add(agent("gw-1", "ready"))
                                .add(agent("gw-1", "ready"))
                                .add(agent("gw-2", "talking")))
                .put(
                        "calls",
                        new JsonArray()
                                .add(new JsonObject().put("campaignId", "north").put("state", "Waiting")))
                .put(
                        "campaigns",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("id", "north")
                                        .put("running", true)
                                        .put(
                                                "leads",
                                                new JsonObject().put("ready", 5).put("done", 7))
                                        .put(
                                                "pacing",
                                                new JsonObject()
                                                        .put(
                                                                "today",
                                                                new JsonObject()
                                                                        .put("answers", 200.0)
                                                                        .put("missed", 4.0)))));
    }

    private static JsonObject agent(String node, String state) {
        return new JsonObject().put("node", node).put("state", state).put("name", "Ana Lima");
    }

    private void oneCall() {
        var log = metrics.counting(new MemoryAttemptLog());
        var placed = Samples.attempt(NORTH, AT);
        log.keep(placed);
        var timeline = placed.timeline()
                .with(Milestone.PLACED, AT)
                .with(Milestone.RINGING, AT.plusMillis(40))
                .with(Milestone.ANSWERED, AT.plusSeconds(9))
                .with(Milestone.CONNECTED, AT.plusMillis(9_300))
                .with(Milestone.ENDED, AT.plusSeconds(99));
        var closed = new Ending.Closed(CallResult.CONNECTED, "talked", HangupCause.UNKNOWN);
        var ended = new Attempt(
                placed.id(),
                placed.revision() + 1,
                placed.lead(),
                placed.fence(),
                placed.campaign(),
                placed.number(),
                placed.decision(),
                placed.node(),
                placed.handler(),
                timeline,
                closed,
                null,
                null,
                null);
        log.keep(ended);
    }

    private String scrape(String token, String given) {
        var router = Router.router(vertx);
        metrics.page(new Secret(token), () -> Future.succeededFuture(board())).mount(router);
        HttpServer server =
                await(vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1"));
        var answer = await(WebClient.create(vertx)
                .get(server.actualPort(), "127.0.0.1", "/metrics")
                .putHeader("Authorization", "Bearer " + given)
                .send());
        return answer.statusCode() + "\n" + answer.bodyAsString();
    }

    @Test
    void shouldCountEachCallOnceHoweverOftenItIsWritten() {
        oneCall();
        assertThat(scrape("", ""))
                .startsWith("200")
                .contains("claimline_calls_placed_total{campaign=\"north\"} 1.0")
                .contains("claimline_calls_ended_total{campaign=\"north\",result=\"connected\"} 1.0")
                .contains("claimline_call_setup_seconds_bucket{campaign=\"north\",le=\"0.05\"} 1")
                .contains("claimline_call_setup_seconds_bucket{campaign=\"north\",le=\"0.025\"} 0")
                .contains("claimline_call_answer_to_agent_seconds_sum{campaign=\"north\"} 0.3");
    }

    @Test
    void shouldTellTheFloorWithoutAName() {
        assertThat(scrape("", ""))
                .contains("claimline_agents{state=\"ready\"} 2.0")
                .doesNotContain("state=\"talking\"")
                .contains("claimline_queue_waiting{campaign=\"north\"} 1.0")
                .contains("claimline_campaign_abandoned_ratio{campaign=\"north\"} 0.02")
                .doesNotContain("Ana", "Lima");
    }

    @Test
    void shouldGiveNothingToWhoHasNotTheToken() {
        assertThat(scrape("s3cret", "guess")).startsWith("401").doesNotContain("claimline_agents");
        assertThat(scrape("s3cret", "s3cret")).startsWith("200").contains("claimline_agents");
    }

    @Test
    void shouldHaveEveryMetricThatADashboardOrAnAlertNames() throws IOException {
        oneCall();
        metrics.answered("deskReady", 204, Duration.ofMillis(4));
        metrics.calls().allowed();
        metrics.calls().refusedBy("C-10");
        var had = scrape("", "")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> NAME.matcher(line).results().limit(1).map(found -> found.group()))
                .collect(Collectors.toSet());
        assertThat(named()).hasSizeGreaterThan(30);
        assertThat(had).containsAll(named());
    }

    private static Set<String> named() throws IOException {
        var names = new TreeSet<String>();
        try (var files = Files.list(Path.of("../../infra/dashboards"))) {
            for (var file : files.toList()) {
                NAME.matcher(Files.readString(file)).results().forEach(found -> names.add(found.group()));
            }
        }
        return names;
    }

    @Test
    void shouldWriteDashboardsThatCanBeRead() throws IOException {
        for (var name : List.of("floor.json", "gateway.json")) {
            var board = new JsonObject(Files.readString(Path.of("../../infra/dashboards", name)));
            assertThat(board.getJsonArray("panels")).as(name).isNotEmpty();
        }
    }
}
