package io.claimline.gateway.app.web;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which code answers which operation id of the contract. */
public final class Operations {
    private final Map<String, Operation> operations = new HashMap<>();
    private final Map<String, Handler<RoutingContext>> streams = new HashMap<>();

    /** An operation with a small JSON body or none. */
    public Operations on(String id, Operation operation) {
        operations.put(id, operation);
        return this;
    }

    /** An operation that reads the request itself: a WebSocket, or a body too large to hold. The request arrives paused. */
    public Operations stream(String id, Handler<RoutingContext> handler) {
        streams.put(id, handler);
        return this;
    }

    Map<String, Operation> operations() {
        return operations;
    }

    Map<String, Handler<RoutingContext>> streams() {
        return streams;
    }

    /** @throws IllegalStateException unless exactly the contract's operations are answered */
    void mustBe(Set<String> contract) {
        var answered = new TreeSet<>(operations.keySet());
        answered.addAll(streams.keySet());
        if (!answered.equals(new TreeSet<>(contract))) {
            throw new IllegalStateException(
                    "The contract has " + new TreeSet<>(contract) + ", but answered are " + answered);
        }
    }
}
