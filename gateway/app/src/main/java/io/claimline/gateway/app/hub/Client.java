package io.claimline.gateway.app.hub;

import io.claimline.dialer.audit.Actor;
import io.claimline.gateway.app.security.SignedIn;
import io.claimline.gateway.app.web.Auditing;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import java.time.Instant;

/** One browser's socket: numbers what it sends, and knows when it last heard from the other side. */
final class Client {
    private final ServerWebSocket socket;
    private final SignedIn signedIn;
    private long seq;
    private Instant heardAt;

    Client(ServerWebSocket socket, SignedIn signedIn, Instant now) {
        this.socket = socket;
        this.signedIn = signedIn;
        this.heardAt = now;
    }

    /** Who is at the other end, for the audit trail. */
    Actor who() {
        return Auditing.actor(signedIn, socket.remoteAddress().hostAddress());
    }

    SignedIn signedIn() {
        return signedIn;
    }

    void send(String type, JsonObject data) {
        sendWritten(type, data.encode());
    }

    /** @param data written already: what many are sent is written once */
    void sendWritten(String type, String data) {
        if (socket.isClosed()) {
            return;
        }
        seq++;
        socket.writeTextMessage("{\"v\":1,\"type\":\"" + type + "\",\"seq\":" + seq + ",\"data\":" + data + "}");
    }

    /** Whether the network takes no more for now. */
    boolean full() {
        return socket.writeQueueFull();
    }

    void whenDrained(Runnable then) {
        socket.drainHandler(v -> then.run());
    }

    void heard(Instant now) {
        heardAt = now;
    }

    Instant heardAt() {
        return heardAt;
    }

    void close(int code, String reason) {
        if (!socket.isClosed()) {
            socket.close((short) code, reason);
        }
    }
}
