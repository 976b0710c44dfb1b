package io.claimline.gateway.app.hub;

import static io.claimline.gateway.app.web.GatewayUnderTest.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.gateway.app.security.Role;
import io.claimline.gateway.app.web.GatewayUnderTest;
import io.claimline.gateway.app.web.GatewayUnderTest.Browser;
import io.claimline.gateway.app.web.Tab;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HubTest {
    private final GatewayUnderTest gateway = new GatewayUnderTest();

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void shouldSendTheDeskAtOnceAndEveryNewOneAfter() {
        var tab = desk("first");
        assertThat(data(tab.next(), "desk", 1).getString("from")).isEqualTo("asked");
        gateway.onServer(() -> gateway.floor.tellDesk("agent", new JsonObject().put("from", "pushed")));
        assertThat(data(tab.next(), "desk", 2).getString("from")).isEqualTo("pushed");
        assertThat(gateway.floor.attached).containsExactly("agent true");
    }

    @Test
    void shouldTellNobodysNameWhileTheDeskIsLocked() {
        gateway.floor.desk = new JsonObject()
                .put("state", new JsonObject().put("name", "OnCall"))
                .put(
                        "call",
                        new JsonObject()
                                .put("state", "Talking")
                                .put("party", "Pat")
                                .put("number", "+12175550118"))
                .put("work", new JsonObject().put("leadId", "lead-1"))
                .put("script", new JsonObject())
                .put("outcome", new JsonObject());
        var browser = gateway.signIn(Role.AGENT);
        var tab = gateway.open(browser, "/api/v1/events");
        tab.say("hello", new JsonObject().put("tab", "only").put("view", "desk"));
        assertThat(data(tab.next(), "desk", 1).containsKey("work")).isTrue();
        lock(browser, "lock", new JsonObject());
        gateway.onServer(() -> gateway.floor.tellDesk("agent", gateway.floor.desk));
        var locked = data(tab.next(), "desk", 2);
        assertThat(locked.fieldNames()).containsExactlyInAnyOrder("state", "call");
        assertThat(locked.getJsonObject("call"))
                .isEqualTo(new JsonObject()
                        .put("state", "Talking")
                        .put("party", "")
                        .put("number", ""));
        lock(browser, "unlock", new JsonObject().put("password", GatewayUnderTest.PASSWORD));
        gateway.onServer(() -> gateway.floor.tellDesk("agent", gateway.floor.desk));
        assertThat(data(tab.next(), "desk", 3).containsKey("work")).isTrue();
    }

    private void lock(Browser browser, String order, JsonObject body) {
        var answer = await(gateway.http
                .post(gateway.port(), "127.0.0.1", "/api/v1/session/" + order)
                .putHeader("Cookie", browser.cookie())
                .putHeader("X-CSRF-Token", browser.csrf())
                .sendJsonObject(body));
        assertThat(answer.statusCode()).isEqualTo(204);
    }

    @Test
    void shouldGiveTheDeskToTheLatestTab() {
        var first = desk("first");
        first.next();
        var second = desk("second");
        second.next();
        assertThat(data(first.next(), "desk.superseded", 2).getString("by")).isEqualTo("second");
        assertThat(first.closeCode()).isEqualTo(4409);
        gateway.onServer(() -> gateway.floor.tellDesk("agent", new JsonObject().put("from", "pushed")));
        assertThat(second.next().getString("type")).isEqualTo("desk");
        assertThat(gateway.floor.attached).doesNotContain("agent false");
    }

    @Test
    void shouldTellTheFloorWhenTheDeskIsClosed() {
        var tab = desk("only");
        tab.next();
        tab.socket.close();
        tab.closeCode();
        // The server's close handler runs before the next socket of the same loop is served.
        var next = desk("again");
        next.next();
        assertThat(gateway.floor.attached).containsExactly("agent true", "agent false", "agent true");
    }

    @Test
    void shouldPutBoardChangesOfOneTickTogether() {
        gateway.floor.board =
                gateway.floor.board.copy().put("agents", agents("c", 1).getJsonArray("agents"));
        var tab =
                gateway.open(gateway.signIn(Role.SUPERVISOR), "/api/v1/events").hello("board", "b");
        assertThat(tab.next().getString("type")).isEqualTo("board.snapshot");
        gateway.onServer(() -> {
            for (int i = 0; i < 100; i++) {
                gateway.floor.tellBoard(agents("a", i));
            }
            gateway.floor.tellBoard(agents("b", 7));
            gateway.floor.tellBoard(new JsonObject()
                    .put("gone", new JsonObject().put("agents", new JsonArray().add("c"))));
        });
        var delta = data(tab.next(), "board.delta", 2);
        assertThat(delta.getJsonArray("agents").encode()).isEqualTo("[{\"id\":\"a\",\"n\":99},{\"id\":\"b\",\"n\":7}]");
        assertThat(delta.getJsonObject("gone").encode()).isEqualTo("{\"agents\":[\"c\"]}");
    }

    @Test
    void shouldSendANewSnapshotWhenATabWasTooSlowForTheChanges() {
        var tab =
                gateway.open(gateway.signIn(Role.SUPERVISOR), "/api/v1/events").hello("board", "b");
        assertThat(tab.next().getString("type")).isEqualTo("board.snapshot");
        tab.socket.pause();
        var padding = "x".repeat(800);
        for (int tick = 0; tick < 40; tick++) {
            var text = padding + tick;
            gateway.onServer(() -> {
                for (int i = 0; i < BoardFeed.LIMIT + 100; i++) {
                    gateway.floor.tellBoard(agents("agent" + i, i, text));
                }
            });
            // The next tick, which writes what has gathered unless the network is full.
            await(gateway.vertx.timer(BoardCast.TICK_MS + 10, TimeUnit.MILLISECONDS));
        }
        gateway.onServer(() -> {
            for (int i = 1; i < BoardFeed.LIMIT + 100; i++) {
                gateway.floor.tellBoard(new JsonObject()
                        .put("gone", new JsonObject().put("agents", new JsonArray().add("agent" + i))));
            }
        });
        await(gateway.vertx.timer(BoardCast.TICK_MS + 10, TimeUnit.MILLISECONDS));
        tab.socket.resume();
        int deltas = 0;
        var message = tab.next();
        for (; message.getString("type").equals("board.delta"); message = tab.next()) {
            deltas++;
        }
        assertThat(message.getString("type")).isEqualTo("board.snapshot");
        assertThat(message.getJsonObject("data").getJsonArray("agents")).hasSize(1);
        // How many went out before the network was full is its own affair; what matters is that the rest came as one
        // snapshot.
        assertThat(deltas).isLessThan(40);
    }

    @Test
    void shouldAnswerAPingAndCloseWhenTheSessionIsOver() {
        var tab = desk("p");
        tab.next();
        tab.say("ping", new JsonObject().put("sentAt", 42));
        assertThat(data(tab.next(), "pong", 2).getInteger("sentAt")).isEqualTo(42);
        gateway.clock.pass(Duration.ofHours(1));
        tab.say("ping", new JsonObject().put("sentAt", 43));
        assertThat(tab.closeCode()).isEqualTo(4401);
    }

    @Test
    void shouldRefuseAViewThatTheRoleDoesNotHave() {
        var tab = gateway.open(gateway.signIn(Role.AGENT), "/api/v1/events").hello("board", "b");
        assertThat(tab.next().getString("type")).isEqualTo("notice");
        assertThat(tab.closeCode()).isEqualTo(4403);
    }

    @Test
    void shouldCloseWhatItDoesNotUnderstand() {
        var tab = gateway.open(gateway.signIn(Role.AGENT), "/api/v1/events");
        tab.socket.writeTextMessage("{nonsense");
        assertThat(tab.closeCode()).isEqualTo(4400);
    }

    @Test
    void shouldSayToTheAgentWhatTheFloorSays() {
        var tab = desk("n");
        tab.next();
        gateway.onServer(() -> gateway.floor.tellNotice("agent", "The campaign was stopped."));
        assertThat(data(tab.next(), "notice", 2).getString("text")).isEqualTo("The campaign was stopped.");
    }

    private Tab desk(String name) {
        Browser browser = gateway.signIn(Role.AGENT);
        return gateway.open(browser, "/api/v1/events").hello("desk", name);
    }

    private static JsonObject agents(String id, int n) {
        return new JsonObject()
                .put(
                        "agents",
                        new JsonArray().add(new JsonObject().put("id", id).put("n", n)));
    }

    private static JsonObject agents(String id, int n, String text) {
        var row = new JsonObject().put("id", id).put("n", n).put("text", text);
        return new JsonObject().put("agents", new JsonArray().add(row));
    }

    private static JsonObject data(JsonObject envelope, String type, int seq) {
        assertThat(envelope.getInteger("v")).isEqualTo(1);
        assertThat(envelope.getString("type")).isEqualTo(type);
        assertThat(envelope.getInteger("seq")).isEqualTo(seq);
        return envelope.getJsonObject("data");
    }
}
