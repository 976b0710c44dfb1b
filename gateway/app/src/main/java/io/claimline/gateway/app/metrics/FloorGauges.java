package io.claimline.gateway.app.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The board as numbers. Agents are those of this gateway, so that gateways can be added up; calls and campaigns are those of all gateways,
 * the same from each of them.
 */
final class FloorGauges {
    private static final String CAMPAIGN = "campaign";
    private static final String STATE = "state";

    /** As the board names the state of a call. */
    private static final String WAITING = "Waiting";

    private final String self;
    private final MultiGauge agents;
    private final MultiGauge calls;
    private final MultiGauge leads;
    private final MultiGauge running;
    private final MultiGauge missed;
    private final MultiGauge waiting;

    FloorGauges(MeterRegistry registry, String self) {
        this.self = self;
        agents = gauge(registry, "claimline.agents", "Agents of this gateway by state");
        calls = gauge(registry, "claimline.calls", "Calls that go on, of all gateways, by campaign and state");
        leads = gauge(registry, "claimline.leads", "Work items of all gateways by campaign and state");
        running = gauge(registry, "claimline.campaign.running", "1 while the campaign runs");
        missed = gauge(
                registry,
                "claimline.campaign.abandoned.ratio",
                "Share of today's live answers without an agent in time");
        waiting = gauge(registry, "claimline.queue.waiting", "Answered parties that wait for an agent, by campaign");
    }

    private static MultiGauge gauge(MeterRegistry registry, String name, String what) {
        return MultiGauge.builder(name).description(what).register(registry);
    }

    /** Takes the numbers of a snapshot. */
    void take(JsonObject board) {
        var campaigns = rows(board, "campaigns").toList();
        agents.register(counted(rows(board, "agents").filter(row -> self.equals(row.getString("node"))), false), true);
        calls.register(counted(rows(board, "calls"), true), true);
        waiting.register(waiting(board, campaigns), true);
        running.register(
                campaigns.stream()
                        .map(row -> Row.of(tags(row), row.getBoolean("running", false) ? 1 : 0))
                        .toList(),
                true);
        leads.register(campaigns.stream().flatMap(FloorGauges::leads).toList(), true);
        missed.register(campaigns.stream().flatMap(FloorGauges::missed).toList(), true);
    }

    private static Stream<JsonObject> rows(JsonObject board, String name) {
        return board.getJsonArray(name, new JsonArray()).stream().map(JsonObject.class::cast);
    }

    private static Tags tags(JsonObject campaign) {
        return Tags.of(CAMPAIGN, campaign.getString("id"));
    }

    private static List<Row<?>> counted(Stream<JsonObject> rows, boolean byCampaign) {
        Map<Tags, Integer> counts = new HashMap<>();
        rows.forEach(row -> {
            var state = Tags.of(STATE, state(row));
            counts.merge(byCampaign ? state.and(CAMPAIGN, row.getString("campaignId", "")) : state, 1, Integer::sum);
        });
        List<Row<?>> found = new ArrayList<>();
        counts.forEach((tags, count) -> found.add(Row.of(tags, count)));
        return found;
    }

    /** A state is a word, or an object that names it. */
    private static String state(JsonObject row) {
        return row.getValue(STATE) instanceof JsonObject state ? state.getString("name", "") : row.getString(STATE, "");
    }

    private static List<Row<?>> waiting(JsonObject board, List<JsonObject> campaigns) {
        var counts = new TreeMap<String, Integer>();
        campaigns.forEach(row -> counts.put(row.getString("id"), 0));
        rows(board, "calls")
                .filter(row -> state(row).equals(WAITING))
                .forEach(row -> counts.merge(row.getString("campaignId", ""), 1, Integer::sum));
        List<Row<?>> found = new ArrayList<>();
        counts.forEach((campaign, count) -> found.add(Row.of(Tags.of(CAMPAIGN, campaign), count)));
        return found;
    }

    private static Stream<Row<?>> leads(JsonObject campaign) {
        return campaign.getJsonObject("leads", new JsonObject()).stream()
                .map(one -> Row.of(tags(campaign).and(STATE, one.getKey()), (Number) one.getValue()));
    }

    private static Stream<Row<?>> missed(JsonObject campaign) {
        var today = campaign.getJsonObject("pacing", new JsonObject()).getJsonObject("today", new JsonObject());
        double answers = today.getDouble("answers", 0.0);
        return answers <= 0 ? Stream.of() : Stream.of(Row.of(tags(campaign), today.getDouble("missed", 0.0) / answers));
    }
}
