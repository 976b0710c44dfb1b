package io.claimline.gateway.app.compliance;

import io.claimline.dialer.compliance.DialPermit;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.port.Telephony;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Calls on their way or connected, by number, of every gateway. Those of this one are exact at once; those of the others as of their last message, which they send
 * at every change and every two seconds. A gateway that is gone takes its calls with it.
 */
public final class OpenLines {
    private static final String HEARD = "compliance.lines";
    private static final long AGAIN_MS = 2_000;

    private final Vertx vertx;
    private final NodeId self;
    private final Supplier<Set<NodeId>> living;
    private final Map<LegId, E164> own = new ConcurrentHashMap<>();
    private final Map<NodeId, Map<String, Integer>> others = new ConcurrentHashMap<>();

    /** @param living the gateways that are there, this one included */
    public OpenLines(Vertx vertx, NodeId self, Supplier<Set<NodeId>> living) {
        this.vertx = vertx;
        this.self = self;
        this.living = living;
    }

    /** Tells and hears from now on. */
    public void start() {
        vertx.eventBus().<JsonObject>consumer(HEARD, message -> heard(message.body()));
        vertx.setPeriodic(AGAIN_MS, timer -> {
            others.keySet().retainAll(living.get());
            tell();
        });
    }

    /** A call was permitted. Guests are not counted: people bring them, and no dialler ties up their lines. */
    public void permitted(DialPermit permit) {
        if (Telephony.callOf(permit.leg()).isPresent()) {
            opened(permit.leg(), permit.number());
        }
    }

    /** A call is on its way or connected, perhaps since before this gateway had it. */
    public void opened(LegId leg, E164 number) {
        if (!number.equals(own.put(leg, number))) {
            tell();
        }
    }

    /** A call is over, or was never placed. */
    public void closed(LegId leg) {
        if (own.remove(leg) != null) {
            tell();
        }
    }

    /** How many calls there are to the number. */
    public int to(E164 number) {
        var here = own.values().stream().filter(number::equals).count();
        var there = others.values().stream()
                .mapToInt(lines -> lines.getOrDefault(number.value(), 0))
                .sum();
        return (int) here + there;
    }

    private void tell() {
        if (living.get().size() < 2) {
            return;
        }
        var lines = new JsonArray();
        own.values().forEach(number -> lines.add(number.value()));
        vertx.eventBus()
                .publish(HEARD, new JsonObject().put("node", self.value()).put("lines", lines));
    }

    private void heard(JsonObject told) {
        var node = new NodeId(told.getString("node"));
        if (!node.equals(self)) {
            Stream<String> numbers = told.getJsonArray("lines").stream().map(String::valueOf);
            others.put(node, numbers.collect(Collectors.toMap(number -> number, number -> 1, Integer::sum)));
        }
    }
}
