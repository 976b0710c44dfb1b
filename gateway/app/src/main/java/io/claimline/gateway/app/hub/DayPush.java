package io.claimline.gateway.app.hub;

import io.claimline.dialer.id.AgentId;
import io.claimline.gateway.app.duty.DayNews;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pushes the days of the agents whose desks are open here: soon after something in one has changed, and each minute, for things fall due by
 * themselves. A day that reads as the last one is not sent again. Belongs to the context of its hub.
 */
final class DayPush {
    private static final Logger LOG = LoggerFactory.getLogger(DayPush.class);

    /** What changes together is pushed together. */
    private static final long SOON_MS = 250;

    private static final long AGAIN_MS = 60_000;

    private final Vertx vertx;
    private final Function<AgentId, Future<JsonObject>> days;
    private final Function<AgentId, Optional<DeskFeed>> desks;
    private final Set<AgentId> waiting = new HashSet<>();
    private final Map<DeskFeed, JsonObject> told = new HashMap<>();

    DayPush(Vertx vertx, Function<AgentId, Future<JsonObject>> days, Function<AgentId, Optional<DeskFeed>> desks) {
        this.vertx = vertx;
        this.days = days;
        this.desks = desks;
    }

    void listen(Supplier<Collection<AgentId>> open) {
        vertx.eventBus().<String>consumer(DayNews.CHANGED, message -> changed(new AgentId(message.body())));
        vertx.setPeriodic(AGAIN_MS, tick -> open.get().forEach(this::changed));
    }

    /** Something in the agent's day is new; nothing to do when the desk is not open here. */
    void changed(AgentId agent) {
        if (desks.apply(agent).isPresent() && waiting.add(agent)) {
            vertx.setTimer(SOON_MS, tick -> {
                waiting.remove(agent);
                push(agent);
            });
        }
    }

    private void push(AgentId agent) {
        days.apply(agent)
                .onSuccess(day -> desks.apply(agent).ifPresent(feed -> tell(feed, day)))
                .onFailure(failure -> LOG.debug("The day of agent {} cannot be shown", agent, failure));
    }

    private void tell(DeskFeed feed, JsonObject day) {
        var bare = day.copy();
        bare.remove("serverTime");
        told.keySet().removeIf(DeskFeed::over);
        if (!bare.equals(told.get(feed)) && feed.day(day)) {
            told.put(feed, bare);
        }
    }
}
