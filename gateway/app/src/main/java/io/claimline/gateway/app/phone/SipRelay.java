package io.claimline.gateway.app.phone;

import io.claimline.gateway.app.security.SessionToken;
import io.claimline.gateway.app.security.Sessions;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Guard;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketBase;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries SIP frames between a signed-in browser and the switch's WebSocket, unread, so that one address serves all and the switch listens on
 * loopback only. First the switch is reached, then the browser is let in; the slower side slows the other; when one goes, the other goes.
 */
public final class SipRelay {
    private static final Logger LOG = LoggerFactory.getLogger(SipRelay.class);
    private static final String PROTOCOL = "sip";
    private static final int MESSAGE = 256 * 1024;
    private static final long SESSION_CHECK_MS = 60_000;
    private static final short SESSION_OVER = 4401;

    private final Vertx vertx;
    private final URI socket;
    private final Sessions sessions;
    private final WebSocketClient client;

    public SipRelay(Vertx vertx, URI socket, Sessions sessions) {
        this.vertx = vertx;
        this.socket = socket;
        this.sessions = sessions;
        this.client = vertx.createWebSocketClient(new WebSocketClientOptions()
                .setConnectTimeout(3_000)
                .setMaxConnections(2_000)
                .setMaxFrameSize(MESSAGE)
                .setMaxMessageSize(MESSAGE));
    }

    /** Takes a browser's request for the WebSocket. */
    public void open(RoutingContext ctx) {
        var request = ctx.request();
        if (!offersSip(request)) {
            ctx.fail(new ApiProblem(
                    400,
                    "Not a SIP WebSocket",
                    "Open this address as a WebSocket with the sub-protocol sip (RFC 7118)."));
            return;
        }
        var token = Guard.signedIn(ctx).token();
        client.connect(target())
                .recover(failure -> Future.failedFuture(unreachable(failure)))
                .compose(up -> {
                    up.pause();
                    return request.toWebSocket()
                            .onSuccess(down -> join(down, up, token))
                            .onFailure(e -> up.close());
                })
                .onFailure(ctx::fail);
    }

    private WebSocketConnectOptions target() {
        return new WebSocketConnectOptions()
                .setHost(socket.getHost())
                .setPort(socket.getPort() == -1 ? 80 : socket.getPort())
                .setURI(socket.getRawPath())
                .setSubProtocols(List.of(PROTOCOL));
    }

    private void join(ServerWebSocket down, WebSocket up, SessionToken token) {
        carry(down, up);
        carry(up, down);
        up.resume();
        long check = vertx.setPeriodic(
                SESSION_CHECK_MS,
                id -> sessions.check(token).onSuccess(found -> {
                    if (found.isEmpty()) {
                        down.close(SESSION_OVER, "session over");
                    }
                }));
        down.endHandler(v -> vertx.cancelTimer(check));
    }

    private void carry(WebSocketBase from, WebSocketBase to) {
        from.frameHandler(frame -> {
            if (frame.isClose() || to.isClosed()) {
                return;
            }
            to.writeFrame(frame);
            if (to.writeQueueFull()) {
                from.pause();
                to.drainHandler(v -> from.resume());
            }
        });
        from.exceptionHandler(e -> LOG.debug("SIP WebSocket broke: {}", e.toString()));
        from.closeHandler(v -> {
            if (!to.isClosed()) {
                to.close();
            }
        });
    }

    private static boolean offersSip(HttpServerRequest request) {
        var offered = request.getHeader("Sec-WebSocket-Protocol");
        return offered != null
                && Arrays.stream(offered.split(",")).map(String::strip).anyMatch(PROTOCOL::equals);
    }

    private ApiProblem unreachable(Throwable failure) {
        LOG.warn("The switch's SIP WebSocket {} cannot be reached: {}", socket, failure.toString());
        return new ApiProblem(
                503,
                "No telephone",
                "The telephone switch cannot be reached. The page tries again by itself; if it stays, "
                        + "tell the operator (./claimline doctor).");
    }
}
