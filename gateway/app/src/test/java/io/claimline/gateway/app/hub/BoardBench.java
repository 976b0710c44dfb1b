package io.claimline.gateway.app.hub;

import io.claimline.gateway.app.security.Role;
import io.claimline.gateway.app.web.GatewayUnderTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A gateway's real web server and hub before an invented floor, for {@code ./claimline bench board}: so many agents and live calls, and so many
 * changes of state a second, written and read as rows of the board are. Prints its port and a session; ends with its standard input.
 */
public final class BoardBench {
    private static final List<String> AGENT = List.of("Ready", "Reserved", "OnCall", "WrapUp", "OnCall", "WrapUp");
    private static final List<String> CALL = List.of("Dialing", "Ringing", "Waiting", "Talking", "Held", "Talking");
    private static final int CAMPAIGNS = 8;
    private static final int TICK_MS = 50;

    private final GatewayUnderTest gateway = new GatewayUnderTest();
    private final Random random = new Random(7);
    private final Map<String, Map<String, JsonObject>> rows = new LinkedHashMap<>();
    private final int agents;
    private final int calls;
    private long drawn;
    private long ticks;

    private BoardBench(int agents, int calls) {
        this.agents = agents;
        this.calls = calls;
        BoardMirror.SECTIONS.forEach(section -> rows.put(section, new LinkedHashMap<>()));
    }

    /** @param words agents, calls, and changes a second */
    public static void main(String[] words) throws IOException {
        var bench = new BoardBench(Integer.parseInt(words[0]), Integer.parseInt(words[1]));
        bench.start(Integer.parseInt(words[2]));
        var session = bench.gateway.signIn(Role.SUPERVISOR);
        System.out.println(new JsonObject()
                .put("port", bench.gateway.port())
                .put("cookie", session.cookie())
                .put("pid", ProcessHandle.current().pid())
                .put("password", GatewayUnderTest.PASSWORD)
                .encode());
        while (System.in.read() >= 0) {
            // Until whoever started it is gone.
        }
        bench.gateway.close();
    }

    private void start(int perSecond) {
        for (int i = 0; i < CAMPAIGNS; i++) {
            put("campaigns", campaign(i));
        }
        for (int i = 0; i < agents; i++) {
            put("agents", agent(i));
        }
        for (int i = 0; i < calls; i++) {
            put("calls", call());
        }
        gateway.onServer(() -> {
            board(new JsonObject());
            gateway.vertx.setPeriodic(TICK_MS, id -> tick(Math.max(1, perSecond * TICK_MS / 1_000)));
        });
    }

    private Map<String, JsonObject> of(String section) {
        return rows.computeIfAbsent(section, _ -> new LinkedHashMap<>());
    }

    private void put(String section, JsonObject row) {
        of(section).put(row.getString("id"), row);
    }

    /** What a second's share of the changes is; each as a row that is written and read again, as between gateways. */
    private void tick(int changes) {
        ticks++;
        for (int i = 0; i < changes; i++) {
            if (random.nextInt(5) < 2) {
                tell("agents", agent(random.nextInt(agents)));
            } else if (random.nextInt(4) == 0) {
                var oldest = of("calls").keySet().iterator().next();
                of("calls").remove(oldest);
                board(new JsonObject().put("gone", new JsonObject().put("calls", new JsonArray().add(oldest))));
                tell("calls", call());
            } else {
                tell("calls", moved());
            }
        }
        if (ticks % 4 == 0) {
            tell("agents", marker());
        }
        if (ticks % (1_000 / TICK_MS) == 0) {
            for (int i = 0; i < CAMPAIGNS; i++) {
                tell("campaigns", campaign(i));
            }
        }
        if (ticks % (2_000 / TICK_MS) == 0) {
            tell("gateways", health());
        }
    }

    private void tell(String section, JsonObject row) {
        var read = new JsonObject(row.encode());
        put(section, read);
        board(new JsonObject().put(section, new JsonArray().add(read)));
    }

