package io.claimline.gateway.app.hub;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.port.AuditLog;
import io.claimline.gateway.app.duty.DayNews;
import io.claimline.gateway.app.floor.Floor;
import io.claimline.gateway.app.security.Role;
import io.claimline.gateway.app.security.Sessions;
import io.claimline.gateway.app.security.SignedIn;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Guard;
import io.claimline.gateway.app.web.Operations;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * The sockets of this gateway. A tab says hello and gets its view; the latest tab of an agent, on whatever gateway, owns the desk and the older
 * one is told so. All state belongs to the Vert.x context on which {@link #register} is called.
 */
public final class Hub implements Endpoints {
    private static final String DESK_OPENED = "claimline.desk.opened";
    /** The page pings every 10 s; a tab this silent is gone. */
    private static final Duration SILENCE = Duration.ofSeconds(45);

    private static final long SWEEP_MS = 10_000;

    private final Vertx vertx;
    private final Floor floor;
    private final Sessions sessions;
    private final AuditLog audit;
    private final InstantSource clock;
    private final String self = UUID.randomUUID().toString();
    private final Map<AgentId, DeskFeed> desks = new HashMap<>();
    private final BoardCast boards;
    private final Set<Client> clients = new HashSet<>();
    private final DayPush days;

    /** Without the days of agents. */
    public Hub(Vertx vertx, Floor floor, Sessions sessions, AuditLog audit, InstantSource clock) {
        this(vertx, floor, sessions, audit, clock, agent -> Future.failedFuture("there are no days here"));
    }

    /**
     * @param audit where is written down who was shown what
     * @param days the day of an agent, as the desk shows it
     */
    public Hub(
            Vertx vertx,
            Floor floor,
            Sessions sessions,
            AuditLog audit,
            InstantSource clock,
            Function<AgentId, Future<JsonObject>> days) {
        this.audit = audit;
        this.days = new DayPush(vertx, days, this::desk);
        this.vertx = vertx;
        this.floor = floor;
        boards = new BoardCast(vertx, floor::board);
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public void register(Operations operations) {
        operations.stream("events", this::open)
                .on("getBoard", ask -> floor.board().map(io.claimline.gateway.app.web.Answer::ok));
        floor.onDesk((agent, view) -> desk(agent).ifPresent(feed -> feed.push(view)));
        floor.onNotice((agent, text) -> desk(agent).ifPresent(feed -> feed.tell(text)));
        floor.onBoard(boards::push);
        vertx.eventBus().<JsonObject>consumer(DESK_OPENED, message -> openedElsewhere(message.body()));
        vertx.eventBus()
                .<String>consumer(
                        DayNews.BOARD,
                        message -> boards.push(new JsonObject()
                                .put("serverTime", clock.instant().toString())
                                .put("dayChangedAt", message.body())));
        boards.listen();
        days.listen(desks::keySet);
        vertx.setPeriodic(SWEEP_MS, id -> sweep());
    }

    private void open(RoutingContext ctx) {
        var signedIn = Guard.signedIn(ctx);
        ctx.request().toWebSocket().onFailure(ctx::fail).onSuccess(socket -> serve(socket, signedIn));
    }

    private void serve(ServerWebSocket socket, SignedIn signedIn) {
        var client = new Client(socket, signedIn, clock.instant());
        var talk = new Talk(client);
        clients.add(client);
        socket.textMessageHandler(talk::heard);
        socket.exceptionHandler(e -> socket.close());
        socket.closeHandler(v -> {
            clients.remove(client);
            talk.view.ifPresent(View::closed);
        });
    }

    /** What one tab says. */
    private final class Talk {
        private final Client client;
        private Optional<View> view = Optional.empty();

        private Talk(Client client) {
            this.client = client;
        }

        private void heard(String text) {
            client.heard(clock.instant());
            try {
                var message = new JsonObject(text);
                var data = message.getJsonObject("data", new JsonObject());
                switch (message.getString("type", "")) {
                    case "hello" -> hello(data);
                    case "ping" -> pong(data);
                    default -> notUnderstood();
                }
            } catch (DecodeException | ClassCastException e) {
                notUnderstood();
            }
        }

        private void hello(JsonObject data) {
            var wanted = data.getString("view", "");
            var desk = wanted.equals("desk");
            if (view.isPresent() || !(desk || wanted.equals("board"))) {
                notUnderstood();
            } else if (desk != (client.signedIn().account().role() == Role.AGENT)) {
                client.send("notice", Notice.error("Your role has no " + wanted + ". Sign in as another user."));
                client.close(CloseCode.NOT_ALLOWED, "not allowed");
            } else {
                view = Optional.of(desk ? openDesk(client, data.getString("tab", "")) : boards.open(client));
            }
        }

        private void pong(JsonObject data) {
            sessions.check(client.signedIn().token()).onSuccess(found -> {
                if (found.isEmpty()) {
                    client.close(CloseCode.SESSION_OVER, "session over");
                    return;
                }
                client.send(
                        "pong",
                        new JsonObject()
                                .put("sentAt", data.getValue("sentAt"))
                                .put("serverTime", clock.instant().toString()));
            });
        }

        private void notUnderstood() {
            client.close(CloseCode.NOT_UNDERSTOOD, "say hello once, then ping");
        }
    }

    private View openDesk(Client client, String tab) {
        var agent = client.signedIn().account().id();
        var feed = new DeskFeed(
                client,
                tab,
                () -> sessions.locked(client.signedIn()),
                new ShownWork(audit, clock, client.who()),
                closed -> deskClosed(agent, closed));
        Optional.ofNullable(desks.put(agent, feed)).ifPresent(older -> older.supersededBy(tab));
        floor.attached(agent, true);
        vertx.eventBus()
                .publish(
                        DESK_OPENED,
                        new JsonObject()
                                .put("agent", agent.value())
                                .put("tab", tab)
                                .put("at", self));
        feed.start(() -> floor.desk(agent));
        days.changed(agent);
        return feed;
    }

    private void deskClosed(AgentId agent, DeskFeed feed) {
        if (desks.remove(agent, feed)) {
            floor.attached(agent, false);
        }
    }

    private void openedElsewhere(JsonObject opened) {
        if (!opened.getString("at").equals(self)) {
            var agent = new AgentId(opened.getString("agent"));
            desk(agent).ifPresent(feed -> feed.supersededBy(opened.getString("tab")));
        }
    }

    private Optional<DeskFeed> desk(AgentId agent) {
        return Optional.ofNullable(desks.get(agent));
    }

    private void sweep() {
        var oldest = clock.instant().minus(SILENCE);
        for (var client : Set.copyOf(clients)) {
            if (client.heardAt().isBefore(oldest)) {
                client.close(CloseCode.SILENT, "no sign of life");
            }
        }
    }
}
