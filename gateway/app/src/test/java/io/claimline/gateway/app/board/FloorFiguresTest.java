package io.claimline.gateway.app.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.alert.Figure;
import io.claimline.dialer.alert.Reading;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FloorFiguresTest {
    private static final Instant T0 = Instant.parse("2026-11-30T15:00:00Z");

    private final Vertx vertx = Vertx.vertx();
    private final Outlook outlook =
            new Outlook(vertx, campaign -> Future.failedFuture("nothing learned"), InstantSource.fixed(T0));
    private final FloorFigures figures = new FloorFigures();

    @AfterEach
    void close() {
        vertx.close().await();
    }

    private static JsonObject board(int placed, int answered, JsonArray agents, JsonArray calls) {
        var campaign = new JsonObject()
                .put("id", "north")
                .put("name", "North")
                .put("audience", "patient")
                .put("running", true)
                .put("leads", new JsonObject().put("ready", 12))
                .put("today", new JsonObject().put("placed", placed).put("answered", answered))
                .put(
                        "pacing",
                        new JsonObject()
                                .put("limits", new JsonObject().put("abandonCap", 0.03))
                                .put(
                                        "today",
                                        new JsonObject().put("answers", 100.0).put("missed", 2.4))
                                .put(
                                        "window",
                                        new JsonObject().put("answers", 10.0).put("missed", 1.0)));
        return new JsonObject()
                .put("campaigns", new JsonArray().add(campaign))
                .put("agents", agents)
                .put("calls", calls);
    }

    private static JsonObject of(String state, Instant since) {
        return new JsonObject()
                .put("id", state)
                .put("campaignId", "north")
                .put("state", state)
                .put("since", since.toString());
    }

    private Map<Figure, Double> read() {
        Map<Figure, Double> found = new HashMap<>();
        figures.readings().forEach((Reading one) -> found.put(one.figure(), one.value()));
        return found;
    }

    @Test
    void shouldCountAnAgentWhoReadsAWorkItemAsBusyAsReportsDo() {
        var agents = new JsonArray()
                .add(of("Previewing", T0))
                .add(of("OverLimit", T0))
                .add(of("Ready", T0))
                .add(of("Ready", T0))
                .add(of("Break", T0))
                .add(of("NotResponding", T0));
        for (int tick = 0; tick < 4; tick++) {
            figures.take(board(100, 40, agents, new JsonArray()), T0.plusSeconds(30L * tick));
        }
        assertThat(north(figures.rows(outlook)).getDouble("occupancy")).isEqualTo(0.5);
    }

    @Test
    void shouldReadWhatThresholdsAreSetOn() {
        var agents = new JsonArray().add(of("Ready", T0)).add(of("OnCall", T0));
        var calls = new JsonArray().add(of("Talking", T0)).add(of("Waiting", T0.minusSeconds(7)));
        figures.take(board(100, 40, agents, calls), T0);
        var found = read();
        assertThat(found.get(Figure.OLDEST_WAIT)).isEqualTo(7);
        assertThat(found.get(Figure.ABANDONED_TODAY)).isCloseTo(0.8, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(found).as("ten answers are too few").doesNotContainKey(Figure.ABANDONED_WINDOW);
        assertThat(found.get(Figure.READY_WITHOUT_CALLS))
                .as("a call is on its way")
                .isZero();
        assertThat(found.get(Figure.LEADS_READY)).isEqualTo(12);
    }

    @Test
    void shouldCountReadyAgentsWhileNothingIsDialled() {
        var agents = new JsonArray().add(of("Ready", T0)).add(of("Ready", T0)).add(of("Break", T0));
        figures.take(board(0, 0, agents, new JsonArray().add(of("Talking", T0))), T0);
        assertThat(read().get(Figure.READY_WITHOUT_CALLS)).isEqualTo(2);
    }

    @Test
    void shouldMeasureSharesOverTheLastQuarterOfAnHourOnly() {
        var agents = new JsonArray().add(of("OnCall", T0)).add(of("Ready", T0));
        for (int half = 0; half <= 60; half++) {
            int placed = half <= 30 ? 10 * half : 300 + 20 * (half - 30);
            int answered = half <= 30 ? placed : 300 + 5 * (half - 30);
            figures.take(board(placed, answered, agents, new JsonArray()), T0.plusSeconds(30L * half));
        }
        var row = north(figures.rows(outlook));
        assertThat(row.getDouble("answerShare")).isEqualTo(0.25);
        assertThat(row.getDouble("occupancy")).isEqualTo(0.5);
        assertThat(row.getJsonObject("next").getString("by")).isEqualTo("trend");
        assertThat(row.getJsonObject("next").getInteger("calls"))
                .as("no more than work items are ready")
                .isEqualTo(12);
    }

    private static JsonObject north(Map<String, JsonObject> rows) {
        return Objects.requireNonNull(rows.get("north"));
    }

    @Test
    void shouldKeepAnHourAndGoOnOnAnotherGateway() {
        for (int half = 0; half < 200; half++) {
            figures.take(board(half, 0, new JsonArray(), new JsonArray()), T0.plusSeconds(30L * half));
        }
        var rows = figures.rows(outlook);
        assertThat(north(rows).getJsonObject("spark").getJsonArray("placed")).hasSize(120);
        var other = new FloorFigures();
        other.goOn(rows);
        other.take(board(200, 0, new JsonArray(), new JsonArray()), T0.plusSeconds(30L * 200));
        var spark = north(other.rows(outlook)).getJsonObject("spark");
        assertThat(spark.getJsonArray("placed")).hasSize(120);
        assertThat(spark.getJsonArray("placed").getInteger(118)).isEqualTo(1);
    }
}