    private void board(JsonObject change) {
        var view = new JsonObject()
                .put("serverTime", Instant.now().toString())
                .put(
                        "switch",
                        new JsonObject()
                                .put("connected", true)
                                .put("since", Instant.EPOCH.toString())
                                .put("text", "up"))
                .put(
                        "nodes",
                        new JsonArray().add(new JsonObject().put("id", "node-a").put("self", true)));
        rows.forEach((section, all) -> view.put(section, new JsonArray(List.copyOf(all.values()))));
        gateway.floor.board = view;
        if (!change.isEmpty()) {
            gateway.floor.tellBoard(change.put("serverTime", Instant.now().toString()));
        }
    }

    /** On top of the table, for it is not responding; says when it changed. */
    private JsonObject marker() {
        return agent(0).put("id", "marker")
                .put("name", "Marker")
                .put("state", "NotResponding")
                .put("reason", "m-" + System.currentTimeMillis());
    }

    private JsonObject agent(int i) {
        return new JsonObject()
                .put("id", "agent-" + i)
                .put("name", "Agent Example " + i)
                .put("campaignId", "campaign-" + i % CAMPAIGNS)
                .put("headset", "Up")
                .put("node", "node-a")
                .put("state", AGENT.get(random.nextInt(AGENT.size())))
                .put("since", Instant.now().toString())
                .put("callId", "call-" + random.nextInt(calls));
    }

    private JsonObject call() {
        return new JsonObject()
                .put("id", "0123456789abcdef01234567-" + drawn++)
                .put("campaignId", "campaign-" + random.nextInt(CAMPAIGNS))
                .put("state", "Dialing")
                .put("since", Instant.now().toString())
                .put("party", "E. S.");
    }

    private JsonObject moved() {
        var all = List.copyOf(of("calls").values());
        return all.get(random.nextInt(all.size()))
                .copy()
                .put("state", CALL.get(random.nextInt(CALL.size())))
                .put("since", Instant.now().toString())
                .put("agentId", "agent-" + random.nextInt(agents));
    }

    private JsonObject health() {
        var line = new JsonObject()
                .put("up", true)
                .put("lines", calls - random.nextInt(40))
                .put("most", 2_000)
                .put("queued", random.nextInt(3))
                .put("delayMs", 2 + random.nextInt(6))
                .put("roundTripMs", 1 + random.nextInt(4))
                .put("backlog", random.nextInt(20))
                .put("rate", 60);
        return new JsonObject().put("id", "node-a").put("switch", line).put("parts", new JsonArray());
    }

    private JsonObject campaign(int i) {
        int n = (int) ticks;
        var count = new JsonObject()
                .put("answers", 4_000.0 + n)
                .put("missed", 40.0 + n % 60)
                .put("left", 80.0 - n % 60);
        return new JsonObject()
                .put("id", "campaign-" + i)
                .put("name", "Campaign " + i)
                .put("audience", "patient")
                .put("mode", "predictive")
                .put("running", true)
                .put("status", "One more call would be too likely to find no agent")
                .put(
                        "leads",
                        new JsonObject()
                                .put("ready", 9_000 - n)
                                .put("leased", n % 40)
                                .put("done", n))
                .put(
                        "today",
                        new JsonObject()
                                .put("placed", 10 * n)
                                .put("answered", 4 * n)
                                .put("connected", 4 * n)
                                .put("abandoned", n / 20)
                                .put("saved", 3 * n))
                .put("pacing", pacing(n, count));
    }

    private JsonObject pacing(int n, JsonObject count) {
        return new JsonObject()
                .put(
                        "limits",
                        new JsonObject("{\"abandonCap\":0.03,\"callsPerSecond\":10,\"lines\":300,\"linesPerAgent\":6}"))
                .put("steering", new JsonObject("{\"by\":\"automatic\"}"))
                .put("bound", "One more call would be too likely to find no agent")
                .put(
                        "terms",
                        new JsonObject()
                                .put("expectedAnswers", random.nextInt(100) / 10.0)
                                .put("expectedFree", random.nextInt(100) / 10.0)
                                .put("risk", random.nextInt(300) / 10_000.0)
                                .put("allowed", 0.0287)
                                .put("answerShare", 0.38))
                .put("lines", 180 + n % 20)
                .put("inFlight", 90 + n % 9)
                .put("idle", n % 5)
                .put("working", 62)
                .put("today", count)
                .put("window", count.copy());
    }
}
